"""The dashboard: every figure is what a count by hand gives, and its list holds exactly that many."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings

from evaluatie.forms.blik import BlikForm
from evaluatie.models import Moment
from evaluatie.statistics import stand
from evaluatie.statistics.blik import Blik
from evaluatie.statistics.stand import Deel
from evaluatie.views.blokken import onderdelen, overzicht
from evaluatie.views.blokken.onderdelen import Bron
from initiatieven import worklists
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Belangrijkheid, Initiatief, Kern, Opgave, Raadsmodus, Statusperiode
from initiatieven.status import Status
from initiatieven.views import paging
from samenwerkingswijzer.ground import clock
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol
from tests.conftest import Als, Bring
from tests.databases import ROOT
from tests.evaluatie.conftest import Fill
from tests.house.sources import code

pytestmark = pytest.mark.django_db


def steer(initiatief: Initiatief, griffie: Gebruiker, modus: str) -> None:
    record = Raadsmodus(initiatief=initiatief, modus=modus, reden="Veel mensen.", van=timezone.now())
    perform(initiatief, Handeling.raadsmodus_vaststellen, Actor.user(griffie), vastleggen=[record])


def find(initiatief: Initiatief, griffie: Gebruiker, niveau: str, orgaan: str = "raad") -> None:
    record = Belangrijkheid(
        initiatief=initiatief, orgaan=orgaan, niveau=niveau, waarom=[], van=timezone.now()
    )
    perform(initiatief, Handeling.belangrijkheid_vaststellen, Actor.user(griffie), vastleggen=[record])


@pytest.fixture
def eight(breng: Bring, griffie: Gebruiker, evalueer: Fill) -> dict[str, Initiatief]:
    """A council of eight dossiers, and a village and an opgave without any."""
    Kern.objects.create(naam="Leegdorp", sleutel="leegdorp")
    Opgave.objects.create(sleutel="stil", titel="Stille opgave", beoogd_effect="Niets.")
    found = {
        "nieuw": breng(Status.aangemeld, titel="Nieuw"),
        "laat": breng(Status.verkenning, titel="Laat"),
        "zonder_plek": breng(Status.weging, titel="Zonder plek", kern=None),
        "meesturen": breng(Status.weging, titel="Meesturen"),
        "belangrijk": breng(Status.weging, titel="Belangrijk"),
        "onderweg": breng(Status.realisatie, titel="Onderweg"),
        "geremd": breng(Status.geremd, titel="Geremd"),
        "niet_ingegaan": breng(Status.niet_ingegaan, titel="Niet ingegaan"),
    }
    yesterday = timezone.localdate() - timedelta(days=1)
    Statusperiode.objects.filter(initiatief__titel="Laat", tot=None).update(uiterlijk_op=yesterday)
    steer(found["meesturen"], griffie, "ruimte_met_toezicht")
    steer(found["meesturen"], griffie, "meesturen")
    find(found["belangrijk"], griffie, "zeer")
    find(found["nieuw"], griffie, "niet")
    evalueer(found["belangrijk"], Moment.vooraf)
    return found


def figures(page: str) -> dict[str, str]:
    """Figure per address of its list, as the cards and tables show them."""
    cards = re.findall(r'class="cijfer" href="([^"]+)">\s*<span class="cijfer__getal">([^<]+)<', page)
    cells = re.findall(r'<a href="(/sturing/lijst/[^"]+)">(\d+)</a>', page)
    return {unescape(url): figure for url, figure in cells + cards}


def test_the_numbers_are_those_of_a_count_by_hand(
    eight: dict[str, Initiatief], raad: Gebruiker, als: Als
) -> None:
    shown = figures(als(raad).get("/sturing/").content.decode())
    for query, figure in {
        "open=ja": "6",
        "feit=aangemeld": "8",
        "feit=te_laat": "1",
        "feit=zonder_evaluatie": "1",
        "feit=zonder_vooraf": "3",
        "rol=meesturen&open=ja": "1",
        "rol=ruimte_met_toezicht&open=ja": "0",
        "rol=geen&open=ja": "5",
        "kern=geen&stand=in_gesprek": "1",
        "kern=s-heerenbroek&stand=in_gesprek": "3",
        "kern=leegdorp&stand=nieuw": "0",
        "opgave=leefbaarheid&stand=zonder_gemeente": "2",
        "opgave=stil&stand=klaar": "0",
        "besluit=remmen": "1",
    }.items():
        assert shown[f"/sturing/lijst/?{query}"].split(" van ")[0] == figure, query


def test_a_very_long_list_is_not_counted_to_the_end(
    eight: dict[str, Initiatief], griffie: Gebruiker, als: Als, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (worklists, paging):
        monkeypatch.setattr(module, "LIMIT", 5)
    page = als(griffie).get("/sturing/lijst/").content.decode()
    assert "meer dan 1.000 initiatieven" in page
    assert "Je bladert door de eerste 1.000." in page
    assert page.count('href="/sturing/dossiers/') == 5


def test_the_reason_of_a_refusal_stands_on_the_dashboard(
    eight: dict[str, Initiatief], college: Gebruiker, als: Als
) -> None:
    page = als(college).get("/sturing/").content.decode()
    assert "Het past bij onze opgave." in page
    assert f"/sturing/dossiers/{eight['geremd'].kenmerk}/" in page


@pytest.mark.parametrize(
    ("deel", "words"),
    [
        (Deel(3, 4), "3 van 4"),
        (Deel(9, 9), "9 van 9"),
        (Deel(5, 10), "5 van 10 (50%)"),
        (Deel(0, 0), "onbekend"),
    ],
)
def test_small_numbers_are_never_a_percentage(deel: Deel, words: str) -> None:
    assert onderdelen.part_of(deel) == words


def test_an_empty_register_says_so_in_words(raad: Gebruiker, als: Als) -> None:
    page = als(raad).get("/sturing/")
    assert page.status_code == 200
    assert "Er zijn hier nog geen initiatieven." in page.content.decode()
    assert "%)" not in page.content.decode()


def test_initiatives_of_two_opgaven_count_at_both(breng: Bring) -> None:
    second = Opgave.objects.create(sleutel="tweede", titel="Tweede", beoogd_effect="Meer.")
    breng(Status.verkenning).opgaven.add(second)
    assert [counts["verkenning"] for counts in stand.per_opgave(Blik.today()).values()] == [1, 1]


@pytest.mark.parametrize(
    "query",
    [
        "kern=bestaatniet", "opgave=%00", "status=concept", "stand=overal", "rol=baas", "belang=enorm",
        "signaal=rook", "open=misschien", "thema=' OR 1=1", "kern=" + "x" * 5000,
    ],
)  # fmt: skip
def test_a_filter_that_does_not_exist_is_one_sentence(raad: Gebruiker, als: Als, query: str) -> None:
    page = als(raad).get(f"/sturing/lijst/?{query}")
    assert page.status_code == 400
    assert "Kies iets uit de lijst bij" in page.content.decode()


@pytest.mark.parametrize(
    "query", ["", "page=0", "page=x", "page=99999999999999999999", "iets=anders", "kern="]
)
def test_anything_else_is_a_list(raad: Gebruiker, als: Als, query: str) -> None:
    assert als(raad).get(f"/sturing/lijst/?{query}").status_code == 200


def test_concepts_are_nowhere(breng: Bring, raad: Gebruiker, als: Als) -> None:
    breng(Status.aangemeld)
    Statusperiode.objects.all().delete()
    Initiatief.objects.update(status=Status.concept, aangemeld_op=None)
    page = als(raad).get("/sturing/")
    assert figures(page.content.decode())["/sturing/lijst/?open=ja"] == "0"
    assert als(raad).get("/sturing/lijst/").context["page_obj"].paginator.count == 0


@pytest.mark.parametrize("path", ["/sturing/", "/sturing/lijst/", "/sturing/doelstellingen/"])
@pytest.mark.parametrize("role", ["accountmanager", "medewerker", "redacteur", "eindredacteur", "beheerder"])
def test_who_does_not_steer_stays_outside(
    als: Als, path: str, role: str, request: pytest.FixtureRequest
) -> None:
    assert als(request.getfixturevalue(role)).get(path).status_code == 403


@pytest.mark.parametrize("path", ["/sturing/", "/sturing/lijst/", "/sturing/dossiers/2026-KRTM/"])
def test_who_did_not_sign_in_is_asked_to(client: Client, db: None, path: str) -> None:
    page = client.get(path)
    assert page.status_code == 302
    assert page["Location"].startswith("/inloggen/")


def test_the_number_of_queries_does_not_grow(
    eight: dict[str, Initiatief], breng: Bring, raad: Gebruiker, als: Als
) -> None:
    browser = als(raad)
    before = {path: queries(browser, path) for path in ("/sturing/", "/sturing/lijst/")}
    for number in range(3):
        kern = Kern.objects.create(naam=f"Dorp {number}", sleutel=f"dorp-{number}")
        breng(Status.verkenning, kern=kern)
    assert {path: queries(browser, path) for path in before} == before
    assert before["/sturing/"] <= 25


def queries(browser: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as caught:
        browser.get(path)
    return len(caught)


def test_figures_stay_until_the_clock_counts_again(breng: Bring, raad: Gebruiker, settings: Settings) -> None:
    settings.CIJFERS_BEWAREN = 90
    bron = Bron(Blik.today())
    first = overzicht.overview(bron)
    breng(Status.verkenning)
    assert overzicht.overview(bron) == first
    clock.run(timezone.now())
    assert overzicht.overview(bron).blokken[0].cijfers[0].getal == "1"


def test_who_reads_sees_first_what_they_come_for(db: None) -> None:
    form = BlikForm({})
    assert form.is_valid()
    blokken = overzicht.compose(Bron(form.blik(), form.kernen, form.opgaven)).blokken
    firsts = {rol: overzicht.ordered(blokken, frozenset({rol}))[0].sleutel for rol in (Rol.raad, Rol.college)}
    assert firsts == {Rol.raad: "wat_is_er", Rol.college: "besluiten"}


def test_only_what_says_its_time_shows_figures_of_more_than_a_minute_old() -> None:
    keepers = {path.stem for path in code() if "CIJFERS_BEWAREN" in path.read_text()}
    assert keepers == {"settings", "overzicht"}
    for page in ("sturing", "cijfers"):
        assert "geteld_om=overzicht.geteld_om" in (ROOT / f"templates/evaluatie/{page}.html").read_text()
    line = next(
        line
        for line in (ROOT / "samenwerkingswijzer/settings.py").read_text().splitlines()
        if "GETELD_BEWAREN" in line
    )
    assert line.split("else ")[1].startswith("(60, 90, 60)")


@pytest.mark.grondig
def test_every_entry_of_the_menu_opens_a_page_of_that_name(griffie: Gebruiker, als: Als) -> None:
    browser = als(griffie)
    menu = browser.get("/sturing/").content.decode().split('<nav class="sturingmenu"')[1].split("</nav>")[0]
    entries = re.findall(r'<a href="([^"]+)"[^>]*>([^<]+)</a>', menu)
    assert len(entries) == 14
    for address, name in entries[1:]:  # the overview asks the council's question instead
        page = browser.get(address).content.decode()
        found = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)
        assert found
        assert name.lower() in found[1].lower(), address
        if address.startswith("/sturing/"):
            assert f'href="{address}" aria-current="page"' in page
