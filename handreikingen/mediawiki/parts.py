"""What a page of a wiki consists of, between wikitext and the blocks of the guide."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Merk:
    """The sign before a list item: one of `*`, `#`, `:` and `;`."""

    teken: str


@dataclass(frozen=True)
class Grens:
    """A paragraph ends here."""


@dataclass(frozen=True)
class Regeleinde:
    """A line ends here; unlike an empty line this ends no paragraph and no list."""


@dataclass(frozen=True)
class Kopje:
    """A heading; `niveau` as the wiki counts."""

    niveau: int
    tekst: str


@dataclass(frozen=True)
class Alinea:
    """A stretch of rich text: a paragraph or a list, as HTML."""

    html: str


@dataclass
class Rooster:
    """A table: every row as long as the longest, cells as HTML."""

    rijen: list[list[str]]
    koprij: bool
    bijschrift: str = ""


@dataclass(frozen=True)
class Citaat:
    """A quotation, as plain text."""

    tekst: str


@dataclass(frozen=True)
class Beeld:
    """A picture in the text; `bijschrift` is HTML."""

    naam: str
    alt: str = ""
    bijschrift: str = ""


@dataclass(frozen=True)
class Vlak:
    """An area of an image map, in pixels of the real picture; `punten` of a circle is its middle."""

    vorm: str
    punten: list[tuple[float, float]]
    straal: float
    doel: str
    """The title or web address that it leads to."""
    naam: str


@dataclass(frozen=True)
class Beeldkaart:
    """A picture with clickable areas."""

    naam: str
    alt: str
    vlakken: list[Vlak] = field(default_factory=list)


Blok = Kopje | Alinea | Rooster | Citaat | Beeld | Beeldkaart
Teken = str | Merk | Grens | Regeleinde | Blok
