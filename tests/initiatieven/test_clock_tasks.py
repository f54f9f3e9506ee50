"""What the clock does for the register, however often it ticks."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from initiatieven import clock_tasks
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Contactgegevens, Initiatief
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests.conftest import Bring

pytestmark = pytest.mark.django_db


def asleep(initiatief: Initiatief, who: Gebruiker, days: int) -> Initiatief:
    initiatief.slaapt_tot = timezone.localdate() + timedelta(days=days)
    perform(initiatief, Handeling.slapen_leggen, Actor.user(who), "Wacht op de lente.")
    return initiatief


def in_days(days: int) -> datetime:
    return timezone.now() + timedelta(days=days)


def test_a_sleeper_wakes_on_its_day_once_and_by_the_clock(breng: Bring, accountmanager: Gebruiker) -> None:
    initiatief = asleep(breng(Status.verkenning), accountmanager, 5)
    assert clock_tasks.wake(in_days(4)) == 0
    assert clock_tasks.wake(in_days(5)) == 1
    assert clock_tasks.wake(in_days(5)) == 0
    woken = initiatief.gebeurtenissen.get(handeling=Handeling.wekken)
    assert (woken.via, woken.gebruiker) == ("klok", None)


def test_the_term_stood_still_while_it_slept(breng: Bring, accountmanager: Gebruiker) -> None:
    initiatief = breng(Status.verkenning)
    Initiatief.objects.filter(pk=initiatief.pk).update(uiterlijk_op=timezone.localdate())
    initiatief.refresh_from_db()
    asleep(initiatief, accountmanager, 28)
    clock_tasks.wake(in_days(28))
    woken = Initiatief.objects.get(pk=initiatief.pk)
    assert woken.uiterlijk_op
    assert woken.uiterlijk_op >= timezone.localdate() + timedelta(days=24)


def test_a_longer_rest_keeps_its_first_day(breng: Bring, accountmanager: Gebruiker) -> None:
    initiatief = asleep(breng(Status.verkenning), accountmanager, 5)
    first = initiatief.slaapt_sinds
    Initiatief.objects.filter(pk=initiatief.pk).update(slaapt_sinds=first - timedelta(days=10))  # type: ignore[operator]
    initiatief.refresh_from_db()
    asleep(initiatief, accountmanager, 20)
    assert initiatief.slaapt_sinds == first - timedelta(days=10)  # type: ignore[operator]


def test_a_term_that_comes_near_is_told_once_per_due_date(breng: Bring, accountmanager: Gebruiker) -> None:
    initiatief = breng(Status.verkenning)
    due = timezone.localdate() + timedelta(days=30)
    Initiatief.objects.filter(pk=initiatief.pk).update(uiterlijk_op=due)
    assert clock_tasks.remind(timezone.now()) == 0
    assert [clock_tasks.remind(in_days(30)) for _ in range(3)] == [1, 0, 0]
    told = Mail.objects.get(soort="termijn")
    assert (told.aan, told.over) == (accountmanager.email, initiatief.kenmerk)
    Initiatief.objects.filter(pk=initiatief.pk).update(uiterlijk_op=due + timedelta(days=20))
    assert clock_tasks.remind(in_days(50)) == 1


def test_nobody_is_reminded_of_a_dossier_that_rests(breng: Bring, accountmanager: Gebruiker) -> None:
    initiatief = breng(Status.verkenning)
    Initiatief.objects.filter(pk=initiatief.pk).update(uiterlijk_op=timezone.localdate())
    initiatief.refresh_from_db()
    asleep(initiatief, accountmanager, 5)
    assert clock_tasks.remind(timezone.now()) == 0


def test_who_left_gets_no_reminder(breng: Bring, accountmanager: Gebruiker) -> None:
    breng(Status.verkenning)
    accountmanager.is_active = False
    accountmanager.save(update_fields=["is_active"])
    assert clock_tasks.remind(in_days(30)) == 0


def test_contact_data_go_a_year_after_the_end_and_the_dossier_stays(breng: Bring) -> None:
    ended, running = breng(Status.geremd), breng(Status.verkenning)
    assert clock_tasks.erase_contacts(in_days(364)) == 0
    assert clock_tasks.erase_contacts(in_days(366)) == 1
    assert not Contactgegevens.objects.filter(betrokkene__initiatief=ended).exists()
    assert Contactgegevens.objects.filter(betrokkene__initiatief=running).exists()
    assert ended.betrokkenen.exists()
