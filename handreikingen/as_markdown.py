"""A page of the guide as Markdown, to take along: what a reader sees, without chrome."""

import re
from collections.abc import Callable, Iterator
from textwrap import indent
from typing import Any
from urllib.parse import quote, urljoin

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")
_LINE_START = re.compile(r"^(\s*\d+(?=[.)](?:\s|$))|\s*(?=[#+-](?:\s|$)))(?=.)")
"""Before what Markdown reads as a heading or a list at the start of a line."""
_SAFE = ("http://", "https://", "mailto:", "tel:")
_OF_AN_ADDRESS = "%/:?#@!$&'*+,;=~-._"
"""No bracket or backslash: with those an address could end its own link and begin another."""
_HEADINGS = {f"h{level}": "#" * level for level in range(2, 7)}
_SKIPPED = {"script", "style", "svg", "nav", "button", "form"}
_BLOCKS = {
    *(
        "address",
        "article",
        "aside",
        "blockquote",
        "details",
        "div",
        "dl",
        "dd",
        "dt",
        "figcaption",
        "figure",
    ),
    *("footer", "ol", "p", "section", "summary", "table", "ul", *_HEADINGS),
}
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}


def of_page(page: Any, html: str, address: str) -> str:
    """The page as Markdown: title, introduction, the fields of its kind, body and where it came from."""
    fields = []
    for name in page.searchable[1:] if page.searchable[:1] == ("inleiding",) else page.searchable:
        value = str(getattr(page, name)).strip()
        label = str(page._meta.get_field(name).verbose_name).capitalize()
        fields += [f"**{label}:** {escape(value)}"] if value else []
    parts = [f"# {escape(page.title)}", escape(page.inleiding), *fields, of_html(html, address)]
    sources = [f"- {escape(line)}" for line in page.bronregels]
    parts += ["## Bronnen", "\n".join(sources)] if sources else []
    parts.append(f"Bron: <{address}>")
    return "\n\n".join(part for part in parts if part) + "\n"


def of_html(html: str, address: str) -> str:
    """HTML as Markdown; links become whole addresses, and only those that a reader may follow stay links."""
    soup = BeautifulSoup(html, "html.parser")
    return re.sub(r"\n{3,}", "\n\n", "\n\n".join(_blocks(soup, address))).strip()


def escape(text: str) -> str:
    """Plain text on lines of Markdown, with nothing in it that Markdown or HTML would read as a mark."""
    return _LINE_START.sub(r"\1\\", _SPECIAL.sub(r"\\\1", " ".join(text.split())))


def _blocks(parent: Tag, address: str) -> Iterator[str]:
    """Every block inside this element; loose text between blocks is a paragraph of its own."""
    loose: list[PageElement] = []
    for child in [*parent.children, None]:
        is_block = isinstance(child, Tag) and (child.name in _BLOCKS or child.name in _SKIPPED)
        if child is not None and not is_block:
            loose.append(child)
            continue
        text = _inline(loose, address).strip()
        loose = []
        if text:
            yield text
        if isinstance(child, Tag):
            yield from _block(child, address)


def _block(tag: Tag, address: str) -> Iterator[str]:
    if tag.name in _SKIPPED:
        return
    write = _WRITERS.get(tag.name)
    if write:
        yield write(tag, address)
    else:
        yield from _blocks(tag, address)


def _heading(tag: Tag, address: str) -> str:
    return f"{_HEADINGS[tag.name]} {_inline(tag.children, address).strip()}"


def _name(tag: Tag, _address: str) -> str:
    return f"**{escape(tag.get_text())}**"


def _quote(tag: Tag, address: str) -> str:
    inside = "\n\n".join(_blocks(tag, address))
    return "\n".join(f"> {line}".rstrip() for line in inside.splitlines())


def _list(tag: Tag, address: str) -> str:
    lines = []
    for number, item in enumerate(tag.find_all("li", recursive=False), 1):
        mark = f"{number}. " if tag.name == "ol" else "- "
        inside = "\n\n".join(_blocks(item, address))
        lines.append(mark + indent(inside, " " * len(mark)).lstrip())
    return "\n".join(lines)


def _table(tag: Tag, address: str) -> str:
    rows = [
        [
            " ".join(_inline(cell.children, address).split())
            for cell in row.find_all(["th", "td"], recursive=False)
        ]
        for row in tag.find_all("tr")
    ]
    if not rows:
        return ""
    head, *rest = rows
    lines = [head, ["---"] * len(head), *rest]
    caption = tag.find("caption")
    title = f"**{escape(caption.get_text())}**\n\n" if isinstance(caption, Tag) else ""
    return title + "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _inline(children: Any, address: str) -> str:
    return "".join(_piece(child, address) for child in children)


def _piece(child: PageElement, address: str) -> str:
    if isinstance(child, NavigableString):
        return "" if isinstance(child, PreformattedString) else _loose_text(child)
    if not isinstance(child, Tag) or child.name in _SKIPPED:
        return ""
    if child.name == "br":
        return "  \n"
    text = _inline(child.children, address)
    if child.name == "a":
        return _link(str(child.get("href") or ""), text, address)
    mark = _MARKS.get(child.name, "")
    return f"{mark}{text.strip()}{mark}" if mark and text.strip() else text


def _loose_text(text: str) -> str:
    """Text between marks keeps the spaces at its ends."""
    before, after = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' if before else ''}{escape(text)}{' ' if after and text.strip() else ''}"


def _link(href: str, text: str, address: str) -> str:
    whole = quote(urljoin(address, href), safe=_OF_AN_ADDRESS)
    return f"[{text.strip()}]({whole})" if href and whole.startswith(_SAFE) else text


_WRITERS: dict[str, Callable[[Tag, str], str]] = {
    **dict.fromkeys(_HEADINGS, _heading),
    **dict.fromkeys(("summary", "dt"), _name),
    **dict.fromkeys(("ul", "ol"), _list),
    "blockquote": _quote,
    "table": _table,
}
