"""Writing spreadsheets: comma-separated text as Dutch Excel opens it, and xlsx.

Text that a spreadsheet program would take for a formula is made harmless (OWASP, CSV injection): what somebody typed in
a title must never run on the computer of who opens the list.
"""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO, StringIO

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_LONGEST_CELL = 32_000
"""Excel refuses a file with more characters than 32,767 in one cell."""


def harmless(value: object) -> object:
    """The value as it may stand in a cell: text that begins like a formula gets an apostrophe before it."""
    if not isinstance(value, str):
        return value
    text = ILLEGAL_CHARACTERS_RE.sub("", value)[:_LONGEST_CELL]
    return f"'{text}" if text.lstrip(" ").startswith(_STARTS_FORMULA) else text


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Semicolons and a byte order mark: so that a Dutch Excel opens it with a double click."""
    text = StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_written(value) for value in row])
    return text.getvalue().encode("utf-8-sig")


def _written(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else harmless(value)


def xlsx_bytes(titel: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """One sheet with a heading that stays in sight."""
    return book_bytes([(titel, columns, rows)])


def book_bytes(sheets: Iterable[tuple[str, Sequence[str], Iterable[Sequence[object]]]]) -> bytes:
    """Several sheets, each with its title, columns and rows, and a heading that stays in sight."""
    book = Workbook(write_only=True)
    for titel, columns, rows in sheets:
        sheet = book.create_sheet(titel[:31])
        sheet.freeze_panes = "A2"
        sheet.append(list(columns))
        for row in rows:
            sheet.append([harmless(value) for value in row])
    target = BytesIO()
    book.save(target)
    return target.getvalue()
