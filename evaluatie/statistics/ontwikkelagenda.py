"""Is the development agenda moving? (DOMEIN §5.4, question 10.) Also for a date in the past."""

from collections import Counter
from datetime import date, datetime, time, timedelta

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from evaluatie.models import Agendastand, Ontwikkelpunt, Ontwikkelstap


def standing(on: date) -> Counter[str]:
    """How many points were in each state at the end of that day. One query."""
    last = Ontwikkelstap.objects.filter(punt=OuterRef("pk"), op__lt=_end_of(on)).order_by("-op", "-pk")
    states = Ontwikkelpunt.objects.annotate(toen=Subquery(last.values("stand")[:1])).exclude(toen=None)
    return Counter(states.order_by().values_list("toen", flat=True))


def done(van: date, tot: date) -> int:
    """How many points came to `gereed` from the first up to and including the last day. One query."""
    steps = Ontwikkelstap.objects.filter(stand=Agendastand.gereed, op__gte=_end_of(van - timedelta(days=1)))
    return steps.filter(op__lt=_end_of(tot)).values("punt").distinct().count()


def late(on: date) -> int:
    """How many points are past their day; by the days and states of today. One query."""
    return Ontwikkelpunt.objects.late(on).count()


def _end_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))
