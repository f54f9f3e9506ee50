"""The council's page of a dossier holds what is for the public and the council, and nothing personal (ONTWERP §3.5)."""

from datetime import date

import pytest
from django.db import models
from django.utils import timezone

from evaluatie import actions
from evaluatie.models import Antwoord, Evaluatie, Moment
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import (
    Afspraak,
    Belang,
    Betrokkene,
    Contactgegevens,
    Initiatief,
    Inschatting,
    Intake,
    Toewijzing,
    Verbreding,
    Weging,
)
from initiatieven.status import Status
from samenwerkingswijzer.ground import append_only
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Link
from tests import road
from tests.conftest import Als, Bring
from tests.evaluatie.conftest import Fill, door_of, invited, sheet

pytestmark = pytest.mark.django_db

FOR_COUNCIL = {("Initiatief", "titel"), ("Initiatief", "publieke_samenvatting"), ("Initiatief", "kenmerk")}
"""What of these models the council's page may show; decisions and events are tested by their own text below."""

PLANTED = (
    Initiatief, Betrokkene, Contactgegevens, Belang, Intake, Inschatting, Verbreding, Weging, Afspraak, Toewijzing,
    Antwoord, Evaluatie,
)  # fmt: skip


@pytest.fixture
def dossier(breng: Bring, evalueer: Fill, accountmanager: Gebruiker, directie: Gebruiker) -> Initiatief:
    """A whole dossier with a closed evaluation, partners and all."""
    initiatief = breng(Status.besluit)
    before = evalueer(initiatief, Moment.vooraf, score=4)
    initiatief = before.initiatief
    road.decide(initiatief, Handeling.versterken, directie, motivering_publiek="Leesbaar besluit.")
    now = evalueer(initiatief, Moment.tussentijds, score=2)
    for name in ("Club", "School", "Kerk"):
        party = invited(now, accountmanager, name)
        actions.answer(party, sheet(now, 3), door_of(party))
    return now.initiatief


def plant(model: type[models.Model]) -> set[str]:
    """A mark in every text field of every row; returns the marks that nobody on the council may read."""
    if model is Verbreding:  # a question to a colleague has a day
        model._default_manager.update(gevraagd_op=timezone.now(), uiterlijk_op=timezone.localdate())
    secret = set()
    for field in model._meta.concrete_fields:
        if not isinstance(field, models.CharField | models.TextField) or field.choices:
            continue
        mark = f"merk-{model.__name__}-{field.name}@voorbeeld.nl".lower()[-(field.max_length or 200) :]
        if field.name != "kenmerk":
            model._default_manager.update(**{field.name: mark})
        if (model.__name__, field.name) not in FOR_COUNCIL:
            secret.add(mark)
    return secret


@pytest.mark.parametrize("role", ["raad", "griffie", "college", "directie", "coordinator"])
def test_nothing_personal_reaches_a_council_page(
    dossier: Initiatief, als: Als, role: str, accountmanager: Gebruiker, request: pytest.FixtureRequest
) -> None:
    with append_only.erasure("merktekens zetten, ook in wat vaststaat"):
        secret = set().union(*(plant(model) for model in PLANTED))
    now = Evaluatie.objects.get(moment="tussentijds")
    actions.close(now, Actor.user(accountmanager))
    browser = als(request.getfixturevalue(role))
    paths = ("/sturing/", "/sturing/lijst/", f"/sturing/dossiers/{dossier.kenmerk}/")
    pages = {path: browser.get(path) for path in paths}
    assert {page.status_code for page in pages.values()} == {200}
    text = "".join(page.content.decode() for page in pages.values())
    assert len(secret) > 30
    assert {mark for mark in secret if mark in text} == set()
    assert "merk-initiatief-titel" in text
    assert "merk-initiatief-publieke_samenvatting" in text


def test_it_tells_the_decision_interests_by_role_and_the_mirror(
    dossier: Initiatief, raad: Gebruiker, accountmanager: Gebruiker, als: Als
) -> None:
    actions.close(Evaluatie.objects.get(moment="tussentijds"), Actor.user(accountmanager))
    page = als(raad).get(f"/sturing/dossiers/{dossier.kenmerk}/").content.decode()
    assert "Leesbaar besluit." in page
    assert "Kan er last van hebben: 1 verdeeld" in page
    assert "Rust in de avond." not in page
    assert "Leefbare dorpen" in page
    assert "Van 9 vergeleken criteria: 9 lager dan verwacht" in page
    assert "Daarom een" not in page
    actions.start(Initiatief.objects.get(), Moment.tussentijds, Actor.user(accountmanager))
    page = als(raad).get(f"/sturing/dossiers/{dossier.kenmerk}/").content.decode()
    assert "9 lager dan verwacht" in page, "the next one does not take the last one away"


@pytest.mark.parametrize(("decided", "later"), [(None, False), (date(2017, 2, 28), True)])
def test_a_decision_that_was_entered_later_says_its_own_day(
    breng: Bring, directie: Gebruiker, raad: Gebruiker, als: Als, decided: date | None, later: bool
) -> None:
    initiatief = breng(Status.besluit)
    road.decide(initiatief, Handeling.versterken, directie, **({"besluitdatum": decided} if decided else {}))
    page = als(raad).get(f"/sturing/dossiers/{initiatief.kenmerk}/").content.decode()
    assert ("Besluit van 28 februari 2017. Ingevoerd op" in page) is later
    assert ("De dag bij elke stap is de dag van invoeren." in page) is later


def test_a_running_evaluation_is_not_for_the_council_yet(
    dossier: Initiatief, raad: Gebruiker, als: Als
) -> None:
    page = als(raad).get(f"/sturing/dossiers/{dossier.kenmerk}/").content.decode()
    assert "Verwacht en nu" not in page


def test_what_a_resident_typed_by_link_is_not_for_the_council(
    breng: Bring, raad: Gebruiker, als: Als
) -> None:
    initiatief = breng(Status.verkenning)
    link = Link.objects.filter(doel="volgen", onderwerp__startswith=initiatief.kenmerk).latest("pk")
    perform(initiatief, Handeling.intrekken, Actor.holder(link), "Ik ben ziek, groet van een buurvrouw.")
    page = als(raad).get(f"/sturing/dossiers/{initiatief.kenmerk}/").content.decode()
    assert "Ingetrokken" in page
    assert "buurvrouw" not in page
    assert "Kent het dorp." not in page, "why this colleague got the dossier stays inside"


def test_what_rests_says_until_when_and_never_why(dossier: Initiatief, raad: Gebruiker, als: Als) -> None:
    Initiatief.objects.update(
        slaapt_sinds="2026-11-01", slaapt_tot="2027-06-03", slaap_reden="De buur is ziek."
    )
    for place in (f"dossiers/{dossier.kenmerk}/", "lijst/"):
        page = als(raad).get(f"/sturing/{place}").content.decode()
        assert "ust tot <time" in page
        assert "3 juni 2027" in page
        assert "De buur is ziek." not in page


def test_an_unknown_dossier_is_not_found(raad: Gebruiker, als: Als) -> None:
    assert als(raad).get("/sturing/dossiers/2026-KRTM/").status_code == 404


def test_the_accountmanager_comes_by_the_work_place(
    dossier: Initiatief, accountmanager: Gebruiker, als: Als
) -> None:
    assert als(accountmanager).get(f"/sturing/dossiers/{dossier.kenmerk}/").status_code == 403
