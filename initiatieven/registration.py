"""Registering an initiative: once, whatever is clicked twice."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, models, transaction
from django.utils import timezone

from initiatieven import kenmerk
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Betrokkene, Contactgegevens, Initiatief, Opgave
from samenwerkingswijzer.ground.actor import Actor

_ATTEMPTS = 20


@dataclass(frozen=True)
class Aanmelder:
    """Who registers: a role or organisation for the dossier, and apart from it how to reach them.

    `toelichting` is what the timeline says of it; `erbij` are records that come with it.
    """

    aanduiding: str
    naam: str = ""
    e_mail: str = ""
    telefoon: str = ""
    toelichting: str = ""
    erbij: Sequence[models.Model] = ()


def register(
    initiatief: Initiatief,
    aanmelder: Aanmelder,
    door: Actor,
    sleutel: UUID | None = None,
    opgaven: Sequence[Opgave] = (),
    nu: datetime | None = None,
    quiet: bool = False,
) -> Initiatief:
    """Store a new initiative and perform `aanmelden`, in one transaction.

    `sleutel` comes from the form: the same key twice gives the dossier that was made the first time and no second
    mail (NORMEN C22). Raises Geweigerd when the actor may not register.
    """

    def perform_it() -> None:
        records = _of(initiatief, aanmelder.erbij)
        perform(initiatief, Handeling.aanmelden, door, aanmelder.toelichting, records, nu, quiet)

    return _store(initiatief, aanmelder, door, sleutel, opgaven, nu or timezone.now(), perform_it)


@dataclass(frozen=True)
class Overname:
    """By which handeling an initiative of before comes in, what its history says, and what belongs to its state."""

    handeling: Handeling
    toelichting: str
    vastleggen: Sequence[models.Model] = ()


def take_over(
    initiatief: Initiatief,
    aanmelder: Aanmelder,
    door: Actor,
    sleutel: UUID,
    opgaven: Sequence[Opgave],
    overname: Overname,
) -> Initiatief:
    """Store an initiative that existed before this register did, in the state it had, without mail to anyone.

    The same key twice gives the dossier of the first time. Raises Geweigerd when the actor may not.
    """

    def perform_it() -> None:
        perform(initiatief, overname.handeling, door, overname.toelichting, overname.vastleggen, quiet=True)

    return _store(initiatief, aanmelder, door, sleutel, opgaven, timezone.now(), perform_it)


def _store(
    initiatief: Initiatief,
    aanmelder: Aanmelder,
    door: Actor,
    sleutel: UUID | None,
    opgaven: Sequence[Opgave],
    moment: datetime,
    perform_it: Callable[[], None],
) -> Initiatief:
    if known := _known(sleutel):
        return known
    initiatief.aanmeldsleutel = sleutel
    initiatief.aangemeld_door = door.gebruiker
    try:
        with transaction.atomic():
            _insert(initiatief, moment)
            _add_initiator(initiatief, aanmelder)
            initiatief.opgaven.set(opgaven)
            perform_it()
    except IntegrityError:
        known = _known(sleutel)
        if known is None:
            raise
        return known
    return initiatief


def _of(initiatief: Initiatief, records: Sequence[models.Model]) -> Sequence[models.Model]:
    for record in records:
        setattr(record, "initiatief", initiatief)  # noqa: B010  every record of a dossier has it
    return records


def _known(sleutel: UUID | None) -> Initiatief | None:
    return Initiatief.objects.filter(aanmeldsleutel=sleutel).first() if sleutel else None


def _insert(initiatief: Initiatief, moment: datetime) -> None:
    """Draw codes until one is free; a given code (demo data) is used as it is."""
    if initiatief.kenmerk:
        initiatief.save(force_insert=True)
        return
    for _ in range(_ATTEMPTS):
        initiatief.kenmerk = kenmerk.draw(timezone.localdate(moment).year)
        if not Initiatief.objects.filter(kenmerk=initiatief.kenmerk).exists():
            initiatief.save(force_insert=True)
            return
    raise RuntimeError("no free kenmerk after many draws")


def _add_initiator(initiatief: Initiatief, aanmelder: Aanmelder) -> None:
    betrokkene = Betrokkene.objects.create(
        initiatief=initiatief,
        soort="initiatiefnemer",
        aanduiding=aanmelder.aanduiding,
        rol="coproducent",
        gesproken=False,
    )
    if aanmelder.e_mail or aanmelder.telefoon:
        Contactgegevens.objects.create(
            betrokkene=betrokkene, naam=aanmelder.naam, e_mail=aanmelder.e_mail, telefoon=aanmelder.telefoon
        )
