"""The good-partner score: what others say of working with the municipality, over all dossiers, by criterium and year.

Always numbers with their spread, never a mean alone. Only closed evaluations count, interim and afterwards: an
expectation is no experience. Partners are told that they are shown from three answers (ONTWERP §3.10), so what one
or two of them said in an evaluation counts only together with others like it: nobody can take the known off the whole.
"""

from dataclasses import dataclass, replace
from datetime import date

from evaluatie.models import Criterium, Perspectief, Telling
from evaluatie.models.keuzes import DREMPEL, SCHAAL
from evaluatie.models.telling import TellingQuerySet

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
            return f"minder dan {self.drempel} antwoorden" if self.aantal else "geen antwoord"
        return f"{self.gemiddelde:.1f}".replace(".", ",")

    @property
    def tevreden(self) -> int:
        """How many gave a 4 or a 5."""
        return self.aantallen[3] + self.aantallen[4]


@dataclass(frozen=True)
class Regel:
    """One criterium: per year, and all years together. `los` is what years had too few answers of to show."""

    code: str
    titel: str
    per_jaar: dict[int, Stemmen]
    los: Stemmen = Stemmen()

    @property
    def alles(self) -> Stemmen:
        """All years together; what was too little for its year counts when it is enough together."""
        known = sum(self.per_jaar.values(), Stemmen(drempel=self.los.drempel))
        return known + self.los if self.los.getoond else known


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
        return next(found, Regel(GOEDE_PARTNER, "Goede partner", {}))


Cellen = dict[str, dict[int, Stemmen]]


def read(perspectief: Perspectief = Perspectief.partner, tot: date | None = None) -> Partnerscore:
    """The score of this perspective, over evaluations that were closed by `tot` (all when None). Two queries."""
    rows = Telling.objects.of_perspective(perspectief, tot)
    regels = _lines(rows, DREMPEL.get(perspectief, 1))
    jaren = sorted({jaar for regel in regels.values() for jaar in regel.per_jaar})
    return Partnerscore(perspectief, jaren, _in_order(regels))


def good_partner(tot: date | None = None, van: date | None = None) -> Stemmen:
    """What partners say outright, over evaluations closed in that time: one figure for a dashboard. One query."""
    rows = Telling.objects.of_perspective(Perspectief.partner, tot, van).filter(code=GOEDE_PARTNER)
    drempel = DREMPEL.get(Perspectief.partner, 1)
    found = _lines(rows, drempel).get(GOEDE_PARTNER)
    return found.alles if found else Stemmen(drempel=drempel)


def _lines(rows: TellingQuerySet, drempel: int) -> dict[str, Regel]:
    """Per criterium what can be told of each year, and what is left over."""
    enough, few = _cells(rows, drempel)
    return {code: _line(code, enough.get(code, {}), few.get(code, {}), drempel) for code in {*enough, *few}}


def _line(code: str, enough: dict[int, Stemmen], few: dict[int, Stemmen], drempel: int) -> Regel:
    nothing = Stemmen(drempel=drempel)
    years = dict(enough)
    for jaar, stemmen in few.items():
        if stemmen.getoond:
            years[jaar] = years.get(jaar, nothing) + stemmen
    rest = (stemmen for stemmen in few.values() if not stemmen.getoond)
    return Regel(code, code, years, sum(rest, nothing))


def _cells(rows: TellingQuerySet, drempel: int) -> tuple[Cellen, Cellen]:
    """Per criterium and year: of evaluations with enough answers, and of those with fewer."""
    found: tuple[Cellen, Cellen] = ({}, {})
    for code, jaar, enough, evaluaties, zonder, *scores in rows.per_year(drempel):
        cells = found[0 if enough else 1]
        cells.setdefault(code, {})[jaar] = Stemmen(tuple(scores), zonder, evaluaties, drempel)
    return found


def _in_order(regels: dict[str, Regel]) -> list[Regel]:
    """In the order of the newest set of criteria, each with the title that it has now."""
    titles: dict[str, str] = {}
    for code, titel in Criterium.objects.order_by("-set__nummer", "volgorde").values_list("code", "titel"):
        titles.setdefault(code, titel)
    return [replace(regels[code], titel=titel) for code, titel in titles.items() if code in regels]
