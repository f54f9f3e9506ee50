"""The pool as a whole: what waits for somebody, who carries what, and whether everyone keeps one contact."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db.models import Count, QuerySet

from initiatieven import pool
from initiatieven.models import Accountmanager, Initiatief, InitiatiefQuerySet, Toewijzing
from initiatieven.models.bladeren import bounded_count
from initiatieven.pool import Kandidaat
from initiatieven.roles import WERKPLEK
from initiatieven.status import OPEN
from initiatieven.worklists import LIMIT, count_label
from samenwerkingswijzer.ground.models import Gebruiker

SHOWN = 5
"""So many of each stand on the screen; the whole list is one click away."""


@dataclass(frozen=True)
class Lid:
    """A member of the pool with what it carries."""

    kandidaat: Kandidaat
    te_laat: int
    onbevestigd: int

    @property
    def accountmanager(self) -> Accountmanager:
        """Who it is."""
        return self.kandidaat.accountmanager

    @property
    def deskundig(self) -> list[str]:
        """The themes it knows much of."""
        return pool.expertise(self.accountmanager)


@dataclass(frozen=True)
class Werk:
    """What the members carry, by primary key, and what nobody carries: counted over every open dossier."""

    lopend: dict[int, int]
    te_laat: dict[int, int]
    onbevestigd: dict[int, int]
    zonder_werkende: str
    gemiddeld: str


def overview(user: Gebruiker) -> dict[str, Any]:
    """The screen of the pool: numbers count every dossier, lists hold those that this user reaches.

    What must be counted over all dossiers is remembered for a moment, and the screen says how old it may be.
    """
    members = list(pool.members())
    work: Werk = cache.get_or_set("pool_werk", lambda: _work(members), settings.GETELD_BEWAREN)  # type: ignore[assignment]
    ranked = pool.ranked(members, lopend=work.lopend)
    reached, everything = (
        Initiatief.objects.visible_to(user, through=WERKPLEK),
        Initiatief.objects.registered(),
    )
    return {
        "niet_toegewezen": [_with_suggestion(one, ranked) for one in _oldest(reached)],
        "aantal_niet_toegewezen": _number(everything.unassigned().awake()),
        "te_laat": reached.overdue().with_manager().order_by("uiterlijk_op", "-id")[:SHOWN],
        "aantal_te_laat": _number(everything.overdue()),
        "onbevestigd": _unconfirmed().filter(initiatief__in=reached)[:SHOWN],
        "zonder_werkende": work.zonder_werkende,
        "gemiddeld": work.gemiddeld,
        "leden": _members(ranked, work),
    }


def _work(members: list[Accountmanager]) -> Werk:
    return Werk(
        pool.load(),
        _per_member(Toewijzing.objects.filter(initiatief__in=Initiatief.objects.overdue()).current()),
        _per_member(Toewijzing.objects.unconfirmed()),
        _number(_orphans(Initiatief.objects.registered(), members)),
        average(),
    )


def _number(rows: InitiatiefQuerySet) -> str:
    return count_label(bounded_count(rows, LIMIT))


def _oldest(reached: InitiatiefQuerySet) -> InitiatiefQuerySet:
    return reached.unassigned().awake().select_related("kern").order_by("aangemeld_op", "id")[:SHOWN]


def _with_suggestion(initiatief: Initiatief, ranked: list[Kandidaat]) -> dict[str, Any]:
    best = pool.suggested(pool.ranked_again(ranked, initiatief))
    return {"initiatief": initiatief, "voorstel": best}


def _unconfirmed() -> QuerySet[Toewijzing]:
    rows = Toewijzing.objects.unconfirmed().select_related("initiatief", "accountmanager__gebruiker")
    return rows.order_by("van")


def _orphans(rows: InitiatiefQuerySet, members: list[Accountmanager]) -> InitiatiefQuerySet:
    """Open dossiers in the name of somebody who does not work in the pool any more: nobody looks after them."""
    held = Toewijzing.objects.current().exclude(accountmanager__in=members)
    return rows.open().filter(pk__in=held.values("initiatief"))


def average() -> str:
    """How many accountmanagers an initiative that runs now has had, on average: one fixed contact is the promise."""
    rows = Toewijzing.objects.filter(initiatief__status__in=sorted(OPEN)).order_by()
    found = rows.aggregate(keer=Count("pk"), dossiers=Count("initiatief", distinct=True))
    return f"{found['keer'] / found['dossiers']:.1f}".replace(".", ",") if found["dossiers"] else "0"


def _members(ranked: list[Kandidaat], work: Werk) -> list[Lid]:
    return [
        Lid(
            one,
            work.te_laat.get(one.accountmanager.pk, 0),
            work.onbevestigd.get(one.accountmanager.pk, 0),
        )
        for one in ranked
    ]


def _per_member(rows: QuerySet[Toewijzing]) -> dict[int, int]:
    return dict(rows.order_by().values_list("accountmanager").annotate(aantal=Count("pk")))
