"""Templates and parameters become plain wikitext, as MediaWiki does before it reads the text."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import mwparserfromhell
from mwparserfromhell.nodes import Argument, Node, Template
from mwparserfromhell.wikicode import Wikicode

from handreikingen.mediawiki import chunks
from handreikingen.mediawiki.faults import Verhuisfout, unreadable
from handreikingen.mediawiki.titles import SJABLOON, Namen, Titel

MOST_TEXT = 4 * 1024 * 1024
PER_CALL = 100
"""What a call costs beside its text, so that many empty ones end as well."""
DEEPEST = 20
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ONLY = re.compile(r"<onlyinclude\s*>(.*?)</onlyinclude\s*>", re.DOTALL | re.IGNORECASE)
_NOINCLUDE = re.compile(r"<noinclude\s*>.*?(?:</noinclude\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_INCLUDEONLY = re.compile(r"<includeonly\s*>.*?(?:</includeonly\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_MARKS = re.compile(r"</?(?:noinclude|includeonly|onlyinclude)\s*/?>", re.IGNORECASE)
_SILENT = frozenset(
    {"DEFAULTSORT", "STANDAARDSORTERING", "DISPLAYTITLE", "WEERGAVETITEL", "NOEXTERNALLANGLINKS"}
)
_BLOCK_START = ("{|", "*", "#", ":", ";")

Sources = Callable[[Titel], str | None]
"""The latest text of a page, following redirects; None when the export has none."""
Tell = Callable[[str, str], None]
"""Hears what could not be carried over, and the wikitext that it was about."""


@dataclass
class Expander:
    """Expands one page. Stops at loops, depth and size, so that no text can grow without end."""

    names: Namen
    sources: Sources
    page: Titel
    tell: Tell
    size: int = field(default=0, init=False)

    def expand(self, text: str) -> str:
        """The text of a page (see `own_text`) with every template filled in.

        Raises Verhuisfout when the templates of the page grow too large together, or when the text is a tangle.
        """
        return self._text(text, {}, ())

    def _text(self, text: str, given: dict[str, str], above: tuple[Titel, ...]) -> str:
        self.size += len(text) + PER_CALL
        if self.size > MOST_TEXT:
            raise Verhuisfout(f"De sjablonen van ‘{self.names.full(self.page)}’ maken samen te veel tekst.")
        if chunks.is_tangled(text):
            raise Verhuisfout(
                f"{unreadable(self.names.full(self.page))} Er gaat te veel open dat nergens sluit."
            )
        if "{{" not in text:
            return text
        code = mwparserfromhell.parse(text)
        for node in _outermost(code):
            code.replace(node, _Raw(self._one(node, given, above)))
        return str(code)

    def _one(self, node: Template | Argument, given: dict[str, str], above: tuple[Titel, ...]) -> str:
        if isinstance(node, Argument):
            return self._argument(node, given, above)
        name = self._text(str(node.name), given, above).strip()
        word, colon, first = name.partition(":")
        if word in _SILENT:
            return ""
        if word.startswith("#") and colon:
            return self._function(word.lower(), first, node, given, above)
        known = self._words().get(name)
        if known is not None and not node.params:
            return known
        return self._template(name, node, given, above)

    def _argument(self, node: Argument, given: dict[str, str], above: tuple[Titel, ...]) -> str:
        name = self._text(str(node.name), given, above).strip()
        if name in given:
            return given[name]
        return self._text(str(node.default), given, above) if node.default is not None else ""

    def _template(self, name: str, node: Template, given: dict[str, str], above: tuple[Titel, ...]) -> str:
        title = self._source_of(name)
        text = self.sources(title) if title else None
        if title is None or text is None:
            self.tell(f"Het sjabloon ‘{name[:80]}’ staat niet in de export. De plek bleef leeg.", str(node))
            return ""
        if title in above or title == self.page or len(above) >= DEEPEST:
            self.tell(f"Het sjabloon ‘{name[:80]}’ roept zichzelf aan. De plek bleef leeg.", str(node))
            return ""
        values = {
            str(param.name).strip(): self._text(
                str(param.value).strip() if param.showkey else str(param.value), given, above
            )
            for param in node.params
        }
        filled = self._text(_included(text), values, (*above, title))
        return "\n" + filled if filled.startswith(_BLOCK_START) else filled

    def _source_of(self, name: str) -> Titel | None:
        """`{{X}}` is a template, `{{:X}}` and `{{/X}}` are pages, `{{Help:X}}` is what it says."""
        found = self.names.read(name, self.page)
        if found is None or found[0] == self.page:
            return None
        title = found[0]
        if title.ruimte == 0 and not name.startswith((":", "/", "../")):
            return Titel(SJABLOON, title.naam)
        return title

    def _function(
        self, word: str, first: str, node: Template, given: dict[str, str], above: tuple[Titel, ...]
    ) -> str:
        parts = [str(param) for param in node.params]
        if word == "#if":
            return self._choice(bool(first.strip()), parts, given, above)
        if word == "#ifeq" and parts:
            other = self._text(parts[0], given, above).strip()
            return self._choice(first.strip() == other, parts[1:], given, above)
        self.tell(f"De functie ‘{word}’ kan niet mee. De plek bleef leeg.", str(node))
        return ""

    def _choice(self, yes: bool, parts: list[str], given: dict[str, str], above: tuple[Titel, ...]) -> str:
        chosen = parts[0 if yes else 1 : 1 if yes else 2]
        return self._text(chosen[0], given, above).strip() if chosen else ""

    def _words(self) -> dict[str, str]:
        full = self.names.full(self.page)
        own = {
            "PAGENAME": self.page.naam,
            "FULLPAGENAME": full,
            "SUBPAGENAME": full.rpartition("/")[2],
            "BASEPAGENAME": self.page.naam.rpartition("/")[0] or self.page.naam,
            "SITENAME": self.names.ruimten.get(4, ""),
            "!": "|",
            "=": "=",
        }
        dutch = {
            "PAGINANAAM": "PAGENAME",
            "VOLLEDIGEPAGINANAAM": "FULLPAGENAME",
            "SUBPAGINANAAM": "SUBPAGENAME",
        }
        return own | {word: own[english] for word, english in dutch.items()}


class _Raw(Node):
    """Text that is put in as it is, without being parsed."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __str__(self) -> str:
        return self.text


def _outermost(code: Wikicode) -> list[Template | Argument]:
    """The templates and parameters that do not stand in another one."""
    kinds = (Template, Argument)  # a tuple, as isinstance takes one
    found = code.ifilter(forcetype=kinds, recursive=code.RECURSE_OTHERS)  # type: ignore[call-overload]
    return list(found)


def _included(text: str) -> str:
    only = _ONLY.findall(text)
    if only:
        return _COMMENT.sub("", "".join(only))
    return _MARKS.sub("", _NOINCLUDE.sub("", _COMMENT.sub("", text)))


def own_text(text: str) -> str:
    """What a page shows of its own text: no comments, and nothing that is only for pages that include it."""
    return _MARKS.sub("", _INCLUDEONLY.sub("", _COMMENT.sub("", text)))
