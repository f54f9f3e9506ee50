"""Read a MediaWiki export as a stream: never more of it in memory than one version of one page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from handreikingen.mediawiki.faults import Verhuisfout
from handreikingen.mediawiki.titles import Namen, Titel

MOST_TEXT = 2 * 1024 * 1024
"""Letters in one version; MediaWiki itself refuses more ($wgMaxArticleSize)."""
MOST_BYTES = 24 * 1024 * 1024
"""Bytes of one element: a text of letters that XML writes long, or a file of 10 MB inside the export."""
_PACKED = {b"\x1f\x8b": "gzip", b"BZ": "bzip2", b"7z": "7-Zip", b"PK": "zip", b"\xfd7": "xz"}
_WRONG = "Dit is geen export van MediaWiki: maak er een met dumpBackup.php of met Speciaal:Exporteren."


@dataclass(frozen=True)
class Kop:
    """What is said of a page once, before its versions."""

    titel: Titel
    nummer: int = 0
    naar: str = ""
    """The title to which this page redirects."""


@dataclass(frozen=True)
class Versie:
    """One version of a page. `tekst` is None when the old wiki hides it; `model` says what the text is."""

    nummer: int
    op: datetime
    auteur: str
    opmerking: str
    tekst: str | None
    model: str = "wikitext"


class _Measured:
    """A file that stops reading when one element goes on for too long."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.since = 0

    def read(self, size: int = -1) -> bytes:
        part = self.file.read(size)
        self.since += len(part)
        if self.since > MOST_BYTES:
            raise Verhuisfout("Eén pagina in de export is groter dan 24 MB. Haal die pagina eruit.")
        return part

    def close(self) -> None:
        """Closed by who opened it."""


def versions(path: Path, names: Namen) -> Iterator[tuple[Kop, Versie]]:
    """Every version of every page, in the order of the file; learns the namespaces on the way.

    Raises Verhuisfout for a file that is cut off, packed, hostile or something else.
    """
    try:
        with path.open("rb") as file:
            _check_beginning(file)
            measured = _Measured(file)
            yield from _Reader(names, measured).read(
                iterparse(measured, events=("start", "end"), forbid_dtd=True)
            )
    except ParseError as error:
        raise Verhuisfout(f"De export is beschadigd of afgebroken bij regel {error.position[0]}.") from error
    except DefusedXmlException as error:
        raise Verhuisfout("De export bevat eigen XML-definities. Dat doet MediaWiki nooit.") from error
    except OSError as error:
        raise Verhuisfout(f"Het bestand {path} is niet te lezen.") from error


def _check_beginning(file: BinaryIO) -> None:
    start = file.read(2048)
    file.seek(0)
    if start[:2] in _PACKED:
        raise Verhuisfout(f"Het bestand is ingepakt ({_PACKED[start[:2]]}). Pak het eerst uit.")
    if b"<mediawiki" not in start:
        raise Verhuisfout(_WRONG)


class _Reader:
    """Turns the events of the parser into versions, and throws away what was read."""

    def __init__(self, names: Namen, measured: _Measured) -> None:
        self.names = names
        self.measured = measured
        self.head: Kop | None = None
        self.path: list[Element] = []
        self.pages = 0

    def read(self, events: Any) -> Iterator[tuple[Kop, Versie]]:
        for event, element in events:
            self.measured.since = 0
            if event == "start":
                self._start(element)
                continue
            found = self._end(_name(element), element)
            self.path.pop()
            if found:
                yield found
        if not self.pages:
            raise Verhuisfout("In de export staat geen enkele pagina.")

    def _start(self, element: Element) -> None:
        if not self.path and _name(element) != "mediawiki":
            raise Verhuisfout(_WRONG)
        self.path.append(element)

    def _end(self, name: str, element: Element) -> tuple[Kop, Versie] | None:
        if name == "siteinfo":
            self._site(element)
        elif name == "page":
            self.head = None
            self.pages += 1
            self.path[0].clear()
        elif name == "upload":
            element.clear()
        elif name == "revision":
            return self._version(element)
        return None

    def _site(self, element: Element) -> None:
        spaces = [item for item in element.iter() if _name(item) == "namespace"]
        self.names.learn((_space(item.get("key")), (item.text or "").strip()) for item in spaces)
        self.names.eerste_letter = _text(element, "case") != "case-sensitive"

    def _version(self, element: Element) -> tuple[Kop, Versie] | None:
        page = self.path[-2]
        if self.head is None:
            self.head = _head(page, self.names)
        version = _version(element, self.head, self.names)
        page.remove(element)
        return (self.head, version)


def _head(page: Element, names: Namen) -> Kop:
    written = _text(page, "title")
    title = names.title(written)
    space = _text(page, "ns")
    if title is None:
        raise Verhuisfout("De export bevat een pagina zonder titel.")
    if space and _space(space) != title.ruimte:
        # a namespace that the export does not name
        name = written.partition(":")[2] or written
        title = Titel(_space(space), name.replace("_", " ").strip())
    redirect = _child(page, "redirect")
    return Kop(title, _number(_text(page, "id")), redirect.get("title", "") if redirect is not None else "")


def _version(element: Element, head: Kop, names: Namen) -> Versie:
    text = _child(element, "text")
    body = (text.text or "") if text is not None else ""
    if len(body) > MOST_TEXT:
        raise Verhuisfout(f"De pagina ‘{names.full(head.titel)}’ heeft meer dan 2 MB tekst. Haal haar eruit.")
    if text is not None and not body and _number(text.get("bytes", "0")) and text.get("id"):
        raise Verhuisfout("In de export staan geen teksten. Maak hem met dumpBackup.php --full.")
    hidden = text is None or text.get("deleted") is not None
    contributor = _child(element, "contributor")
    author = ""
    if contributor is not None:
        author = _text(contributor, "username") or _text(contributor, "ip")
    return Versie(
        _number(_text(element, "id")),
        _moment(_text(element, "timestamp"), names.full(head.titel)),
        author[:255],
        _text(element, "comment")[:500],
        None if hidden else body,
        _text(element, "model") or "wikitext",
    )


def _moment(text: str, page: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise Verhuisfout(f"Een versie van ‘{page}’ heeft geen geldige datum.") from error
    if moment.tzinfo is None:
        raise Verhuisfout(f"Een versie van ‘{page}’ heeft geen geldige datum.")
    return moment


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 16 else 0


def _space(text: str | None) -> int:
    written = (text or "").strip()
    return -_number(written[1:]) if written.startswith("-") else _number(written)


def _name(element: Element) -> str:
    return element.tag.rsplit("}", 1)[-1]


def _child(element: Element, name: str) -> Element | None:
    return next((child for child in element if _name(child) == name), None)


def _text(element: Element, name: str) -> str:
    child = _child(element, name)
    return (child.text or "").strip() if child is not None else ""
