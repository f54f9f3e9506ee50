"""The council's norms of the peildatum: a figure is held against the norm of that time, never against one of today."""

from dataclasses import dataclass

from evaluatie.models import Maatstaf, Meting, Norm, Oordeel
from evaluatie.statistics.blik import Blik


@dataclass(frozen=True)
class Waarde:
    """A figure that can be held against a norm: the number, and how it is said. None is unknown."""

    getal: float | None
    woorden: str


@dataclass(frozen=True)
class Getoetst:
    """A figure held against the norm of that day."""

    titel: str
    waarde: str
    norm: str
    oordeel: str
    is_voorbeeld: bool


def held_against(blik: Blik, waarden: dict[Meting, Waarde]) -> dict[Meting, list[Getoetst]]:
    """Per kind of figure the norms that held on the peildatum, of standards that held then. One query."""
    standards = Maatstaf.objects.in_force(blik.peildatum).filter(meting__in=list(waarden))
    rows = Norm.objects.in_force(blik.peildatum).filter(maatstaf__in=standards)
    found: dict[Meting, list[Getoetst]] = {}
    for norm in rows.select_related("maatstaf").order_by("maatstaf__titel", "pk"):
        meting = Meting(norm.maatstaf.meting)
        found.setdefault(meting, []).append(_judged(norm, waarden[meting]))
    return found


def _judged(norm: Norm, waarde: Waarde) -> Getoetst:
    maatstaf = norm.maatstaf
    verdict = Oordeel(norm.judge(waarde.getal, maatstaf.richting))
    aim = f"{norm.norm:f}".rstrip("0").rstrip(".").replace(".", ",")
    unit = f" {maatstaf.eenheid}" if maatstaf.eenheid else ""
    return Getoetst(maatstaf.titel, waarde.woorden, f"{aim}{unit}", str(verdict.label), norm.is_voorbeeld)
