"""The one place where a dossier changes (ONTWERP §3.1)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from initiatieven import effects, notifications, statusperioden
from initiatieven.conditions import Ontbreekt, missing
from initiatieven.handelingen import BESLUITEN, OVERGENOMEN, Handeling
from initiatieven.models import (
    Belangrijkheid,
    Besluit,
    Gebeurtenis,
    Initiatief,
    Inzet,
    Raadsmodus,
    Raadsmoment,
    Toewijzing,
)
from initiatieven.models.keuzes import Publiek
from initiatieven.overgangen import OVERGANGEN, target
from initiatieven.permissions import capacities, may, may_record, why_not
from initiatieven.roles import WIE
from initiatieven.status import OPEN, Status
from samenwerkingswijzer.ground import versions
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Geversioneerd

Gevolg = Callable[[Initiatief, Gebeurtenis], None]
_consequences: dict[Handeling, list[Gevolg]] = {}
_OBLIGATORY_RECORD: dict[Handeling, type[models.Model]] = {
    Handeling.toewijzen: Toewijzing,
    Handeling.overdragen: Toewijzing,
    Handeling.belangrijkheid_vaststellen: Belangrijkheid,
    Handeling.raadsmodus_vaststellen: Raadsmodus,
    Handeling.raadsmoment_vastleggen: Raadsmoment,
    Handeling.inzet_vastleggen: Inzet,
    **dict.fromkeys(BESLUITEN, Besluit),
    **{h: Toewijzing for h, naar in OVERGENOMEN.items() if naar in OPEN - {Status.aangemeld}},
}


class Geweigerd(Exception):
    """The handeling is refused; the message is a sentence for the screen, `ontbreekt` what can be done about it."""

    def __init__(self, reden: str, ontbreekt: Sequence[Ontbreekt] = ()) -> None:
        super().__init__(reden)
        self.reden = reden
        self.ontbreekt = list(ontbreekt)


@dataclass(frozen=True)
class Mogelijk:
    """A handeling that this actor may do now, with what still must be done before it."""

    handeling: Handeling
    ontbreekt: list[Ontbreekt] = field(default_factory=list)

    @property
    def reden_verplicht(self) -> bool:
        """Whether a reason must be given."""
        return OVERGANGEN[self.handeling].reden_verplicht


def on(handeling: Handeling, gevolg: Gevolg) -> None:
    """Let a higher app act when this handeling is done, in the same transaction; called from `apps.py: ready()`."""
    _consequences.setdefault(handeling, []).append(gevolg)


def available(initiatief: Initiatief, actor: Actor) -> list[Mogelijk]:
    """What this actor may do with this dossier now: feeds the buttons, and `perform` guards with the same rules."""
    status = Status(initiatief.status)
    held = capacities(actor, initiatief)
    allowed = [h for h in Handeling if target(h, status) is not None and not held.isdisjoint(WIE[h])]
    options = [Mogelijk(h, missing(initiatief, h)) for h in allowed]
    return [option for option in options if all(lack.scherm for lack in option.ontbreekt)]


def perform(
    initiatief: Initiatief,
    handeling: Handeling,
    door: Actor,
    toelichting: str = "",
    vastleggen: Sequence[models.Model] = (),
    nu: datetime | None = None,
    quiet: bool = False,
) -> Gebeurtenis:
    """Do one thing to a dossier: checked, recorded and announced, in one transaction.

    `nu` and `quiet` (no mail) are for loading what happened in the past.
    Raises Geweigerd when the table, the permissions or a condition forbid it, and Overschreden when somebody else
    was first (`initiatief.versie` is what the actor saw).
    """
    moment = nu or timezone.now()
    with transaction.atomic():
        _guard(initiatief, handeling, door, toelichting, vastleggen)
        van = Status(initiatief.status)
        effects.apply(initiatief, handeling, toelichting, moment)
        versions.save(initiatief, status=van)
        statusperioden.keep(initiatief, handeling, van, moment)
        _record(vastleggen, moment)
        gebeurtenis = _write_event(initiatief, handeling, door, toelichting, van, moment)
        for gevolg in _consequences.get(handeling, []):
            gevolg(initiatief, gebeurtenis)
        if not quiet:
            notifications.announce(initiatief, gebeurtenis)
    return gebeurtenis


def _guard(
    initiatief: Initiatief,
    handeling: Handeling,
    door: Actor,
    toelichting: str,
    vastleggen: Sequence[models.Model],
) -> None:
    status = Status(initiatief.status)
    if target(handeling, status) is None:
        raise Geweigerd(f"{handeling.label} kan niet vanuit de status {status.label.lower()}.")
    if not may(door, handeling, initiatief) or not all(may_record(door, record) for record in vastleggen):
        raise Geweigerd(why_not(handeling))
    if OVERGANGEN[handeling].reden_verplicht and not toelichting.strip():
        raise Geweigerd("Schrijf op waarom. Dan is het later nog uit te leggen.")
    lacking = missing(initiatief, handeling)
    if lacking:
        raise Geweigerd(lacking[0].tekst, lacking)
    effects.check_records(initiatief, handeling, vastleggen, _OBLIGATORY_RECORD.get(handeling))


def _record(vastleggen: Sequence[models.Model], moment: datetime) -> None:
    for record in vastleggen:
        effects.close_previous(record, moment)
        if isinstance(record, Geversioneerd):
            versions.save(record)
        else:
            record.save(force_insert=record._state.adding)


def _write_event(
    initiatief: Initiatief, handeling: Handeling, door: Actor, toelichting: str, van: Status, moment: datetime
) -> Gebeurtenis:
    row = OVERGANGEN[handeling]
    values: dict[str, Any] = {
        "initiatief": initiatief,
        "handeling": handeling,
        "van": van,
        "naar": initiatief.status,
        "via": door.via,
        "gebruiker": door.gebruiker,
        "toelichting": toelichting,
        "zichtbaar_voor": audience(handeling),
        "voor_initiatiefnemer": row.zichtbaar,
        "op": moment,
    }
    return Gebeurtenis.objects.create(**values)


def audience(handeling: Handeling) -> Publiek:
    """For whom an event of this kind is: decisions for everyone, what changes the state for the council too."""
    if handeling in BESLUITEN:
        return Publiek.publiek
    return Publiek.raad if OVERGANGEN[handeling].naar else Publiek.intern
