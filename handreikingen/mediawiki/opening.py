"""The introduction of a page: what its first paragraph says, or the first sentences of it."""

import re

from handreikingen.mediawiki.parts import Alinea, Blok, Kopje
from handreikingen.mediawiki.sanitising import plain

LONGEST = 400
_PLAIN_PARAGRAPH = re.compile(r"<p>((?:[^<]|</?[bi]>)+)</p>")
_SENTENCES = re.compile(r".{1,399}?[.!?](?=\s)")
EMPTY = "Deze pagina komt uit de oude wiki."


def take(parts: list[Blok]) -> tuple[str, list[Blok]]:
    """The introduction, and the body without what moved into it.

    What is only bold or slanting loses that; a paragraph with links stays in the body too. Pictures may stand above it.
    """
    place = next((here for here, part in enumerate(parts) if isinstance(part, Alinea | Kopje)), 0)
    first = parts[place] if parts else None
    paragraph = _PLAIN_PARAGRAPH.fullmatch(first.html) if isinstance(first, Alinea) else None
    if paragraph and len(plain(paragraph[1])) <= LONGEST:
        return plain(paragraph[1]), parts[:place] + parts[place + 1 :]
    told = next(
        (plain(part.html) for part in parts if isinstance(part, Alinea) and part.html.startswith("<p>")), ""
    )
    return _first_sentence(told), parts


def _first_sentence(text: str) -> str:
    if len(text) <= LONGEST:
        return text or EMPTY
    found = _SENTENCES.match(text)
    return found[0] if found else text[: LONGEST - 1].rsplit(" ", 1)[0][: LONGEST - 1] + "…"
