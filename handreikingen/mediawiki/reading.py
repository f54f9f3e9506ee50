"""Read wikitext: every kind of node becomes signs, which `assembling` puts together."""

import re
from collections.abc import Iterator
from html import escape

from mwparserfromhell.nodes import (
    Argument,
    Comment,
    ExternalLink,
    Heading,
    HTMLEntity,
    Node,
    Tag,
    Template,
    Text,
    Wikilink,
)

from handreikingen.mediawiki import elements, links
from handreikingen.mediawiki.lezer import Find, Handlers, Lezer, Tell
from handreikingen.mediawiki.parts import Kopje, Teken
from handreikingen.mediawiki.sanitising import plain
from handreikingen.mediawiki.titles import Namen, Titel

_SWITCH = re.compile(r"__[A-Z]{3,}__")
_QUOTES = re.compile(r"'{2,}")


def reader(names: Namen, page: Titel, find: Find, tell: Tell) -> Lezer:
    """Who reads this page."""
    return Lezer(names, page, _NODES, find, tell)


def _text(reader: Lezer, node: Text) -> Iterator[Teken]:
    yield escape(_QUOTES.sub("", _SWITCH.sub("", str(node.value))), quote=False)


def _nothing(reader: Lezer, node: Node) -> Iterator[Teken]:
    return iter(())


def _entity(reader: Lezer, node: HTMLEntity) -> Iterator[Teken]:
    letter = node.normalize() or ""
    yield escape(letter if letter.isprintable() else " ", quote=False)


def _heading(reader: Lezer, node: Heading) -> Iterator[Teken]:
    text = plain(reader.text(node.title.nodes))
    if text:
        yield Kopje(node.level, text)


_NODES: Handlers = {
    Text: _text,
    Heading: _heading,
    HTMLEntity: _entity,
    ExternalLink: links.outside,
    Wikilink: links.inside,
    Tag: elements.signs,
    Comment: _nothing,
    Argument: _nothing,
    Template: _nothing,
}
