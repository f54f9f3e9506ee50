"""A page's headings get anchors, so that a list above the text can lead to them."""

import re
from dataclasses import dataclass
from html import unescape
from typing import Any

from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify

_HEADING = re.compile(r"<h2[^>]*>(?P<text>.*?)</h2>", re.DOTALL)


@dataclass(frozen=True)
class Kop:
    """A heading of the page."""

    anker: str
    tekst: str


@dataclass(frozen=True)
class Lezing:
    """The body of a page, ready to read."""

    html: SafeString
    kopjes: list[Kop]


def read(html: str) -> Lezing:
    """Give every second-level heading an anchor of its own and list them."""
    found: list[Kop] = []

    def with_anchor(match: re.Match[str]) -> str:
        tekst = strip_tags(match["text"]).strip()
        anker = _free(slugify(tekst)[:60] or "kop", {kop.anker for kop in found})
        found.append(Kop(anker, tekst))
        return f'<h2 id="{anker}">{match["text"]}</h2>'

    # The HTML comes from the blocks' templates, which escaped what had to be; only an id is added.
    return Lezing(mark_safe(_HEADING.sub(with_anchor, html)), found)  # noqa: S308


def headings(inhoud: Any) -> list[str]:
    """The second-level headings that an editor typed in this body, each once."""
    texts = [block.value.source for block in inhoud if hasattr(block.value, "source")]
    found = [
        unescape(strip_tags(match["text"])).strip() for text in texts for match in _HEADING.finditer(text)
    ]
    return [heading for heading in dict.fromkeys(found) if heading]


def _free(anchor: str, taken: set[str]) -> str:
    number = 1
    candidate = anchor
    while candidate in taken:
        number += 1
        candidate = f"{anchor}-{number}"
    return candidate
