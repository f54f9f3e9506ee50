"""Links and headings: what a screen reader reads out loud apart from the text around it."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.element import Tag

from handreikingen.tekstcontrole.parts import Part
from handreikingen.tekstcontrole.remarks import Opmerking

VAGUE = frozenset(
    {"hier", "klik hier", "klik", "lees meer", "lees verder", "lees hier", "meer", "meer info", "meer lezen"}
    | {
        "meer informatie",
        "link",
        "deze link",
        "via deze link",
        "deze pagina",
        "deze site",
        "website",
        "download",
    }
)
_ADDRESS = re.compile(r"^(?:https?://|www\.)", re.IGNORECASE)
_MARKS = re.compile(r"[\s.,:;!?>»→…]+$")
HEADINGS = ["h2", "h3", "h4"]
_HEADING_WORDS = 8
"""A bold line of at most so many words looks like a heading."""


def links(part: Part) -> Iterator[Opmerking]:
    """A link says where it leads, also for who hears only the links."""
    for soup in part.soups:
        for link in soup.find_all("a"):
            text = " ".join(link.get_text().split())
            if _MARKS.sub("", text).lower() in VAGUE:
                zin = "Deze linktekst zegt niet waar je komt. Zet de naam van de pagina in de link."
                yield Opmerking(part.plek, zin, text, part.anker)
            elif _ADDRESS.match(text):
                zin = "Hier staat een adres als linktekst. Schrijf wat je er vindt."
                yield Opmerking(part.plek, zin, text, part.anker)


def headings(parts: list[Part]) -> Iterator[Opmerking]:
    """Headings go down one step at a time. The title of the page is step one."""
    level = 1
    for part in parts:
        for soup in part.soups:
            for heading in soup.find_all(HEADINGS):
                text, here = heading.get_text(strip=True), int(heading.name[1])
                if not text:
                    yield Opmerking(part.plek, "Er staat een leeg kopje. Haal het weg.", "", part.anker)
                    continue
                if here > level + 1:
                    zin = f"Dit kopje slaat een stap over. Maak er kop {level + 1} van."
                    yield Opmerking(part.plek, zin, text, part.anker)
                level = here


def looks_like_a_heading(part: Part) -> Iterator[Opmerking]:
    """A line that is bold as a whole is a heading for who sees it, and no heading for who hears it."""
    for soup in [] if part.is_table else part.soups:
        for line in _bold_lines(soup):
            zin = "Deze vette regel lijkt een kopje. Kies dan een kop uit de balk."
            yield Opmerking(part.plek, zin, line, part.anker)


def _bold_lines(soup: BeautifulSoup) -> Iterator[str]:
    for paragraph in soup.find_all("p"):
        text = paragraph.get_text(strip=True)
        inside = [child for child in paragraph.children if str(child).strip()]
        bold = len(inside) == 1 and isinstance(inside[0], Tag) and inside[0].name in ("b", "strong")
        if bold and len(text.split()) <= _HEADING_WORDS and not text.endswith((".", "!", ":")):
            yield text


def tables(part: Part) -> Iterator[Opmerking]:
    """Every column says what stands in it."""
    if part.empty_heads:
        zin = "Een kolom heeft geen naam. Zet boven elke kolom wat erin staat."
        yield Opmerking(part.plek, zin, "", part.anker)
