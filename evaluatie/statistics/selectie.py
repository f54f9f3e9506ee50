"""Which initiatives stand behind a figure: every figure of the dashboard and its list use the same selection."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import Q, TextChoices

from evaluatie.statistics import feiten
from evaluatie.statistics.blik import GEEN, Blik
from evaluatie.statistics.feiten import FEITEN, Feit
from initiatieven.models import InitiatiefQuerySet, Statusperiode
from initiatieven.status import OPEN, STATUSGROEPEN, Statusgroep
from initiatieven.worklists import LIMIT


class Duur(TextChoices):
    """How long a step took. Member, stored value and URL word are the same."""

    week = "week", "Tot en met een week"
    maand = "maand", "Tot en met een maand"
    kwartaal = "kwartaal", "Tot en met drie maanden"
    langer = "langer", "Langer dan drie maanden"


TOT_EN_MET = {Duur.week: 7, Duur.maand: 31, Duur.kwartaal: 92, Duur.langer: None}
"""The last day of each; None for no end."""


def took(duur: Duur) -> Q:
    """Steps that took so long."""
    place = list(TOT_EN_MET).index(duur)
    last = list(TOT_EN_MET.values())
    found = Q(dagen__gt=last[place - 1]) if place else Q()
    return found & Q(dagen__lte=last[place]) if last[place] is not None else found


def _among(rows: InitiatiefQuerySet, keys: feiten.Bekend) -> InitiatiefQuerySet:
    """These, by their keys when they are few.

    Of a day long ago few of the dossiers of today were open: a database that cannot know that walks all of them.
    """
    if isinstance(keys, frozenset):
        return rows.filter(pk__in=keys)
    few = [key for row in keys[: LIMIT + 1] for key in row.values()]
    return rows.filter(pk__in=few if len(few) <= LIMIT else keys)


def _in_group(rows: InitiatiefQuerySet, blik: Blik, stand: str) -> InitiatiefQuerySet:
    return _among(rows, feiten.at(blik, *STATUSGROEPEN[Statusgroep(stand)]))


def _role(rows: InitiatiefQuerySet, blik: Blik, rol: str) -> InitiatiefQuerySet:
    if rol == GEEN:
        return rows.exclude(pk__in=feiten.role(blik))
    return _among(rows, feiten.role(blik, rol))


_FILTERS: dict[str, Callable[[InitiatiefQuerySet, Blik, str], InitiatiefQuerySet]] = {
    "stand": _in_group,
    "status": lambda rows, blik, status: _among(rows, feiten.at(blik, status)),
    "open": lambda rows, blik, _: _among(rows, feiten.at(blik, *OPEN)),
    "rol": _role,
    "belang": lambda rows, blik, niveau: _among(rows, feiten.found_important(blik, niveau)),
    "beslisser": lambda rows, blik, orgaan: _among(rows, feiten.waiting_for(blik, orgaan)),
    "feit": lambda rows, blik, feit: _among(rows, FEITEN[Feit(feit)](blik)),
}
_DATED = ("feit", "besluit", "besloten_door", "stap", "stand", "status", "open")
"""These say by themselves when it was; without one, the list holds what was there on the peildatum."""


def select(rows: InitiatiefQuerySet, blik: Blik, filters: Mapping[str, Any]) -> InitiatiefQuerySet:
    """The rows that answer to every filter that is set."""
    rows = rows.filter(blik.of_cases(""))
    for name, narrow in _FILTERS.items():
        if filters.get(name):
            rows = narrow(rows, blik, filters[name])
    if filters.get("besluit") or filters.get("besloten_door"):
        chosen = feiten.decided(blik, filters.get("besluit", ""), filters.get("besloten_door", ""))
        rows = _among(rows, chosen)
    if filters.get("stap"):
        rows = _among(rows, _left(blik, filters["stap"], filters.get("duur", "")))
    if not any(filters.get(name) for name in _DATED):
        rows = _among(rows, feiten.at(blik))
    return rows


def _left(blik: Blik, stap: str, duur: str) -> feiten.Sleutels:
    rows = Statusperiode.objects.left(blik.begin, blik.moment).filter(status=stap)
    return (rows.filter(took(Duur(duur))) if duur else rows).order_by().values("initiatief")
