"""Read the starter content the way a visitor meets it: pages, sentences, links."""

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from handreikingen.plain_dutch import sentences

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
GIDS = FIXTURES / "gids"
FRONT_MATTER = re.compile(r"\A\+\+\+\n(?P<velden>.*?)\n\+\+\+\n(?P<tekst>.*)\Z", re.DOTALL)
LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
READER_FIELDS = (
    *("inleiding", "kern", "herkenning", "gevolg", "wat_wel", "definitie", "niet_verwarren_met"),
    *("doel", "voorbereiding", "inclusie", "les", "herkomst"),
)


@dataclass(frozen=True)
class Pagina:
    """One text file under ``fixtures/gids``."""

    bestand: Path

    @cached_property
    def _parts(self) -> tuple[dict[str, Any], str]:
        found = FRONT_MATTER.match(self.bestand.read_text(encoding="utf-8"))
        assert found, f"{self.bestand} has no front matter between +++ lines"
        return tomllib.loads(found["velden"]), found["tekst"]

    @property
    def velden(self) -> dict[str, Any]:
        return self._parts[0]

    @property
    def tekst(self) -> str:
        return self._parts[1]

    @property
    def links(self) -> list[str]:
        return [target for _, target in LINK.findall(self.tekst)]

    @property
    def zinnen(self) -> list[str]:
        """Prose sentences; headings, fences and table cells are no sentences."""
        lines = [line for line in self.tekst.splitlines() if not line.startswith(("#", ":::", "|"))]
        fields = [str(self.velden[name]) for name in READER_FIELDS if name in self.velden]
        return [zin for line in [*fields, *lines] for zin in split_sentences(line)]

    @property
    def all_text(self) -> str:
        return "\n".join([str(self.velden), self.tekst])


def all_pages() -> list[Pagina]:
    """Every page of the guide, in the order of its file name."""
    return [Pagina(path) for path in sorted(GIDS.rglob("*.md"))]


def split_sentences(line: str) -> list[str]:
    """Sentences of one line of Markdown, without its marks."""
    plain = LINK.sub(r"\1", line).replace("**", "")
    plain = re.sub(r"^\s*(?:[-*]|\d+\.)\s+", "", plain)
    return sentences(plain)


def strings_in(value: object, skip: frozenset[str] = frozenset()) -> list[str]:
    """All text held in a parsed TOML value, except under the keys in ``skip``."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [text for item in value for text in strings_in(item, skip)]
    if isinstance(value, dict):
        return [text for key, item in value.items() if key not in skip for text in strings_in(item, skip)]
    return []
