"""The chosen pages as the data of a booklet: texts and addresses, and pictures as files beside it."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urlsplit

from django.contrib.staticfiles import finders
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html

from handreikingen import glossary, page_parts
from handreikingen.boekje import pictures
from handreikingen.models import begrippen
from handreikingen.page_parts import Part
from samenwerkingswijzer.ground.models import Gemeente
from samenwerkingswijzer.ground.pdf import colours
from samenwerkingswijzer.ground.pdf.letters import printable
from samenwerkingswijzer.ground.pdf.printing import Drukwerk, TeLang

NAME = "Samenwerkingswijzer"
BOEKJE = Drukwerk(
    program=Path(__file__).parent / "boekje.typ",
    naam="boekje",
    bezig="Er worden nu veel boekjes gemaakt. Probeer het over een minuut opnieuw.",
    mislukt="Het boekje kon niet worden gemaakt. Probeer het met minder pagina’s.",
)
DEEPEST = 12
"""Lists within lists; what lies deeper becomes text of the list above it."""
LONGEST = 1_500_000
"""Characters of all bodies with their marks: three times the whole guide that we ship."""
MANY = 6
"""Chapters from which on the table of contents names no headings inside them."""
Data = dict[str, Any]


@dataclass
class Boekje:
    """A booklet while it is made: the folder for its pictures, and which address is a chapter of it."""

    folder: Path
    here: str
    chapters: dict[str, str]
    heading: int = 1
    pictures: int = field(default=0)

    def of(self, parts: list[Part] | tuple[Part, ...], depth: int = 0) -> list[Data]:
        """These parts as data."""
        return [self._part(part, depth) for part in parts]

    def _part(self, part: Part, depth: int) -> Data:
        if depth > DEEPEST:
            return {"kind": "text", "text": printable(part.words)}
        own = _OWN.get(part.kind)
        data: Data = {"kind": part.kind, "text": printable(part.text), "level": part.level}
        if own:
            data |= own(self, part)
        return {**data, "parts": self.of(part.parts, depth + 1)}

    def _heading(self, part: Part) -> Data:
        """A heading is never more than one level below the one before it (PDF/UA-1 §7.4.2)."""
        self.heading = min(part.level, self.heading + 1)
        return {"level": self.heading}

    def _link(self, part: Part) -> Data:
        """A link to a chapter leads there; an address outside the site is printed behind its words."""
        target = part.target.encode(errors="ignore").decode()
        chapter = self.chapters.get(urldefrag(target)[0].partition("?")[0], "")
        away = target.startswith("http") and urlsplit(target).netloc != urlsplit(self.here).netloc
        said = target.partition(":")[2].strip("/") in part.words
        return {"target": target, "chapter": chapter, "shown": printable(target) if away and not said else ""}

    def _picture(self, part: Part) -> Data:
        """A picture that cannot be printed is told in words."""
        self.pictures += 1
        stored = pictures.store(part, self.folder, self.pictures)
        return stored or {"kind": "paragraph", "text": printable(part.text and f"Beeld: {part.text}")}


_OWN = {
    "heading": Boekje._heading,
    "link": Boekje._link,
    "picture": Boekje._picture,
    "drawing": Boekje._picture,
}


def write(pages: list[Any], request: HttpRequest, folder: Path, title: str, gone: int) -> Data:
    """Everything that the booklet says; `gone` is how many chosen pages were not there any more.

    Raises TeLang.
    """
    found = [(page, request.build_absolute_uri(page.get_url(request))) for page in pages]
    chapters = {address: f"p{page.pk}" for page, address in found}
    bodies = [page.body_html(request) for page in pages]
    if sum(map(len, bodies)) > LONGEST:
        raise TeLang("Deze pagina’s zijn samen te lang voor een boekje. Haal er wat vinkjes weg.")
    return {
        **_cover(pages, request, folder),
        "title": printable(title).strip() or NAME,
        "gone": gone,
        "depth": 1 if len(pages) > MANY else 2,
        "chapters": [
            _chapter(Boekje(folder, address, chapters, pictures=number * 1000), page, address, body)
            for number, ((page, address), body) in enumerate(zip(found, bodies, strict=True))
        ],
        "terms": [
            {"name": printable(term.naam), "text": printable(term.uitleg)} for term in _terms(pages, bodies)
        ],
    }


def _cover(pages: list[Any], request: HttpRequest, folder: Path) -> Data:
    """Whose booklet it is and of when, and the addresses of the site and of this choice."""
    emblem = finders.find("beeld/embleem.svg")
    assert isinstance(emblem, str)
    shutil.copy(emblem, folder / "embleem.svg")
    municipality = Gemeente.load(request_or_site=request)
    return {
        "name": NAME,
        "municipality": printable(municipality.naam),
        "date": date_format(timezone.localdate(), "j F Y"),
        "colours": colours.of_theme(municipality.thema),
        "site": printable(request.get_host()),
        "home": request.build_absolute_uri("/"),
        "again": request.build_absolute_uri(_again(pages)),
    }


def _chapter(boekje: Boekje, page: Any, address: str, body: str) -> Data:
    return {
        "label": boekje.chapters[address],
        "kind": printable(page.paginalabel),
        "address": address,
        "parts": boekje.of(page_parts.of_page(page, body, address)),
    }


def _again(pages: list[Any]) -> str:
    return "/boekje/?" + "&".join(f"pagina={page.pk}" for page in pages)


def _terms(pages: list[Any], bodies: list[str]) -> list[glossary.Term]:
    """The terms that the booklet uses; one that has a chapter is explained there."""
    own = {page.pk for page in pages}
    terms = tuple(term for term in begrippen.terms() if term.pk not in own)
    fields = (
        format_html("<p>{}</p>", " ".join([page.inleiding, *(value for _, value in page.gegevens)]))
        for page in pages
    )
    return glossary.used("".join([*fields, *bodies]), terms)
