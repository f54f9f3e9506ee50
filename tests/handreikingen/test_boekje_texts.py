"""Whatever stands on a page, the booklet shows it as text: no mark, no command, no letter without a shape."""

import json
import string
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from handreikingen import page_parts
from handreikingen.boekje.content import BOEKJE, Boekje
from handreikingen.page_parts import Part
from samenwerkingswijzer.ground.pdf import letters, press, printing

HERE = "http://testserver/"
_FRAME: dict[str, Any] = {
    "name": "Wijzer", "municipality": "Gemeente", "date": "vandaag", "home": HERE, "again": HERE, "site": "testserver",
    "gone": 0, "depth": 2, "colours": dict.fromkeys(
        ("accent", "accent-vlak", "lijn", *(f"kavel-{n}" for n in range(1, 7))), "#000000"),
}  # fmt: skip
_ATTACKS = (
    '#read("/etc/passwd")', '#import "@preview/x:1.0.0"', "$ x^2 $", "@label <label>", "*vet* _schuin_ `code`", "= kop",
    "- item", "\\ einde \\u{41}", '"]} #panic("x")', "//commentaar /* */", "https://x.example", "~ -- ---", "#" * 40,
)  # fmt: skip
_MARKUP = st.text(st.sampled_from("#$@*_`\\[]{}()<>=-+/~\"':;,.!&%^| " + string.ascii_letters), max_size=30)
_RELAXED = settings(max_examples=15)


def _pressed(folder: Path, parts: list[Part], title: str = "Proef") -> str:
    boekje = Boekje(folder, HERE, {})
    (folder / "embleem.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
    head = Part("heading", (Part("text", text=title or "leeg"),), level=1)
    chapter = {"label": "p1", "kind": "", "address": HERE, "parts": boekje.of([head, *parts])}
    shown = letters.printable(title).strip() or "Wijzer"
    terms = [{"name": shown, "text": shown}]
    data = {**_FRAME, "title": shown, "chapters": [chapter], "terms": terms}
    printing.lay_out(data, folder, BOEKJE.program)
    press.press(folder, letters.FOLDER)
    return "".join(page.extract_text() for page in PdfReader(folder / "document.pdf").pages)


def _everywhere(words: str) -> list[Part]:
    text = page_parts.text(words)
    cell = Part("cell", (page_parts.paragraph(text),))
    return [
        page_parts.paragraph(text),
        page_parts.paragraph(Part("link", (text,), target=f"https://x.example/{words}")),
        Part("bullets", (Part("item", (page_parts.paragraph(text),)),)),
        Part("quote", (Part("name", (text,)),)),
        Part("table", (Part("row", (cell, cell)), Part("row", (cell, cell))), text=words, level=1),
    ]


def _bare(text: str) -> str:
    """Without spaces, and without the places where a long word may break."""
    return "".join(text.replace("\u200b", "").split())


@pytest.mark.parametrize("attack", _ATTACKS)
def test_a_mark_is_text(tmp_path: Path, attack: str) -> None:
    assert _bare(_pressed(tmp_path, _everywhere(attack))).count(_bare(attack)) >= 7


@_RELAXED
@given(words=_MARKUP)
def test_any_mark_is_text(tmp_path: Path, words: str) -> None:
    assert _bare(words) in _bare(_pressed(tmp_path, [page_parts.paragraph(page_parts.text(words))]))


@_RELAXED
@given(words=st.text(max_size=60))
@example(words="\x00\ud800\ufffe\u202e")
@example(words="e\u0301\u0302\u20dd \U0001f468\u200d\U0001f469")
def test_any_character_can_be_printed(tmp_path: Path, words: str) -> None:
    _pressed(tmp_path, _everywhere(words), title=words)


def test_every_character_that_we_count_on_has_a_letter(tmp_path: Path) -> None:
    known = sorted(letters.known())
    rows = ["".join(known[place : place + 60]) for place in range(0, len(known), 60)]
    _pressed(tmp_path, [page_parts.paragraph(Part("text", text=row)) for row in rows])


def test_long_titles_and_deep_lists_fit(tmp_path: Path) -> None:
    deep = "<ul><li>diep" * 60 + "</li></ul>" * 60
    text = _pressed(tmp_path, page_parts.of_html(deep, HERE), title="w" * 250)
    assert _bare(text).count("diep") == 60
    assert "w" * 250 in _bare(text)


def test_a_page_that_is_endlessly_deep_keeps_its_text() -> None:
    html = "<ul><li>d" * 3000 + "</li></ul>" * 3000
    parts = page_parts.of_html(html, HERE)
    assert "".join(part.words for part in parts).replace(" ", "") == "d" * 3000


def test_headings_never_skip_a_level(tmp_path: Path) -> None:
    parts = page_parts.of_html("<h4>Diep</h4><h2>Twee</h2><h4>Weer</h4><h6>Zes</h6>", HERE)
    levels = [data["level"] for data in Boekje(tmp_path, HERE, {}).of(parts)]
    assert levels == [2, 2, 3, 4]


def test_only_this_folder_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "boekje"
    folder.mkdir()
    (tmp_path / "geheim.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
    _pressed(folder, [])
    data = json.loads((folder / "document.json").read_text())
    data["chapters"][0]["parts"].append(
        {"kind": "picture", "target": "../geheim.svg", "width": 10, "text": "x"}
    )
    printing.lay_out(data, folder, BOEKJE.program)
    with pytest.raises(RuntimeError, match=r"outside|access|root|escape"):
        press.press(folder, letters.FOLDER)
