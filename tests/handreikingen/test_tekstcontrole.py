"""What the check tells an editor: where, what, and what to do. Only what shuts readers out stops publishing."""

from io import BytesIO
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.images import ImageFile
from django.test import Client
from django.urls import reverse
from PIL import Image as Picture
from PIL import ImageDraw
from wagtail.images.models import Image
from wagtail.models import WorkflowState
from wagtail.test.utils.form_data import rich_text

from handreikingen.models import Handreiking, Wikibestand
from handreikingen.paginacontrole import check
from handreikingen.tekstcontrole.faults import faults
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als

from .formulier import fields

# Wagtail leaves the temporary file of a rendition to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
LONG = "De raad en het college en de dorpen en de wijken en alle verenigingen " * 3 + "."
PASSIVE = "Het plan wordt door de raad vastgesteld."


@pytest.fixture(autouse=True)
def _media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    cache.clear()  # pictures of the test before had the same numbers


@pytest.fixture
def intake(gids: None) -> Handreiking:
    """The page that is looked at."""
    page: Handreiking = Handreiking.objects.get()
    return page


def _picture(draw_letters: bool = False, title: str = "Het plein") -> Image:
    picture = Picture.new("RGB", (400, 200), "white")
    if draw_letters:
        pen = ImageDraw.Draw(picture)
        for line in range(10, 190, 20):
            pen.text((10, line), "Stap 1 Ga op bezoek bij de buren en luister", fill="black")
    else:
        bands = [
            Picture.radial_gradient("L"),
            Picture.linear_gradient("L"),
            Picture.linear_gradient("L").rotate(90),
        ]
        picture = Picture.merge("RGB", bands)
    file = BytesIO()
    picture.save(file, "PNG")
    return Image.objects.create(title=title, file=ImageFile(file, name="plein.png"))


def _block(picture: Image, alternative: str = "", decorative: bool = False) -> tuple[str, Any]:
    beeld = {"image": picture.pk, "alt_text": alternative, "decorative": decorative}
    return ("afbeelding", {"beeld": beeld, "bijschrift": ""})


def _with(page: Handreiking, *blocks: tuple[str, Any]) -> Handreiking:
    raw = [{"type": kind, "value": value, "id": f"b{number}"} for number, (kind, value) in enumerate(blocks)]
    page.inhoud = page._meta.get_field("inhoud").to_python(raw)
    return page


def _said(page: Handreiking) -> list[tuple[str, str]]:
    return [(remark.plek, remark.zin.split(".")[0]) for remark in check(page)]


def test_a_plain_text_gets_no_remarks(intake: Handreiking) -> None:
    assert _said(_with(intake, ("tekst", "<h2>Begin</h2><p>Ga op bezoek. Luister goed.</p>"))) == []


@pytest.mark.parametrize(
    ("html", "sentence"),
    [
        (f"<p>{LONG}</p>", "Deze zin heeft 42 woorden"),
        ("<p>Middels dit formulier meld je je aan.</p>", "‘middels’ is geen gewoon woord"),
        ('<p>Wil je meer weten? <a href="/x/">Klik hier!</a></p>', "Deze linktekst zegt niet waar je komt"),
        ('<p><a href="/x/">https://voorbeeld.nl/a</a></p>', "Hier staat een adres als linktekst"),
        ("<h2>Begin</h2><p>Ga.</p><h4>Dan</h4>", "Dit kopje slaat een stap over"),
        ("<h3>Begin</h3>", "Dit kopje slaat een stap over"),
        ("<h2></h2><p>Ga.</p>", "Er staat een leeg kopje"),
        ("<p><b>Hoe begin je</b></p><p>Ga op bezoek.</p>", "Deze vette regel lijkt een kopje"),
    ],
)
def test_a_remark_says_where_and_what(intake: Handreiking, html: str, sentence: str) -> None:
    assert _said(_with(intake, ("tekst", html))) == [("Blok 1: Tekst", sentence)]


@pytest.mark.parametrize(
    "html",
    [
        '<p>Lees <a href="/x/">hoe je begint</a> en <a href="/y/">meer informatie over de raad</a>.</p>',
        "<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2><h3>E</h3>",
        "<p><b>Let op.</b></p><p>Een <b>vet</b> woord.</p>",
        "<p>De inzakelijkheid van een toolbox op grond van de vereniging.</p>",
    ],
)
def test_what_is_right_gets_no_remark(intake: Handreiking, html: str) -> None:
    assert _said(_with(intake, ("tekst", html))) == []


def test_text_in_any_block_and_field_is_read(intake: Handreiking) -> None:
    intake.kern = "Thans is het klaar."
    blocks = _with(
        intake,
        ("verdieping", {"titel": "Inzake het plan", "tekst": "<p>Ga.</p>"}),
        ("stappen", ["<p>Bel tevens de buren.</p>"]),
        ("citaat", {"tekst": "Reeds gedaan.", "bron": "Een buur"}),
    )
    assert [plek for plek, _ in _said(blocks)] == [
        "Kern",
        "Blok 1: Uitklap (verdieping)",
        "Blok 2: Stappen",
        "Blok 3: Citaat",
    ]


def test_a_text_in_which_nobody_acts_is_told_so_once(intake: Handreiking) -> None:
    page = _with(intake, ("tekst", f"<p>{'Ga op bezoek. ' * 8}{PASSIVE} {PASSIVE}</p>"))
    ((plek, zin),) = _said(page)
    assert (plek, zin) == ("Hele tekst", "In 1 van de 12 zinnen staat niet wie iets doet")


def test_the_first_cell_of_a_row_may_be_bold(intake: Handreiking) -> None:
    table = {
        "columns": [{"type": "tekst", "heading": "Wie"}],
        "rows": [{"values": ["<p><b>De raad</b></p>"]}],
    }
    assert _said(_with(intake, ("tabel", {**table, "caption": ""}))) == []


def test_a_column_without_a_name(intake: Handreiking) -> None:
    table = {
        "columns": [{"type": "tekst", "heading": "Wie"}, {"type": "tekst", "heading": ""}],
        "rows": [{"values": ["<p>Raad</p>", "<p>Kiest.</p>"]}],
        "caption": "",
    }
    assert _said(_with(intake, ("tabel", table))) == [("Blok 1: Tabel", "Een kolom heeft geen naam")]


@pytest.mark.parametrize(
    ("alternative", "sentence"),
    [
        ("", "Schrijf wat er op het beeld te zien is"),
        ("   ", "Schrijf wat er op het beeld te zien is"),
        ("plein_2024.JPG", "Dit lijkt de naam van een bestand"),
        ("Foto van het plein", "Begin met wat er te zien is"),
        ("Het plein. " * 20, "Houd het korter dan 180 tekens"),
    ],
)
def test_a_picture_tells_in_words_what_it_shows(intake: Handreiking, alternative: str, sentence: str) -> None:
    page = _with(intake, _block(_picture(), alternative))
    assert [zin for _, zin in _said(page)] == [sentence]
    assert bool(faults(page)) == (not alternative.strip())


def test_a_picture_that_only_decorates_needs_no_words(intake: Handreiking) -> None:
    assert _said(_with(intake, _block(_picture(), decorative=True))) == []


def test_text_in_a_picture_is_asked_for_until_somebody_retyped_it(intake: Handreiking) -> None:
    picture = _picture(draw_letters=True)
    page = _with(intake, _block(picture, "De stappen van een bezoek"))
    assert [zin.split(" (")[0] for _, zin in _said(page)] == ["Staat er tekst in dit beeld"]
    Wikibestand.objects.create(naam="plein.png", afdruk="x", afbeelding=picture, overgetypt="Stap 1 …")
    assert _said(page) == []


def test_a_picture_that_is_gone_stops_nobody(intake: Handreiking) -> None:
    picture = _picture()
    picture.file.storage.delete(picture.file.name)
    assert _said(_with(intake, _block(picture, "Het plein"))) == []


def test_a_required_field_that_a_draft_left_open_is_a_fault(intake: Handreiking) -> None:
    intake.kern = ""
    assert [remark.plek for remark in faults(intake)] == ["Kern"]


def _post(browser: Client, page: Handreiking, *blocks: tuple[str, Any], **anders: object) -> Any:
    values = {"title": "De intake", "slug": "intake", **anders}
    return browser.post(f"/beheer/pages/{page.pk}/edit/", fields(*blocks, **values), follow=True)


@pytest.mark.grondig
@pytest.mark.usefixtures("beheer")
def test_the_editor_shows_the_remarks_and_keeps_the_draft(
    als: Als, redacteur: Gebruiker, intake: Handreiking
) -> None:
    body = ("tekst", rich_text("<p>Klik <a href='/x/'>hier</a>.</p>", features=["link"]))
    html = _post(als(redacteur), intake, body, **{"action-save": "1"}).content.decode()
    assert "Let op in deze tekst:" in html
    assert "Deze linktekst zegt niet waar je komt" in html
    assert "#block-" in html


@pytest.mark.grondig
@pytest.mark.usefixtures("beheer")
def test_sending_in_tells_what_the_check_saw(als: Als, redacteur: Gebruiker, intake: Handreiking) -> None:
    body = ("tekst", rich_text("<p>Middels een gesprek.</p>", features=["bold"]))
    html = _post(als(redacteur), intake, body, **{"action-submit": "1"}).content.decode()
    assert "De controle zag nog 1 punt." in html
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_IN_PROGRESS


def _draft_without_words(page: Handreiking) -> None:
    _with(page, _block(_picture()))
    page.save_revision(clean=False)


@pytest.mark.grondig
@pytest.mark.usefixtures("beheer")
@pytest.mark.parametrize(("alternative", "published"), [("  ", False), ("", False), ("Het plein", True)])
def test_a_page_with_a_fault_is_not_published_by_the_form(
    als: Als, eindredacteur: Gebruiker, intake: Handreiking, alternative: str, published: bool
) -> None:
    caption = rich_text("<p>In juni.</p>", features=["bold"])
    beeld = {"image": _picture().pk, "alt_text": alternative}
    _post(als(eindredacteur), intake, ("afbeelding", {"beeld": beeld, "bijschrift": caption}))
    intake.refresh_from_db()
    assert any(block.block_type == "afbeelding" for block in intake.inhoud) == published


@pytest.mark.grondig
def test_a_page_with_a_fault_is_not_approved(
    als: Als, redacteur: Gebruiker, eindredacteur: Gebruiker, intake: Handreiking
) -> None:
    _draft_without_words(intake)
    intake.get_workflow().start(intake, redacteur)
    state = WorkflowState.objects.get().current_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[intake.pk, "approve", state.pk])
    assert als(eindredacteur).post(address).headers["Location"] == f"/beheer/pages/{intake.pk}/edit/"
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_IN_PROGRESS
    reject = address.replace("approve", "reject")
    als(eindredacteur).post(reject, {"comment": "Zeg wat er te zien is."})
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_NEEDS_CHANGES


@pytest.mark.grondig
@pytest.mark.usefixtures("beheer")
@pytest.mark.parametrize("chosen", ["intake", "handreikingen"])
def test_pages_with_a_fault_are_not_published_in_bulk(
    als: Als, eindredacteur: Gebruiker, intake: Handreiking, chosen: str
) -> None:
    intake.unpublish()
    _draft_without_words(intake)
    page = intake if chosen == "intake" else intake.get_parent()
    address = f"/beheer/bulk/wagtailcore/page/publish/?id={page.pk}&next=/beheer/"
    answer = als(eindredacteur).post(address, {"include_descendants": "on"}, follow=True)
    assert "kan nog niet op de site" in answer.content.decode()
    intake.refresh_from_db()
    assert not intake.live
