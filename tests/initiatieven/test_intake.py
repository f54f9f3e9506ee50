"""The intake: three layers of depth, and drafts that lose nothing and are no part of the dossier."""

from datetime import timedelta

import pytest
from django.utils import timezone

from initiatieven import kladden, voorinvulling
from initiatieven.actions import perform
from initiatieven.conditions import missing
from initiatieven.forms.intake import VRAGEN, IntakeForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, Intake, Klad
from initiatieven.models.keuzes import Diepgang, Exploitatie
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests import road
from tests.conftest import Als, Bring
from tests.initiatieven.test_step_screens import INTAKE

pytestmark = pytest.mark.django_db
OPERATION = {"exploitatie_gezond", "exploitatie_onderbouwing"}


@pytest.mark.parametrize(
    ("diepgang", "number", "investering", "operation"),
    [
        ("kort", 4, False, False),
        ("kort", 4, True, True),
        ("standaard", 7, False, True),
        ("verdiepend", 11, False, True),
        ("", 7, False, True),
    ],
)
def test_each_layer_has_its_questions(diepgang: str, number: int, investering: bool, operation: bool) -> None:
    row = Intake(initiatief=Initiatief(investering_gevraagd=investering))
    form = IntakeForm({"diepgang": diepgang, "versie": "0"}, instance=row)
    asked = set(form.fields) - {"versie", "diepgang"}
    assert len(asked - OPERATION) == number
    assert asked >= OPERATION or not operation
    assert (operation, not OPERATION & asked) in {(True, False), (False, True)}
    missing_answers = set(form.errors) - OPERATION
    assert missing_answers == asked - OPERATION


@pytest.mark.parametrize(("investering", "chosen"), [(False, ["niet_van_toepassing"]), (True, [])])
def test_with_an_investment_the_judgement_about_the_operation_is_asked(
    investering: bool, chosen: list[str]
) -> None:
    row = Intake(initiatief=Initiatief(investering_gevraagd=investering))
    shown = IntakeForm(instance=row)["exploitatie_gezond"]
    assert [choice.data["value"] for choice in shown.subwidgets if choice.data["selected"]] == chosen
    typed = IntakeForm({"exploitatie_gezond": "niet_van_toepassing", "versie": "0"}, instance=row)
    assert ("exploitatie_gezond" in typed.errors) is investering


@pytest.mark.parametrize("diepgang", Diepgang)
def test_what_still_has_to_be_answered_leads_to_the_question_itself(
    breng: Bring, als: Als, accountmanager: Gebruiker, diepgang: Diepgang
) -> None:
    initiatief = breng(Status.verkenning, investering_gevraagd=True)
    intake = road.intake(initiatief)
    intake.diepgang, intake.exploitatie_gezond = diepgang, Exploitatie.niet_van_toepassing
    perform(initiatief, Handeling.intake_vastleggen, Actor.user(accountmanager), vastleggen=[intake])
    browser, url = als(accountmanager), f"/werkplek/{initiatief.kenmerk}/"
    page = browser.get(url)
    leads_to = [lack["url"] for lack in page.context["wat_nu"].ontbreekt]
    assert f"{url}intake/#id_exploitatie_gezond_veld" in leads_to
    assert f"{url}intake/" not in [knop.url for knop in page.context["wat_nu"].werk]
    assert 'id="id_exploitatie_gezond_veld"' in browser.get(f"{url}intake/").content.decode()


@pytest.mark.parametrize(
    ("belang", "toelichting", "known"),
    [
        ("nee", "", None),
        ("ja", "Ze verkopen zelf honing.", "De initiatiefnemers zelf: Ze verkopen zelf honing."),
        ("deels", "", "De initiatiefnemers hebben er zelf ook voordeel van."),
    ],
)
def test_the_own_interest_is_known_as_far_as_it_was_told(
    breng: Bring, belang: str, toelichting: str, known: str | None
) -> None:
    initiatief = breng(Status.toegewezen)
    initiatief.privaat_belang, initiatief.privaat_belang_toelichting = belang, toelichting
    assert voorinvulling.of(initiatief).get("belanghebbenden_beeld") == known


def test_a_draft_is_the_writers_alone_no_event_and_no_answer_to_the_condition(
    breng: Bring, als: Als, accountmanager: Gebruiker, coordinator: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    url = f"/werkplek/{initiatief.kenmerk}/intake/"
    events = initiatief.gebeurtenissen.count()
    browser = als(accountmanager)
    assert browser.post(url, {"versie": "0", "afbakening": "Half af", "later": "ja"}).status_code == 302
    page = browser.get(url).content.decode()
    assert "Half af" in page
    assert page.index("Bewaren in het dossier") < page.index("Later verder als concept")
    assert "Een concept ziet alleen jij. Het staat nog niet in het dossier" in page
    assert "Ga verder met je concept" in browser.get(url.removesuffix("intake/")).content.decode()
    assert (
        "Ga verder met je concept" not in als(coordinator).get(url.removesuffix("intake/")).content.decode()
    )
    assert initiatief.gebeurtenissen.count() == events
    assert not Intake.objects.exists()
    assert "intake" in {lack.scherm for lack in missing(initiatief, Handeling.verbreden)}
    assert kladden.find(initiatief, coordinator, "intake") is None
    assert browser.post(url, {"weggooien": "ja"}).status_code == 302
    assert "Half af" not in browser.get(url).content.decode()


def test_changing_the_depth_loses_nothing_that_was_typed(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    url = f"/werkplek/{initiatief.kenmerk}/intake/"
    browser = als(accountmanager)
    typed = {**INTAKE, "diepgang": "verdiepend", "maatstaf": "Het veld is groen.", "naar_diepgang": "kort"}
    assert browser.post(url, typed).status_code == 302
    short = browser.get(url)
    assert [name for name in VRAGEN[Diepgang.kort] if name not in short.context["form"].fields] == []
    assert "Het veld is groen." not in short.content.decode()
    shown = {bound.html_name: bound.value() for bound in short.context["form"]}
    assert browser.post(url, shown).status_code == 302
    stored = Intake.objects.get(initiatief=initiatief)
    assert (stored.diepgang, stored.maatstaf, stored.afbakening) == (
        "kort",
        "Het veld is groen.",
        "Het veldje.",
    )
    assert not Klad.objects.exists()


def test_a_draft_on_what_somebody_else_stored_meanwhile_shows_both(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    url = f"/werkplek/{initiatief.kenmerk}/intake/"
    mine, other = als(accountmanager), als(accountmanager)
    mine.post(url, {**INTAKE, "afbakening": "Mijn klad.", "diepgang": "verdiepend", "later": "ja"})
    draft = {bound.html_name: bound.value() for bound in mine.get(url).context["form"]}
    Klad.objects.update(scherm="elders")  # the other one has no draft
    other.post(url, INTAKE)
    Klad.objects.update(scherm="intake")
    whole = draft | dict.fromkeys(("effecten_beoogd", "ambitieniveau", "maatstaf", "oorzaken"), "Iets.")
    page = mine.post(url, whole)
    assert page.status_code == 409
    assert "Het veldje." in page.content.decode()
    assert Klad.objects.get().antwoorden["afbakening"] == "Mijn klad."


def test_the_clock_forgets_drafts_after_ninety_days(breng: Bring, accountmanager: Gebruiker) -> None:
    initiatief = breng(Status.verkenning)
    kladden.keep(initiatief, accountmanager, "intake", {"afbakening": "Oud."})
    now = timezone.now()
    assert [kladden.forget(now + timedelta(days=days)) for days in (89, 91)] == [0, 1]


TOLD = {
    "draagvlak_toelichting": "Twaalf buren.",
    "vraag_aan_gemeente": ["materialen"],
    "privaat_belang": "deels",
    "privaat_belang_toelichting": "Groente voor eigen gebruik.",
}


def test_what_was_answered_at_registering_is_not_asked_or_typed_again(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning, **TOLD)
    party = initiatief.betrokkenen.create(soort="belanghebbende", aanduiding="De school", rol="gedupeerde")
    party.belangen.create(omschrijving="Een veilig hek.", standpunt="tegen")
    page = als(accountmanager).get(f"/werkplek/{initiatief.kenmerk}/intake/")
    known = {name: page.context["form"][name].value() or "" for name in VRAGEN[Diepgang.standaard]}
    told = {
        "initiatiefnemers_beeld": "Twaalf buren.",
        "maatschappelijke_opgave": initiatief.samenvatting,
        "belanghebbenden_beeld": "De school: Een veilig hek. (tegen)",
        "vraag_aan_gemeentebestuur": "Materialen lenen",
    }
    assert [name for name, text in told.items() if text not in known[name]] == []
    assert "Groente voor eigen gebruik." in known["belanghebbenden_beeld"]
    assert (known["afbakening"], known["stand_van_zaken"]) == ("", "")
    assert "Wat de initiatiefnemer al vertelde" in page.content.decode()


def test_a_draft_and_a_stored_intake_stay_as_they_were_typed(
    breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning, **TOLD)
    url, browser = f"/werkplek/{initiatief.kenmerk}/intake/", als(accountmanager)
    browser.post(url, {"versie": "0", "maatschappelijke_opgave": "", "later": "ja"})
    assert not browser.get(url).context["form"]["maatschappelijke_opgave"].value()
    assert browser.post(url, INTAKE).status_code == 302
    assert (
        browser.get(url).context["form"]["initiatiefnemers_beeld"].value() == INTAKE["initiatiefnemers_beeld"]
    )
