"""The conversation about an evaluation: its agenda, its notes, and what is agreed."""

from datetime import datetime

from django.db import IntegrityError
from django.utils import timezone

from evaluatie.models import Evaluatie, Gesprek, Gesprekspunt, Moment
from evaluatie.statistics import agenda
from initiatieven.actions import Geweigerd, perform
from initiatieven.handelingen import Handeling
from initiatieven.models import gezegd
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden

STEP = Handeling.gesprek_vastleggen
NIET_VOORAF = (
    "Vooraf is er nog niets om over in gesprek te gaan. Dat kan bij een evaluatie tussentijds of achteraf."
)


def of(evaluatie: Evaluatie) -> Gesprek | None:
    """The conversation about this evaluation, with its points; None when there is no agenda yet."""
    return Gesprek.objects.with_points().filter(evaluatie=evaluatie).first()


def register() -> None:
    """What was concluded last stands on top of the dossier."""
    concluded = Gesprek.objects.exclude(conclusie="")
    gezegd.register("gesprek", gezegd.Bron("Gesprek over de evaluatie", concluded, "conclusie", "datum"))


def make_agenda(evaluatie: Evaluatie, door: Actor, nu: datetime | None = None) -> Gesprek:
    """Start the conversation with the largest differences as its points; made twice it is the first one.

    Raises Geweigerd for an evaluation beforehand, and what `perform` raises.
    """
    if evaluatie.moment == Moment.vooraf:
        raise Geweigerd(NIET_VOORAF)
    known = of(evaluatie)
    if known is not None:
        return known
    gesprek = Gesprek(initiatief=evaluatie.initiatief, evaluatie=evaluatie, datum=timezone.localdate())
    try:
        perform(evaluatie.initiatief, STEP, door, vastleggen=[gesprek, *_points(gesprek)], nu=nu)
    except (IntegrityError, Overschreden):
        known = of(evaluatie)
        if known is None:
            raise
        return known
    return gesprek


def _points(gesprek: Gesprek) -> list[Gesprekspunt]:
    """As they differ now; a later change of the answers leaves the agenda as it was handed out."""
    criteria = {row.code: row for row in gesprek.evaluatie.set.criteria.all()}
    return [
        Gesprekspunt(
            gesprek=gesprek,
            criterium=criteria[point.code],
            onderwerp=point.titel,
            aanleiding=point.zinnen,
            volgorde=number,
        )
        for number, point in enumerate(agenda.points(gesprek.evaluatie), start=1)
    ]
