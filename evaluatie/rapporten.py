"""A report: chapters with sentences, lines and tables. The same data becomes a page and a tagged PDF."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from samenwerkingswijzer.ground.models import Gemeente
from samenwerkingswijzer.ground.pdf import colours, printing
from samenwerkingswijzer.ground.pdf.letters import printable
from samenwerkingswijzer.ground.pdf.printing import Drukwerk

_RAPPORT = Drukwerk(
    program=Path(__file__).parent / "rapport.typ",
    naam="rapport",
    bezig="Er worden nu veel PDF’s gemaakt. Probeer het over een minuut opnieuw.",
    mislukt="De PDF kon niet worden gemaakt. Probeer het later opnieuw.",
)


@dataclass(frozen=True)
class Tabel:
    """Rows under headings; the first cell of a row is its heading."""

    titel: str
    koppen: Sequence[str]
    rijen: Sequence[Sequence[str]]

    @property
    def kolommen(self) -> list[dict[str, Any]]:
        """The headings as the component of the page wants them."""
        return [{"titel": kop, "getal": False} for kop in self.koppen]

    @property
    def cellen(self) -> list[list[dict[str, str]]]:
        """The rows as the component of the page wants them; a cell that is an address is a link."""
        return [
            [{"tekst": cel, "url": cel if cel.startswith(("https://", "http://")) else ""} for cel in rij]
            for rij in self.rijen
        ]


@dataclass(frozen=True)
class Hoofdstuk:
    """A heading with what belongs under it; `leeg` is what it says when there is nothing."""

    kop: str
    zinnen: Sequence[str] = ()
    punten: Sequence[str] = ()
    tabellen: Sequence[Tabel] = ()
    leeg: str = ""

    @property
    def is_leeg(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.zinnen or self.punten or any(tabel.rijen for tabel in self.tabellen))


@dataclass(frozen=True)
class Rapport:
    """A title, what it is about in one line, and its chapters."""

    titel: str
    over: str
    hoofdstukken: Sequence[Hoofdstuk] = field(default_factory=list)

    @property
    def gevuld(self) -> list[Hoofdstuk]:
        """Without chapters that have nothing to tell and no sentence for that."""
        return [deel for deel in self.hoofdstukken if deel.leeg or not deel.is_leeg]


def as_pdf(rapport: Rapport) -> bytes:
    """The tagged PDF. Raises NietGemaakt with a sentence for the screen."""

    def write(folder: Path) -> dict[str, Any]:
        return data(rapport)

    return printing.make(_RAPPORT, write)


def data(rapport: Rapport) -> dict[str, Any]:
    """Everything that the PDF says, in characters that its letters have."""
    municipality = Gemeente.load()
    return {
        "title": printable(rapport.titel),
        "about": printable(rapport.over),
        "municipality": printable(municipality.naam),
        "colours": colours.of_theme(municipality.thema),
        "chapters": [_chapter(deel) for deel in rapport.gevuld],
    }


def _chapter(deel: Hoofdstuk) -> dict[str, Any]:
    return {
        "title": printable(deel.kop),
        "paragraphs": [printable(zin) for zin in deel.zinnen] or ([deel.leeg] if deel.is_leeg else []),
        "lines": [printable(punt) for punt in deel.punten],
        "tables": [_table(tabel) for tabel in deel.tabellen if tabel.rijen],
    }


def _table(tabel: Tabel) -> dict[str, Any]:
    return {
        "title": printable(tabel.titel),
        "heads": [printable(kop) for kop in tabel.koppen],
        "rows": [[printable(cel) for cel in rij] for rij in tabel.rijen],
    }
