"""The Speelveld: twelve cells with questions in three layers, loaded from files and kept by editors."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import CommandError
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from handreikingen import veld
from handreikingen.models import Handreiking, SpeelveldCel, Vraag
from handreikingen.models.kaarten import at_cell
from handreikingen.models.speelveld import ORDER
from handreikingen.stappen import Soort
from samenwerkingswijzer.ground.models import Gebruiker
from tests import kept
from tests.handreikingen.conftest import START, Write

Laad = Callable[[], str]
Als = Callable[[Gebruiker], Client]
CEL = """deelproces = "{0}"
element = "{1}"
titel = "{0} en {1}"
in_figuur = "Wat is {1}?"
inleiding = "Waar het om gaat."
herkomst = "eigen uitwerking"
bron = "W1"

[[vragen]]
laag = "kort"
vraag = "Waar gaat het om?"
hulp = "Zeg het in één zin."
verwijzing = "/handreikingen/intake/"

[[vragen]]
laag = "diep"
vraag = "Wat ligt eronder?"
"""


@pytest.fixture
def bestanden(map_met_gids: Path) -> Path:
    """The twelve files of the field."""
    folder = map_met_gids / "speelveld"
    folder.mkdir()
    for deelproces, element in ORDER:
        (folder / f"{deelproces}-{element}.toml").write_text(CEL.format(deelproces, element))
    return folder


@pytest.fixture
def speelveld(bestanden: Path, schrijf: Write, laad: Laad) -> list[SpeelveldCel]:
    """The field, loaded, with the figure on the start page."""
    schrijf(START, "::: speelveld\n:::")
    kept.keep("speelveld", laad)
    return SpeelveldCel.objects.field()


def test_a_file_becomes_a_cell_with_its_questions(speelveld: list[SpeelveldCel]) -> None:
    assert len(speelveld) == 12
    cell = speelveld[0]
    assert (cell.sleutel, cell.naam, cell.herkomst) == (
        "verkennen-opgave", "Wat is opgave?", "eigen uitwerking",
    )  # fmt: skip
    assert cell.bronregels == ["Eerste Samenwerkingswijzer Noordoostpolder: de werkwijze"]
    assert [(vraag.laag, vraag.vraag) for vraag in cell.vragen.all()] == [
        ("kort", "Waar gaat het om?"),
        ("diep", "Wat ligt eronder?"),
    ]


def test_loading_again_changes_nothing(speelveld: list[SpeelveldCel], laad: Laad) -> None:
    before = set(Vraag.objects.values_list("pk", flat=True))
    assert "0 nieuw, 0 bijgewerkt" in laad()
    assert set(Vraag.objects.values_list("pk", flat=True)) == before


def test_a_newer_file_updates_the_cell_that_nobody_touched(
    speelveld: list[SpeelveldCel], bestanden: Path, laad: Laad
) -> None:
    path = bestanden / "verkennen-opgave.toml"
    path.write_text(path.read_text().replace("Wat ligt eronder?", "Wat ligt dieper?"))
    assert "1 bijgewerkt" in laad()
    assert SpeelveldCel.objects.count() == 12
    assert Vraag.objects.filter(vraag="Wat ligt dieper?").count() == 1
    assert Vraag.objects.count() == 24


def test_what_an_editor_changed_stays(speelveld: list[SpeelveldCel], bestanden: Path, laad: Laad) -> None:
    Vraag.objects.filter(cel=speelveld[0], laag="kort").update(vraag="Door de redactie gesteld?")
    path = bestanden / "verkennen-opgave.toml"
    path.write_text(path.read_text().replace("Waar het om gaat.", "Iets anders."))
    assert "speelveld/verkennen-opgave (door de redactie aangepast)" in laad()
    assert Vraag.objects.filter(vraag="Door de redactie gesteld?").exists()


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ('element = "opgave"', 'element = "actoren"', "hoort het vak ‘verkennen-opgave’"),
        ('laag = "diep"', 'laag = "bodemloos"', "is geen geldige keuze"),
        ("/handreikingen/intake/", "https://elders.example/", "adres van deze site"),
        ("/handreikingen/intake/", "//elders.example/", "adres van deze site"),
        ("/handreikingen/intake/", "javascript:alert(1)", "adres van deze site"),
        ("hulp =", "kleur =", "het veld ‘kleur’ bestaat niet"),
        ("[[vragen]]", "[vragen", "geen geldige TOML"),
    ],
)
def test_a_wrong_file_gets_one_sentence_and_changes_nothing(
    bestanden: Path, schrijf: Write, laad: Laad, oud: str, nieuw: str, zin: str
) -> None:
    schrijf(START)
    path = bestanden / "verkennen-opgave.toml"
    path.write_text(path.read_text().replace(oud, nieuw))
    with pytest.raises(CommandError, match="Er is niets geladen") as refused:
        laad()
    assert zin in str(refused.value)
    assert "verkennen-opgave.toml" in str(refused.value)
    assert not SpeelveldCel.objects.exists()


def test_a_cell_is_there_once(speelveld: list[SpeelveldCel]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        SpeelveldCel.objects.create(deelproces="verkennen", element="opgave", titel="Dubbel", inleiding="x")
    with pytest.raises(IntegrityError), transaction.atomic():
        SpeelveldCel.objects.create(deelproces="dromen", element="opgave", titel="Buiten", inleiding="x")


def test_the_figure_links_every_cell_in_both_drawings_and_in_the_table(
    speelveld: list[SpeelveldCel], client: Client
) -> None:
    html = client.get("/").content.decode()
    for cell in speelveld:
        assert html.count(f'href="{cell.get_absolute_url()}"') == 3
        assert html.count(f'aria-label="{cell}"') == 2
        assert cell.naam in str(cell)
    assert html.count('<svg class="speelveld__beeld') == 2


def test_the_figure_costs_two_queries_however_many_questions(
    speelveld: list[SpeelveldCel], client: Client
) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/werkwijze/speelveld/").status_code == 200
        return len(queries)

    count()
    before = count()
    Vraag.objects.bulk_create(
        Vraag(cel=cel, laag="kort", vraag=f"Vraag {nr}?") for cel in speelveld for nr in range(9)
    )
    assert count() == before


def test_no_parcel_lies_over_another_or_outside_the_drawing() -> None:
    names = dict.fromkeys(ORDER, "Waar gaat het hier om?")
    for plan in (veld.LIGGEND, veld.STAAND):
        boxes = []
        for vak in veld.parcels(plan, names):
            points = [tuple(map(float, point.split(","))) for point in vak.omtrek.split()]
            left, right = min(x for x, _ in points), max(x for x, _ in points)
            top, bottom = min(y for _, y in points), max(y for _, y in points)
            assert left > 0
            assert right < 100
            assert top > 0
            assert bottom < plan.hoogte
            boxes.append((left, top, right, bottom))
        middles = {((left + right) / 2, (top + bottom) / 2) for left, top, right, bottom in boxes}
        assert len(middles) == 12
        assert not [
            (one, middle)
            for one in boxes
            for middle in middles
            if one[0] < middle[0] < one[2] and one[1] < middle[1] < one[3]
            and middle != ((one[0] + one[2]) / 2, (one[1] + one[3]) / 2)
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("laag", "open_lagen"), [("", 0), ("kort", 0), ("standaard", 0), ("diep", 1), ("onzin'\x00", 0)]
)
def test_a_layer_opens_by_a_link_without_javascript(
    speelveld: list[SpeelveldCel], client: Client, laag: str, open_lagen: int
) -> None:
    response = client.get("/werkwijze/speelveld/verkennen-opgave/", {"laag": laag})
    html = response.content.decode()
    assert response.status_code == 200
    assert html.count('<details class="uitklap" id="diep" open>') == open_lagen
    assert "Wat ligt eronder?" in html
    assert html.count("<h1") == 1


def test_the_whole_field_shows_the_layers_down_to_the_one_asked_for(
    speelveld: list[SpeelveldCel], client: Client
) -> None:
    short = client.get("/werkwijze/speelveld/").content.decode()
    deep = client.get("/werkwijze/speelveld/?laag=diep").content.decode()
    assert short.count("Waar gaat het om?") > 0
    assert "Wat ligt eronder?" not in short
    assert deep.count("Wat ligt eronder?") == 12


def test_a_cell_that_does_not_exist_is_not_found(speelveld: list[SpeelveldCel], client: Client) -> None:
    assert client.get("/werkwijze/speelveld/dromen-opgave/").status_code == 404
    assert client.get("/werkwijze/speelveld/verkennen/").status_code == 404


def test_an_empty_field_is_a_page_too(db: None, client: Client, schrijf: Write, laad: Laad) -> None:
    schrijf(START, "::: speelveld\n:::")
    laad()
    assert client.get("/").status_code == 200
    assert client.get("/werkwijze/speelveld/").status_code == 200


def test_a_page_that_names_part_and_element_helps_in_the_cell(gids: None, client: Client) -> None:
    page = Handreiking.objects.get()
    assert at_cell("verkennen", "actoren") == []
    page.set_words(Soort.element, ["actoren"])
    page.save_revision().publish()
    assert [card.title for card in at_cell("verkennen", "actoren")] == ["De intake"]
    assert at_cell("verkennen", "opgave") == []
    page.unpublish()
    assert at_cell("verkennen", "actoren") == []


@pytest.mark.usefixtures("beheer")
def test_editors_change_a_cell_but_do_not_make_or_remove_one(
    als: Als, eindredacteur: Gebruiker, redacteur: Gebruiker, speelveld: list[SpeelveldCel]
) -> None:
    address = "/beheer/snippets/handreikingen/speelveldcel"
    browser = als(eindredacteur)
    assert browser.get(f"{address}/edit/{speelveld[0].pk}/").status_code == 200
    assert browser.get(f"{address}/add/").status_code == 302
    browser.post(f"{address}/delete/{speelveld[0].pk}/")
    assert SpeelveldCel.objects.count() == 12
    assert als(redacteur).get(f"{address}/edit/{speelveld[0].pk}/").status_code == 302
