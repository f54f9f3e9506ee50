"""A set of public data to take away whole: as csv and as JSON, both described by the same schema."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from io import StringIO
from typing import Any

from samenwerkingswijzer.ground import rekenblad
from samenwerkingswijzer.ground.openapi.schema import Gegevens, columns

_AT_ONCE = 500
"""Rows are sent in pieces: a file of a hundred thousand rows never stands in memory whole."""


@dataclass(frozen=True)
class Dataset:
    """A name for the address, words for the page, the schema of a row, and the rows themselves."""

    naam: str
    titel: str
    uitleg: str
    schema: type[Gegevens]
    rijen: Callable[[], Iterable[Gegevens]]

    @property
    def kolommen(self) -> list[dict[str, Any]]:
        """The data dictionary."""
        return columns(self.schema)

    def as_csv(self) -> Iterator[bytes]:
        """Semicolons and a byte order mark, as Dutch Excel opens it; what looks like a formula is made harmless."""
        names = [str(column["naam"]) for column in self.kolommen]
        yield from _pieces(_lines(names, self.rijen()), "\ufeff")

    def as_json(self) -> Iterator[bytes]:
        """One object with the rows in a list, as the API gives them."""
        yield f'{{"{self.naam}": [\n'.encode()
        rows = (row.model_dump(mode="json", by_alias=True) for row in self.rijen())
        yield from _pieces(_separated(json.dumps(row, ensure_ascii=False) for row in rows), "")
        yield b"\n]}\n"


def _separated(texts: Iterable[str]) -> Iterator[str]:
    before = ""
    for text in texts:
        yield before + text
        before = ",\n"


def _lines(names: list[str], rows: Iterable[Gegevens]) -> Iterator[str]:
    buffer = StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([_cell(value) for value in row.model_dump().values()])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def _cell(value: Any) -> object:
    """A list in one cell is separated by spaces: its values are keys without spaces."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, date):
        return value.isoformat()
    text = " ".join(value) if isinstance(value, list) else value
    return rekenblad.harmless(text)


def _pieces(texts: Iterable[str], begin: str) -> Iterator[bytes]:
    kept = [begin]
    for text in texts:
        kept.append(text)
        if len(kept) > _AT_ONCE:
            yield "".join(kept).encode()
            kept = []
    yield "".join(kept).encode()
