"""A page of the guide as Markdown, to take along: what a reader sees, without chrome."""

import re
from collections.abc import Callable, Iterable
from itertools import count
from textwrap import indent
from typing import Any

from handreikingen import page_parts
from handreikingen.page_parts import Part

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")
_LINE_START = re.compile(r"^(\s*\d+(?=[.)](?:\s|$))|\s*(?=[#+-](?:\s|$)))(?=.)")
"""Before what Markdown reads as a heading or a list at the start of a line."""
_MARKS = {"strong": "**", "emph": "*"}


def of_page(page: Any, html: str, address: str) -> str:
    """The page as Markdown, with its address below."""
    return f"{_blocks(page_parts.of_page(page, html, address))}\n\nBron: <{address}>\n"


def of_html(html: str, address: str) -> str:
    """HTML as Markdown."""
    return _blocks(page_parts.of_html(html, address))


def escape(text: str) -> str:
    """Plain text on lines of Markdown, with nothing in it that Markdown or HTML would read as a mark."""
    return _LINE_START.sub(r"\1\\", _SPECIAL.sub(r"\\\1", " ".join(text.split())))


def _blocks(parts: Iterable[Part]) -> str:
    written = (_WRITERS.get(part.kind, _paragraph)(part) for part in parts)
    return "\n\n".join(text for text in written if text)


def _paragraph(part: Part) -> str:
    return _line(part.parts)


def _heading(part: Part) -> str:
    return f"{'#' * part.level} {_line(part.parts)}"


def _name(part: Part) -> str:
    return f"**{escape(part.words)}**"


def _caption(part: Part) -> str:
    return f"*{escape(part.words)}*"


def _quote(part: Part) -> str:
    return "\n".join(f"> {line}".rstrip() for line in _blocks(part.parts).splitlines())


def _frame(part: Part) -> str:
    return _blocks(part.parts)


def _bullets(part: Part) -> str:
    return _list(part, ("- " for _ in count()))


def _steps(part: Part) -> str:
    return _list(part, (f"{number}. " for number in count(1)))


def _countdown(part: Part) -> str:
    """Markdown counts up only: the numbers of what counts down stand in the text."""
    return _list(part, (f"- {number}: " for number in range(len(part.parts), 0, -1)))


def _list(part: Part, marks: Iterable[str]) -> str:
    return "\n".join(
        mark + indent(_blocks(item.parts), " " * len(mark[: mark.index(" ") + 1])).lstrip()
        for mark, item in zip(marks, part.parts, strict=False)
    )


def _table(part: Part) -> str:
    head, *rest = [[_cell(cell) for cell in row.parts] for row in part.parts]
    lines = [head, ["---"] * len(head), *rest]
    title = f"**{escape(part.text)}**\n\n" if part.text else ""
    return title + "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(part: Part) -> str:
    """A cell is one line; what stands below each other in it stands behind each other here."""
    return " ".join(_blocks(part.parts).split())


def _picture(part: Part) -> str:
    usable = part.target.startswith(page_parts.SAFE)
    return f"![{escape(part.text)}]({part.target})" if usable else escape(part.text)


def _nothing(part: Part) -> str:
    """A drawing decorates; its areas follow as a list."""
    return ""


def _line(parts: Iterable[Part]) -> str:
    return "".join(map(_piece, parts))


def _piece(part: Part) -> str:
    if part.kind == "text":
        return _loose_text(part.text)
    if part.kind == "break":
        return "  \n"
    inside = _line(part.parts)
    if part.kind == "link":
        return f"[{inside.strip()}]({part.target})"
    mark = _MARKS[part.kind]
    before, after = inside[:1].isspace(), inside[-1:].isspace()
    return f"{' ' if before else ''}{mark}{inside.strip()}{mark}{' ' if after else ''}"


def _loose_text(text: str) -> str:
    """Text between marks keeps the spaces at its ends."""
    before, after = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' if before else ''}{escape(text)}{' ' if after and text.strip() else ''}"


_WRITERS: dict[str, Callable[[Part], str]] = {
    "heading": _heading,
    "name": _name,
    "caption": _caption,
    "quote": _quote,
    "frame": _frame,
    "origin": _frame,
    "bullets": _bullets,
    "steps": _steps,
    "countdown": _countdown,
    "table": _table,
    "picture": _picture,
    "drawing": _nothing,
}
