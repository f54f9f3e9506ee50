"""The good-partner score: what others say of working with the municipality, over all dossiers, by criterium and year.

Always numbers with their spread, never a mean alone. Only closed evaluations count, interim and afterwards: an
expectation is no experience. Partners are told that they are shown from three answers (ONTWERP §3.10): what one or
two of them said in an evaluation counts nowhere, so that no choice of village or day lets anybody subtract. Answers on
paper count in the mean and not among those three: a colleague typed them in and knows them.
The dashboard, the page, its files and the reports all count by `read` and `good_partner`.
"""

from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet

from evaluatie.models import Criterium, Perspectief, Telling
from evaluatie.models.keuzes import DREMPEL, SCHAAL
from evaluatie.models.telling import TellingQuerySet
from evaluatie.statistics.blik import Blik
from samenwerkingswijzer.ground.numbers import as_score

GOEDE_PARTNER = "samenwerkingsspeler"
"""The criterium that asks it outright: are we ourselves a good partner? (DOMEIN §4.1)"""
VAN_BINNEN = frozenset(
    {Perspectief.gezamenlijk, Perspectief.accountmanager, Perspectief.college, Perspectief.raad}
)
VAN_BUITEN = tuple(one for one in Perspectief if one not in VAN_BINNEN)
"""Whose score it can be: everybody but the municipality itself."""


@dataclass(frozen=True)
class Stemmen:
    """How often each score was given, from low to high, and in how many evaluations."""

    aantallen: tuple[int, ...] = (0, 0, 0, 0, 0)
    zonder: int = 0
    evaluaties: int = 0
    drempel: int = 1

    def __add__(self, other: "Stemmen") -> "Stemmen":
        both = tuple(mine + theirs for mine, theirs in zip(self.aantallen, other.aantallen, strict=True))
        least = max(self.drempel, other.drempel)
        return Stemmen(both, self.zonder + other.zonder, self.evaluaties + other.evaluaties, least)

    @property
    def aantal(self) -> int:
        """How many scores; "weet niet" is none."""
        return sum(self.aantallen)

    @property
    def getoond(self) -> bool:
        """Whether there are enough to tell."""
        return self.aantal >= max(self.drempel, 1)

    @property
    def gemiddelde(self) -> float | None:
        """The mean to one decimal; unknown below the threshold."""
        if not self.getoond:
            return None
        return round(sum(score * n for score, n in zip(SCHAAL, self.aantallen, strict=True)) / self.aantal, 1)

    @property
    def spreiding(self) -> str:
        """From the lowest to the highest score that was given."""
        given = [score for score, n in zip(SCHAAL, self.aantallen, strict=True) if n]
        if not self.getoond:
            return ""
        return f"allemaal {given[0]}" if len(given) == 1 else f"van {given[0]} tot {given[-1]}"

    @property
    def woorden(self) -> str:
        """The mean in words, or why there is none."""
        if self.gemiddelde is None:
            return f"minder dan {self.drempel} scores" if self.aantal else "geen antwoord"
        return as_score(self.gemiddelde)

    @property
    def tevreden(self) -> int:
        """How many gave a 4 or a 5."""
        return self.aantallen[3] + self.aantallen[4]


@dataclass(frozen=True)
class Regel:
    """One criterium: per year, and all years together."""

    code: str
    titel: str
    per_jaar: dict[int, Stemmen]
    drempel: int = 1

    @property
    def alles(self) -> Stemmen:
        """All years together."""
        return sum(self.per_jaar.values(), Stemmen(drempel=self.drempel))


@dataclass(frozen=True)
class Partnerscore:
    """What one perspective says, by criterium and year."""

    perspectief: Perspectief
    jaren: list[int]
    regels: list[Regel]

    @property
    def hoofd(self) -> Regel:
        """The criterium that asks outright; empty when nobody was asked."""
        found = (regel for regel in self.regels if regel.code == GOEDE_PARTNER)
        drempel = DREMPEL.get(self.perspectief, 1)
        return next(found, Regel(GOEDE_PARTNER, "Goede partner", {}, drempel))


def read(perspectief: Perspectief = Perspectief.partner, blik: Blik | None = None) -> Partnerscore:
    """The score of this perspective, of what one looks at, or of everything when nothing is chosen. Two queries."""
    regels = _lines(_counted(perspectief, blik), DREMPEL.get(perspectief, 1))
    jaren = sorted({jaar for regel in regels.values() for jaar in regel.per_jaar})
    return Partnerscore(perspectief, jaren, _in_order(regels))


def good_partner(blik: Blik | None = None) -> Stemmen:
    """What partners say outright: the one figure of every screen. One query."""
    drempel = DREMPEL.get(Perspectief.partner, 1)
    found = _lines(_outright(blik), drempel).get(GOEDE_PARTNER)
    return found.alles if found else Stemmen(drempel=drempel)


def answered(blik: Blik) -> QuerySet[Any, Any]:
    """The initiatives behind `good_partner`."""
    return _outright(blik).filter(evaluatie__isnull=False).order_by().values("evaluatie__initiatief")


def _outright(blik: Blik | None) -> TellingQuerySet:
    return _counted(Perspectief.partner, blik).filter(code=GOEDE_PARTNER)


def _counted(perspectief: Perspectief, blik: Blik | None) -> TellingQuerySet:
    """The one rule: closed in the period, enough answers of that evaluation, of the chosen initiatives."""
    rows = Telling.objects.of_perspective(perspectief, DREMPEL.get(perspectief, 1))
    if blik is None:
        return rows
    return rows.filter(blik.on_days("gesloten_op"), blik.of_cases("evaluatie__initiatief__"))


def _lines(rows: TellingQuerySet, drempel: int) -> dict[str, Regel]:
    """Per criterium what can be told of each year."""
    found: dict[str, dict[int, Stemmen]] = {}
    for code, jaar, evaluaties, zonder, *scores in rows.per_year():
        found.setdefault(code, {})[jaar] = Stemmen(tuple(scores), zonder, evaluaties, drempel)
    return {code: Regel(code, code, years, drempel) for code, years in found.items()}


def _in_order(regels: dict[str, Regel]) -> list[Regel]:
    """In the order of the newest set of criteria, each with the title that it has now."""
    titles: dict[str, str] = {}
    for code, titel in Criterium.objects.order_by("-set__nummer", "volgorde").values_list("code", "titel"):
        titles.setdefault(code, titel)
    return [replace(regels[code], titel=titel) for code, titel in titles.items() if code in regels]
