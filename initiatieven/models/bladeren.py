"""Leafing through initiatives, newest first, at a cost that does not grow with their number.

A page starts after the last row of the page before (its kenmerk stands in the address) instead of at a row number:
the database walks its index from there, and a row that is added or hidden meanwhile shifts nothing.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from initiatieven.models.initiatief import Initiatief, InitiatiefQuerySet

_NEWEST_FIRST = ("-aangemeld_op", "-pk")
_OLDEST_FIRST = ("aangemeld_op", "pk")
type Plaats = tuple[datetime | None, int]
"""Where a page begins: when that initiative was registered, and its key."""


@dataclass(frozen=True)
class Bladzijde:
    """Rows, and the kenmerk from which one leafs on; empty where there is nothing more."""

    rijen: list[Initiatief]
    nieuwer: str
    ouder: str


def counted_page(rows: InitiatiefQuerySet, na: str, voor: str, size: int, most: int) -> tuple[Bladzijde, int]:
    """The same page, and how many rows there are, counted up to `most` + 1.

    The first page reads the keys of all that are counted: one search instead of two.
    """
    place = _known_place(na, voor)
    if place:
        return _page(rows, place, voor, size), bounded_count(rows, most)
    keys = list(rows.order_by(*_NEWEST_FIRST).values_list("pk", flat=True)[: most + 1])
    found = _whole(keys[:size])
    return Bladzijde(found, "", found[-1].kenmerk if found and len(keys) > size else ""), len(keys)


def page(rows: InitiatiefQuerySet, na: str, voor: str, size: int) -> Bladzijde:
    """The rows after `na` (older) or before `voor` (newer), or the newest when neither is given or known."""
    return _page(rows, _known_place(na, voor), voor, size)


def _page(rows: InitiatiefQuerySet, place: Plaats | None, voor: str, size: int) -> Bladzijde:
    if place and voor:
        found = _first(rows.filter(_newer(*place)).order_by(*_OLDEST_FIRST), size + 1)
        more, found = len(found) > size, found[:size][::-1]
        return Bladzijde(found, found[0].kenmerk if more else "", found[-1].kenmerk if found else "")
    wanted = rows.filter(_older(*place)) if place else rows
    found = _first(wanted.order_by(*_NEWEST_FIRST), size + 1)
    more, found = len(found) > size, found[:size]
    return Bladzijde(found, found[0].kenmerk if place and found else "", found[-1].kenmerk if more else "")


def _first(rows: InitiatiefQuerySet, number: int) -> list[Initiatief]:
    """First which rows, then those rows whole: a database that sorts carries every column along."""
    return _whole(list(rows.values_list("pk", flat=True)[:number]))


def _whole(keys: list[int]) -> list[Initiatief]:
    whole = Initiatief.objects.select_related("kern").in_bulk(keys)
    return [whole[key] for key in keys if key in whole]


def bounded_count(rows: InitiatiefQuerySet, most: int) -> int:
    """How many rows there are, counted up to `most` + 1: a whole count would read every row."""
    return rows.order_by().values("pk")[: most + 1].count()


def _known_place(na: str, voor: str) -> Plaats | None:
    if not (na or voor):
        return None
    return Initiatief.objects.public().filter(kenmerk=voor or na).values_list("aangemeld_op", "pk").first()


def _older(moment: datetime | None, pk: int) -> Q:
    return Q(aangemeld_op__lte=moment) & (Q(aangemeld_op__lt=moment) | Q(pk__lt=pk))


def _newer(moment: datetime | None, pk: int) -> Q:
    return Q(aangemeld_op__gte=moment) & (Q(aangemeld_op__gt=moment) | Q(pk__gt=pk))
