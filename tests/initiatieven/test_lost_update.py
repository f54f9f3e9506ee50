"""Two people at once: the second is refused, sees both versions, keeps what was typed and can save again."""

import pytest

from initiatieven.handelingen import Handeling
from initiatieven.models import Afspraak, Initiatief, Kern
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring
from tests.initiatieven.test_step_screens import INTAKE

pytestmark = pytest.mark.django_db


def test_the_second_of_two_intakes_sees_both_and_can_save_on_the_new_version(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    url = f"/werkplek/{initiatief.kenmerk}/intake/"
    first, second = als(accountmanager), als(accountmanager)
    first.post(url, INTAKE)
    page = second.post(url, {**INTAKE, "afbakening": "Ook de straat."})
    assert page.status_code == 409
    text = page.content.decode()
    assert "Iemand anders was je voor" in text
    assert "Het veldje." in text
    assert "Ook de straat." in text
    shown = page.context["form"]["versie"].value()
    assert second.post(url, {**INTAKE, "afbakening": "Ook de straat.", "versie": shown}).status_code == 302
    initiatief.intake.refresh_from_db()
    assert (initiatief.intake.afbakening, initiatief.intake.versie) == ("Ook de straat.", 2)


def test_a_double_click_on_the_same_text_is_one_change(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    browser = als(accountmanager)
    answers = [browser.post(f"/werkplek/{initiatief.kenmerk}/intake/", INTAKE).status_code for _ in range(2)]
    assert answers == [302, 302]
    assert initiatief.gebeurtenissen.filter(handeling=Handeling.intake_vastleggen).count() == 1


def details(browser_page: object) -> dict[str, object]:
    form = browser_page.context["form"]  # type: ignore[attr-defined]
    return {f.html_name: f.value() for f in form if f.value() not in (None, False)}


def test_another_step_in_between_does_not_stand_in_the_way_of_the_details(
    breng: Bring, als: Als, accountmanager: Gebruiker, coordinator: Gebruiker
) -> None:
    initiatief = breng(Status.ontwerp)
    url = f"/werkplek/{initiatief.kenmerk}/gegevens/"
    typed = details(als(accountmanager).get(url))
    als(accountmanager).post(
        f"/werkplek/{initiatief.kenmerk}/afspraken/",
        {"versie": 0, "wat": "Hek plaatsen.", "partij": "gemeente", "voor_wanneer": "2030-01-01"},
    )
    assert als(accountmanager).post(url, {**typed, "locatie": "Het plein"}).status_code == 302
    page = als(coordinator).post(url, {**typed, "locatie": "De brink"})
    assert page.status_code == 409
    assert "Het plein" in page.content.decode()
    assert Initiatief.objects.get(pk=initiatief.pk).locatie == "Het plein"


def test_a_double_click_makes_one_agreement_and_a_second_text_makes_two(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.ontwerp)
    url = f"/werkplek/{initiatief.kenmerk}/afspraken/"
    typed = {"versie": 0, "wat": "Hek plaatsen.", "partij": "gemeente", "voor_wanneer": "2030-01-01"}
    browser = als(accountmanager)
    assert [browser.post(url, typed).status_code for _ in range(2)] == [302, 302]
    assert browser.post(url, {**typed, "wat": "Bank plaatsen."}).status_code == 302
    assert sorted(Afspraak.objects.values_list("wat", flat=True)) == ["Bank plaatsen.", "Hek plaatsen."]


def test_a_step_on_a_dossier_that_moved_on_is_refused_and_says_what_happened(
    breng: Bring, als: Als, accountmanager: Gebruiker, coordinator: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    url = f"/werkplek/{initiatief.kenmerk}/doen/stoppen/"
    seen = als(coordinator).get(url).context["form"]["versie"].value()
    als(accountmanager).post(
        f"/werkplek/{initiatief.kenmerk}/rust/",
        {"versie": seen, "slaapt_tot": "2030-03-01", "toelichting": "Wacht op de lente."},
    )
    page = als(coordinator).post(url, {"versie": seen, "toelichting": "De groep is verhuisd."})
    assert page.status_code == 409
    text = page.content.decode()
    assert "Laten rusten tot een datum" in text
    assert "De groep is verhuisd." in text
    assert Initiatief.objects.get(pk=initiatief.pk).status == Status.verkenning


def test_the_same_step_sent_twice_is_done_once(breng: Bring, als: Als, accountmanager: Gebruiker) -> None:
    initiatief = breng(Status.toegewezen)
    browser = als(accountmanager)
    typed = {"versie": initiatief.versie, "toelichting": ""}
    url = f"/werkplek/{initiatief.kenmerk}/doen/verkennen/"
    assert [browser.post(url, typed).status_code for _ in range(2)] == [302, 302]
    assert initiatief.gebeurtenissen.filter(handeling=Handeling.verkennen).count() == 1


def test_two_coordinators_on_one_village(als: Als, coordinator: Gebruiker, dorp: Kern) -> None:
    url = f"/werkplek/kaders/kernen/{dorp.pk}/"
    assert als(coordinator).post(url, {"versie": 1, "naam": "Nieuw dorp", "actief": "on"}).status_code == 302
    page = als(coordinator).post(url, {"versie": 1, "naam": "Ander dorp", "actief": "on"})
    assert page.status_code == 409
    assert "Nieuw dorp" in page.content.decode()
    dorp.refresh_from_db()
    assert dorp.naam == "Nieuw dorp"
