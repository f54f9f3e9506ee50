"""Expected against found, and one perspective against another, over the evaluations that were closed in the period.

Who answers is shown by role; partners only on questions that at least three of them gave a score in that evaluation,
not counting what came on paper: who typed that in knows it. So no filter lets anybody subtract one answer from another
(ONTWERP §3.10).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from statistics import fmean

from django.db.models import Q

from evaluatie.models import Antwoord, Criterium, Moment, Perspectief
from evaluatie.models.keuzes import DREMPEL
from evaluatie.statistics.blik import Blik
from evaluatie.statistics.spiegel import too_few

ONEENS = 1.0
"""From this difference on the scale of 1 to 5 perspectives see it differently."""
_FIELDS = (
    "uitnodiging__evaluatie_id",
    "uitnodiging__evaluatie__initiatief_id",
    "uitnodiging__evaluatie__bevroren_op",
    "uitnodiging__evaluatie__gestart_op",
    "uitnodiging__perspectief",
    "criterium__code",
    "score",
    "uitnodiging__op_papier",
)


@dataclass(frozen=True)
class Score:
    """One answer with a number."""

    evaluatie: int
    initiatief: int
    gesloten: datetime
    gestart: datetime
    perspectief: str
    code: str
    score: int
    op_papier: bool


@dataclass(frozen=True)
class Spiegeling:
    """What the closed evaluations of a period say together."""

    criteria: list[tuple[str, float, float]] = field(default_factory=list)
    """Per criterium what was expected and what was found, over the initiatives that have both."""
    vergeleken: frozenset[int] = frozenset()
    lager: frozenset[int] = frozenset()
    meer_kanten: frozenset[int] = frozenset()
    oneens: frozenset[int] = frozenset()


def read(blik: Blik) -> Spiegeling:
    """Three queries; one when nothing was closed in the period."""
    now = _shown(_scores(_found(blik)))
    if not now:
        return Spiegeling()
    newest = _latest(now)
    then = _baselines(newest, _scores(_expected(blik, {row.initiatief for row in newest})))
    pairs = _pairs(newest, then)
    sides = _sides(newest)
    return Spiegeling(
        _criteria(pairs),
        frozenset(pairs),
        frozenset(case for case, found in pairs.items() if _is_lower(found.values())),
        frozenset(sides),
        frozenset(case for case, means in sides.items() if _apart(means) >= ONEENS),
    )


def _apart(means: list[float]) -> float:
    """The largest difference between perspectives, free of what binary fractions make of it."""
    return round(max(means) - min(means), 1)


def _found(blik: Blik) -> Q:
    """Evaluations after the decision that were closed in the period."""
    later = ~Q(uitnodiging__evaluatie__moment=Moment.vooraf)
    cases = blik.of_cases("uitnodiging__evaluatie__initiatief__")
    return blik.during("uitnodiging__evaluatie__bevroren_op") & later & cases


def _expected(blik: Blik, cases: set[int]) -> Q:
    """The joint expectations beforehand of these initiatives."""
    return Q(
        uitnodiging__evaluatie__initiatief__in=cases,
        uitnodiging__evaluatie__moment=Moment.vooraf,
        uitnodiging__evaluatie__bevroren_op__lte=blik.moment,
        uitnodiging__perspectief=Perspectief.gezamenlijk,
    )


def _scores(which: Q) -> list[Score]:
    rows = Antwoord.objects.filter(which, score__isnull=False).order_by()
    return [Score(*row) for row in rows.values_list(*_FIELDS)]


def _shown(rows: list[Score]) -> list[Score]:
    """Without questions that too few people of that perspective gave a score in that evaluation."""
    given = Counter((row.evaluatie, row.perspectief, row.code) for row in rows if not row.op_papier)
    return [
        row
        for row in rows
        if not too_few(DREMPEL.get(row.perspectief, 1), given[row.evaluatie, row.perspectief, row.code])
    ]


def _latest(rows: list[Score]) -> list[Score]:
    """Of each initiative only its newest evaluation."""
    newest: dict[int, tuple[datetime, int]] = {}
    for row in rows:
        newest[row.initiatief] = max(
            (row.gesloten, row.evaluatie), newest.get(row.initiatief, (row.gesloten, 0))
        )
    return [row for row in rows if row.evaluatie == newest[row.initiatief][1]]


def _baselines(now: list[Score], before: list[Score]) -> list[Score]:
    """The expectation that held when the evaluation of now began."""
    began = {row.initiatief: row.gestart for row in now}
    return _latest(
        [row for row in before if row.initiatief in began and row.gesloten <= began[row.initiatief]]
    )


Paar = tuple[int, int]
"""Expected and found."""
Paren = dict[int, dict[str, Paar]]
"""By initiative and criterium."""


def _pairs(now: list[Score], then: list[Score]) -> Paren:
    """What the joint sheet expected and found, where both are known."""
    expected = {(row.initiatief, row.code): row.score for row in then}
    found: Paren = defaultdict(dict)
    for row in now:
        place = row.initiatief, row.code
        if row.perspectief == Perspectief.gezamenlijk and place in expected:
            found[row.initiatief][row.code] = (expected[place], row.score)
    return found


def _means(pairs: Iterable[Paar]) -> tuple[float, float]:
    """The mean of what was expected and of what was found."""
    expected, found = zip(*pairs, strict=True)
    return fmean(expected), fmean(found)


def _is_lower(pairs: Iterable[Paar]) -> bool:
    expected, found = _means(pairs)
    return found < expected


def _criteria(pairs: Paren) -> list[tuple[str, float, float]]:
    per_code: dict[str, list[Paar]] = defaultdict(list)
    for found in pairs.values():
        for code, pair in found.items():
            per_code[code].append(pair)
    titles: dict[str, str] = {}
    for code, titel in Criterium.objects.order_by("-set__nummer", "volgorde").values_list("code", "titel"):
        titles.setdefault(code, titel)
    means = {code: _means(per_code[code]) for code in titles if code in per_code}
    return [(titles[code], round(before, 1), round(after, 1)) for code, (before, after) in means.items()]


def _sides(now: list[Score]) -> dict[int, list[float]]:
    """Per initiative the mean of each perspective, where at least two answered."""
    found: dict[tuple[int, str], list[int]] = defaultdict(list)
    for row in now:
        found[row.initiatief, row.perspectief].append(row.score)
    sides: dict[int, list[float]] = defaultdict(list)
    for (case, _), scores in found.items():
        sides[case].append(fmean(scores))
    return {case: means for case, means in sides.items() if len(means) > 1}
