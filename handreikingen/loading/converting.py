"""Markdown with `:::` containers becomes the blocks of a page."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import markdown
import nh3
from bs4 import BeautifulSoup

from handreikingen import richtext
from handreikingen.loading.faults import Laadfout
from handreikingen.loading.reading import Bestand
from handreikingen.models import TekstFiguur

_TABLE_TAGS = {"table", "thead", "tbody", "tr", "th", "td"}
_FENCE = re.compile(r":::\s*(?P<name>[a-z-]*)\s*(?P<title>.*)")
_SOURCE = re.compile(r"^(?:—|--)\s*(?P<bron>.+)$")


@dataclass
class _Part:
    """A stretch of the file: plain text, or what stands in one container."""

    name: str
    title: str
    line: int
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.lines).strip()


class _UnfitError(Exception):
    """What stands in a container does not fit it; the sentence says what should."""


def to_blocks(file: Bestand) -> list[dict[str, Any]]:
    """The body of the file as raw blocks. Raises Laadfout with the line where it goes wrong."""
    blocks: list[dict[str, Any]] = []
    for part in _parts(file):
        try:
            block = _BLOCKS[part.name](part)
        except _UnfitError as error:
            raise Laadfout(file.path, part.line, str(error)) from error
        if _completes(blocks, block):
            blocks[-1]["value"] |= {side: lines for side, lines in block["value"].items() if lines}
        elif block["value"] != "":
            blocks.append(block)
    return blocks


def _completes(blocks: list[dict[str, Any]], block: dict[str, Any]) -> bool:
    """Whether this is the other half of the "wel" or "liever niet" before it."""
    if block["type"] != "wel_liever_niet" or not blocks or blocks[-1]["type"] != "wel_liever_niet":
        return False
    return not any(blocks[-1]["value"][side] and lines for side, lines in block["value"].items())


def _parts(file: Bestand) -> list[_Part]:
    parts = [_Part("tekst", "", file.eerste_regel)]
    inside = False
    for number, line in enumerate(file.tekst.splitlines(), file.eerste_regel):
        fence = _FENCE.fullmatch(line.strip())
        if not fence:
            parts[-1].lines.append(line)
            continue
        _check_fence(file, number, fence["name"], inside)
        inside = bool(fence["name"])
        parts.append(_Part(fence["name"] or "tekst", fence["title"], number))
    if inside:
        raise Laadfout(file.path, parts[-1].line, "Dit blok is niet gesloten met een regel :::.")
    return [part for part in parts if part.name != "tekst" or part.text]


def _check_fence(file: Bestand, number: int, name: str, inside: bool) -> None:
    if name and inside:
        raise Laadfout(file.path, number, "Een blok kan niet in een ander blok staan.")
    if not name and not inside:
        raise Laadfout(file.path, number, "Hier sluit een blok dat niet open is.")
    if name and name not in _BLOCKS:
        raise Laadfout(file.path, number, f"Het blok ‘{name}’ bestaat niet.")


def _html(text: str, extensions: tuple[str, ...] = (), tags: frozenset[str] = frozenset()) -> str:
    html = markdown.markdown(text, extensions=["sane_lists", *extensions])
    for old, new in (("strong", "b"), ("em", "i")):
        html = html.replace(f"<{old}>", f"<{new}>").replace(f"</{old}>", f"</{new}>")
    allowed = richtext.TAGS | tags
    return nh3.clean(
        html, tags=allowed, attributes={"a": {"href"}}, url_schemes=richtext.SCHEMES, link_rel=None
    ).strip()


def _text(part: _Part) -> dict[str, Any]:
    return {"type": "tekst", "value": _html(part.text)}


def _more(part: _Part) -> dict[str, Any]:
    if not part.title:
        raise _UnfitError("Geef de verdieping een titel: ::: verdieping Titel.")
    return {"type": "verdieping", "value": {"titel": part.title, "tekst": _html(part.text)}}


def _items(part: _Part) -> list[dict[str, Any]]:
    soup = BeautifulSoup(_html(part.text), "html.parser")
    lines = [item.decode_contents().strip() for item in soup.find_all("li")]
    if not lines:
        raise _UnfitError("In dit blok hoort een lijst te staan.")
    paragraphs = [line if line.startswith("<p>") else f"<p>{line}</p>" for line in lines]
    return [{"type": "item", "value": paragraph, "id": str(uuid4())} for paragraph in paragraphs]


def _list(kind: str) -> Callable[[_Part], dict[str, Any]]:
    return lambda part: {"type": kind, "value": _items(part)}


def _half(side: str) -> Callable[[_Part], dict[str, Any]]:
    return lambda part: {
        "type": "wel_liever_niet",
        "value": {"wel": [], "liever_niet": [], side: _items(part)},
    }


def _quote(part: _Part) -> dict[str, Any]:
    lines = [line.lstrip("> ").strip() for line in part.text.splitlines()]
    found = _SOURCE.match(lines[-1]) if lines else None
    text = " ".join(lines[:-1] if found else lines).strip()
    if not text:
        raise _UnfitError("Het citaat is leeg.")
    return {"type": "citaat", "value": {"tekst": text, "bron": found["bron"] if found else ""}}


def _table(part: _Part) -> dict[str, Any]:
    soup = BeautifulSoup(_html(part.text, ("tables",), frozenset(_TABLE_TAGS)), "html.parser")
    headings = [cell.get_text().strip() for cell in soup.select("thead th")]
    rows = [
        [cell.decode_contents().strip() for cell in row.find_all("td")] for row in soup.select("tbody tr")
    ]
    if not headings or not rows:
        raise _UnfitError("In dit blok hoort een tabel met een kop en minstens één rij te staan.")
    table = {
        "columns": [{"type": "tekst", "heading": heading} for heading in headings],
        "rows": [{"values": [f"<p>{cell}</p>" if cell else "" for cell in row]} for row in rows],
        "caption": part.title,
    }
    return {"type": "tabel", "value": table}


def _figure(part: _Part) -> dict[str, Any]:
    found = TekstFiguur.objects.filter(sleutel=part.title).values_list("pk", flat=True).first()
    if found is None:
        raise _UnfitError(f"De figuur ‘{part.title}’ bestaat niet.")
    return {"type": "figuur", "value": {"figuur": found}}


def _filled(kind: str) -> Callable[[_Part], dict[str, Any]]:
    return lambda _part: {"type": kind, "value": None}


_BLOCKS: dict[str, Callable[[_Part], dict[str, Any]]] = {
    "tekst": _text,
    "verdieping": _more,
    "stappen": _list("stappen"),
    "vragen": _list("vragen"),
    "wel": _half("wel"),
    "liever-niet": _half("liever_niet"),
    "citaat": _quote,
    "tabel": _table,
    "figuur": _figure,
    "uitgangspunten": _filled("uitgangspunten"),
    "opgaven": _filled("opgaven"),
    "lessen": _filled("lessen"),
    "speelveld": _filled("speelveld"),
}
