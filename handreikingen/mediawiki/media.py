"""Read links to files: `[[Bestand:X.png|thumb|alt=…|bijschrift]]` and the lines of a gallery."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SIZE = re.compile(r"^(?:\d{1,5})?(?:x\d{1,5})?\s*px$")
_WORDS = frozenset(
    {
        *("thumb", "thumbnail", "miniatuur", "mini", "frame", "framed", "omkaderd", "gerand", "frameless"),
        *("kaderloos", "border", "rand", "left", "links", "right", "rechts", "center", "centre"),
        *("gecentreerd", "none", "geen", "upright", "rechtop", "baseline", "grondlijn", "sub", "super"),
        *("top", "boven", "text-top", "middle", "midden", "bottom", "beneden", "text-bottom"),
    }
)
_NAMED = re.compile(r"^(?P<name>[a-z-]+)\s*=(?P<value>.*)$", re.DOTALL | re.IGNORECASE)
_ALT = frozenset({"alt"})
_LINK = frozenset({"link", "koppeling", "verwijzing"})
_IGNORED = frozenset(
    {"page", "pagina", "class", "klasse", "lang", "taal", "upright", "rechtop", "thumb", "thumbnail"}
)


@dataclass(frozen=True)
class Opties:
    """What stands behind the name of a file; `bijschrift` is still wikitext."""

    alt: str = ""
    bijschrift: str = ""
    doel: str = ""


def options(text: str) -> Opties:
    """The options after the first `|`. The last one that is no option is the caption, as MediaWiki has it."""
    alt = caption = target = ""
    for part in split(text):
        word = part.strip()
        named = _NAMED.match(word)
        name = named["name"].lower() if named else ""
        if named and name in _ALT:
            alt = named["value"].strip()
        elif named and name in _LINK:
            target = named["value"].strip()
        elif word and not _is_layout(word, name):
            caption = word
    return Opties(alt, caption, target)


def gallery(text: str) -> Iterator[tuple[str, Opties]]:
    """The files of a gallery with their options, one per line."""
    for line in text.splitlines():
        name, _, rest = line.strip().partition("|")
        if name.strip():
            yield name.strip(), options(rest)


def split(text: str) -> list[str]:
    """The parts between `|` signs that do not stand inside a link or template."""
    parts, depth, start = [], 0, 0
    for match in re.finditer(r"\[\[|\{\{|\]\]|\}\}|\|", text):
        sign = match.group()
        if sign == "|" and depth == 0:
            parts.append(text[start : match.start()])
            start = match.end()
        elif sign != "|":
            depth = max(0, depth + (1 if sign in ("[[", "{{") else -1))
    return [*parts, text[start:]]


def _is_layout(word: str, name: str) -> bool:
    return word.lower() in _WORDS or bool(_SIZE.match(word.lower())) or name in _IGNORED
