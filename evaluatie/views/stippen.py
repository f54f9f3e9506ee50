"""Geometry of the picture in which parties stand beside each other on one scale, question by question.

As in `ground/grafieken.py`: 360 units wide, numbers in, places out. A letter in each circle says who it is, so that
nobody needs to tell colours apart; circles that would cover each other stand below one another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evaluatie.models import Perspectief
from evaluatie.statistics.verschil import Mening, Verschil
from samenwerkingswijzer.ground.grafieken import SCHAAL_LINKS, SCHAAL_RECHTS, Cel, Grafiek, Kolom
from samenwerkingswijzer.ground.numbers import as_score

STRAAL = 10.0
STAPEL = 23.0
LABEL = 31.0
"""Room for the name of the question."""
LETTERS = {
    Perspectief.gezamenlijk: "S",
    Perspectief.initiatiefnemer: "I",
    Perspectief.partner: "P",
    Perspectief.belanghebbende: "B",
    Perspectief.accountmanager: "A",
    Perspectief.college: "C",
    Perspectief.raad: "R",
}
REEKSEN = {one: number for number, one in enumerate(LETTERS)}
"""Which colour: 0 for the joint answer, 1 to 6 for who answered apart."""


@dataclass(frozen=True)
class Stip:
    """One party in its place."""

    letter: str
    naam: str
    reeks: int
    x: float
    y: float


@dataclass(frozen=True)
class Stiprij:
    """One question: its name, the line from the lowest to the highest, and the parties on it."""

    label: str
    url: str
    label_y: float
    y: float
    van_x: float
    tot_x: float
    afstand: str
    stippen: tuple[Stip, ...]


@dataclass(frozen=True)
class Uitleg:
    """A line of the legend."""

    letter: str
    naam: str
    reeks: int


@dataclass(frozen=True)
class Stippengrafiek(Grafiek):
    """Parties beside each other on the scale of 1 to 5."""

    rijen: tuple[Stiprij, ...] = ()
    streepjes: tuple[tuple[int, float], ...] = ()
    uitleg: tuple[Uitleg, ...] = ()


Woorden = Mapping[tuple[Perspectief, str], str]
"""By party and code of the question: why there is no score."""


def place(score: float) -> float:
    """Where a score stands on the line."""
    return round(SCHAAL_LINKS + (SCHAAL_RECHTS - SCHAAL_LINKS) * (score - 1) / 4, 2)


def dots(
    titel: str, zin: str, verschillen: Sequence[Verschil], urls: Sequence[str], zonder: Woorden
) -> Stippengrafiek:
    """The picture with the same numbers as a table; parties that nowhere have a score are left out."""
    parties = [
        one for one in LETTERS if any(m.perspectief == one for row in verschillen for m in row.meningen)
    ]
    rijen, top = [], 22.0
    for row, url in zip(verschillen, urls, strict=True):
        drawn = _row(row, url, top)
        rijen.append(drawn)
        top = max((stip.y for stip in drawn.stippen), default=drawn.y) + STAPEL
    kolommen = (Kolom("Vraag", getal=False), *(Kolom(one.label) for one in parties), Kolom("Verschil"))
    tabel = tuple(_cells(row, url, parties, zonder) for row, url in zip(verschillen, urls, strict=True))
    marks = tuple((score, place(score)) for score in range(1, 6))
    legend = tuple(Uitleg(LETTERS[one], one.label, REEKSEN[one]) for one in parties)
    return Stippengrafiek(titel, zin, top, kolommen, tabel, (), tuple(rijen), marks, legend)


def _row(row: Verschil, url: str, top: float) -> Stiprij:
    y = top + LABEL
    scores = [mening.score for mening in row.meningen] or [1.0]
    stippen = tuple(_stacked(row.meningen, y))
    return Stiprij(
        row.titel, url, top + 8, y, place(min(scores)), place(max(scores)), _distance(row), stippen
    )


def _stacked(meningen: Sequence[Mening], y: float) -> list[Stip]:
    """Each circle on the highest line where it covers no other."""
    found: list[Stip] = []
    for mening in sorted(meningen, key=lambda one: (one.score, REEKSEN[one.perspectief])):
        x, level = place(mening.score), 0
        while any(abs(stip.x - x) < 2 * STRAAL and stip.y == y + level * STAPEL for stip in found):
            level += 1
        who = mening.perspectief
        found.append(Stip(LETTERS[who], who.label, REEKSEN[who], x, y + level * STAPEL))
    return found


def _distance(row: Verschil) -> str:
    """How far parties are apart; who is alone differs from nobody."""
    if row.afstand is not None:
        return as_score(row.afstand)
    return "1 partij" if row.meningen else "geen score"


def _cells(row: Verschil, url: str, parties: Sequence[Perspectief], zonder: Woorden) -> tuple[Cel, ...]:
    scores = {one.perspectief: as_score(one.score) for one in row.meningen}
    each = (scores.get(one) or zonder.get((one, row.code), "geen score") for one in parties)
    return (Cel(row.titel, url), *(Cel(words) for words in each), Cel(_distance(row)))
