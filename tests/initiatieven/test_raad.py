"""The council's agenda: moments, questions, promises and motions, and the planning that holds them together."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from initiatieven import council_planning, council_points
from initiatieven.council_points import Keuze
from initiatieven.models import (
    Herziening,
    Initiatief,
    Kaderwijziging,
    Keuzeoptie,
    Keuzevraagstuk,
    Raadsmodus,
    Raadsmoment,
    Raadspunt,
    Weging,
)
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als
from tests.initiatieven.raad import case

pytestmark = pytest.mark.django_db
SOON = timedelta(days=20)


def test_with_its_role_the_council_says_when_it_wants_to_be_heard(griffie: Gebruiker, als: Als) -> None:
    initiatief = case()
    url = f"/sturing/dossiers/{initiatief.kenmerk}/raadsmodus/"
    chosen = {"versie": "1", "modus": "meesturen", "reden": "Groot.", "momenten": ["start", "afronding"]}
    assert als(griffie).post(url, chosen).status_code == 302
    assert set(initiatief.raadsmomenten.values_list("wanneer", flat=True)) == {"start", "afronding"}
    again = {**chosen, "versie": "2", "momenten": ["afronding", "besluit"]}
    assert als(griffie).post(url, again).status_code == 302
    stands = dict(initiatief.raadsmomenten.values_list("wanneer", "stand"))
    assert stands == {"start": "vervallen", "afronding": "gepland", "besluit": "gepland"}
    nothing = {**chosen, "versie": "3", "modus": "niet_voor_de_raad"}
    assert als(griffie).post(url, nothing).status_code == 422
    assert Raadsmodus.objects.filter(tot=None).count() == 1


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"wanneer": "datum"}, "Vul in op welke dag"),
        ({"wanneer": "start"}, "staat al op de planning"),
        ({"wanneer": "datum", "dag": "2026-12-32"}, "geldige datum"),
        ({"wanneer": "datum", "dag": "2099-12-31", "waarover": "De begroting"}, ""),
    ],
)
def test_a_moment_is_at_a_step_once_or_on_a_day(
    griffie: Gebruiker, als: Als, sent: dict[str, str], sentence: str
) -> None:
    initiatief = case()
    Raadsmoment.objects.create(initiatief=initiatief, wanneer="start")
    url = f"/sturing/dossiers/{initiatief.kenmerk}/momenten/"
    page = als(griffie).post(url, {"versie": "0", **sent})
    assert page.status_code == (422 if sentence else 302)
    assert sentence in page.content.decode()


def test_what_the_council_said_at_a_moment_is_kept(griffie: Gebruiker, raad: Gebruiker, als: Als) -> None:
    initiatief = case(status=Status.afgerond)
    moment = Raadsmoment.objects.create(initiatief=initiatief, wanneer="afronding")
    url = f"/sturing/dossiers/{initiatief.kenmerk}/momenten/{moment.pk}/"
    sent = {"versie": "1", "wanneer": "afronding", "stand": "gehouden", "uitkomst": "Goed afgerond."}
    assert als(griffie).post(url, sent).status_code == 422
    assert als(griffie).post(url, {**sent, "gehouden_op": "2026-01-05"}).status_code == 302
    page = als(raad).get(f"/sturing/dossiers/{initiatief.kenmerk}/").content.decode()
    assert "Goed afgerond." in page
    assert "Houd de momenten" not in page


VRAAG: dict[str, Any] = {
    "vraag": "Mag het dorpshuis in het park?", "toelichting": "", "initiatieven": "2026-bdfg",
    "agenda_op": "", "versie": "0", "optie-aantal": "3", "belang-aantal": "2",
    "optie0-titel": "Ja", "optie0-voor": "Het is dichtbij.", "optie0-tegen": "", "optie1-titel": "",
    "optie1-voor": "", "optie1-tegen": "", "optie2-titel": "Nee", "optie2-voor": "", "optie2-tegen": "Jammer.",
    "belang0-wie": "Omwonenden", "belang0-belang": "Rust.", "belang1-wie": "", "belang1-belang": "",
}  # fmt: skip


def test_a_question_with_options_is_put_on_the_agenda_and_decided(griffie: Gebruiker, als: Als) -> None:
    initiatief, browser = case(), als(griffie)
    assert browser.post("/sturing/keuzevraagstukken/nieuw/", VRAAG).status_code == 302
    vraag = Keuzevraagstuk.objects.get()
    assert (vraag.stand, list(vraag.initiatieven.all())) == ("voorbereiding", [initiatief])
    assert [row.titel for row in vraag.opties.all()] == ["Ja", "Nee"]
    url = f"/sturing/keuzevraagstukken/{vraag.sleutel}/"
    later = {**VRAAG, "versie": "1", "agenda_op": "2099-01-01", "optie2-titel": "Liever niet"}
    assert browser.post(f"{url}wijzigen/", later).status_code == 302
    vraag.refresh_from_db()
    first, last = vraag.opties.all()
    assert (vraag.stand, last.titel) == ("geagendeerd", "Liever niet")
    chosen = {
        "gekozen": str(first.pk), "uitkomst": "Met een hek.", "besloten_op": "2026-01-05",
        "versie": str(vraag.versie),
    }  # fmt: skip
    assert browser.post(f"{url}keuze/", chosen).status_code == 302
    page = browser.get(url).content.decode()
    assert "Met een hek." in page
    assert "Omwonenden" in page
    assert browser.post(f"{url}wijzigen/", {**later, "versie": "3"}).status_code == 422
    assert browser.post(f"{url}keuze/", {**chosen, "versie": "3"}).status_code == 422
    assert Kaderwijziging.objects.filter(soort="keuzevraagstuk").count() == 3


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"initiatieven": "2026-BDFG, 2026-XXXX, onzin"}, "kennen we niet: 2026-XXXX, ONZIN"),
        ({"vraag": ""}, "Vul iets in bij"),
        ({"optie1-voor": "Wel een reden."}, "elke optie heeft een titel"),
        ({"optie-aantal": "x"}, ""),
    ],
)
def test_a_question_that_is_not_whole_is_refused_and_nothing_typed_is_lost(
    griffie: Gebruiker, als: Als, changed: dict[str, str], sentence: str
) -> None:
    case()
    page = als(griffie).post("/sturing/keuzevraagstukken/nieuw/", {**VRAAG, **changed})
    assert page.status_code == (422 if sentence else 302)
    assert sentence in page.content.decode()
    assert not sentence or "Het is dichtbij." in page.content.decode()


def test_a_decision_on_a_question_that_a_colleague_changed_is_not_lost(griffie: Gebruiker, als: Als) -> None:
    case()
    browser = als(griffie)
    browser.post("/sturing/keuzevraagstukken/nieuw/", VRAAG)
    vraag = Keuzevraagstuk.objects.get()
    Keuzevraagstuk.objects.update(versie=7)
    url = f"/sturing/keuzevraagstukken/{vraag.sleutel}/keuze/"
    sent = {"gekozen": "", "uitkomst": "Geen van beide.", "besloten_op": "2026-01-05", "versie": "1"}
    late = browser.post(url, sent)
    assert late.status_code == 422
    assert "Iemand anders wijzigde dit net" in late.content.decode()
    assert 'name="versie" value="7"' in late.content.decode()
    assert browser.post(url, {**sent, "versie": "7"}).status_code == 302
    assert Keuzeoptie.objects.count() == 2


@pytest.mark.parametrize("row", ["optie0-tegen", "belang0-belang", "optie1-titel"])
def test_an_option_that_somebody_else_typed_is_never_thrown_away_unseen(
    griffie: Gebruiker, als: Als, row: str
) -> None:
    case()
    browser = als(griffie)
    browser.post("/sturing/keuzevraagstukken/nieuw/", VRAAG)
    url = f"/sturing/keuzevraagstukken/{Keuzevraagstuk.objects.get().sleutel}/wijzigen/"
    seen = {**VRAAG, "optie1-titel": "Nee", "optie1-tegen": "Jammer.", "optie2-titel": "", "optie2-tegen": ""}
    first, second = (
        {**seen, "versie": "1", "optie0-voor": "Van de eerste."},
        {**seen, "versie": "1", row: "Van mij."},
    )
    assert browser.post(url, first).status_code == 302
    assert browser.post(url, first).status_code == 302, "a second click is no collision"
    late = browser.post(url, second)
    assert late.status_code == 409
    for words in ("Van de eerste.", "Van mij."):
        assert words in late.content.decode()
    assert late.context["form"]["versie"].value() == "2"
    assert Keuzeoptie.objects.filter(voor="Van de eerste.").exists()


PUNT: dict[str, str] = {
    "soort": "motie", "titel": "Zoek een plek", "tekst": "Zoek een plek voor de jeugd.", "orgaan": "college",
    "portefeuille": "", "dag": "2026-01-10", "uiterlijk_op": "2026-03-01", "initiatieven": "", "document_url": "",
    "versie": "0",
}  # fmt: skip


def test_a_motion_runs_late_and_is_finished_with_what_was_done(griffie: Gebruiker, als: Als) -> None:
    browser = als(griffie)
    assert browser.post("/sturing/toezeggingen/nieuw/", PUNT).status_code == 302
    punt = Raadspunt.objects.get()
    assert [list(council_points.rows(keuze)) for keuze in Keuze] == [[punt], [punt], []]
    assert "te laat" in browser.get("/sturing/toezeggingen/?toon=te_laat").content.decode()
    url = f"/sturing/toezeggingen/{punt.sleutel}/afdoen/"
    done = {"stand": "afgedaan", "afdoening": "Er is een plek.", "klaar_op": "2026-04-01", "versie": "1"}
    assert browser.post(url, {**done, "klaar_op": "2026-01-01"}).status_code == 422
    assert browser.post(url, {**done, "afdoening": ""}).status_code == 422
    assert browser.post(url, done).status_code == 302
    punt.refresh_from_db()
    assert (punt.stand, punt.klaar_op, punt.is_late) == ("afgedaan", date(2026, 4, 1), False)
    assert browser.post(url, done).status_code == 422


@pytest.mark.parametrize(
    "changed", [{"uiterlijk_op": "2026-01-01"}, {"dag": "2099-01-01"}, {"soort": "wens"}]
)
def test_a_promise_that_cannot_be_is_refused(griffie: Gebruiker, als: Als, changed: dict[str, str]) -> None:
    assert als(griffie).post("/sturing/toezeggingen/nieuw/", {**PUNT, **changed}).status_code == 422
    assert not Raadspunt.objects.exists()


@pytest.mark.parametrize(
    ("model", "url", "sent"),
    [
        (Raadspunt, "/sturing/toezeggingen/nieuw/", PUNT),
        (Keuzevraagstuk, "/sturing/keuzevraagstukken/nieuw/", {**VRAAG, "initiatieven": ""}),
    ],
)
def test_a_double_click_makes_one_and_two_forms_make_two(
    griffie: Gebruiker, als: Als, model: Any, url: str, sent: dict[str, str]
) -> None:
    browser = als(griffie)
    for times in (1, 2):
        key = browser.get(url).context["form"]["formulier"].value()
        for _ in range(2):
            assert browser.post(url, {**sent, "formulier": str(key)}).status_code == 302
        assert model.objects.count() == times


def filled(today: date) -> Initiatief:
    """One of everything that asks something of the council."""
    weighed = case("BDFH", Status.besluit)
    Weging.objects.create(
        initiatief=weighed, deelnemers="Team", advies="versterken", wijze_van_versterken="faciliteren",
        motivering_waarom="Goed.", motivering_hoe="Zo.", beslisser="raad",
    )  # fmt: skip
    running = case("BDFG", Status.verkenning)
    for when, day in (("start", None), ("afronding", None), ("datum", today + SOON)):
        Raadsmoment.objects.create(initiatief=running, wanneer=when, dag=day)
    Keuzevraagstuk.objects.create(sleutel="park", vraag="Het park?")
    begin = today - timedelta(days=90)
    for number, day in (("laat", today - SOON), ("straks", today + SOON)):
        Raadspunt.objects.create(
            soort="motie",
            sleutel=number,
            titel=f"Motie {number}",
            tekst="Doe iets.",
            dag=begin,
            uiterlijk_op=day,
        )
    now = timezone.now()
    Herziening.objects.create(
        orgaan="raad", gestart_op=now, vastgesteld_op=now, volgende_op=today + timedelta(days=200)
    )
    return running


def test_the_planning_holds_everything_that_asks_something_of_the_council(
    raad: Gebruiker, als: Als, django_assert_num_queries: Any
) -> None:
    today = timezone.localdate()
    filled(today)
    with django_assert_num_queries(6):
        planning = council_planning.compose(Initiatief.objects.registered(), today)
    assert {(punt.soort, punt.titel) for punt in planning.nu} == {
        ("Besluit van de raad", "Initiatief BDFH"), ("De raad horen", "Initiatief BDFG"), ("Motie", "Motie laat"),
    }  # fmt: skip
    assert [punt.soort for punt in planning.met_dag] == ["De raad horen", "Motie", "Herziening"]
    assert {(punt.soort, punt.waarover) for punt in planning.zonder_dag} == {
        ("De raad horen", "Bij de afronding"), ("Keuzevraagstuk", "In voorbereiding"),
    }  # fmt: skip
    page = als(raad).get("/sturing/planning/").content.decode()
    assert "te laat" in page
    for vorm in ("csv", "xlsx"):
        assert als(raad).get(f"/sturing/planning/{vorm}/").status_code == 200
