"""Which evaluations come, run, were held or are late: for the council and who steers (DOMEIN §5.4.6)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db.models import Count, Exists, OuterRef, Q

from evaluatie.models import Evaluatie, GeplandMoment, GeplandMomentQuerySet, Moment
from evaluatie.models.gepland import STAAND, WAKKER
from initiatieven.models import Initiatief
from initiatieven.status import Status

SOON = timedelta(days=60)
"""What counts as coming soon."""


@dataclass(frozen=True)
class Stand:
    """A way that a planned evaluation can stand: its condition on a day, and in which order they are shown."""

    label: str
    holds: Callable[[date], Q]
    volgorde: tuple[str, ...] = ("gepland_op", "pk")


_OPEN = STAAND & WAKKER
_STANDEN: dict[str, Stand] = {
    "te_laat": Stand("Te laat", lambda day: _OPEN & Q(gepland_op__lt=day)),
    "binnenkort": Stand(
        "De komende twee maanden", lambda day: _OPEN & Q(gepland_op__gte=day, gepland_op__lte=day + SOON)
    ),
    "later": Stand("Later", lambda day: _OPEN & Q(gepland_op__gt=day + SOON)),
    "loopt": Stand("Loopt nu", lambda _: Q(evaluatie__isnull=False, evaluatie__bevroren_op=None)),
    "gehouden": Stand("Gehouden", lambda _: Q(evaluatie__bevroren_op__isnull=False), ("-gepland_op", "-pk")),
}
STANDEN = {key: stand.label for key, stand in _STANDEN.items()}


@dataclass(frozen=True)
class Telling:
    """One way that planned evaluations can stand, and how many do."""

    sleutel: str
    label: str
    aantal: int


def rows(reached: Any, stand: str, day: date) -> GeplandMomentQuerySet:
    """The planned moments that stand so on that day, of the dossiers that the caller may fetch."""
    chosen = _STANDEN[stand]
    return GeplandMoment.objects.among(reached).filter(chosen.holds(day)).order_by(*chosen.volgorde)


@dataclass(frozen=True)
class Tellingen:
    """How many stand in each way, and how many dossiers have nothing planned, over the whole municipality."""

    standen: list[Telling]
    zonder: int


def counted(day: date) -> Tellingen:
    """Over every dossier, for who steers reaches them all; remembered for a moment, and the screen says how long."""
    found: Tellingen = cache.get_or_set(  # type: ignore[assignment]
        f"geplande_evaluaties_{day}",
        lambda: Tellingen(_counts(day), _without_plan()),
        settings.GETELD_BEWAREN,
    )
    return found


def _counts(day: date) -> list[Telling]:
    every = GeplandMoment.objects.order_by()
    found = every.aggregate(**{key: Count("pk", filter=stand.holds(day)) for key, stand in _STANDEN.items()})
    return [Telling(key, label, found[key]) for key, label in STANDEN.items()]


def _without_plan() -> int:
    """Dossiers being carried out of which nobody will look back: nothing planned, nothing running."""
    planned = GeplandMoment.objects.standing().filter(initiatief=OuterRef("pk"))
    running = Evaluatie.objects.running().exclude(moment=Moment.vooraf).filter(initiatief=OuterRef("pk"))
    busy = Initiatief.objects.filter(status__in=(Status.ontwerp, Status.realisatie), slaapt_tot=None)
    return busy.exclude(Exists(planned)).exclude(Exists(running)).count()
