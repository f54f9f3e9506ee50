"""What to talk about: the criteria with the largest differences, in time and between parties, largest first.

Only what the mirror shows: what is below a threshold, or hidden until the evaluation closes, is on no agenda either.
"""

from dataclasses import dataclass

from evaluatie.models import Evaluatie
from evaluatie.statistics import spiegel
from evaluatie.statistics.spiegel import Spiegel, Spiegelrij
from samenwerkingswijzer.ground.numbers import as_score

MOST = 5
WORTH_IT = 1.0
"""From one whole point of difference it is worth the time of a meeting."""


@dataclass(frozen=True)
class Agendapunt:
    """A criterium with why it is on the agenda, as sentences."""

    code: str
    titel: str
    gewicht: float
    zinnen: list[str]


@dataclass(frozen=True)
class _Kant:
    wie: str
    vooraf: float | None
    nu: float | None
    spreiding: str


def points(evaluatie: Evaluatie) -> list[Agendapunt]:
    """At most five points, the largest difference first; with equal differences in the order of the questions."""
    sides: dict[str, list[_Kant]] = {}
    titles: dict[str, str] = {}
    for one in spiegel.mirrors(evaluatie):
        for row in one.rijen if one.getoond else ():
            titles[row.code] = row.titel
            sides.setdefault(row.code, []).append(_side(one, row))
    found = [_point(code, titles[code], kanten) for code, kanten in sides.items()]
    worth = [point for point in found if point.gewicht >= WORTH_IT]
    return sorted(worth, key=lambda point: -point.gewicht)[:MOST]


def _side(one: Spiegel, row: Spiegelrij) -> _Kant:
    return _Kant(one.perspectief.label, row.vooraf.score, row.nu.score, row.nu.spreiding)


def _point(code: str, titel: str, kanten: list[_Kant]) -> Agendapunt:
    time = [(_apart(kant.nu, kant.vooraf), kant) for kant in kanten if kant.nu and kant.vooraf]
    now = [(kant.nu, kant) for kant in kanten if kant.nu]
    apart = _apart(max((nu for nu, _ in now), default=0), min((nu for nu, _ in now), default=0))
    sentences = [_in_time(kant) for size, kant in time if size >= WORTH_IT]
    if apart >= WORTH_IT:
        sentences.append(_between([kant for _, kant in now]))
    sentences += [_within(kant) for _, kant in now if _is_wide(kant.spreiding)]
    return Agendapunt(code, titel, max([apart, *(size for size, _ in time)]), sentences)


def _apart(one: float, other: float) -> float:
    """The difference as one reads it: 4.1 and 3.1 are one whole point apart, whatever binary fractions make of it."""
    return round(abs(one - other), 1)


def _in_time(kant: _Kant) -> str:
    return f"{kant.wie}: verwacht {_words(kant.vooraf)}, nu {_words(kant.nu)}."


def _between(kanten: list[_Kant]) -> str:
    """Who gives most and who gives least."""
    ordered = sorted(kanten, key=lambda kant: kant.nu or 0)
    low, high = ordered[0], ordered[-1]
    return f"Nu verschillen jullie: {high.wie.lower()} {_words(high.nu)}, {low.wie.lower()} {_words(low.nu)}."


def _within(kant: _Kant) -> str:
    return f"{kant.wie} zijn het onderling niet eens: {kant.spreiding}."


def _is_wide(spreiding: str) -> bool:
    """From three points apart within one party."""
    numbers = [int(word) for word in spreiding.split() if word.isdecimal()]
    return len(numbers) == 2 and numbers[1] - numbers[0] >= 3


def _words(score: float | None) -> str:
    return as_score(score) if score is not None else "onbekend"
