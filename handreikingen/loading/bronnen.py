"""The codes of sources in the files, and what a reader sees for them."""

import tomllib
from pathlib import Path

from handreikingen.loading.faults import Laadfout
from handreikingen.loading.reading import Bestand

Bronnen = dict[str, str]
"""Code of a source to its description."""


def read(path: Path) -> Bronnen:
    """The list of sources. Raises Laadfout when it is no valid TOML of texts."""
    try:
        listed = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Laadfout(path, 1, "Dit is geen geldige lijst van bronnen.") from error
    return {code: str(text) for code, text in listed.items()}


def lines(file: Bestand, sources: Bronnen) -> str:
    """The sources of a page, one per line. Raises Laadfout for a code that the list does not know."""
    found: list[str] = []
    for code in file.velden.get("bronnen", []):
        if code not in sources:
            raise file.fault("bronnen", f"De bron ‘{code}’ staat niet in bronnen.toml.")
        if sources[code] not in found:
            found.append(sources[code])
    return "\n".join(found)
