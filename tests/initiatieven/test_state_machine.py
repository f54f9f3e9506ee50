"""Whatever is tried in whatever order, a dossier keeps its promises."""

from itertools import pairwise
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from initiatieven.actions import Geweigerd, perform
from initiatieven.effects import OnjuistRecord
from initiatieven.handelingen import Handeling
from initiatieven.models import Accountmanager, Initiatief, Toewijzing
from initiatieven.overgangen import target
from initiatieven.status import EINDSTATUSSEN, Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.versions import Overschreden
from tests import road

WHO = ("accountmanager", "coordinator", "directie", "raad", "klok", "link")


def account(name: str) -> Gebruiker:
    user, made = Gebruiker.objects.get_or_create(username=name, defaults={"email": f"{name}@voorbeeld.nl"})
    if made:
        user.groups.add(Group.objects.get(name=name))
    return user


class Dossier(RuleBasedStateMachine):
    """One dossier, to which anybody does anything."""

    @initialize()
    def register(self) -> None:
        self.point = transaction.atomic()
        self.point.__enter__()
        self.users = {name: account(name) for name in WHO[:4]}
        self.manager, _ = Accountmanager.objects.get_or_create(gebruiker=self.users["accountmanager"])
        self.dossier = road.registered({"titel": "Voorbeeld: alles door elkaar"})
        self.events = list(self.dossier.gebeurtenissen.values())
        self.versie = self.dossier.versie

    def teardown(self) -> None:
        if hasattr(self, "point"):
            transaction.set_rollback(True)
            self.point.__exit__(None, None, None)

    def actor(self, who: str) -> Actor:
        others = {"klok": Actor.clock(), "link": Actor.holder(None)}
        return others[who] if who in others else Actor.user(self.users[who])

    def records(self, handeling: Handeling) -> list[Any]:
        if handeling not in (Handeling.toewijzen, Handeling.overdragen):
            return []
        return [
            Toewijzing(
                initiatief=self.dossier,
                accountmanager=self.manager,
                van=timezone.now(),
                reden="Kent het dorp.",
            )
        ]

    @rule(
        handeling=st.sampled_from(Handeling),
        who=st.sampled_from(WHO),
        reason=st.sampled_from(["", "Daarom."]),
    )
    def attempt(self, handeling: Handeling, who: str, reason: str) -> None:
        before = Status(self.dossier.status)
        try:
            perform(self.dossier, handeling, self.actor(who), reason, self.records(handeling))
        except (Geweigerd, OnjuistRecord):
            self.dossier.refresh_from_db()
            assert self.dossier.status == before
        else:
            assert self.dossier.status == target(handeling, before)

    @rule(handeling=st.sampled_from([Handeling.stoppen, Handeling.intrekken]))
    def attempt_on_an_old_version(self, handeling: Handeling) -> None:
        stale = Initiatief.objects.get(pk=self.dossier.pk)
        stale.versie -= 1
        with pytest.raises((Overschreden, Geweigerd)):
            perform(stale, handeling, self.actor("coordinator"), "Daarom.")

    @rule(status=st.sampled_from([Status.verkenning, Status.besluit, Status.realisatie]))
    def walk_the_road(self, status: Status) -> None:
        users = self.users
        cast = road.Cast(users["accountmanager"], users["coordinator"], users["directie"])
        if self.dossier.status == Status.aangemeld:
            self.dossier = road.bring(status, cast, {"titel": "Voorbeeld: alles door elkaar"})
            self.events, self.versie = list(self.dossier.gebeurtenissen.values()), self.dossier.versie

    @invariant()
    def history_only_grows_and_follows_the_status(self) -> None:
        if hasattr(self, "dossier"):
            now = list(self.dossier.gebeurtenissen.order_by("op", "pk").values())
            assert now[: len(self.events)] == self.events
            assert now[-1]["naar"] == self.dossier.status
            assert all(later["van"] == earlier["naar"] for earlier, later in pairwise(now))
            assert self.dossier.versie >= self.versie
            self.events, self.versie = now, self.dossier.versie

    @invariant()
    def one_accountmanager_at_most_and_no_term_after_the_end(self) -> None:
        if hasattr(self, "dossier"):
            assert self.dossier.toewijzingen.filter(tot=None).count() <= 1
            if self.dossier.status in EINDSTATUSSEN:
                assert self.dossier.uiterlijk_op is None
                assert self.dossier.slaapt_tot is None


@pytest.mark.django_db
def test_a_dossier_keeps_its_promises_whatever_is_tried() -> None:
    run_state_machine_as_test(
        Dossier,
        settings=settings(max_examples=8, stateful_step_count=20),
    )
