"""How a dossier stood on any day: kept beside its state of now, in the same transaction."""

from datetime import timedelta

import pytest
from django.utils import timezone

from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Statusperiode
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Bring

pytestmark = pytest.mark.django_db


def test_every_state_that_was_entered_has_its_period(breng: Bring) -> None:
    initiatief = breng(Status.verkenning)
    rows = list(initiatief.statusperioden.order_by("van", "pk"))
    assert [row.status for row in rows] == ["aangemeld", "toegewezen", "verkenning"]
    assert [row.dagen for row in rows] == [0, 0, None]
    assert [row.tot for row in rows] == [rows[1].van, rows[2].van, None]
    assert rows[-1].uiterlijk_op == initiatief.uiterlijk_op


def test_what_changes_no_state_makes_no_period(breng: Bring, accountmanager: Gebruiker) -> None:
    initiatief = breng(Status.verkenning)
    before = initiatief.statusperioden.count()
    perform(initiatief, Handeling.gegevens_wijzigen, Actor.user(accountmanager))
    assert initiatief.statusperioden.count() == before


def test_a_rest_cuts_the_state_in_two_and_its_days_do_not_count(
    breng: Bring, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    manager, now = Actor.user(accountmanager), timezone.now()
    initiatief.slaapt_tot = timezone.localdate() + timedelta(days=30)
    perform(initiatief, Handeling.slapen_leggen, manager, "De winter.", nu=now + timedelta(days=2))
    perform(initiatief, Handeling.wekken, manager, nu=now + timedelta(days=9))
    perform(initiatief, Handeling.stoppen, manager, "De groep is verhuisd.", nu=now + timedelta(days=12))
    rows = initiatief.statusperioden.filter(status="verkenning").order_by("van", "pk")
    assert [(row.rust, row.dagen) for row in rows] == [
        (False, None),
        (True, None),
        (False, 5),
    ]  # 12 days, of which 7 at rest
    asleep = Statusperiode.objects.at(now + timedelta(days=5)).get()
    assert (asleep.status, asleep.rust) == ("verkenning", True)


def test_a_state_that_ends_at_rest_counts_until_the_rest(breng: Bring, accountmanager: Gebruiker) -> None:
    initiatief = breng(Status.verkenning)
    manager, now = Actor.user(accountmanager), timezone.now()
    initiatief.slaapt_tot = timezone.localdate() + timedelta(days=30)
    perform(initiatief, Handeling.slapen_leggen, manager, "De winter.", nu=now + timedelta(days=3))
    perform(initiatief, Handeling.stoppen, manager, "De groep is verhuisd.", nu=now + timedelta(days=20))
    ended = initiatief.statusperioden.filter(status="verkenning").latest("van")
    assert (ended.rust, ended.dagen) == (True, 3)
