"""The HTML of a page as a tree of parts: what a reader takes along, without chrome. Writers make something of it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, urljoin

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

SAFE = ("http://", "https://", "mailto:", "tel:")
"""Addresses that a reader may follow."""
_OF_AN_ADDRESS = "%/:?#@!$&'*+,;=~-._"
"""No bracket or backslash: with those an address could end its own link and begin another."""
DEEPEST = 60
"""Elements within elements; the body of a page of ours has fewer than twenty."""
_PARTS_OF = {"li", "tr", "td", "th", "tbody", "thead", "caption", "dt", "dd", "summary"}
_SKIPPED = {"script", "style", "nav", "button", "form", "template"}
_HEADINGS = {f"h{level}": level for level in range(2, 7)}
_MARKS = {"b": "strong", "strong": "strong", "i": "emph", "em": "emph"}
_LISTS = {"ul": "bullets", "ol": "steps"}
_NAMED = ("__kop", "__titel", "__groep")
"""Ends of the classes of a line that is the name of what follows, and no heading of the page."""
_FRAMES = {"details", "figure", "aside"}
_FRAMED = {"welniet__kant"}
_BLOCKS = {
    *("address", "article", "blockquote", "div", "dl", "dd", "dt", "figcaption", "footer", "img", "p"),
    *("section", "summary", "svg", "table", *_LISTS, *_FRAMES, *_HEADINGS),
}


@dataclass(frozen=True)
class Part:
    """One part of a page: its kind, its text or its parts, and where it leads."""

    kind: str
    parts: tuple["Part", ...] = ()
    text: str = ""
    target: str = ""
    level: int = 0

    @property
    def words(self) -> str:
        """All text in it, without marks."""
        return self.text + "".join(part.words for part in self.parts)


type _Reader = Callable[[Tag, str], Iterator[Part]]


def of_page(page: Any, html: str, address: str) -> list[Part]:
    """A page from title to sources: introduction, the fields of its kind, body and where its content came from."""
    fields = [labelled(label, value) for label, value in page.gegevens if value.strip()]
    title = Part("heading", (text(page.title),), level=1)
    lead = [Part("lead", (text(page.inleiding),))] if page.inleiding.strip() else []
    return [title, *lead, *fields, *of_html(html, address), *_origin(page)]


def of_html(html: str, address: str) -> list[Part]:
    """HTML as parts; links become whole addresses, and only those that a reader may follow stay links."""
    return list(_blocks(_flat(BeautifulSoup(html, "html.parser")), address))


def _origin(page: Any) -> Iterator[Part]:
    """Where the content of a page came from."""
    own = [paragraph(Part("strong", (text("Eigen uitwerking."),)))] if page.eigen_uitwerking else []
    sources = tuple(Part("item", (paragraph(text(line)),)) for line in page.bronregels)
    names = [Part("heading", (text("Bronnen"),), level=2), Part("bullets", sources)] if sources else []
    if own or names:
        yield Part("origin", (*own, *names))


def _flat(soup: BeautifulSoup) -> BeautifulSoup:
    """What lies too deep for a reader becomes text where it lies: walking down such a page ends somewhere."""
    below: list[Tag] = [soup]
    for _ in range(DEEPEST):
        below = [child for tag in below for child in tag.children if isinstance(child, Tag)]
    for tag in below:
        while tag.name in _PARTS_OF and tag.parent is not None:
            tag = tag.parent  # noqa: PLW2901  a row goes with its whole table
        if tag.parent is not None:  # else it went with the one before it
            tag.replace_with(tag.get_text(" "))
    return soup


def text(words: str) -> Part:
    """Plain text on one line."""
    return Part("text", text=" ".join(words.split()))


def paragraph(*inside: Part) -> Part:
    """A paragraph of these parts."""
    return Part("paragraph", inside)


def labelled(label: str, value: str) -> Part:
    """A paragraph with a name before it."""
    return paragraph(Part("strong", (text(f"{label}:"),)), Part("text", text=f" {' '.join(value.split())}"))


def _blocks(parent: Tag, address: str) -> Iterator[Part]:
    """Every block inside this element; loose text between blocks is a paragraph of its own."""
    loose: list[PageElement] = []
    for child in [*parent.children, None]:
        if child is not None and not _is_block(child):
            loose.append(child)
            continue
        line = _line(loose, address)
        loose = []
        if line:
            yield paragraph(*line)
        if isinstance(child, Tag):
            yield from _block(child, address)


def _is_block(child: PageElement) -> bool:
    return isinstance(child, Tag) and child.name in _BLOCKS


def _hidden(tag: Tag) -> bool:
    """Whether nobody reads it: a machine's part, or decoration."""
    return tag.name in _SKIPPED or (tag.get("aria-hidden") == "true" and tag.name != "g")


def _block(tag: Tag, address: str) -> Iterator[Part]:
    if _hidden(tag):
        return
    write = _READERS.get(tag.name) or (_one_line("name") if _is_name(tag) else None) or _caption_reader(tag)
    if write:
        yield from write(tag, address)
    elif tag.name in _FRAMES or _FRAMED & _classes(tag):
        yield from _frame(tag, address)
    else:
        yield from _blocks(tag, address)


def _frame(tag: Tag, address: str) -> Iterator[Part]:
    """What belongs together; a figure of which only the name is left tells nothing."""
    inside = tuple(_blocks(tag, address))
    if any(part.kind not in {"name", "caption"} for part in inside):
        yield Part("frame", inside)


def _classes(tag: Tag) -> set[str]:
    return set(tag.get_attribute_list("class")) - {None}


def _is_name(tag: Tag) -> bool:
    named = tag.name in {"p", "figcaption"} and any(word.endswith(_NAMED) for word in _classes(tag))
    return named or tag.name in {"summary", "dt"}


def _caption_reader(tag: Tag) -> _Reader | None:
    """A caption of one line is a caption; one that has blocks of its own is those blocks."""
    if tag.name == "figcaption" and not any(_is_block(child) for child in tag.children):
        return _one_line("caption")
    return None


def _one_line(kind: str) -> _Reader:
    """A reader of an element that is one line: a heading, a name, a caption."""

    def read(tag: Tag, address: str) -> Iterator[Part]:
        line = _line(tag.children, address)
        if line:
            yield Part(kind, line, level=_HEADINGS.get(tag.name, 0))

    return read


def _quote(tag: Tag, address: str) -> Iterator[Part]:
    yield Part("quote", tuple(_blocks(tag, address)))


def _list(tag: Tag, address: str) -> Iterator[Part]:
    items = (_numbered(tuple(_blocks(item, address))) for item in tag.find_all("li", recursive=False))
    kind = "countdown" if tag.has_attr("reversed") else _LISTS[tag.name]
    found = tuple(Part("item", inside) for inside in items if inside)
    if found:
        yield Part(kind, found)


def _numbered(inside: tuple[Part, ...]) -> tuple[Part, ...]:
    """The number of a card stands before its name."""
    if (
        len(inside) > 1
        and inside[1].kind == "name"
        and inside[0].words.isalnum()
        and len(inside[0].words) < 4
    ):
        name = Part("name", (Part("text", text=f"{inside[0].words}. "), *inside[1].parts))
        return (name, *inside[2:])
    return inside


def _table(tag: Tag, address: str) -> Iterator[Part]:
    """A table with rows of equal length; `level` counts the rows of the head, `text` is the caption."""
    rows = [
        [_cell(cell, address) for cell in row.find_all(["th", "td"], recursive=False)]
        for row in tag.find_all("tr")
    ]
    width = max(map(len, rows), default=0)
    head = tag.find("thead")
    caption = tag.find("caption")
    filled = tuple(Part("row", (*row, *[Part("cell")] * (width - len(row)))) for row in rows if row)
    if width:
        name = " ".join(caption.get_text().split()) if isinstance(caption, Tag) else ""
        high = len(head.find_all("tr")) if isinstance(head, Tag) else 0
        yield Part("table", filled, text=name, level=high)


def _cell(tag: Tag, address: str) -> Part:
    return Part("head" if tag.name == "th" else "cell", tuple(_blocks(tag, address)))


def _picture(tag: Tag, address: str) -> Iterator[Part]:
    yield Part("picture", text=str(tag.get("alt") or ""), target=_whole(str(tag.get("src") or ""), address))


def _drawing(tag: Tag, address: str) -> Iterator[Part]:
    """The drawing or picture under a figure with areas; every other drawing decorates. The areas follow as a list."""
    ground = tag.find("g")
    if "figuur__beeld" not in _classes(tag) or not isinstance(ground, Tag):
        return
    figure = tag.find_parent("figure")
    caption = figure.find("figcaption") if figure else None
    name = " ".join(caption.get_text().split()) if isinstance(caption, Tag) else ""
    picture = ground.find("image")
    if isinstance(picture, Tag):
        yield Part("picture", text=name, target=_whole(str(picture.get("href") or ""), address))
    else:
        box = str(tag.get("viewbox") or "0 0 100 100")  # the parser writes attributes in lower case
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{ground.decode_contents()}</svg>'
        yield Part("drawing", text=name, target=svg)


def _line(children: Iterable[PageElement], address: str) -> tuple[Part, ...]:
    """The parts of one line, without spaces at its ends."""
    found = [part for child in children for part in _piece(child, address)]
    while found and not found[0].words.strip():
        found.pop(0)
    while found and not found[-1].words.strip():
        found.pop()
    if found and found[0].kind == "text":
        found[0] = replace(found[0], text=found[0].text.lstrip())
    if found and found[-1].kind == "text":
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return tuple(found)


def _piece(child: PageElement, address: str) -> Iterator[Part]:
    if isinstance(child, NavigableString):
        if not isinstance(child, PreformattedString) and child:
            yield Part("text", text=_collapsed(str(child)))
    elif isinstance(child, Tag) and child.name != "svg" and not _hidden(child):
        yield from _mark(child, address)


def _mark(tag: Tag, address: str) -> Iterator[Part]:
    if tag.name == "br":
        yield Part("break")
        return
    inside = tuple(part for child in tag.children for part in _piece(child, address))
    href = str(tag.get("href") or "") if tag.name == "a" else ""
    target = _whole(href, address)
    if href and target.startswith(SAFE) and _has_words(inside):
        yield Part("link", inside, target=target)
    elif tag.name in _MARKS and _has_words(inside):
        yield Part(_MARKS[tag.name], inside)
    else:
        yield from inside


def _whole(href: str, address: str) -> str:
    return quote(urljoin(address, href), safe=_OF_AN_ADDRESS, errors="ignore")


def _has_words(inside: tuple[Part, ...]) -> bool:
    return any(part.words.strip() for part in inside)


def _collapsed(words: str) -> str:
    """Text between marks keeps one space at its ends."""
    before, after = words[:1].isspace(), words[-1:].isspace()
    inside = " ".join(words.split())
    return f"{' ' if before else ''}{inside}{' ' if after and inside else ''}"


_READERS: dict[str, _Reader] = {
    **dict.fromkeys(_HEADINGS, _one_line("heading")),
    **dict.fromkeys(_LISTS, _list),
    "blockquote": _quote,
    "table": _table,
    "img": _picture,
    "svg": _drawing,
}
