"""What the coordinator keeps, and registering on someone's behalf."""

import pytest

from initiatieven.models import Accountmanager, Initiatief, Kern, Opgave, Termijn
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db
SCREENS = ("opgaven", "kernen", "termijnen", "pool", "uitdaagvoorwaarden", "uitdaagtermijnen")


@pytest.mark.parametrize(
    "kader", ["", *(f"{name}/" for name in SCREENS), *(f"{name}/nieuw/" for name in SCREENS)]
)
def test_the_frames_are_the_coordinators(
    als: Als, coordinator: Gebruiker, accountmanager: Gebruiker, leefbaarheid: Opgave, kader: str
) -> None:
    assert als(coordinator).get(f"/werkplek/kaders/{kader}").status_code == 200
    assert als(accountmanager).get(f"/werkplek/kaders/{kader}").status_code == 403


def test_an_opgave_is_added_changed_and_put_out_of_use_without_losing_its_dossiers(
    breng: Bring, als: Als, coordinator: Gebruiker, leefbaarheid: Opgave, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    browser = als(coordinator)
    new = {
        "versie": 0,
        "titel": "Schoon water",
        "beoogd_effect": "Sloten leven.",
        "volgorde": 1,
        "actief": "on",
    }
    assert browser.post("/werkplek/kaders/opgaven/nieuw/", new).status_code == 302
    assert Opgave.objects.get(titel="Schoon water").sleutel == "schoon-water"
    again = browser.post("/werkplek/kaders/opgaven/nieuw/", new)
    assert again.status_code == 422
    off = {"versie": 1, "titel": "Leefbare dorpen", "beoogd_effect": "Iedereen doet mee.", "volgorde": 2}
    assert browser.post(f"/werkplek/kaders/opgaven/{leefbaarheid.pk}/", off).status_code == 302
    assert list(initiatief.opgaven.all()) == [leefbaarheid]
    offered = als(accountmanager).get(f"/werkplek/{initiatief.kenmerk}/gegevens/").context["form"]
    assert leefbaarheid in offered.fields["opgaven"].queryset


def test_a_village_lies_on_the_plan(als: Als, coordinator: Gebruiker) -> None:
    new = {"versie": 0, "naam": "Oudeschans", "x": "120", "y": "10", "actief": "on"}
    page = als(coordinator).post("/werkplek/kaders/kernen/nieuw/", new)
    assert (page.status_code, Kern.objects.count()) == (422, 0)
    assert als(coordinator).post("/werkplek/kaders/kernen/nieuw/", {**new, "x": "12,5"}).status_code == 302


@pytest.mark.parametrize("naam", ["Geen", "’", "Oudeschans"])
def test_a_village_needs_a_name_of_its_own_in_addresses(als: Als, coordinator: Gebruiker, naam: str) -> None:
    new = {"versie": 0, "naam": "Oudeschans", "actief": "on"}
    als(coordinator).post("/werkplek/kaders/kernen/nieuw/", new)
    page = als(coordinator).post("/werkplek/kaders/kernen/nieuw/", {**new, "naam": naam})
    assert page.status_code == 422
    assert Kern.objects.count() == 1


def test_a_term_is_set_once_per_state(als: Als, coordinator: Gebruiker) -> None:
    new = {"versie": 0, "status": "verkenning", "werkdagen": 20}
    browser = als(coordinator)
    url = "/werkplek/kaders/termijnen/nieuw/"
    assert [browser.post(url, new).status_code for _ in range(2)] == [302, 422]
    assert Termijn.objects.get().werkdagen == 20


def test_somebody_joins_the_pool_and_becomes_unavailable(
    als: Als, coordinator: Gebruiker, collega: Gebruiker, dorp: Kern
) -> None:
    member = Accountmanager.objects.get(gebruiker=collega)
    url = f"/werkplek/kaders/pool/{member.pk}/"
    assert als(coordinator).post(url, {"versie": 1, "kernen": [dorp.pk]}).status_code == 302
    member.refresh_from_db()
    assert (member.beschikbaar, list(member.kernen.all())) == (False, [dorp])


DESK = {
    "titel": "Voorbeeld: praathuis",
    "samenvatting": "Koffie en een praatje.",
    "type_initiatiefnemer": "inwoners",
    "aanduiding": "Twee buurvrouwen",
    "telefoon": "0527 12 34 56",
    "privaat_belang": "nee",
    "vraag_aan_gemeente": ["meedenken"],
    "investering_gevraagd": "nee",
    "herkomst": "balie",
    "toestemming": "on",
    "sleutel": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
}


def test_a_colleague_registers_for_somebody_once_and_finds_it_back(
    als: Als, medewerker: Gebruiker, coordinator: Gebruiker
) -> None:
    browser = als(medewerker)
    answers = [browser.post("/werkplek/aanmelden/", DESK) for _ in range(2)]
    initiatief = Initiatief.objects.get()
    assert [a.headers["Location"] for a in answers] == [f"/werkplek/{initiatief.kenmerk}/"] * 2
    assert (initiatief.status, initiatief.herkomst, initiatief.aangemeld_door) == (
        "aangemeld",
        "balie",
        medewerker,
    )
    assert Mail.objects.filter(soort="nieuw", aan=coordinator.email).count() == 1


def test_the_desk_form_says_what_is_missing_and_keeps_what_was_typed(als: Als, medewerker: Gebruiker) -> None:
    page = als(medewerker).post("/werkplek/aanmelden/", {**DESK, "telefoon": "", "samenvatting": ""})
    text = page.content.decode()
    assert page.status_code == 422
    assert "Vul een e-mailadres of een telefoonnummer in." in text
    assert "Voorbeeld: praathuis" in text


def test_directie_does_not_register(als: Als, directie: Gebruiker) -> None:
    assert als(directie).get("/werkplek/aanmelden/").status_code == 403


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"toestemming": ""}, "Zet een vinkje bij: Ik heb verteld wat we bewaren"),
        ({"herkomst": ""}, "Kies iets bij: Hoe kwam het bij je?"),
        ({"samenvatting": "Zaak 111222333"}, "Haal het burgerservicenummer (BSN) weg."),
        ({"vraag_aan_gemeente": ["taak_overnemen"]}, "Vul iets in bij: Welke taak van de gemeente"),
    ],
)
def test_the_desk_asks_how_it_came_in_and_whether_it_may_be_kept(
    als: Als, medewerker: Gebruiker, changed: dict[str, object], message: str
) -> None:
    page = als(medewerker).post("/werkplek/aanmelden/", {**DESK, **changed})
    assert (page.status_code, message in page.content.decode()) == (422, True)


def test_a_colleague_may_say_that_a_number_is_no_bsn_and_the_timeline_tells_of_consent(
    als: Als, medewerker: Gebruiker
) -> None:
    data = {**DESK, "samenvatting": "Zaak 111222333", "herkomst": "telefoon"}
    question = "Het getal van negen cijfers is geen burgerservicenummer"
    assert question not in als(medewerker).get("/werkplek/aanmelden/").content.decode()
    assert question in als(medewerker).post("/werkplek/aanmelden/", data).content.decode()
    data["geen_bsn"] = "on"
    assert als(medewerker).post("/werkplek/aanmelden/", data).status_code == 302
    initiatief = Initiatief.objects.get()
    assert (initiatief.samenvatting, initiatief.herkomst) == ("Zaak 111222333", "telefoon")
    assert "vond dat goed" in initiatief.gebeurtenissen.get().toelichting
