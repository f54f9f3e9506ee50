"""The step screens: filling them in, who may, and what is refused."""

from typing import Any

import pytest

from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, Intake
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests import road
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db

INTAKE = {
    "versie": "0",
    "initiatiefnemers_beeld": "Acht buren.",
    "typering_toelichting": "Een tuin.",
    "maatschappelijke_opgave": "Ontmoeten.",
    "afbakening": "Het veldje.",
    "belanghebbenden_beeld": "De school.",
    "stand_van_zaken": "Een schets.",
    "vraag_aan_gemeentebestuur": "Grond.",
    "exploitatie_gezond": "niet_van_toepassing",
    "exploitatie_onderbouwing": "",
}


def stored(initiatief: Initiatief) -> Initiatief:
    return Initiatief.objects.get(pk=initiatief.pk)


def test_the_coordinator_assigns_the_suggested_accountmanager_in_one_click(
    breng: Bring, als: Als, coordinator: Gebruiker, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.aangemeld)
    url = f"/werkplek/{initiatief.kenmerk}/toewijzen/"
    browser = als(coordinator)
    initial = browser.get(url).context["form"].initial
    assert initial["accountmanager"] == accountmanager.accountmanager.pk
    for _ in range(2):
        answer = browser.post(url, initial)
        assert answer.status_code == 302
    assert stored(initiatief).status == Status.toegewezen
    assert initiatief.toewijzingen.count() == 1
    told = browser.get(f"/werkplek/{initiatief.kenmerk}/").content.decode()
    assert f"Het vaste contact is nu {accountmanager}." in told


def test_the_intake_is_kept_and_the_dossier_no_longer_asks_for_it(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    browser = als(accountmanager)
    assert browser.post(f"/werkplek/{initiatief.kenmerk}/intake/", INTAKE).status_code == 302
    assert Intake.objects.get(initiatief=initiatief).afbakening == "Het veldje."
    assert "Vul de intake in" not in browser.get(f"/werkplek/{initiatief.kenmerk}/").content.decode()


@pytest.mark.parametrize(
    ("scherm", "status"),
    [
        ("gegevens", Status.toegewezen),
        ("intake", Status.verkenning),
        ("inschatting", Status.verkenning),
        ("betrokkenen", Status.verkenning),
        ("verbreding", Status.verbreding),
        ("weging", Status.weging),
        ("afspraken", Status.ontwerp),
        ("rust", Status.verkenning),
        ("doen/verkennen", Status.toegewezen),
        ("doen/stoppen", Status.verkenning),
    ],
)
def test_a_get_shows_the_screen_and_changes_nothing(
    breng: Bring, als: Als, accountmanager: Gebruiker, scherm: str, status: Status
) -> None:
    initiatief = breng(status)
    before = stored(initiatief).versie
    page = als(accountmanager).get(f"/werkplek/{initiatief.kenmerk}/{scherm}/")
    assert page.status_code == 200
    assert stored(initiatief).versie == before


@pytest.mark.parametrize(
    "scherm", ["intake", "toewijzen", "doen/wegen", "doen/onbekend", "betrokkenen/1", "weging"]
)
def test_anothers_dossier_answers_404_on_every_screen(
    breng: Bring, als: Als, collega: Gebruiker, scherm: str
) -> None:
    initiatief = breng(Status.verkenning)
    url = f"/werkplek/{initiatief.kenmerk}/{scherm}/"
    assert als(collega).get(url).status_code == 404
    assert als(collega).post(url, {}).status_code == 404


def test_the_coordinator_does_not_do_the_accountmanagers_intake(
    breng: Bring, als: Als, coordinator: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    answer = als(coordinator).post(f"/werkplek/{initiatief.kenmerk}/intake/", INTAKE)
    assert answer.status_code == 403
    assert "Het is werk voor: accountmanager van dit dossier." in answer.content.decode()
    assert not Intake.objects.exists()


def test_the_form_says_that_the_council_and_the_initiator_read_along(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    weighing = breng(Status.weging)
    page = als(accountmanager).get(f"/werkplek/{weighing.kenmerk}/weging/").content.decode()
    assert "De raad leest dit: geen namen." in page
    intake = als(accountmanager).get(f"/werkplek/{weighing.kenmerk}/intake/").content.decode()
    assert "De raad leest dit" not in intake
    stopping = als(accountmanager).get(f"/werkplek/{weighing.kenmerk}/doen/stoppen/").content.decode()
    assert "De initiatiefnemer leest dit ook." in stopping


@pytest.mark.parametrize(("tekst", "warned"), [("", True), ("Samen tuinieren.", False)])
def test_who_presents_a_proposal_reads_to_whom_and_what_that_body_will_miss(
    breng: Bring, als: Als, accountmanager: Gebruiker, tekst: str, warned: bool
) -> None:
    initiatief = breng(Status.weging)
    initiatief.publieke_samenvatting = tekst
    actor = Actor.user(accountmanager)
    perform(initiatief, Handeling.belangen_wegen, actor, vastleggen=road.weighed(initiatief))
    perform(initiatief, Handeling.weging_vastleggen, actor, vastleggen=[road.weighing(initiatief)])
    page = als(accountmanager).get(f"/werkplek/{initiatief.kenmerk}/doen/voorleggen/").content.decode()
    assert "Het voorstel gaat naar: <strong>directie</strong>." in page
    assert ("Er is nog geen tekst voor iedereen" in page) is warned


@pytest.mark.parametrize(
    ("status", "scherm", "typed", "must"),
    [
        (
            Status.verkenning,
            "intake",
            {"diepgang": "kort", "initiatiefnemers_beeld": "Twaalf buren samen."},
            "Vul iets in bij: Wat is de opgave en wat willen ze bereiken?",
        ),
        (
            Status.weging,
            "weging",
            {"advies": "versterken", "argumenten_tegen": "Het pad is smal.", "inzet_middelen": ["uren"]},
            "Vul iets in bij: Waarom dit advies?",
        ),
    ],
)
def test_a_refused_step_names_the_field_and_keeps_what_was_typed(
    breng: Bring, als: Als, accountmanager: Gebruiker, status: Status, scherm: str, typed: Any, must: str
) -> None:
    initiatief = breng(status)
    page = als(accountmanager).post(f"/werkplek/{initiatief.kenmerk}/{scherm}/", {"versie": 0, **typed})
    text = page.content.decode()
    assert page.status_code == 422
    assert must in text
    assert "Dit veld is verplicht" not in text
    shown = page.context["form"]
    assert {name: shown[name].value() for name in typed} == typed
    assert all(value in text for value in typed.values() if isinstance(value, str))
