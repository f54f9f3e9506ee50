"""Data to take along: rows with a codebook that says what each column means."""

from collections.abc import Sequence
from dataclasses import dataclass

from samenwerkingswijzer.ground import rekenblad

VORMEN = ("csv", "xlsx", "codeboek")
"""The data as text, the data with its codebook as a workbook, and the codebook beside the text."""


@dataclass(frozen=True)
class Kolom:
    """A column: its name, and what stands in it."""

    naam: str
    betekenis: str


@dataclass(frozen=True)
class Gegevensset:
    """Rows under columns; `naam` is the name of the file."""

    naam: str
    titel: str
    kolommen: Sequence[Kolom]
    rijen: Sequence[Sequence[object]]

    @property
    def namen(self) -> list[str]:
        """The heading."""
        return [kolom.naam for kolom in self.kolommen]


@dataclass(frozen=True)
class Bestand:
    """A file to send."""

    naam: str
    soort: str
    inhoud: bytes


def file_of(gegevens: Gegevensset, vorm: str) -> Bestand:
    """The data in this form. Raises ValueError for another form than those of `VORMEN`."""
    if vorm == "csv":
        inhoud = rekenblad.csv_bytes(gegevens.namen, gegevens.rijen)
        return Bestand(f"{gegevens.naam}.csv", rekenblad.CSV, inhoud)
    if vorm == "codeboek":
        inhoud = rekenblad.csv_bytes(_HEADING, _meanings(gegevens))
        return Bestand(f"{gegevens.naam}-codeboek.csv", rekenblad.CSV, inhoud)
    if vorm != "xlsx":
        raise ValueError(vorm)
    sheets = [
        (gegevens.titel, gegevens.namen, gegevens.rijen),
        ("Codeboek", _HEADING, _meanings(gegevens)),
    ]
    return Bestand(f"{gegevens.naam}.xlsx", rekenblad.XLSX, rekenblad.book_bytes(sheets))


_HEADING = ["kolom", "betekenis"]


def _meanings(gegevens: Gegevensset) -> list[list[object]]:
    return [[kolom.naam, kolom.betekenis] for kolom in gegevens.kolommen]
