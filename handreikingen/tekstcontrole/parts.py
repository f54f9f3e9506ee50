"""A page in the parts that an editor knows: its fields, and block by block what stands in the body."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from bs4 import BeautifulSoup
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageBlock

from handreikingen.lines import of_html


@dataclass
class Part:
    """A field or block: rich text, plain text, short labels such as a title, pictures, empty heads of columns."""

    plek: str
    anker: str
    html: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    pictures: list[Any] = field(default_factory=list)
    empty_heads: int = 0
    is_table: bool = False

    @cached_property
    def soups(self) -> list[BeautifulSoup]:
        """The rich text, read once."""
        return [BeautifulSoup(source, "html.parser") for source in self.html]

    @cached_property
    def prose(self) -> list[str]:
        """The lines with sentences: paragraphs and items, no headings."""
        lines = [line for soup in self.soups for line in of_html(_without_headings(soup))]
        return [*self.text, *lines]


def of_page(page: Any) -> list[Part]:
    """The parts of this page, in the order of the form."""
    return [_title(page), *_fields(page), *_blocks(page)]


def _title(page: Any) -> Part:
    return Part("Titel", "#id_title", labels=[page.title])


def _fields(page: Any) -> Iterator[Part]:
    for name in page.searchable:
        label = str(page._meta.get_field(name).verbose_name).capitalize()
        lines = [line.strip() for line in str(getattr(page, name)).splitlines() if line.strip()]
        yield Part(label, f"#id_{name}", text=lines)


def _blocks(page: Any) -> Iterator[Part]:
    for number, child in enumerate(page.inhoud, 1):
        part = Part(f"Blok {number}: {child.block.label}", f"#block-{child.id}-section")
        _read(child.block, child.value, part)
        yield part


def _read(block: Any, value: Any, part: Part) -> None:
    """Collect what stands in this block and in the blocks in it."""
    if value is None:
        return
    for kind, read in _READERS:
        if isinstance(block, kind):
            read(block, value, part)
            return


def _read_picture(_block: Any, value: Any, part: Part) -> None:
    part.pictures.append(value)


def _read_struct(block: Any, value: Any, part: Part) -> None:
    for name, child in block.child_blocks.items():
        _read(child, value.get(name), part)


def _read_list(block: Any, value: Any, part: Part) -> None:
    for item in value:
        _read(block.child_block, item, part)


def _read_table(_block: Any, value: Any, part: Part) -> None:
    part.is_table = True
    part.empty_heads = sum(not column["heading"].strip() for column in value.columns)
    for row in value.rows:
        for cell in row:
            _read(cell.block, cell.value, part)


def _read_rich_text(_block: Any, value: Any, part: Part) -> None:
    part.html.append(value.source)


def _read_text(_block: Any, value: Any, part: Part) -> None:
    part.text.extend(line.strip() for line in str(value).splitlines() if line.strip())


def _read_label(_block: Any, value: Any, part: Part) -> None:
    part.labels.append(str(value))


_READERS: tuple[tuple[Any, Any], ...] = (
    (ImageBlock, _read_picture),
    (TypedTableBlock, _read_table),
    (blocks.BaseStructBlock, _read_struct),
    (blocks.ListBlock, _read_list),
    (blocks.RichTextBlock, _read_rich_text),
    (blocks.TextBlock, _read_text),
    (blocks.CharBlock, _read_label),
)


def _without_headings(soup: BeautifulSoup) -> str:
    copy = BeautifulSoup(str(soup), "html.parser")
    for heading in copy.find_all(["h2", "h3", "h4"]):
        heading.decompose()
    return str(copy)
