"""How an invented dossier stood from day to day, as `statusperioden.keep` would have left it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime

from django.utils import timezone

from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, Statusperiode
from initiatieven.status import Status
from initiatieven.statusperioden import days_between
from samenwerkingswijzer.oefendata.road import Gang


def rows(
    initiatief: Initiatief,
    gangen: Sequence[Gang],
    moments: Sequence[datetime],
    due: Callable[[Status, date], date | None],
) -> Iterator[Statusperiode]:
    """A row per change of state, and one for the rest it ends in."""
    both = zip(gangen, moments, strict=True)
    changes = [(gang, moment) for gang, moment in both if _changes(gang)]
    sinds = moments[0]
    for number, (gang, moment) in enumerate(changes):
        after = changes[number + 1] if number + 1 < len(changes) else None
        sinds = moment if gang.van != gang.naar else sinds
        left = after is not None and after[0].van != after[0].naar
        yield Statusperiode(
            initiatief=initiatief,
            status=gang.naar,
            rust=gang.handeling == Handeling.slapen_leggen,
            uiterlijk_op=due(gang.naar, timezone.localdate(sinds)),
            sinds=sinds,
            van=moment,
            tot=after[1] if after else None,
            dagen=days_between(sinds, after[1]) if after and left else None,
        )


def _changes(gang: Gang) -> bool:
    return gang.van != gang.naar or gang.handeling == Handeling.slapen_leggen
