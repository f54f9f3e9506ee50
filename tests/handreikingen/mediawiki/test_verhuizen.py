"""A wiki moves in: pages, links, pictures, history, notes and old addresses."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from PIL import Image as Picture
from wagtail.images.models import Image
from wagtail.models import Page, PageLogEntry, Revision

from handreikingen.models import Figuur, GidsPagina, Wikibestand, Wikinotitie, Wikiversie
from tests import kept
from tests.handreikingen.mediawiki.conftest import pagina
from tests.handreikingen.mediawiki.wiki import Wiki

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the temporary file of a rendition to the garbage collector
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
Move = Callable[..., str]


@pytest.fixture
def bericht(oude_wiki: Wiki, verhuis: Move, settings: Any) -> str:
    """The small wiki moved in; what the command said."""
    media = Path(settings.MEDIA_ROOT)

    def move() -> tuple[str, dict[Path, bytes]]:
        said = verhuis(oude_wiki)
        files = [path for path in media.rglob("*") if path.is_file()]
        return said, {path.relative_to(media): path.read_bytes() for path in files}

    said, files = kept.keep("verhuisde wiki", move)
    for path, content in files.items():
        (media / path).parent.mkdir(parents=True, exist_ok=True)
        (media / path).write_bytes(content)
    return said


def lees(titel: str) -> str:
    """The page as a visitor gets it."""
    answer = Client().get(pagina(titel).url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_sub_pages_hang_under_their_page(bericht: str) -> None:
    assert pagina("Inhoudelijke opgave").get_parent().title == "De werkwijze"
    assert pagina("De werkwijze").url == "/de-werkwijze/"
    assert pagina("Sturen en controleren: wat is de inzet?").get_parent().depth == 2


def test_the_first_paragraph_introduces_the_page(bericht: str) -> None:
    page = pagina("De werkwijze")
    assert page.inleiding.startswith("De werkwijze heeft vier delen.")
    assert (
        lees("De werkwijze").count("De werkwijze heeft vier delen. Je begint") == 2
    )  # lead and meta description


def test_text_with_lists_links_and_templates_is_readable(bericht: str) -> None:
    html = lees("Welkom")
    assert '<a href="/de-werkwijze/">hoe we werken</a>' in html
    assert 'href="/de-werkwijze/inhoudelijke-opgave/#vragen"' in html
    assert "<ul><li>en daarna" in html
    assert "<ol><li>eerst dit</li><li>dan dat</li></ol>" in html
    assert (
        html.count("De wijzer helpt de gemeente om met inwoners te werken.") == 2
    )  # lead and meta description
    assert "<b>Let op</b>: Bel <i>altijd</i> terug." in html
    assert "<p>Een wegwijzer voor wie samenwerkt.</p>" in html
    assert 'href="https://voorbeeld.nl"' in html
    assert "/documenten/" in html
    assert "Nota samenwerken, 2017." in html
    assert "<h3" in html
    assert "<h4" not in html.split("<main", 1)[1]


def test_a_table_keeps_its_head_and_fills_merged_cells(bericht: str) -> None:
    html = lees("De werkwijze")
    assert '<th scope="col">Wie</th>' in html
    assert "<caption>Wie doet wat</caption>" in html
    assert html.count("College") == 2


def test_pictures_come_along_with_their_words(bericht: str) -> None:
    html = lees("De werkwijze")
    assert 'alt="Een plein met bomen"' in html
    assert "Het <i>plein</i>" in html
    assert 'alt="De ladder"' in html
    assert "Bestaat_niet.png: Dit bestand kwam niet mee: het staat niet in de map met bestanden." in bericht


def test_the_place_where_a_photograph_was_taken_is_removed(bericht: str) -> None:
    image = Image.objects.get(title="Foto dorp")
    with Picture.open(image.file) as kept:
        assert not kept.getexif().get_ifd(0x8825)
        assert kept.size == (image.width, image.height) == (400, 300)


def test_pictures_that_probably_hold_text_wait_for_an_editor(bericht: str) -> None:
    assert [row.naam for row in Wikibestand.objects.with_text()] == ["Figuur_ladder.png", "Figuur_start.png"]
    assert "Figuur_ladder.png: de naam wijst erop" in bericht
    Wikibestand.objects.filter(naam="Figuur_ladder.png").update(overgetypt="Trede 1: meeweten.")
    assert "Trede 1: meeweten." in lees("De werkwijze")


def test_every_version_is_kept_with_its_moment_and_its_comment(bericht: str) -> None:
    page = pagina("De werkwijze")
    old, new = Revision.objects.for_instance(page).order_by("created_at")
    assert "Eerste opzet van 2015." in old.content["inleiding"]
    assert old.as_object().inleiding == "Eerste opzet van 2015."
    assert (page.latest_revision_id, page.live_revision_id) == (new.pk, new.pk)
    assert page.last_published_at == new.created_at
    origin = Wikiversie.objects.get(revisie=old)
    assert (origin.auteur, origin.opmerking) == ("Bewerker van toen", "bijgewerkt")
    entries = PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish")
    assert {(entry.revision_id, entry.timestamp) for entry in entries} == {
        (old.pk, old.created_at),
        (new.pk, new.created_at),
    }
    assert all(entry.user_id is None for entry in entries)


def test_an_image_map_becomes_a_figure_with_areas(bericht: str) -> None:
    figure = Figuur.objects.get(sleutel__startswith="wiki-")
    assert (figure.titel, figure.hoogte) == ("De start van de wijzer", 50)
    areas = {area.naam: area for area in figure.gebieden.all()}
    assert list(areas) == [
        "Colofon",
        "Zo werken we",
        "Sturen en controleren: wat is de inzet?",
        "Naar de werkwijze",
    ]
    assert (areas["Colofon"].doel, areas["Colofon"].punten) == ("/colofon/", [[0, 0], [100, 50]])
    assert (areas["Zo werken we"].vorm, areas["Zo werken we"].punten) == ("rechthoek", [[0, 0], [50, 25]])
    circle = areas["Sturen en controleren: wat is de inzet?"]
    assert (circle.punten, circle.straal) == ([[75, 37.5]], 10)
    assert areas["Naar de werkwijze"].punten == [[5, 30], [30, 30], [30, 45], [5, 45]]
    assert areas["Naar de werkwijze"].doel == "/de-werkwijze/"
    assert "Het gebied ‘Elders’ leidt naar ‘https://elders.voorbeeld.nl’." in bericht
    html = lees("Welkom")
    assert "figuur__naam" not in html  # the names are in the picture already
    assert 'href="/sturen-en-controleren-wat-is-de-inzet/"' in html
    assert 'aria-label="Zo werken we"' in html


def test_talk_becomes_a_note_and_users_stay_away(bericht: str, client: Client) -> None:
    note = Wikinotitie.objects.get()
    assert note.pagina_id == pagina("De werkwijze").pk
    assert "GEHEIM-OVERLEG: klopt dit nog?" in note.tekst
    assert not Page.objects.filter(title__contains="Piet").exists()
    for address in ("/Overleg:De_werkwijze", "/wiki/Gebruiker:Piet", "/index.php?title=Overleg:De_werkwijze"):
        assert client.get(address).status_code == 404
    assert "GEHEIM" not in "".join(
        json.dumps(row) for row in Revision.objects.values_list("content", flat=True)
    )
    assert "GEHEIM" not in lees("De werkwijze")


@pytest.mark.parametrize(
    "old",
    [
        "/De_werkwijze",
        "/wiki/De_werkwijze",
        "/wiki/De%20werkwijze",
        "/De%20werkwijze",
        "/De%20werkwijze/",
        "/index.php?title=De_werkwijze",
        "/index.php?title=de_werkwijze&action=history&oldid=3",
        "/index.php/De_werkwijze",
        "/index.php?curid=3",
        "/w/index.php?title=De_werkwijze",
        "/Naar_de_werkwijze",
        "/wiki/Naar_de_werkwijze",
    ],
)
def test_an_old_address_leads_to_the_new_page(bericht: str, client: Client, old: str) -> None:
    answer = client.get(old)
    assert (answer.status_code, answer.headers["Location"]) == (301, "/de-werkwijze/")


def test_an_old_address_with_signs_and_levels_leads_on(bericht: str, client: Client) -> None:
    signs = "/Sturen_en_controleren:_wat_is_de_inzet%3F"
    assert client.get(signs).headers["Location"] == "/sturen-en-controleren-wat-is-de-inzet/"
    assert client.get("/wiki" + signs).headers["Location"] == "/sturen-en-controleren-wat-is-de-inzet/"
    assert (
        client.get("/De_werkwijze/Inhoudelijke_opgave").headers["Location"]
        == "/de-werkwijze/inhoudelijke-opgave/"
    )
    assert client.get("/wiki/Kapot").status_code == 404
    assert client.get("/index.php?title=%00&curid=x").status_code == 404
    assert client.get("/index.php").headers["Location"] == "/"


def test_a_title_that_is_its_own_new_address_or_is_very_long_leads_on(verhuis: Move, client: Client) -> None:
    long = "Afspraken: wat & wie? " * 11 + "Einde"
    verhuis(Wiki().schrijf("2017", "Het jaar van de wijzer.").schrijf(long, "Alles over afspraken."))
    for old in ("/wiki/2017", "/index.php?title=2017", "/index.php/2017"):
        assert client.get(old).headers["Location"] == "/2017/"
    new = GidsPagina.objects.get(title=long).url
    asked = {"title": long.replace(" ", "_")}
    assert client.get("/index.php", asked).headers["Location"] == new
    assert client.get(f"/wiki/{quote(asked['title'])}").headers["Location"] == new


def test_categories_become_subjects_with_their_pages(bericht: str) -> None:
    subject = pagina("Werkwijze")
    assert subject.url == "/onderwerpen/werkwijze/"
    html = lees("Werkwijze")
    assert '<a href="/de-werkwijze/">De werkwijze</a>' in html
    assert '<a href="/welkom-2/">Welkom</a>' in html
    assert (
        html.index("/de-werkwijze/")
        < html.index("/de-werkwijze/inhoudelijke-opgave/")
        < html.index("/welkom-2/")
    )
    assert ">De werkwijze/Inhoudelijke opgave</a>" in html  # every village has its own ‘Wonen’
    assert '<a href="/onderwerpen/proces/">Proces</a>' in lees("De werkwijze")
    assert "Het adres ‘welkom’ was al bezet." in bericht


def test_what_did_not_come_along_is_told_with_its_line(bericht: str) -> None:
    assert "Welkom, regel 14: Het sjabloon ‘Welkom/Wat is de wijzer’ staat niet in de export." in bericht
    assert "Welkom, regel 26: De pagina ‘Iemand anders’ is er niet (meer)." in bericht
    assert "Kapot: De doorverwijzing naar ‘Nooit geschreven’ leidt nergens heen." in bericht
    assert "Gebruiker:Piet: Dit hoort bij de oude wiki zelf, of bij een gebruiker." in bericht
    assert "samengevoegde cellen" in bericht


def state() -> list[object]:
    """Everything that a move may touch."""
    pages = [(page.pk, page.title, page.url_path, page.latest_revision_id) for page in Page.objects.all()]
    return [pages, Revision.objects.count(), PageLogEntry.objects.count(), Image.objects.count()]


def test_a_second_run_changes_nothing(bericht: str, oude_wiki: Wiki, verhuis: Move) -> None:
    before = state()
    said = verhuis(oude_wiki)
    assert "Pagina's: 0 nieuw, 0 bijgewerkt, 9 gelijk." in said
    assert state() == before


def test_a_newer_export_updates_only_what_nobody_edited(bericht: str, oude_wiki: Wiki, verhuis: Move) -> None:
    edited = pagina("Colofon")
    edited.inleiding = "Door de redactie herschreven."
    edited.save_revision().publish()
    pagina("Inhoudelijke opgave").delete()
    oude_wiki.schrijf("Colofon", "Gemaakt door heel velen.")
    oude_wiki.schrijf(
        "De werkwijze", "Er zijn nu vijf delen.\n\n[[Categorie:Werkwijze]] [[Categorie:Proces]]"
    )
    oude_wiki.schrijf("De werkwijze/Inhoudelijke opgave", "Nieuwe tekst.")
    said = verhuis(oude_wiki)
    assert "0 nieuw, 3 bijgewerkt" in said  # also Welkom and a subject, which led to the page that went
    assert "Colofon (door de redactie aangepast)" in said
    assert "De werkwijze/Inhoudelijke opgave (door de redactie verwijderd)" in said
    assert pagina("Colofon").inleiding == "Door de redactie herschreven."
    assert pagina("De werkwijze").inleiding == "Er zijn nu vijf delen."
    assert Revision.objects.for_instance(pagina("De werkwijze")).count() == 3


def test_a_trial_keeps_nothing(oude_wiki: Wiki, verhuis: Move, tmp_path: Path) -> None:
    before = state()
    said = verhuis(oude_wiki, proef=True)
    assert "Dit was een proef: er is niets bewaard." in said
    assert "Pagina's: 9 nieuw" in said
    assert state() == before
    assert not (tmp_path / "media").exists()


def test_under_a_draft_everything_is_a_draft(oude_wiki: Wiki, verhuis: Move, client: Client) -> None:
    draft = GidsPagina(title="Archief", slug="archief", inleiding="Van toen.", live=False)
    Page.objects.get(slug="handreikingen").get_parent().add_child(instance=draft)
    verhuis(oude_wiki, onder="/archief/")
    page = pagina("De werkwijze")
    assert not page.live
    assert page.url_path.endswith("/archief/de-werkwijze/")
    assert not PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish").exists()
    assert client.get("/wiki/De_werkwijze").status_code == 404
    assert Revision.objects.for_instance(page).count() == 2
