"""Messages between the initiator and the municipality: through `perform`, once, told without their content."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from initiatieven import mailing, notifications
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.mailing import Brief, Gewicht
from initiatieven.models import Bericht, Initiatief
from initiatieven.models.keuzes import Mailsoort, Partij
from samenwerkingswijzer.ground.actor import Actor


def side(door: Actor) -> Partij:
    """On which side of the conversation the actor stands."""
    return Partij.gemeente if door.gebruiker else Partij.initiatiefnemer


def send(initiatief: Initiatief, door: Actor, tekst: str, sleutel: UUID, nu: datetime | None = None) -> None:
    """Store the message, mark what it answers as read, and tell the other side that it is there.

    The same `sleutel` again does nothing. Raises what `perform` raises.
    """
    if Bericht.objects.filter(sleutel=sleutel).exists():
        return
    moment = nu or timezone.now()
    bericht = Bericht(
        initiatief=initiatief,
        van=side(door),
        gebruiker=door.gebruiker,
        tekst=tekst,
        op=moment,
        sleutel=sleutel,
    )
    if side(door) == Partij.gemeente and initiatief.eerste_contact_op is None:
        initiatief.eerste_contact_op = timezone.localdate(moment)
    with transaction.atomic():
        perform(initiatief, Handeling.bericht_sturen, door, vastleggen=[bericht], nu=moment)
        mark_read(initiatief, side(door), moment)
        _tell(initiatief, bericht)


def mark_read(initiatief: Initiatief, partij: Partij, nu: datetime | None = None) -> int:
    """What the other side wrote is read now; returns how many messages that were."""
    unread = Bericht.objects.filter(initiatief=initiatief).unread_by(partij)
    return unread.update(gelezen_op=nu or timezone.now())


def _tell(initiatief: Initiatief, bericht: Bericht) -> None:
    moment = str(bericht.pk)
    if bericht.van == Partij.gemeente:
        brief = Brief("bericht", "Er is een bericht over je initiatief {kenmerk}", moment, bericht.op)
        mailing.to_initiators(initiatief, brief, Gewicht.bericht)
    else:
        title = "Een bericht over initiatief {kenmerk}"
        brief = Brief("bericht_pool", title, moment, bericht.op)
        notifications.tell_manager(initiatief, Mailsoort.bericht, brief)
