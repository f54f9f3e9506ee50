"""What initiatives experienced with a werkvorm. Numbers are never a percentage under ten (ONTWERP §3.10)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median
from typing import Any

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
