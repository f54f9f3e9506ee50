"""A list as a spreadsheet: readable in Dutch Excel, and nothing in it runs."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from samenwerkingswijzer.ground import rekenblad

FORMULAS = ("=1+1", "+49", "-2", "@SUM(A1)", "\t=1", " =HYPERLINK(1)", "＝1")


@pytest.mark.parametrize("typed", FORMULAS)
def test_what_looks_like_a_formula_is_text(typed: str) -> None:
    assert rekenblad.harmless(typed) == f"'{typed}"
    sheet = load_workbook(BytesIO(rekenblad.xlsx_bytes("Lijst", ["a"], [[typed]]))).active
    assert sheet is not None
    cell = sheet["A2"]
    assert (cell.data_type, str(cell.value).startswith("'")) == ("s", True)


def test_a_file_holds_what_was_given_and_no_control_characters() -> None:
    rows = [['Moestuin; "achter" de school\x00', date(2026, 11, 22), None, 3]]
    text = rekenblad.csv_bytes(["titel", "dag", "leeg", "aantal"], rows).decode("utf-8-sig")
    assert text.splitlines() == ["titel;dag;leeg;aantal", '"Moestuin; ""achter"" de school";2026-11-22;;3']
    sheet = load_workbook(BytesIO(rekenblad.xlsx_bytes("L" * 40, ["titel"], rows))).active
    assert sheet is not None
    assert sheet["A2"].value == 'Moestuin; "achter" de school'
