"""Keeping how every dossier stood on any day, beside its state of now."""

from datetime import datetime

from django.utils import timezone

from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, Statusperiode
from initiatieven.status import Status

_REST = frozenset({Handeling.slapen_leggen, Handeling.wekken})


def keep(initiatief: Initiatief, handeling: Handeling, van: Status, moment: datetime) -> None:
    """End the period that held and begin the next, when this handeling changed state or rest.

    A dossier that became a concept again (an import that was undone) was never there: its periods go.
    """
    if initiatief.status == van and handeling not in _REST:
        return
    if initiatief.status == Status.concept:
        initiatief.statusperioden.all().delete()
        return
    held = initiatief.statusperioden.filter(tot=None).first()
    moment = max(moment, held.van) if held else moment
    if held:
        held.tot = moment
        held.dagen = None if initiatief.status == van else _days_awake(held, moment)
        held.save(update_fields=["tot", "dagen"])
    Statusperiode.objects.create(
        initiatief=initiatief,
        status=initiatief.status,
        rust=initiatief.slaapt_tot is not None,
        uiterlijk_op=initiatief.uiterlijk_op,
        sinds=held.sinds if held and initiatief.status == van else min(initiatief.status_sinds, moment),
        van=moment,
    )


def _days_awake(held: Statusperiode, until: datetime) -> int:
    """Calendar days that the whole state took, without the days at rest: terms stand still then as well."""
    rests = held.initiatief.statusperioden.filter(sinds=held.sinds, rust=True).values_list("van", "tot")
    rested = sum(days_between(van, tot or until) for van, tot in rests)
    return max(days_between(held.sinds, until) - rested, 0)


def days_between(since: datetime, until: datetime) -> int:
    """Calendar days, as somebody counts them on a calendar; never less than none."""
    return max((timezone.localdate(until) - timezone.localdate(since)).days, 0)
