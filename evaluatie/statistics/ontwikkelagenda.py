"""Is the development agenda moving? (DOMEIN §5.4, question 10.) Also for a date in the past."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Subquery

from evaluatie.models import Agendastand, Ontwikkelpunt, Ontwikkelstap
from evaluatie.models.ontwikkelpunt import IN_BEWEGING
from samenwerkingswijzer.ground.days import begin_of, end_of


def standing(on: date) -> Counter[str]:
    """How many points were in each state at the end of that day. One query."""
    last = Ontwikkelstap.objects.filter(punt=OuterRef("pk"), op__lte=end_of(on)).order_by("-op", "-pk")
    states = Ontwikkelpunt.objects.annotate(toen=Subquery(last.values("stand")[:1])).exclude(toen=None)
    return Counter(states.order_by().values_list("toen", flat=True))


@dataclass(frozen=True)
class Voortgang:
    """How many points still had to be done at the end of the period, and how many came to an end well in it."""

    in_beweging: int
    gereed: int


def progress(van: date, tot: date) -> Voortgang:
    """By the steps as they were on that day. One query."""
    last = Ontwikkelstap.objects.filter(punt=OuterRef("pk"), op__lte=end_of(tot)).order_by("-op", "-pk")
    rows = Ontwikkelpunt.objects.annotate(
        toen=Subquery(last.values("stand")[:1]), sinds=Subquery(last.values("op")[:1])
    )
    begin, moving, ready = begin_of(van), 0, 0
    for toen, sinds in rows.order_by().values_list("toen", "sinds"):
        moving += toen in IN_BEWEGING
        ready += toen == Agendastand.gereed and sinds >= begin
    return Voortgang(moving, ready)


def late(on: date) -> int:
    """How many points are past their day; by the days and states of today. One query."""
    return Ontwikkelpunt.objects.late(on).count()
