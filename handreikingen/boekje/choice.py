"""What a visitor may choose for a booklet, and what the address asks. The address is the choice: nothing is kept."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import QueryDict
from wagtail.models import Page

from handreikingen.models import kaarten

MOST = 60
"""Pages in one booklet: more than fit in a binder, and made in a few seconds."""
_SECTION = 3
"""Depth in Wagtail's tree of the pages under the start page; each begins a section."""
_FIELDS = ("pk", "title", "path", "depth")


@dataclass(frozen=True)
class Bladzijde:
    """A page that can be chosen."""

    pk: int
    titel: str
    diepte: int
    gekozen: bool


@dataclass(frozen=True)
class Onderdeel:
    """A part of the guide. Who chose all of it sees its pages chosen one by one, and can leave one out."""

    pk: int
    titel: str
    bladzijden: list[Bladzijde]

    @property
    def gekozen(self) -> int:
        """How many pages of it the booklet gets."""
        return sum(bladzijde.gekozen for bladzijde in self.bladzijden)


@dataclass(frozen=True)
class Keuze:
    """The guide with what was chosen from it."""

    onderdelen: list[Onderdeel]
    weg: int
    """How many pages were asked that are not there, or not for everyone."""

    @property
    def bladzijden(self) -> list[int]:
        """The numbers of the chosen pages, each once, in the order of the guide."""
        return [
            bladzijde.pk
            for onderdeel in self.onderdelen
            for bladzijde in onderdeel.bladzijden
            if bladzijde.gekozen
        ]

    @property
    def titel(self) -> str:
        """What the booklet is called: its only page, its only section, or a choice."""
        parts = [onderdeel for onderdeel in self.onderdelen if onderdeel.gekozen]
        names = [one.titel for onderdeel in parts for one in onderdeel.bladzijden if one.gekozen]
        if len(names) == 1:
            return names[0]
        return parts[0].titel if len(parts) == 1 else "Een keuze uit de wijzer"

    @property
    def fout(self) -> str:
        """Why no booklet can be made of it, as a sentence; empty when it can."""
        chosen = len(self.bladzijden)
        if chosen > MOST:
            return f"Je koos {chosen} pagina’s. In een boekje passen er {MOST}. Haal er wat vinkjes weg."
        if chosen:
            return ""
        gone = " Wat je koos, is er niet meer." if self.weg else ""
        return f"Je boekje is nog leeg.{gone} Zet een vinkje bij minstens één pagina."


def read(asked: QueryDict) -> Keuze:
    """What the address asks. Anything is allowed: what is no page that everyone may read is left out and counted."""
    pages, sections = _numbers(asked.getlist("pagina")), _numbers(asked.getlist("onderdeel"))
    rows = list(_rows())
    parts = [_part(list(group), pages, sections) for _, group in groupby(rows, key=_section)]
    return Keuze(parts, len(pages - {row[0] for row in rows}))


def pages(numbers: list[int]) -> list[Any]:
    """These pages with all their fields, in the order of the guide; only what everyone may read at this moment."""
    return list(kaarten.readable(Page.objects.filter(pk__in=numbers)).order_by("path").specific())


def _rows() -> Any:
    return kaarten.readable(Page.objects.filter(depth__gte=_SECTION)).order_by("path").values_list(*_FIELDS)


def _section(row: tuple[int, str, str, int]) -> str:
    return row[2][: _SECTION * Page.steplen]


def _part(rows: list[tuple[int, str, str, int]], pages: set[int], sections: set[int]) -> Onderdeel:
    first, title, *_ = rows[0]
    everything = first in sections
    shown = [Bladzijde(pk, name, depth, everything or pk in pages) for pk, name, _, depth in rows]
    return Onderdeel(first, title, shown)


def _numbers(words: list[str]) -> set[int]:
    return {int(word) for word in words if word.isascii() and word.isdigit() and len(word) < 10}
