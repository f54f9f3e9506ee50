"""Counting what was answered in an evaluation, once it is closed. Counts hold no words and nobody."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone

from evaluatie.models import SCORES, Antwoord, Evaluatie, Moment, Telling
from initiatieven import actions
from initiatieven.handelingen import Handeling
from initiatieven.models import Gebeurtenis, Initiatief
from samenwerkingswijzer.ground import clock

AT_ONCE = 500
_PAPER = -1
"""Beside 0 for no score and 1 to 5: how many of the scores a colleague typed in from paper."""


def count_closed(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    """Consequence of every change of an evaluation: what is closed now and was not counted yet, is counted."""
    _count(_uncounted().filter(initiatief=initiatief))


def count_all(now: datetime) -> int:
    """A task of the clock: evaluations that were closed before counting existed, or that were brought in."""
    return _count(_uncounted()[:AT_ONCE])


def _uncounted() -> "QuerySet[Evaluatie]":
    """Closed, about what was and not about what is expected, answered and not counted."""
    closed = Evaluatie.objects.filter(bevroren_op__isnull=False).exclude(moment=Moment.vooraf)
    return closed.filter(tellingen=None, uitnodigingen__antwoorden__isnull=False).distinct()


def _count(rows: Iterable[Evaluatie]) -> int:
    closed = {row.pk: row for row in rows}
    counts: dict[tuple[int, str, str], Counter[int]] = {}
    answers = Antwoord.objects.filter(uitnodiging__evaluatie__in=closed).order_by()
    names = ("uitnodiging__evaluatie", "uitnodiging__perspectief", "criterium__code", "score")
    for *key, score, paper in answers.values_list(*names, "uitnodiging__op_papier"):
        found = counts.setdefault(tuple(key), Counter())
        found[score or 0] += 1
        found[_PAPER] += bool(score and paper)
    Telling.objects.bulk_create(_telling(closed[key[0]], *key[1:], counts[key]) for key in counts)
    return len(closed)


def _telling(evaluatie: Evaluatie, perspectief: str, code: str, scores: Counter[int]) -> Telling:
    assert evaluatie.bevroren_op is not None  # selected so
    return Telling(
        evaluatie=evaluatie,
        perspectief=perspectief,
        code=code,
        jaar=evaluatie.datum.year,
        gesloten_op=timezone.localdate(evaluatie.bevroren_op),
        zonder=scores[0],
        op_papier=scores[_PAPER],
        **{name: scores[number] for number, name in enumerate(SCORES, start=1)},
    )


def register() -> None:
    """Count what closes at once, and let the clock count what was closed before."""
    actions.on(Handeling.evaluatie_vastleggen, count_closed)
    clock.register("tellingen", count_all)
