"""Keeping the development agenda. A point and its step from one state to the next are one transaction."""

from datetime import datetime
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.utils import timezone

from evaluatie.models import Agendabesluit, Agendastand, Ontwikkelpunt, Ontwikkelstap, Signaal
from samenwerkingswijzer.ground import versions
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.versions import Ingevuld

BEGIN = "Op de agenda gezet"


@transaction.atomic
def keep(form: Ingevuld, door: Gebruiker, nu: datetime | None = None, signalen: int | None = None) -> None:
    """Store a new or changed point. A second click makes no second one.

    `nu` and `signalen` (how many its rule gave then) are for loading what began in the past.
    Raises Overschreden when somebody else changed it since the form was shown.
    """
    punt = form.instance
    if punt._state.adding:
        if Ontwikkelpunt.objects.filter(sleutel=punt.sleutel).exists():
            return
        punt.signalen_bij_begin = _standing(punt) if signalen is None else signalen
        punt.op = nu or punt.op
        versions.save(punt)
        _step(punt, door, BEGIN, nu)
    else:
        punt.versie = form.seen_version()
        versions.save(punt)
    for name, chosen in form.links().items():
        getattr(punt, name).set(chosen)


def _standing(punt: Ontwikkelpunt) -> int | None:
    """How many signals its rule gives now; nothing to count without a rule."""
    return Signaal.objects.open().filter(regel=punt.regel).count() if punt.regel_id else None


@transaction.atomic
def move(form: Ingevuld, door: Gebruiker, nu: datetime | None = None) -> None:
    """Store how far a point is. A step is written when it went to another state, or when somebody said why it did not.

    `nu` is for loading what happened in the past.
    Raises Overschreden when somebody else changed it since the form was shown.
    """
    punt = form.instance
    before = Ontwikkelpunt.objects.values_list("stand", flat=True).get(pk=punt.pk)
    punt.versie = form.seen_version()
    versions.save(punt)
    why = form.cleaned_data["toelichting"]
    if why or before != punt.stand:
        _step(punt, door, why, nu)


def _step(punt: Ontwikkelpunt, door: Gebruiker, toelichting: str, nu: datetime | None) -> None:
    stand = Agendastand(punt.stand)
    Ontwikkelstap.objects.create(
        punt=punt, stand=stand, toelichting=toelichting, gebruiker=door, op=nu or timezone.now()
    )


def key_of(typed: str) -> UUID:
    """The key of the form that is sent, so that a second click makes no second one; a new one for a new form."""
    try:
        return UUID(typed)
    except ValueError:
        return uuid4()


def record_council(besluit: Agendabesluit, door: Gebruiker, nu: datetime | None = None) -> None:
    """Store what the council said about a point; a second click makes no second one.

    `nu` is for loading what was recorded in the past.
    """
    besluit.vastgelegd_door = door
    besluit.vastgelegd_op = nu or timezone.now()
    try:
        with transaction.atomic():
            besluit.save(force_insert=True)
    except IntegrityError:
        Agendabesluit.objects.get(sleutel=besluit.sleutel)
