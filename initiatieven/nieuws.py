"""What everyone may know of what happened to a public initiative: each new state, and public progress."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from initiatieven.models import Gebeurtenis, Initiatief, Voortgang
from initiatieven.overgangen import OVERGANGEN
from initiatieven.status import UITLEG, Status

MOVES = frozenset(handeling for handeling, row in OVERGANGEN.items() if row.naar)
"""What changes the state; who did it and the reason inside the municipality are never public."""


@dataclass(frozen=True)
class Bericht:
    """One piece of news, as it stands in a mail, on the page and in the feed."""

    dag: date
    titel: str
    tekst: str


def moves(rows: Iterable[Gebeurtenis]) -> list[Bericht]:
    """Each new state with what it means."""
    found = [(timezone.localdate(row.op), Status(row.naar)) for row in rows]
    return [Bericht(day, state.label, UITLEG[state]) for day, state in found]


def progress(rows: Iterable[Voortgang]) -> list[Bericht]:
    """What was told about how it goes."""
    return [Bericht(row.dag, "Zo gaat het", row.tekst) for row in rows]


def public_story(initiatief: Initiatief) -> list[dict[str, object]]:
    """Every new state for the component `tijdlijn`, the newest first."""
    events = initiatief.gebeurtenissen.filter(handeling__in=MOVES).order_by("-op", "-pk")
    return [{"wanneer": one.dag, "titel": one.titel, "wie": "", "tekst": one.tekst} for one in moves(events)]


def between(initiatief: Initiatief, since: datetime, until: datetime, after: int = 0) -> list[Bericht]:
    """The public news of a period, the oldest first; nothing of before the initiative was public.

    `after` is the last progress that was told: progress bears a day and is told when it is written.
    """
    start = max(since, initiatief.openbaar_sinds or until)
    events = initiatief.gebeurtenissen.filter(handeling__in=MOVES, op__gte=start, op__lt=until)
    told = Voortgang.objects.public().filter(initiatief=initiatief, pk__gt=after)
    return sorted([*moves(events), *progress(told)], key=lambda news: news.dag)


def last_progress(initiatief: Initiatief) -> int:
    """The key of the newest progress; 0 when there is none."""
    newest = Voortgang.objects.filter(initiatief=initiatief).order_by("-pk").values_list("pk", flat=True)
    return newest.first() or 0
