"""Does it go well in Rutten? The answer in words on top, what goes wrong first, and why on top of the dossier."""

from typing import Any

import pytest
from django.test import Client

from evaluatie.models import Signaal, Signaalsoort
from evaluatie.statistics.aandacht import attention
from initiatieven.models import Initiatief
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als
from tests.evaluatie.test_cijfers import listed, look
from tests.evaluatie.verleden import at, day, dossier, three_years
from tests.evaluatie.voor_signalen import rule

pytestmark = pytest.mark.django_db


@pytest.fixture
def past(accountmanager: Gebruiker, collega: Gebruiker) -> dict[str, Initiatief]:
    """Six dossiers over three years (`verleden.three_years`), with signals that came and went."""
    found = three_years(accountmanager.accountmanager, collega.accountmanager)
    for name, soort, since, gone in (
        ("brug", Signaalsoort.meesturen_zonder_vooraf, 490, None),
        ("moestuin", Signaalsoort.afgerond_zonder_evaluatie, 250, None),
        ("bank", Signaalsoort.over_termijn, 20, None),
        ("pad", Signaalsoort.lang_stil, 9, 5),
    ):
        Signaal.objects.create(
            regel=rule(soort, 1, "griffie"), initiatief=found[name], sinds=day(since), ontdekt_op=at(since),
            verdwenen_op=None if gone is None else at(gone),
        )  # fmt: skip
    return found


@pytest.mark.parametrize(
    ("ago", "filters", "late", "others", "named"),
    [
        (0, {}, 1, 2, ["Bank", "Brug", "Moestuin"]),
        (0, {"kern": "rutten"}, 1, 2, ["Bank", "Brug", "Moestuin"]),
        (0, {"kern": "bant"}, 0, 0, []),
        (7, {"kern": "bant"}, 0, 1, ["Pad"]),  # its signal went away two days later
        (65, {}, 1, 2, ["Rust", "Brug", "Moestuin"]),  # rust was awake and late
        (300, {}, 0, 1, ["Brug"]),
        (1000, {}, 0, 0, []),
    ],
)
def test_what_asks_attention_on_any_day(
    past: dict[str, Initiatief], ago: int, filters: dict[str, Any], late: int, others: int, named: list[str]
) -> None:
    found = attention(look(ago, **filters), late)
    assert (found.laat, found.anders, [zorg.titel for zorg in found.zorgen]) == (late, others, named)


def test_the_answer_stands_in_words_with_its_reasons_and_leads_to_the_dossier(
    past: dict[str, Initiatief], raad: Gebruiker, als: Als
) -> None:
    browser = als(raad)
    page = browser.get("/sturing/?kern=rutten")
    antwoord = page.context["overzicht"].antwoord
    assert antwoord.vraag == "Hoe gaat het in Rutten?"
    assert antwoord.zin == "In Rutten lopen 2 initiatieven. 1 is te laat. 2 andere vragen aandacht."
    first = antwoord.regels[0]
    assert (first.titel, first.url) == ("Bank", f"/sturing/dossiers/{past['bank'].kenmerk}/")
    assert first.tekst.startswith("Te laat: de stap besluit had klaar moeten zijn op ")
    assert first.tekst.count("klaar moeten zijn") == 1
    text = page.content.decode()
    assert text.index("Hoe gaat het in Rutten?") < text.index("Welke initiatieven zijn er, en waar?")
    assert listed(browser, "/sturing/lijst/?feit=vraagt_aandacht&kern=rutten") == 3
    then = browser.get(f"/sturing/?kern=rutten&peildatum={day(300)}").context["overzicht"].antwoord
    assert then.zin == "In Rutten liepen 2 initiatieven. Geen was te laat. 1 vroeg aandacht."
    empty = browser.get("/sturing/?kern=leegdorp").context["overzicht"].antwoord
    assert empty.zin == "In Leegdorp lopen geen initiatieven. Niets is te laat, en er is geen signaal."


def test_what_does_not_fit_is_a_list(past: dict[str, Initiatief], raad: Gebruiker, als: Als) -> None:
    for number in range(5):
        dossier(f"Laat {number}", [("aangemeld", 30)], kern=past["bank"].kern, term=10)
    page = als(raad).get("/sturing/?kern=rutten").content.decode()
    assert "Alles wat aandacht vraagt (8)" in page


def test_everyone_gets_no_answer_from_signals(past: dict[str, Initiatief], als: Als, raad: Gebruiker) -> None:
    page = als(raad).get("/initiatieven/cijfers/")
    assert page.context["overzicht"].antwoord is None
    assert "aandacht vraagt" not in page.content.decode()


def test_on_top_of_the_dossier_stands_why(past: dict[str, Initiatief], raad: Gebruiker, als: Als) -> None:
    browser = als(raad)
    bank = browser.get(f"/sturing/dossiers/{past['bank'].kenmerk}/").content.decode()
    top = bank[bank.index("Hoe gaat het?") : bank.index("Bij de raad")]
    assert "<strong>Te laat.</strong> Deze stap had klaar moeten zijn op" in top
    assert top.count("klaar moeten zijn") == 1
    assert "Er is nog geen besluit." in top
    brug = browser.get(f"/sturing/dossiers/{past['brug'].kenmerk}/").content.decode()
    assert "De evaluatie vooraf ontbreekt, en de raad stuurt mee sinds" in brug
    assert "Dit signaal verdwijnt als ze volledig is." in brug
    pad = browser.get(f"/sturing/dossiers/{past['pad'].kenmerk}/").content.decode()
    assert "Te laat." not in pad


def test_everyone_reads_figures_of_public_initiatives_only(
    past: dict[str, Initiatief], client: Client
) -> None:
    past["brug"].publieke_samenvatting = "Voor iedereen."
    past["brug"].openbaar_sinds = at(400)
    past["brug"].save()
    page = client.get("/initiatieven/cijfers/").content.decode()
    assert "Er loopt 1 initiatief." in page
    assert "/sturing/" not in page
    assert "Winkel" not in page
