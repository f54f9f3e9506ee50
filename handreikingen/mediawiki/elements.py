"""Elements: HTML tags, wiki marks and the tags of extensions."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from html import escape

from mwparserfromhell.nodes import Tag

from handreikingen.mediawiki import assembling, imagemap, media, tables
from handreikingen.mediawiki.lezer import Lezer
from handreikingen.mediawiki.parts import Alinea, Citaat, Grens, Kopje, Merk, Regeleinde, Teken
from handreikingen.mediawiki.sanitising import plain

_SIGN = frozenset("*#:;")


def signs(reader: Lezer, node: Tag) -> Iterator[Teken]:
    sign = (node.wiki_markup or "")[:1]
    name = str(node.tag).strip().lower()
    if node.self_closing and sign in _SIGN and sign:
        return iter([Merk(sign)])
    return _TAGS.get(name, _unknown)(reader, node)


def _inner(reader: Lezer, node: Tag) -> Iterator[Teken]:
    if node.contents is not None and not node.self_closing:
        yield from reader.signs(node.contents.nodes)


def _wrapped(name: str) -> Callable[[Lezer, Tag], Iterator[Teken]]:
    def wrap(reader: Lezer, node: Tag) -> Iterator[Teken]:
        yield f"<{name}>"
        yield from _inner(reader, node)
        yield f"</{name}>"

    return wrap


def _apart(reader: Lezer, node: Tag) -> Iterator[Teken]:
    yield Grens()
    yield from _inner(reader, node)
    yield Grens()


def _break(reader: Lezer, node: Tag) -> Iterator[Teken]:
    yield "<br/>"


def _rule(reader: Lezer, node: Tag) -> Iterator[Teken]:
    yield Grens()


def _raw(reader: Lezer, node: Tag) -> Iterator[Teken]:
    yield escape(str(node.contents or ""), quote=False)


def _as_is(reader: Lezer, node: Tag) -> Iterator[Teken]:
    lines = escape(str(node.contents or "").strip("\n"), quote=False).splitlines()
    yield Grens()
    yield "<br/>".join(lines)
    yield Grens()


def _quote(reader: Lezer, node: Tag) -> Iterator[Teken]:
    found = assembling.blocks(_inner(reader, node))
    text = plain(" ".join(block.html for block in found if isinstance(block, Alinea)))
    if text:
        yield Citaat(text)
    yield from (block for block in found if not isinstance(block, Alinea))


def _note(reader: Lezer, node: Tag) -> Iterator[Teken]:
    text = plain(reader.line(str(node.contents or "")))
    if text and text not in reader.noten:
        reader.noten.append(text)
    return iter(())


def _gallery(reader: Lezer, node: Tag) -> Iterator[Teken]:
    for name, options in media.gallery(str(node.contents or "")):
        found = reader.namen.title(name)
        if found:
            yield from reader.picture(found.naam, options)


def _image_map(reader: Lezer, node: Tag) -> Iterator[Teken]:
    found = imagemap.read(str(node.contents or ""), reader.tell)
    title = reader.namen.title(found.naam) if found else None
    if found and title:
        yield replace(found, naam=title.naam)


def _html_list(sign: str) -> Callable[[Lezer, Tag], Iterator[Teken]]:
    def listed(reader: Lezer, node: Tag) -> Iterator[Teken]:
        above, reader.marks = reader.marks, reader.marks + sign
        yield Regeleinde()
        for sign_of_list in _inner(reader, node):
            yield " " if sign_of_list == "\n" else sign_of_list
        reader.marks = above
        yield Regeleinde()

    return listed


def _html_item(reader: Lezer, node: Tag) -> Iterator[Teken]:
    yield Regeleinde()
    yield from (Merk(sign) for sign in reader.marks or "*")
    for sign in _inner(reader, node):
        yield sign.replace("\n", " ") if isinstance(sign, str) else sign
    yield Regeleinde()


def _html_heading(level: int) -> Callable[[Lezer, Tag], Iterator[Teken]]:
    def heading(reader: Lezer, node: Tag) -> Iterator[Teken]:
        text = plain(reader.text(node.contents.nodes))
        if text:
            yield Kopje(level, text)

    return heading


def _refused(reader: Lezer, node: Tag) -> Iterator[Teken]:
    reader.tell(f"Het element ‘{str(node.tag).strip()[:40]}’ mag hier niet. Het bleef weg.", str(node)[:200])
    return iter(())


def _unknown(reader: Lezer, node: Tag) -> Iterator[Teken]:
    reader.tell(
        f"Het element ‘{str(node.tag).strip()[:40]}’ is hier onbekend. De tekst ervan kwam mee.",
        str(node)[:200],
    )
    yield from _inner(reader, node)


_SAME = ("span", "small", "big", "sup", "sub", "u", "s", "del", "ins", "strike", "font", "abbr", "tt", "code", "var",
         "kbd", "samp", "mark", "bdi", "bdo", "cite", "dfn", "q", "time", "wbr", "rb", "rt", "ruby", "dl",
         "noinclude", "includeonly", "onlyinclude", "translate", "langconvert")  # fmt: skip
_APART = ("p", "div", "center", "section", "article", "header", "footer", "aside", "poem", "caption", "figure",
          "tbody", "thead", "tr", "td", "th")  # fmt: skip
_CODE = ("pre", "source", "syntaxhighlight")
_EMPTY = ("references", "templatedata", "categorytree", "languages")
_BAD = ("script", "style", "iframe", "object", "embed", "form", "input", "button", "textarea", "select", "svg", "math",
        "link", "meta", "base", "frame", "frameset", "applet", "audio", "video", "img", "html", "head", "title",
        "inputbox", "timeline", "graph", "score", "hiero", "chem", "ce")  # fmt: skip

_TAGS: dict[str, Callable[[Lezer, Tag], Iterator[Teken]]] = {
    **dict.fromkeys(_SAME, _inner),
    **dict.fromkeys(_APART, _apart),
    **dict.fromkeys(_CODE, _as_is),
    **dict.fromkeys(_EMPTY, _rule),
    **dict.fromkeys(_BAD, _refused),
    **dict.fromkeys(("b", "strong"), _wrapped("b")),
    **dict.fromkeys(("i", "em"), _wrapped("i")),
    **{f"h{level}": _html_heading(level) for level in range(1, 7)},
    "br": _break,
    "hr": _rule,
    "nowiki": _raw,
    "blockquote": _quote,
    "ref": _note,
    "gallery": _gallery,
    "imagemap": _image_map,
    "ul": _html_list("*"),
    "ol": _html_list("#"),
    "li": _html_item,
    "dt": _html_item,
    "dd": _html_item,
    "table": tables.signs,
}
