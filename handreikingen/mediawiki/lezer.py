"""Who reads one page, and what is kept on the way."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import mwparserfromhell
from mwparserfromhell.nodes import Node

from handreikingen.mediawiki import assembling, media
from handreikingen.mediawiki.parts import Alinea, Beeld, Blok, Teken
from handreikingen.mediawiki.sanitising import clean_line, plain
from handreikingen.mediawiki.titles import Namen, Titel

Tell = Callable[[str, str], None]
"""Hears what could not be carried over, and the wikitext that it was about."""
Find = Callable[[Titel, str], str]
"""The attributes of a link to this page and section, as HTML; empty when it leads nowhere."""
Handlers = dict[type[Node], Callable[["Lezer", Any], Iterator[Teken]]]
_DEEP_LIST = re.compile(r"^([*#:;]{12})[*#:;]+", re.MULTILINE)
"""Deeper than any list of ours; every sign of it would be a node."""


@dataclass
class Lezer:
    """Reads one page. What it meets beside text is kept: sources, categories and what could not be carried over."""

    namen: Namen
    pagina: Titel
    handlers: Handlers
    find: Find
    tell: Tell
    noten: list[str] = field(default_factory=list)
    categorieen: list[Titel] = field(default_factory=list)
    marks: str = ""
    """The signs of the HTML lists around where it reads."""

    def blocks(self, wikitext: str) -> list[Blok]:
        """The page as blocks in order."""
        code = mwparserfromhell.parse(_DEEP_LIST.sub(r"\1", wikitext))
        return assembling.blocks(self.signs(code.nodes))

    def signs(self, nodes: Iterable[Node]) -> Iterator[Teken]:
        """The signs of these nodes."""
        for node in nodes:
            yield from self.handlers[type(node)](self, node)

    def line(self, wikitext: str) -> str:
        """One line of wikitext as HTML: a caption or the text of a link."""
        found = self.blocks(wikitext)
        return clean_line(" ".join(block.html for block in found if isinstance(block, Alinea)))

    def link(self, attributes: str, html: str) -> Iterator[Teken]:
        """A link, or only its text when it leads nowhere."""
        yield f"<a {attributes}>{html}</a>" if attributes else html

    def text(self, nodes: Iterable[Node]) -> str:
        """These nodes as one stretch of HTML; blocks among them are left out."""
        return "".join(sign for sign in self.signs(nodes) if isinstance(sign, str))

    def picture(self, name: str, options: media.Opties) -> Iterator[Teken]:
        """A picture as a block; a file that is no picture becomes a link when the files are looked up."""
        caption = self.line(options.bijschrift)
        yield Beeld(name, options.alt or plain(caption), caption)
