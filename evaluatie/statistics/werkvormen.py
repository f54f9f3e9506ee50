"""What initiatives experienced with a werkvorm. Numbers are never a percentage under ten (ONTWERP §3.10)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median
from typing import Any

from django.db.models import Avg, Count, Q

from handreikingen.models import Werkvorm
from initiatieven.models import WerkvormGebruik
from initiatieven.models.keuzes import Uitwerking

MOST = 200
SHOWN = 5


@dataclass(frozen=True)
class Bewijs:
    """The experience with one werkvorm: in how many initiatives, how it worked out, what it took, and the newest."""

    aantal: int
    initiatieven: int
    uitkomsten: list[tuple[str, int]]
    kosten: Decimal | None
    uren: Decimal | None
    mensen: int | None
    nieuwste: list[WerkvormGebruik]


def evidence(page: Any) -> Bewijs | None:
    """Over the last 200 uses, in one query; None when nobody used it here yet."""
    rows = list(WerkvormGebruik.objects.of_werkvorm(page)[:MOST])
    if not rows:
        return None
    counts = Counter(row.uitwerking for row in rows)
    return Bewijs(
        aantal=len(rows),
        initiatieven=len({row.initiatief_id for row in rows}),
        uitkomsten=[(str(one.label), counts[one]) for one in Uitwerking if counts[one]],
        kosten=_middle([row.kosten for row in rows]),
        uren=_middle([row.uren for row in rows]),
        mensen=_middle([row.mensen for row in rows]),
        nieuwste=rows[:SHOWN],
    )


def _middle[Number: (Decimal | None, int | None)](values: Sequence[Number]) -> Any:
    """The middle one of what is known; unknown is not nothing."""
    known = [value for value in values if value is not None]
    return median(known) if known else None


@dataclass(frozen=True)
class Werkvormbewijs:
    """One werkvorm in a list: how often, in how many initiatives, how often it worked, and what it took on average."""

    naam: str
    url: str
    aantal: int
    initiatieven: int
    goed: int
    kosten: Decimal | None
    uren: Decimal | None


def per_method(jaar: int | None = None) -> list[Werkvormbewijs]:
    """Every werkvorm that was used here, in one year or ever, the most used first. Two queries."""
    rows = WerkvormGebruik.objects.filter(werkvorm__live=True).order_by()
    rows = rows.filter(dag__year=jaar) if jaar else rows
    counted = rows.values("werkvorm").annotate(
        aantal=Count("pk"),
        initiatieven=Count("initiatief", distinct=True),
        goed=Count("pk", Q(uitwerking=Uitwerking.goed)),
        kosten=Avg("kosten"),
        uren=Avg("uren"),
    )
    counts: dict[int, dict[str, Any]] = {row["werkvorm"]: dict(row) for row in counted}
    pages = Werkvorm.objects.filter(pk__in=counts).defer_streamfields()
    names = ("aantal", "initiatieven", "goed", "kosten", "uren")
    found = [
        Werkvormbewijs(page.title, page.url or "/", *(counts[page.pk][name] for name in names))
        for page in pages
    ]
    return sorted(found, key=lambda one: (-one.aantal, one.naam))
