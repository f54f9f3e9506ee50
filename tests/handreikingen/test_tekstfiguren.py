"""Figures of text: loaded from files, kept by editors, shown as HTML that can be taken apart."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from django.core.management import CommandError
from django.test import Client
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from handreikingen.models import Deel, StartPagina, TekstFiguur
from samenwerkingswijzer.ground.models import Gebruiker
from tests import kept
from tests.handreikingen.conftest import START, Write

Laad = Callable[[], str]
Als = Callable[[Gebruiker], Client]
SOORTEN = ["ladder", "kaarten", "wel_niet", "matrix", "kring"]


def _toml(soort: str) -> str:
    kop = [
        f'sleutel = "{soort.replace("_", "-")}"', f'titel = "Titel van {soort}"', f'soort = "{soort}"',
        'beschrijving = "Dit laat de figuur zien."', 'herkomst = "eigen uitwerking"', 'bron = "S3"',
    ]  # fmt: skip
    if soort == "matrix":
        kop.append('kolommen = ["Kolom A", "Kolom B"]')
    groep = {"wel_niet": "wel", "matrix": "Rij 1"}.get(soort, "")
    ander = {"wel_niet": "liever niet", "matrix": "Rij 2"}.get(soort, "")
    delen = [
        f'[[delen]]\nnummer = 1\ntitel = "Eén"\ntekst = "Begin."\ngroep = "{groep}"\nkolom = "Kolom A"',
        f'[[delen]]\nnummer = 2\ntitel = "Twee"\ngroep = "{ander}"\nkolom = "Kolom B"',
    ]
    return "\n".join([*kop, *delen]) + '\nverwijzing = "/handreikingen/"\n'


@pytest.fixture
def bestanden(map_met_gids: Path) -> Path:
    """A file of every kind of figure."""
    folder = map_met_gids / "figuren-in-tekst"
    folder.mkdir()
    for soort in SOORTEN:
        (folder / f"{soort.replace('_', '-')}.toml").write_text(_toml(soort))
    return folder


@pytest.fixture
def figuren(bestanden: Path, schrijf: Write, laad: Laad) -> None:
    """Every kind of figure, placed on the start page."""
    schrijf(START, "\n".join(f"::: figuur {soort.replace('_', '-')}\n:::\n" for soort in SOORTEN))
    kept.keep("tekstfiguren", laad)


@pytest.fixture
def soep(figuren: None, client: Client) -> BeautifulSoup:
    """The start page with the figures."""
    return BeautifulSoup(client.get("/").content, "html.parser")


def _texts(found: BeautifulSoup | Tag | None, selector: str) -> list[str]:
    """The text of whatever is found within."""
    assert found is not None
    return [part.get_text(strip=True) for part in found.select(selector)]


def test_every_kind_is_text_with_its_origin(soep: BeautifulSoup) -> None:
    shown = soep.select("figure.tekstfiguur")
    assert len(shown) == 5
    for figure in shown:
        assert "Eén" in figure.get_text()
        assert "Twee" in figure.get_text()
        assert "Eigen uitwerking." in figure.get_text()
        assert "smeden en formeren" in figure.get_text()
        assert soep.find(id=figure["aria-labelledby"]) is not None
        assert not figure.find("img")


def test_the_highest_rung_of_a_ladder_is_on_top_and_keeps_its_number(soep: BeautifulSoup) -> None:
    ladder = soep.select_one("ol.ladder[reversed]")
    assert _texts(ladder, ".tekstfiguur__kop") == ["Twee", "Eén"]
    assert _texts(ladder, ".ladder__nummer") == ["2", "1"]


def test_a_matrix_is_a_table_with_rows_and_columns(soep: BeautifulSoup) -> None:
    table = soep.select_one(".tekstfiguur--matrix table")
    assert table is not None
    assert [head.get_text() for head in table.select("thead th")] == ["Kolom A", "Kolom B"]
    assert [head.get_text() for head in table.select("tbody th")] == ["Rij 1", "Rij 2"]
    cells = [cell.get_text(" ", strip=True) for cell in table.select("tbody td")]
    assert cells == ["Eén Begin.", "–", "–", "Twee"]


def test_do_stands_beside_rather_not(soep: BeautifulSoup) -> None:
    assert _texts(soep, ".tekstfiguur--wel_niet .welniet__kant li") == ["EénBegin.", "Twee"]


def test_a_ring_numbers_its_parts_in_drawing_and_list(soep: BeautifulSoup) -> None:
    ring = soep.select_one(".kring")
    assert ring is not None
    assert [number.get_text() for number in ring.select("svg text")] == ["1", "2"]
    assert len(ring.select("ol > li")) == 2


def test_the_words_of_a_figure_are_words_of_its_page(figuren: None) -> None:
    assert "Dit laat de figuur zien" in StartPagina.objects.get().leestekst


def test_loading_again_changes_nothing_and_a_newer_file_updates(
    figuren: None, bestanden: Path, laad: Laad
) -> None:
    assert "0 nieuw, 0 bijgewerkt" in laad()
    path = bestanden / "kring.toml"
    path.write_text(path.read_text().replace("Begin.", "Begin hier."))
    assert "1 bijgewerkt" in laad()
    assert Deel.objects.filter(tekst="Begin hier.").count() == 1
    assert TekstFiguur.objects.count() == 5


def test_what_an_editor_changed_or_removed_stays_so(figuren: None, bestanden: Path, laad: Laad) -> None:
    TekstFiguur.objects.filter(sleutel="kring").update(titel="Van de redactie")
    TekstFiguur.objects.filter(sleutel="kaarten").delete()
    for name in ("kring", "kaarten"):
        path = bestanden / f"{name}.toml"
        path.write_text(path.read_text().replace("Begin.", "Begin hier."))
    said = laad()
    assert "figuren-in-tekst/kring (door de redactie aangepast)" in said
    assert "figuren-in-tekst/kaarten (door de redactie verwijderd)" in said
    assert TekstFiguur.objects.get(sleutel="kring").titel == "Van de redactie"


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ('sleutel = "kring"', 'sleutel = "ring"', "de sleutel hoort ‘kring’ te zijn"),
        ('soort = "kring"', 'soort = "spiraal"', "is geen geldige keuze"),
        ('soort = "kring"', 'soort = "matrix"', "Een matrix heeft kolommen nodig"),
        ("/handreikingen/", "//elders.example/", "adres van deze site"),
        ("tekst =", "kleur =", "het veld ‘kleur’ bestaat niet"),
    ],
)
def test_a_wrong_file_gets_one_sentence_and_changes_nothing(
    bestanden: Path, schrijf: Write, laad: Laad, oud: str, nieuw: str, zin: str
) -> None:
    schrijf(START)
    path = bestanden / "kring.toml"
    path.write_text(path.read_text().replace(oud, nieuw))
    with pytest.raises(CommandError, match="Er is niets geladen") as refused:
        laad()
    assert zin in str(refused.value)
    assert not TekstFiguur.objects.exists()


def test_a_page_cannot_place_a_figure_that_is_not_there(schrijf: Write, laad: Laad) -> None:
    schrijf(START, "::: figuur onbekend\n:::")
    with pytest.raises(CommandError, match="De figuur ‘onbekend’ bestaat niet"):
        laad()


def test_an_editor_makes_a_figure(als: Als, eindredacteur: Gebruiker, gids: None) -> None:
    part = {"titel": "Eén", "tekst": "", "nummer": "", "groep": "", "kolom": "", "verwijzing": ""}
    form = {
        "titel": "Onze ladder",
        "soort": "ladder",
        "beschrijving": "Wat je ziet.",
        "kolommen": "",
        "herkomst": "",
        "bron": "",
        "sleutel": "",
        "delen": inline_formset([part]),
    }
    address = "/beheer/snippets/handreikingen/tekstfiguur/add/"
    assert als(eindredacteur).post(address, nested_form_data(form)).status_code == 302
    figure = TekstFiguur.objects.get()
    assert (figure.sleutel, [deel.titel for deel in figure.delen.all()]) == ("onze-ladder", ["Eén"])


def test_script_in_a_figure_is_shown_as_text(figuren: None, client: Client) -> None:
    Deel.objects.update(tekst="<script>alert(1)</script>")
    html = client.get("/").content.decode()
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)" in html
