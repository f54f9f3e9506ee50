"""The Speelveld is complete: twelve cells, each with questions in three layers that lead somewhere."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from .paginas import FIXTURES, all_pages, strings_in

SPEELVELD = FIXTURES / "speelveld"
DEELPROCESSEN = ("verkennen", "ontwerpen", "realiseren", "evalueren")
ELEMENTEN = ("opgave", "actoren", "proces")
LAGEN = {"kort": range(2, 4), "standaard": range(3, 6), "diep": range(3, 6)}
CEL = {"deelproces", "element", "titel", "in_figuur", "inleiding", "herkomst", "bron", "vragen"}
VRAAG = {"laag", "vraag", "hulp"}
HERKOMST = {"naar de bron, in eigen woorden", "eigen uitwerking"}
SOURCES = tomllib.loads((FIXTURES / "bronnen.toml").read_text(encoding="utf-8"))
PATHS = {pagina.velden["pad"] for pagina in all_pages()}
FILES = sorted(SPEELVELD.glob("*.toml"))


def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_every_crossing_of_a_process_and_an_element_has_its_cell() -> None:
    assert {path.stem for path in FILES} == {f"{a}-{b}" for a in DEELPROCESSEN for b in ELEMENTEN}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_cell_says_where_it_stands_and_where_it_comes_from(path: Path) -> None:
    cell = read(path)
    assert set(cell) == CEL
    assert f"{cell['deelproces']}-{cell['element']}" == path.stem
    assert all(text.strip() for text in strings_in(cell))
    assert cell["herkomst"] in HERKOMST
    assert cell["bron"] in SOURCES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_cell_asks_enough_but_not_too_much_in_each_layer(path: Path) -> None:
    asked = Counter(vraag["laag"] for vraag in read(path)["vragen"])
    assert set(asked) == set(LAGEN)
    assert {laag: asked[laag] for laag, allowed in LAGEN.items() if asked[laag] not in allowed} == {}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_question_is_one_question_with_help_that_exists(path: Path) -> None:
    for vraag in read(path)["vragen"]:
        assert set(vraag) - {"verwijzing"} == VRAAG
        assert vraag["vraag"].endswith("?")
        assert vraag.get("verwijzing", "/") in PATHS


def test_no_question_is_asked_twice() -> None:
    asked = Counter(vraag["vraag"] for path in FILES for vraag in read(path)["vragen"])
    assert [vraag for vraag, times in asked.items() if times > 1] == []
