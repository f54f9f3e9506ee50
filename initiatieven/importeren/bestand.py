"""Reading a spreadsheet that anyone may have made: csv in any usual encoding, or xlsx. Nothing is carried out.

openpyxl reads row by row and takes its XML through defusedxml; how large a package unfolds is read beforehand.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO, StringIO
from itertools import islice
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook

from samenwerkingswijzer.ground.uploads.documents import check_document
from samenwerkingswijzer.ground.uploads.rules import Geweigerd, extension

EXTENSIONS = ("csv", "xlsx")
MOST_ROWS, MOST_COLUMNS = 10_000, 100
LONGEST = 10_000
"""Characters of one cell; the rest is refused by the field that it is for."""
_MOST_LINES = 50_000
"""Empty lines included: a sheet may have a million that only bear a colour."""
_UNPACKED = 80 * 1024 * 1024
_HEADER_WITHIN = 20
_DELIMITERS = ";,\t"


@dataclass(frozen=True)
class Tabel:
    """What stands in a file: the names of the columns, and per row its number in the file and its cells as text."""

    kolommen: list[str]
    rijen: list[tuple[int, list[str]]]


def read(name: str, data: bytes) -> Tabel:
    """The first sheet as text. Raises Geweigerd with a reason and what to do."""
    if extension(name) not in EXTENSIONS:
        raise Geweigerd("dit soort bestand kunnen we niet lezen", "bewaar het als csv of als xlsx")
    lines = list(_lines(name, data))
    start = next(
        (place for place, (_, cells) in enumerate(lines[:_HEADER_WITHIN]) if _is_header(cells)), None
    )
    if start is None:
        raise Geweigerd("er staat geen rij met namen van kolommen in", "zet bovenaan hoe de kolommen heten")
    rows = lines[start + 1 :]
    width = max(len(cells) for _, cells in lines[start:])
    if width > MOST_COLUMNS:
        raise Geweigerd(f"het heeft meer dan {MOST_COLUMNS} kolommen", "haal weg wat je niet nodig hebt")
    if len(rows) > MOST_ROWS:
        raise Geweigerd(f"het heeft meer dan {MOST_ROWS} rijen", "deel het in kleinere bestanden")
    if not rows:
        raise Geweigerd(
            "er staan geen rijen onder de namen van de kolommen", "kijk of je het goede blad bewaarde"
        )
    return Tabel(_names(lines[start][1], width), [(number, _padded(cells, width)) for number, cells in rows])


def _lines(name: str, data: bytes) -> Iterator[tuple[int, list[str]]]:
    """Lines in which something stands, with their number; never more than a person would have made."""
    source = _from_xlsx(name, data) if extension(name) == "xlsx" else _from_csv(name, data)
    for number, cells in enumerate(islice(source, _MOST_LINES), 1):
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield number, cells


def _is_header(cells: list[str]) -> bool:
    """A title above the table stands alone in its line; so does a column when it is the only one."""
    return sum(bool(cell) for cell in cells) > 1


def _names(cells: list[str], width: int) -> list[str]:
    """Every column has a name of its own, also where two have the same or none."""
    seen: Counter[str] = Counter()
    names = []
    for number, cell in enumerate(_padded(cells, width), 1):
        name = " ".join(cell.split())[:80] or f"Kolom {number}"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names


def _padded(cells: list[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]


def _from_csv(name: str, data: bytes) -> Iterator[list[str]]:
    text = decode(data)
    check_document(name, text.encode("utf-8", "replace"))
    rows = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        for row in rows:
            yield [_text(cell) for cell in row]
    except csv.Error as error:
        raise Geweigerd("de rijen lopen door elkaar", "bewaar het opnieuw als csv of als xlsx") from error


def decode(data: bytes) -> str:
    """The text of a csv: by its mark, else UTF-8, else UTF-16 when every other byte is empty, else Windows."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if data[:400].count(0) > len(data[:400]) // 4:
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _delimiter(text: str) -> str:
    """What stands most often in the first lines."""
    counted = Counter(letter for letter in "\n".join(text.splitlines()[:10]) if letter in _DELIMITERS)
    return counted.most_common(1)[0][0] if counted else ";"


def _from_xlsx(name: str, data: bytes) -> Iterator[list[str]]:
    check_document(name, data)
    _check_unpacked(data)
    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=False, keep_links=False)
        sheet = next((one for one in book.worksheets if one.sheet_state == "visible"), book.worksheets[0])
        sheet.reset_dimensions()  # what a file says of its own size may be wrong
        yield from (_cells(row) for row in sheet.iter_rows(values_only=True))
        book.close()
    except Geweigerd:
        raise
    except Exception as error:  # openpyxl has no error of its own for a damaged file: anything may come
        raise Geweigerd("het is beschadigd", "open het en bewaar het opnieuw als xlsx") from error


def _check_unpacked(data: bytes) -> None:
    try:
        with ZipFile(BytesIO(data)) as package:
            size = sum(part.file_size for part in package.infolist())
    except BadZipFile as error:
        raise Geweigerd("het is beschadigd", "open het en bewaar het opnieuw als xlsx") from error
    if size > _UNPACKED:
        raise Geweigerd("het wordt uitgepakt veel te groot", "bewaar alleen het blad dat je nodig hebt")


def _cells(row: Iterable[object]) -> list[str]:
    """Cut far behind the last column that we take, so that one cell far to the right costs nothing."""
    return [_text(cell) for cell in islice(row, MOST_COLUMNS + 1)]


def _text(cell: object) -> str:
    """A cell as a person reads it: a day without a time, a whole number without a point."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).replace("\r\n", "\n").strip()[:LONGEST]
