"""Links: to pages, files, categories and other sites."""

import re
from collections.abc import Callable, Iterator
from html import escape

from mwparserfromhell.nodes import ExternalLink, Wikilink

from handreikingen.mediawiki import media
from handreikingen.mediawiki.lezer import Lezer
from handreikingen.mediawiki.parts import Teken
from handreikingen.mediawiki.titles import BESTAND, CATEGORIE, MEDIA, Titel
from handreikingen.richtext import SCHEMES

_ADDRESS = re.compile(r"^(?:(?P<scheme>[a-z][a-z0-9+.-]*):|//)", re.IGNORECASE)


def outside(reader: Lezer, node: ExternalLink) -> Iterator[Teken]:
    address = str(node.url).strip()
    html = reader.text(node.title.nodes).strip() if node.title else ""
    html = html or escape(address, quote=False)
    found = _ADDRESS.match(address)
    if found and (found["scheme"] or "https").lower() in SCHEMES:
        whole = address if found["scheme"] else f"https:{address}"
        yield from reader.link(f'href="{escape(whole)}"', html)
    else:
        reader.tell("Een link heeft een adres dat hier niet mag. Alleen de tekst kwam mee.", str(node))
        yield html


def inside(reader: Lezer, node: Wikilink) -> Iterator[Teken]:
    target = str(node.title).strip()
    found = reader.namen.read(target, reader.pagina)
    text = str(node.text) if node.text is not None else ""
    if found is None:
        yield escape(text or target, quote=False)
    elif target.startswith(":") or found[0].ruimte not in _SPECIAL:
        yield from _to_page(reader, found, node)
    else:
        yield from _SPECIAL[found[0].ruimte](reader, found[0], text)


def _to_page(reader: Lezer, found: tuple[Titel, str], node: Wikilink) -> Iterator[Teken]:
    shown = str(node.title).strip().lstrip(":")
    html = (reader.text(node.text.nodes) if node.text else "") or escape(shown, quote=False)
    attributes = reader.find(*found)
    if not attributes:
        full = reader.namen.full(found[0])
        reader.tell(f"De pagina ‘{full}’ is er niet (meer). Alleen de tekst van de link kwam mee.", str(node))
    yield from reader.link(attributes, html)


def _file(reader: Lezer, title: Titel, text: str) -> Iterator[Teken]:
    yield from reader.picture(title.naam, media.options(text))


def _file_link(reader: Lezer, title: Titel, text: str) -> Iterator[Teken]:
    attributes = reader.find(Titel(BESTAND, title.naam), "")
    if not attributes:
        reader.tell(f"Het bestand ‘{title.naam}’ is er niet. Alleen de tekst kwam mee.", title.naam)
    yield from reader.link(attributes, reader.line(text) or escape(title.naam, quote=False))


def _category(reader: Lezer, title: Titel, text: str) -> Iterator[Teken]:
    if title not in reader.categorieen:
        reader.categorieen.append(title)
    return iter(())


_SPECIAL: dict[int, Callable[[Lezer, Titel, str], Iterator[Teken]]] = {
    BESTAND: _file,
    MEDIA: _file_link,
    CATEGORIE: _category,
}
