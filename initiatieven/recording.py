"""What a form gave, stored in the transaction of its handeling."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from initiatieven import mailing, notifications
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Gebeurtenis, Initiatief
from initiatieven.permissions import AGREE
from samenwerkingswijzer.ground import links, versions
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Geversioneerd, Ingevuld

DOUBLE_CLICK = timedelta(minutes=1)
"""Within this time the same content by the same person is one effort, not two."""


def record(
    initiatief: Initiatief,
    handeling: Handeling,
    door: Actor,
    vastleggen: Sequence[models.Model],
    vervallen: Sequence[models.Model] = (),
    koppelingen: Mapping[str, Any] | None = None,
    toelichting: str = "",
) -> None:
    """Perform the handeling with its records; take away what lapsed and set the case's many-to-many fields.

    Raises what `perform` raises.
    """
    case = next((row for row in vastleggen if isinstance(row, Initiatief)), initiatief)
    with transaction.atomic():
        before, partners = notifications.initiators(case), mailing.partners(case)
        gebeurtenis = perform(
            case, handeling, door, toelichting, vastleggen=[row for row in vastleggen if row is not case]
        )
        for row in vervallen:
            row.delete()
        for name, chosen in (koppelingen or {}).items():
            getattr(case, name).set(chosen)
        _end_links(case, gebeurtenis, before, partners)


def _end_links(
    case: Initiatief, gebeurtenis: Gebeurtenis, before: set[str], partners: set[tuple[int, str]]
) -> None:
    """Who reads mail at an address that is no longer an initiator's or partner's may not go on with its link."""
    if before - notifications.initiators(case):
        notifications.renew_links(case, gebeurtenis)
    for party, _ in partners - mailing.partners(case):
        links.revoke(AGREE, f"{case.kenmerk}:{party}")


def made_meanwhile(row: models.Model) -> models.Model:
    """The record that somebody else made first where only one can be, looked up by what it hangs on."""
    hangs_on = {name: getattr(row, name) for name in ("initiatief", "weging") if hasattr(row, name)}
    return type(row)._default_manager.filter(**hangs_on).latest("pk")


def is_repeated(form: Ingevuld, initiatief: Initiatief, door: Actor, handeling: Handeling) -> bool:
    """Whether this new record is there already by the same person's last step: a second click makes no second one."""
    row = form.instance
    if not row._state.adding or not hasattr(row, "initiatief"):
        return False
    last = initiatief.gebeurtenissen.order_by("op", "pk").last()
    if last is None or last.gebruiker != door.gebruiker or last.handeling != handeling:
        return False
    same = type(row)._default_manager.filter(initiatief=initiatief, **form.identity())
    twin = same.order_by("pk").last()
    return twin is not None and timezone.now() - last.op < DOUBLE_CLICK


def keep(form: Ingevuld) -> None:
    """Store a frame (opgave, village, term, member of the pool) with its many-to-many fields.

    Raises Overschreden when somebody else changed it since the form was shown.
    """
    row = form.instance
    assert isinstance(row, Geversioneerd)  # every frame
    if not row._state.adding:
        row.versie = form.seen_version()
    with transaction.atomic():
        versions.save(row)
        for name, chosen in form.links().items():
            getattr(row, name).set(chosen)
