"""Every figure of the dashboard against a count by hand, today and on days that are past."""

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from evaluatie.models import CriteriumSet, Evaluatie, Les, Uitnodiging
from evaluatie.statistics import leren, periode, stand
from evaluatie.statistics.blik import Blik, a_year_before
from evaluatie.statistics.stand import Deel
from evaluatie.views import sturing
from initiatieven.models import (
    Afspraak,
    Afspraakmoment,
    Gebeurtenis,
    Initiatief,
)
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als
from tests.evaluatie.verleden import at, day, three_years

pytestmark = pytest.mark.django_db


def look(ago: int = 0, length: int = 365, **filters: Any) -> Blik:
    """A look at the end of the day so many days ago, over a period of so many days."""
    return Blik(day(ago), day(ago + length - 1), **filters)


@pytest.fixture
def past(accountmanager: Gebruiker, collega: Gebruiker) -> dict[str, Initiatief]:
    """Six dossiers over three years: see `verleden.three_years`."""
    return three_years(accountmanager.accountmanager, collega.accountmanager)


@pytest.mark.parametrize(
    ("ago", "running", "late", "council", "refused"),
    [
        (0, 4, 1, 1, 1),  # bank (late), pad, rust (rests), brug
        (60, 4, 0, 1, 0),  # bank, winkel, rust, brug; rust went to rest that day
        (65, 4, 1, 1, 0),  # the same four; the term of rust ended 70 days ago and it was awake
        (110, 4, 0, 0, 0),  # the same; bank was still being weighed
        (350, 4, 0, 0, 0),  # moestuin, bank, rust, brug
        (550, 2, 0, 1, 0),  # moestuin, brug: that day for its decision, by college
        (710, 1, 0, 1, 0),  # moestuin, for its decision by college
        (1000, 0, 0, 0, 0),
    ],
)
def test_what_stood_on_any_day(
    past: dict[str, Initiatief], ago: int, running: int, late: int, council: int, refused: int
) -> None:
    blik = look(ago)
    vakken, hold = stand.standing(blik), stand.oversight(blik)
    assert stand.open_of(vakken)[0] == hold.lopend == running
    assert sum(vak.laat for vak in vakken) == late
    assert sum(hold.wacht_op.values()) == council
    assert periode.decisions(blik)[0].per_besluit.get("niet_op_ingaan", 0) == refused


def test_whose_decision_it_was_that_day(past: dict[str, Initiatief]) -> None:
    assert stand.oversight(look(0)).wacht_op == {"raad": 1, "college": 0, "directie": 0}
    assert stand.oversight(look(710)).wacht_op == {"raad": 0, "college": 1, "directie": 0}


def test_the_council_s_role_of_that_day(past: dict[str, Initiatief]) -> None:
    assert stand.oversight(look(0)).rollen == {
        "meesturen": 2,
        "ruimte_met_toezicht": 0,
        "niet_voor_de_raad": 0,
    }
    assert stand.oversight(look(200)).rollen == {
        "meesturen": 1,
        "ruimte_met_toezicht": 1,
        "niet_voor_de_raad": 0,
    }
    assert stand.oversight(look(0)).niet_herzien == 1
    assert stand.oversight(look(300)).niet_herzien == 0


def test_who_kept_the_same_accountmanager(past: dict[str, Initiatief]) -> None:
    now, then = stand.oversight(look(0)), stand.oversight(look(250))
    assert (now.gewisseld, now.met_accountmanager, now.zonder_accountmanager) == (1, 2, 1)  # rust rests
    assert (then.gewisseld, then.met_accountmanager, then.zonder_accountmanager) == (0, 2, 1)


def test_first_contact_against_the_norm_as_it_was_known_that_day(past: dict[str, Initiatief]) -> None:
    now, before = periode.inflow(look(0))
    assert (now.aangemeld, now.contact) == (2, Deel(1, 2))  # winkel on time, pad not yet
    assert (before.aangemeld, before.contact) == (3, Deel(0, 1))  # bank too late
    assert periode.inflow(look(5))[0].contact == Deel(1, 1)  # the last day of pad was not over


def test_how_long_steps_took(past: dict[str, Initiatief]) -> None:
    found = periode.durations(look(0))
    assert found == {
        "aangemeld": {"maand": 1},  # winkel 10 days
        "toegewezen": {"langer": 1},  # winkel 140 days
        "weging": {"langer": 1},  # bank 290 days
        "realisatie": {"langer": 1},  # moestuin 400 days
    }
    assert periode.completed(look(0)) == (1, 0)


def test_decisions_and_how_long_they_took(past: dict[str, Initiatief]) -> None:
    now, before = periode.decisions(look(0))
    assert (now.initiatieven, now.zonder_vooraf) == (1, Deel(1, 1))
    assert now.geweigerd_door == {"directie": 1}
    assert before.per_besluit == {"versterken": 2}
    assert now.werkdagen is not None
    assert 95 < now.werkdagen < 109  # 150 calendar days
    assert periode.decisions(look(1000))[0].werkdagen is None
    assert [one.initiatief.titel for one in periode.latest_refusals(look(0))] == ["Winkel"]
    assert periode.latest_refusals(look(60)) == []


def test_what_is_important_and_not_evaluated(past: dict[str, Initiatief]) -> None:
    assert stand.oversight(look(0)).belangrijk == Deel(3, 3)  # bank, brug, pad
    evaluate(past["brug"], "tussentijds", 100)
    assert stand.oversight(look(0)).belangrijk == Deel(2, 3)
    assert stand.oversight(look(101)).belangrijk == Deel(2, 2)
    assert stand.oversight(look(0)).uitvoering == Deel(0, 1)
    assert stand.oversight(look(101)).uitvoering == Deel(1, 1)


def evaluate(initiatief: Initiatief, moment: str, ago: int) -> Evaluatie:
    """A complete joint sheet, so many days ago."""
    criteria, _ = CriteriumSet.objects.get_or_create(nummer=1, defaults={"geldig_van": day(2000)})
    evaluatie = Evaluatie.objects.create(
        initiatief=initiatief, moment=moment, set=criteria, datum=day(ago), gestart_op=at(ago), volledig=True
    )
    Uitnodiging.objects.create(evaluatie=evaluatie, perspectief="gezamenlijk", ingevuld_op=at(ago))
    return evaluatie


def agree(initiatief: Initiatief, due: int, *steps: tuple[str, int]) -> None:
    """An agreement of the municipality with its history."""
    row = Afspraak.objects.create(
        initiatief=initiatief, partij="gemeente", wat="Grond", voor_wanneer=day(due), stand=steps[-1][0]
    )
    for standing, ago in steps:
        event = Gebeurtenis.objects.create(
            initiatief=initiatief, handeling="afspraak_vastleggen", van="realisatie", naar="realisatie",
            via="klok", op=at(ago),
        )  # fmt: skip
        Afspraakmoment.objects.create(
            afspraak=row, gebeurtenis=event, wat="Grond", voor_wanneer=day(due), stand=standing
        )


def test_agreements_as_they_stood_that_day(past: dict[str, Initiatief]) -> None:
    agree(past["brug"], 100, ("open", 300), ("nagekomen", 80))
    agree(past["bank"], 90, ("open", 95), ("niet_nagekomen", 10))
    assert periode.agreements(look(0)) == Deel(1, 2)
    assert periode.agreements(look(85)) == Deel(2, 2)  # both open and past their day
    assert periode.agreements(look(98)) == Deel(1, 1)  # bank had not agreed yet
    assert periode.agreements(look(120)) == Deel(0, 0)


def test_lessons_of_the_period(past: dict[str, Initiatief]) -> None:
    for soort, ago in (("stimulans", 30), ("obstakel", 40), ("obstakel", 400)):
        Les.objects.create(initiatief=past["brug"], soort=soort, les="Praat eerder.", op=at(ago))
    now, before = leren.lessons(look(0))
    assert (now.lessen, now.initiatieven, now.stimulans, now.obstakel, before) == (2, 1, 1, 1, 1)


@pytest.mark.parametrize(
    ("filters", "running"),
    [
        ({"kern": "rutten"}, 2),
        ({"kern": "geen"}, 1),
        ({"kern": "leegdorp"}, 0),
        ({"thema": "groen"}, 2),
        ({"thema": "geen"}, 1),
        ({"opgave": "thuis"}, 2),
        ({"opgave": "geen"}, 2),
        ({"portefeuille": "Zorg"}, 2),
        ({"portefeuille": "Zorg", "kern": "rutten", "thema": "sport"}, 1),
        ({"openbaar": True}, 0),
    ],
)
def test_filters_narrow_every_figure(
    past: dict[str, Initiatief], filters: dict[str, Any], running: int
) -> None:
    assert stand.oversight(look(0, **filters)).lopend == running
    assert stand.open_of(stand.standing(look(0, **filters)))[0] == running


def figures(page: str) -> dict[str, str]:
    """Figure per address of its list, as the cards and tables show them."""
    cards = re.findall(
        r'class="cijfer" href="(/sturing/lijst/[^"]+)">\s*<span class="cijfer__getal">([^<]+)<', page
    )
    cells = re.findall(r'<a href="(/sturing/lijst/[^"]+)">(\d+)</a>', page)
    return {unescape(url): figure for url, figure in cells + cards}


@pytest.mark.grondig
@pytest.mark.parametrize("ago", [0, 110, 550])
def test_every_figure_leads_to_a_list_of_that_many(
    past: dict[str, Initiatief], griffie: Gebruiker, als: Als, ago: int
) -> None:
    evaluate(past["brug"], "tussentijds", 100)
    agree(past["brug"], 115, ("open", 300), ("nagekomen", 80))
    agree(past["bank"], 90, ("open", 95))
    browser = als(griffie)
    shown = figures(browser.get(f"/sturing/?peildatum={day(ago)}").content.decode())
    assert len(shown) > 60
    told = {url: figure for url, figure in shown.items() if figure not in ("0", "onbekend")}
    for url, figure in [*told.items(), *list(shown.items())[:10]]:
        if "duur=" in url or "werkdagen" in figure or "feit=besloten" in url:
            continue
        assert listed(browser, url) == int(figure.split(" van ")[0].replace("onbekend", "0")), url


def listed(browser: Client, url: str) -> int:
    """How many initiatives the list behind a figure holds."""
    page = browser.get(url)
    count: int = page.context["page_obj"].paginator.count
    assert page.content.decode().count('href="/sturing/dossiers/') == count, url
    return count


def test_the_steps_of_a_chart_lead_to_their_initiatives(
    past: dict[str, Initiatief], griffie: Gebruiker, als: Als
) -> None:
    assert listed(als(griffie), "/sturing/lijst/?stap=realisatie&duur=langer") == 1
    assert listed(als(griffie), "/sturing/lijst/?stap=realisatie&duur=week") == 0
    assert listed(als(griffie), "/sturing/lijst/?besloten_door=directie&besluit=niet_op_ingaan") == 1
    assert listed(als(griffie), "/sturing/lijst/?signaal=te_laat") == 1


def test_a_list_of_a_day_that_is_past_says_how_it_was(
    past: dict[str, Initiatief], raad: Gebruiker, als: Als
) -> None:
    page = als(raad).get(f"/sturing/lijst/?kern=rutten&peildatum={day(350)}").content.decode()
    assert "Toen: Realisatie. Nu: Het initiatief is klaar." in page
    assert "Dorp, thema en opgave zijn die van nu." in page


def test_before_the_first_dossier_there_is_nothing_and_that_is_said(
    past: dict[str, Initiatief], raad: Gebruiker, als: Als
) -> None:
    page = als(raad).get("/sturing/?peildatum=2001-03-04").content.decode()
    assert "Op die dag was er nog geen dossier." in page
    assert "Er lopen 0 initiatieven." in page
    assert "%)" not in page


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("peildatum=2099-01-01", "Kies een dag tot en met vandaag."),
        ("peildatum=1850-01-01", "Kies een dag vanaf 1 januari 2000."),
        ("peildatum=morgen", "Vul een dag in die bestaat bij: Welke dag?"),
        ("peildatum=2025-02-30", "Vul een dag in die bestaat bij: Welke dag?"),
        ("van=2099-01-01", "Deze periode kan niet: het begin ligt na de dag die je koos."),
        ("van=1999-12-31", "Laat de periode beginnen vanaf 1 januari 2000."),
        ("kern=nergens", "Kies iets uit de lijst bij: Dorp of wijk"),
        ("portefeuille=%00", "Kies iets uit de lijst bij: Portefeuille"),
        ("thema=' OR 1=1", "Kies iets uit de lijst bij: Thema"),
    ],
)
@pytest.mark.parametrize("path", ["/sturing/", "/sturing/lijst/", "/initiatieven/cijfers/"])
def test_what_cannot_be_asked_gets_a_sentence(
    raad: Gebruiker, als: Als, path: str, query: str, sentence: str
) -> None:
    page = als(raad).get(f"{path}?{query}")
    assert page.status_code == 400
    assert sentence in unescape(page.content.decode())


def test_a_period_before_has_the_same_length(db: None) -> None:
    blik = look(0, 31)
    assert blik.before().peildatum == blik.van - timedelta(days=1)
    assert blik.before().peildatum - blik.before().van == blik.peildatum - blik.van
    assert a_year_before(timezone.localdate().replace(year=2024, month=2, day=29)).isoformat() == "2023-03-01"


def test_counting_for_everyone_stops_at_a_limit_and_figures_without_a_choice_stay(
    client: Client, raad: Gebruiker, als: Als, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sturing, "_CHOICES_PER_HOUR", 2)
    asked = [
        client.get("/initiatieven/cijfers/", {"peildatum": str(day(number))}).status_code
        for number in (1, 2, 3)
    ]
    assert asked == [200, 200, 429]
    assert client.get("/initiatieven/cijfers/").status_code == 200
    assert als(raad).get("/initiatieven/cijfers/", {"peildatum": str(day(4))}).status_code == 200
