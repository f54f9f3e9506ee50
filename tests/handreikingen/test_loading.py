"""`laad_gids` fills the guide from text files and never overwrites an editor."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page, Site

from handreikingen.models import Figuur, GidsPagina, Handreiking, StartPagina
from handreikingen.stappen import Soort
from tests.handreikingen.conftest import INDEX, INTAKE, START, Write

Laad = Callable[[], str]
BLOKKEN = """Lees [de intake](/handreikingen/intake/) en **begin**.

::: stappen
1. Bel.
2. Kom langs.
:::

::: wel
- Luister.
:::

::: liever-niet
- Meteen nee zeggen.
:::

::: tabel Wie doet wat
| Wie | Wat |
|---|---|
| Raad | **Kiest** |
:::

::: verdieping Meer weten
Lees door.
:::

::: vragen
- Wie doet mee?
:::

::: citaat
Begin met luisteren.
— Een accountmanager
:::

::: uitgangspunten
:::
"""


@pytest.fixture
def intake(gids: None) -> Handreiking:
    """The handreiking of the small guide."""
    page: Handreiking = Handreiking.objects.get()
    return page


def test_the_start_page_is_the_site_and_the_welcome_of_wagtail_is_gone(gids: None) -> None:
    assert Site.objects.get().root_page.specific == StartPagina.objects.get()
    assert Page.objects.filter(depth=2).count() == 1


def test_a_page_has_what_its_file_says(intake: Handreiking) -> None:
    assert (intake.title, intake.kern, intake.eigen_uitwerking) == ("De intake", "Je kent het plan.", True)
    assert intake.words(Soort.stappen) == ["toegewezen", "verkenning"]
    assert intake.bronregels[0].startswith("Eerste Samenwerkingswijzer")
    assert intake.url_path.endswith("/handreikingen/intake/")
    assert intake.live
    assert intake.live_revision == intake.latest_revision


def test_the_start_page_gets_the_start_figure(gids: None) -> None:
    assert StartPagina.objects.get().figuur == Figuur.objects.get(sleutel="startfiguur")


def test_containers_become_blocks(schrijf: Write, laad: Laad) -> None:
    schrijf(START, BLOKKEN)
    laad()
    blocks = [(block.block_type, block.value) for block in StartPagina.objects.get().inhoud]
    assert [kind for kind, _ in blocks] == [
        *("tekst", "stappen", "wel_liever_niet", "tabel", "verdieping", "vragen", "citaat", "uitgangspunten")
    ]
    by_kind = dict(blocks)
    assert '<a href="/handreikingen/intake/">de intake</a> en <b>begin</b>' in str(by_kind["tekst"])
    assert len(by_kind["stappen"]) == 2
    assert (len(by_kind["wel_liever_niet"]["wel"]), len(by_kind["wel_liever_niet"]["liever_niet"])) == (1, 1)
    assert by_kind["tabel"].caption == "Wie doet wat"
    assert by_kind["citaat"]["bron"] == "Een accountmanager"


def test_a_second_run_changes_nothing(intake: Handreiking, laad: Laad) -> None:
    assert "0 nieuw, 0 bijgewerkt, 5 gelijk" in laad()
    assert intake.revisions.count() == 1


def test_a_newer_file_updates_the_page_that_nobody_touched(
    intake: Handreiking, schrijf: Write, laad: Laad
) -> None:
    schrijf(INTAKE, "Nieuwe tekst.", titel="De intake, beter")
    assert "1 bijgewerkt" in laad()
    intake.refresh_from_db()
    assert intake.title == "De intake, beter"
    assert intake.revisions.count() == 2


def test_what_an_editor_published_stays(intake: Handreiking, schrijf: Write, laad: Laad) -> None:
    intake.kern = "Door de redactie verbeterd."
    intake.save_revision().publish()
    schrijf(INTAKE, "Nieuwe tekst.")
    assert "/handreikingen/intake/ (door de redactie aangepast)" in laad()
    intake.refresh_from_db()
    assert intake.kern == "Door de redactie verbeterd."


def test_a_draft_of_an_editor_stays_too(intake: Handreiking, schrijf: Write, laad: Laad) -> None:
    intake.title = "Bezig hieraan"
    intake.save_revision()
    schrijf(INTAKE, "Nieuwe tekst.")
    assert "door de redactie aangepast" in laad()
    assert intake.get_latest_revision_as_object().title == "Bezig hieraan"


def test_opening_and_saving_without_a_change_is_no_change(
    intake: Handreiking, schrijf: Write, laad: Laad
) -> None:
    marked = [
        {**block, "id": "nieuw", "value": block["value"].replace("<p>", '<p data-block-key="x1y2z">')}
        for block in intake.inhoud.raw_data
    ]
    intake.inhoud = marked
    intake.save_revision().publish()
    schrijf(INTAKE, "Nieuwe tekst.")
    assert "1 bijgewerkt" in laad()


def test_a_page_that_an_editor_removed_does_not_come_back(
    intake: Handreiking, schrijf: Write, laad: Laad
) -> None:
    intake.delete()
    schrijf(INTAKE, "Nieuwe tekst.")
    assert "door de redactie verwijderd" in laad()
    assert not Handreiking.objects.exists()


def test_a_page_of_an_editor_at_the_same_address_stays(schrijf: Write, laad: Laad) -> None:
    schrijf(START)
    laad()
    StartPagina.objects.get().add_child(
        instance=GidsPagina(title="Van ons", slug="handreikingen", inleiding="Zelf gemaakt.")
    )
    schrijf(INDEX)
    assert "de redactie maakte zelf een pagina op dit adres" in laad()


@pytest.mark.parametrize(
    ("velden", "tekst", "zin"),
    [
        ({"titel": ""}, "", "regel 1: Het veld ‘titel’ ontbreekt"),
        ({"soort": "Weblog"}, "", "regel 2: De soort ‘Weblog’ bestaat niet"),
        ({"kleur": "rood"}, "", "Het veld ‘kleur’ bestaat niet"),
        ({"stappen": ["dromen"]}, "", "Het woord ‘dromen’ bestaat niet bij ‘stappen’"),
        ({"bronnen": ["Q9"]}, "", "De bron ‘Q9’ staat niet in bronnen.toml"),
        ({"pad": "/ergens/anders/"}, "", "Er is geen pagina /ergens/ om deze onder te hangen"),
        ({"pad": "/Handreikingen/Intake/"}, "", "heeft niet de vorm"),
        ({}, "::: dans\n:::", "Het blok ‘dans’ bestaat niet"),
        ({}, "::: vragen\n- Wie?", "niet gesloten"),
        ({}, "::: vragen\nGeen lijst.\n:::", "hoort een lijst"),
        ({}, ":::", "sluit een blok dat niet open is"),
    ],
)
def test_a_wrong_file_gets_one_sentence_with_its_name_and_line_and_changes_nothing(
    schrijf: Write, laad: Laad, velden: dict[str, object], tekst: str, zin: str
) -> None:
    schrijf(START)
    schrijf(INDEX)
    path = schrijf(INTAKE, tekst, **velden)
    with pytest.raises(CommandError, match="Er is niets geladen") as refused:
        laad()
    assert str(path) in str(refused.value)
    assert zin in str(refused.value)
    assert not StartPagina.objects.exists()
    assert not Figuur.objects.exists()


def test_a_file_that_is_no_toml_names_the_line(schrijf: Write, laad: Laad) -> None:
    path = schrijf(START)
    path.write_text('+++\nsoort = "StartPagina"\ntitel = wat\n+++\n', encoding="utf-8")
    with pytest.raises(CommandError, match="regel 3: De velden boven de tekst"):
        laad()


def test_script_in_a_file_does_not_reach_the_page(schrijf: Write, laad: Laad) -> None:
    schrijf(START, "<script>alert(1)</script> [klik](javascript:alert(1)) <img src=x onerror=alert(1)>")
    laad()
    html = str(StartPagina.objects.get().inhoud[0].value)
    assert "<script" not in html
    assert "javascript:" not in html
    assert "onerror" not in html


def test_a_folder_without_files_is_refused(tmp_path: Path, db: None) -> None:
    with pytest.raises(CommandError, match="geen map ‘gids’"):
        call_command("laad_gids", map=tmp_path)


def test_a_newer_figure_updates_the_figure_that_nobody_touched(
    gids: None, tmp_path: Path, laad: Laad
) -> None:
    figures = tmp_path / "figuren"
    source = figures.resolve()
    figures.unlink()
    shutil.copytree(source, figures)
    toml = figures / "startfiguur.toml"
    toml.write_text(toml.read_text().replace('naam = "Professionals"', 'naam = "Vakmensen"'))
    laad()
    assert Figuur.objects.get(sleutel="startfiguur").gebieden.filter(naam="Vakmensen").exists()
    assert Figuur.objects.get(sleutel="startfiguur").gebieden.count() == 10
