"""The style guide shows all components, in each theme, and the page frame holds its promises."""

import re
import tomllib
from pathlib import Path

import pytest
from django.test import Client

ROOT = Path(__file__).parents[2]
PARTS = {
    "veldtekst",
    "keuze",
    "figuur",
    "figuur_gebied",
    "figuurlijst",
    "speelveld",
    "tekstfiguur",
    "berichten",
    "datum",
    "opmaak",
}


@pytest.fixture
def pagina(client: Client, db: None) -> str:
    """The style guide as anyone gets it."""
    return client.get("/stijlgids/").content.decode()


def test_it_shows_every_component(pagina: str) -> None:
    shown = "".join(path.read_text() for path in (ROOT / "templates/stijlgids").glob("*.html"))
    shown += "".join(
        (ROOT / name).read_text() for name in ("templates/basis.html", "templates/stijlgids.html")
    )
    shown += "".join(path.read_text() for path in (ROOT / "templates/componenten").glob("*.html"))
    shown += (ROOT / "samenwerkingswijzer/ground/formulieren.py").read_text()
    components = {path.stem for path in (ROOT / "templates/componenten").glob("*.html")} - PARTS
    assert [name for name in sorted(components) if f"componenten/{name}.html" not in shown] == []


def test_the_frame_has_one_heading_a_skip_link_and_its_landmarks(pagina: str) -> None:
    assert '<html lang="nl">' in pagina
    assert pagina.count("<h1") == 1
    assert pagina.index('href="#inhoud"') < pagina.index("<header")
    assert '<main class="pagina" id="inhoud"' in pagina
    assert "<title>Stijlgids – Samenwerkingswijzer – " in pagina


def test_the_emblem_and_home_lead_to_the_start(pagina: str) -> None:
    assert '<a class="merk" href="/">' in pagina
    assert '<li><a href="/">Home</a></li>' in pagina


def test_no_id_occurs_twice(pagina: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', pagina)
    assert [name for name in ids if ids.count(name) > 1] == []


@pytest.mark.parametrize(("asked", "used"), [("stad", "stad"), ("polder", "polder"), ("../x", "polder")])
def test_another_theme_is_one_other_file(client: Client, db: None, asked: str, used: str) -> None:
    html = client.get("/stijlgids/", {"thema": asked}).content.decode()
    assert re.findall(r"themas/(\w+)[\w.]*\.css", html) == [used]


FIGUUR = tomllib.loads((ROOT / "fixtures/figuren/startfiguur.toml").read_text())
GEBIEDEN = {gebied["sleutel"]: gebied for gebied in FIGUUR["gebied"]}


def test_the_start_figure_has_the_ten_areas_in_their_groups() -> None:
    groups = [gebied["groep"] for gebied in FIGUUR["gebied"]]
    assert {name: groups.count(name) for name in groups} == {
        "overzicht": 1, "functie": 3, "thema": 3, "doelgroep": 3,
    }  # fmt: skip


def test_the_drawing_has_no_text_of_its_own() -> None:
    drawing = (ROOT / "fixtures/figuren" / FIGUUR["tekening"]).read_text()
    assert "<text" not in drawing
    assert "<title" not in drawing


@pytest.mark.parametrize("sleutel", GEBIEDEN)
def test_an_area_lies_inside_the_drawing_and_says_its_own_name(sleutel: str) -> None:
    gebied = GEBIEDEN[sleutel]
    places = [*gebied["punten"], gebied["label"]]
    assert all(0 <= x <= 100 and 0 <= y <= FIGUUR["hoogte"] for x, y in places)
    assert " ".join(gebied["regels"]) == gebied["naam"]
    assert " ".join(gebied["korte_regels"]).lower() in gebied["naam"].lower()
