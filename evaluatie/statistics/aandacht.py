"""What goes wrong among the initiatives that one looks at, and why: what is late first, then what gives a signal."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, F, Min, OuterRef, Q, QuerySet, Subquery, When, Window
from django.utils.formats import date_format

from evaluatie.models import Signaal, Signaalsoort
from evaluatie.statistics import feiten
from evaluatie.statistics.blik import Blik
from evaluatie.statistics.signalen import reason
from initiatieven.models import Statusperiode
from initiatieven.status import Status

GETOOND = 5
"""How many the dashboard names; the list has all."""


@dataclass(frozen=True)
class Zorg:
    """One initiative with what is wrong, in sentences."""

    kenmerk: str
    titel: str
    redenen: list[str]


@dataclass(frozen=True)
class Aandacht:
    """How many are late, how many others have a signal, and the first few of both."""

    laat: int
    anders: int
    zorgen: list[Zorg]


def attention(blik: Blik, late: int) -> Aandacht:
    """On the peildatum; `late` was counted already. Two queries."""
    shown = list(_wrong(blik)[:GETOOND])
    total = shown[0]["totaal"] if shown else 0
    rows = feiten.signals(blik).filter(initiatief__in=[case["initiatief_id"] for case in shown])
    found = list(rows.select_related("regel").order_by("sinds", "pk")) if shown else []
    return Aandacht(late, total - late, [_told(case, found) for case in shown])


def _wrong(blik: Blik) -> "QuerySet[Any, Any]":
    """Late or with a signal, and how many those are: late for the longest on top, then what was signalled first."""
    signals = feiten.signals(blik).order_by()
    is_late = feiten.overdue(blik)
    first = signals.filter(initiatief=OuterRef("initiatief")).values("initiatief").annotate(op=Min("sinds"))
    rows = Statusperiode.objects.at(blik.moment).filter(
        is_late | Q(initiatief__in=signals.values("initiatief")), blik.of_cases()
    )
    found = rows.annotate(
        laat=Case(When(is_late, then=F("uiterlijk_op")), default=None),
        eerst=Subquery(first.values("op")),
        totaal=Window(Count("pk")),
    )
    ordered = found.order_by(F("laat").asc(nulls_last=True), F("eerst").asc(nulls_last=True), "pk")
    return ordered.values(
        "initiatief_id", "initiatief__kenmerk", "initiatief__titel", "status", "laat", "totaal"
    )


def _told(case: dict[str, Any], signals: Iterable[Signaal]) -> Zorg:
    late = []
    if case["laat"]:
        state, due = Status(case["status"]).label.lower(), date_format(case["laat"], "j F Y")
        late = [f"Te laat: de stap {state} had klaar moeten zijn op {due}."]
    own = [one for one in signals if one.initiatief_id == case["initiatief_id"]]
    return Zorg(case["initiatief__kenmerk"], case["initiatief__titel"], [*late, *_reasons(own, bool(late))])


def _reasons(signals: Iterable[Signaal], late: bool) -> list[str]:
    """Each once: two roles can have a rule for the same; that it is late was said."""
    more = (one for one in signals if not (late and one.regel.soort == Signaalsoort.over_termijn))
    return list(dict.fromkeys(reason(one) for one in more))
