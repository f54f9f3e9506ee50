"""The text of a page as a reader sees it, line by line: what differences between versions are made from."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import Tag
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.models import Page

_LINES = ("p", "li", "h2", "h3", "h4", "blockquote")


@dataclass(frozen=True)
class Deel:
    """A part of a page with the name that the reader knows it by."""

    kop: str
    regels: list[str]


def of_page(page: Any) -> list[Deel]:
    """Every part of this page that has text: title, the fields of its kind, body and sources."""
    fields = [
        Deel(str(page._meta.get_field(name).verbose_name).capitalize(), _plain(getattr(page, name)))
        for name in page.searchable
    ]
    body = Deel("Tekst", list(_of_block(page.inhoud.stream_block, page.inhoud)))
    parts = [Deel("Titel", [page.title]), *fields, body, Deel("Bronnen", _plain(page.bronnen))]
    return [part for part in parts if part.regels]


def of_html(html: str) -> list[str]:
    """The lines of rich text: one for every paragraph, heading and item, without marks."""
    soup = BeautifulSoup(html, "html.parser")
    for line_break in soup.find_all("br"):
        line_break.replace_with(" ")
    lines: list[str] = []
    before: Tag | None = None
    for string in soup.find_all(string=True):
        inside = string.find_parent(_LINES)
        if inside is not before or not lines:
            lines.append("")
            before = inside
        lines[-1] += string
    return [" ".join(line.split()) for line in lines if line.strip()]


def _plain(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def _of_block(block: blocks.Block, value: Any) -> Iterator[str]:
    """Text of a block and of all blocks in it. What the register fills in is no part of the page."""
    if value is None:
        return
    for kind, read in _READERS:
        if isinstance(block, kind):
            yield from read(block, value)
            return


def _of_stream(_block: blocks.Block, value: Any) -> Iterator[str]:
    for child in value:
        yield from _of_block(child.block, child.value)


def _of_struct(block: Any, value: Any) -> Iterator[str]:
    for name, child in block.child_blocks.items():
        yield from _of_block(child, value.get(name))


def _of_list(block: Any, value: Any) -> Iterator[str]:
    for item in value:
        yield from _of_block(block.child_block, item)


def _of_rich_text(_block: blocks.Block, value: Any) -> Iterator[str]:
    yield from of_html(value.source)


def _of_text(_block: blocks.Block, value: Any) -> Iterator[str]:
    yield from _plain(str(value))


def _of_table(_block: blocks.Block, value: Any) -> Iterator[str]:
    if value.caption:
        yield value.caption
    for row in value.rows:
        yield " | ".join(" ".join(_of_block(cell.block, cell.value)) for cell in row)


def _of_page_choice(_block: blocks.Block, value: Page) -> Iterator[str]:
    if value.live:
        yield value.title


_READERS: tuple[tuple[type[blocks.Block] | tuple[type[blocks.Block], ...], Any], ...] = (
    (blocks.BaseStreamBlock, _of_stream),
    (blocks.BaseStructBlock, _of_struct),
    (blocks.ListBlock, _of_list),
    (blocks.RichTextBlock, _of_rich_text),
    ((blocks.CharBlock, blocks.TextBlock), _of_text),
    (BaseTypedTableBlock, _of_table),
    (blocks.PageChooserBlock, _of_page_choice),
)
