"""A booklet: the pages that a visitor chose as a tagged PDF, with only what everyone may read."""

import io
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.test import Client
from PIL import Image as Picture
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, PageViewRestriction

from handreikingen.boekje import choice, content
from handreikingen.models import Figuur, GidsPagina, Handreiking, TekstFiguur
from handreikingen.views import boekje
from samenwerkingswijzer.ground import limits
from samenwerkingswijzer.ground.pdf import letters, printing
from tests.handreikingen.conftest import INTAKE, Write

# Wagtail leaves a file open when it makes a rendition.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

MARK = "zeepaardje"
MAKE = "/boekje/maken/"


@pytest.fixture(autouse=True)
def _media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def intake(gids: None) -> Handreiking:
    """The handreiking of the small guide."""
    page: Handreiking = Handreiking.objects.get(slug="intake")
    return page


def _read(answer: Any) -> tuple[PdfReader, str]:
    assert answer.status_code == 200, answer.content.decode()[-3000:]
    assert answer.headers["Content-Type"] == "application/pdf"
    reader = PdfReader(io.BytesIO(answer.content))
    return reader, " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def _elements(reader: PdfReader) -> list[DictionaryObject]:
    """Every tag in the document."""
    found: list[DictionaryObject] = []
    waiting: list[Any] = [reader.root_object["/StructTreeRoot"]]
    while waiting:
        one = waiting.pop()
        one = one.get_object() if hasattr(one, "get_object") else one
        if isinstance(one, DictionaryObject):
            found.append(one)
            waiting.append(one.get("/K", []))
        elif isinstance(one, list):
            waiting.extend(one)
    return found


def _tags(reader: PdfReader) -> set[str]:
    return {str(one.get("/S", "")) for one in _elements(reader)}


def test_a_booklet_is_tagged_and_dutch_with_title_contents_and_addresses(
    client: Client, intake: Handreiking, schrijf: Write, laad: Callable[[], str]
) -> None:
    body = (
        "## Bellen\n\nLees [de intake](/handreikingen/intake/) en [de wet](https://wetten.example/artikel)."
    )
    schrijf(INTAKE, body, pad="/handreikingen/tip/", titel="Een tip")
    laad()
    tip = Handreiking.objects.get(slug="tip")
    reader, text = _read(client.get(MAKE, {"pagina": [tip.pk, intake.pk, intake.pk]}))
    root: Any = reader.root_object
    assert root["/Lang"] == "nl-NL"
    assert root["/MarkInfo"]["/Marked"]
    assert b"<pdfuaid:part>1<" in root["/Metadata"].get_object().get_data()
    assert reader.metadata
    assert reader.metadata.title == "Handreikingen"
    assert {"/H1", "/H2", "/P", "/L", "/LI", "/TOC", "/Link"} <= _tags(reader)
    assert text.index("Inhoud") < text.index("De intake") < text.index("Een tip")
    assert text.count("Zeven vragen voor een goed gesprek.") == 2, "each page once"
    assert "de wet (https://wetten.example/artikel)" in text
    assert "de intake (bladzijde 3)" in text
    assert [str(one["/Title"]) for one in reader.outline if isinstance(one, DictionaryObject)][:2] == [
        "De intake",
        "Een tip",
    ]


def test_every_block_comes_out(client: Client, intake: Handreiking) -> None:
    page = _page_with_every_block()
    reader, text = _read(client.get(MAKE, {"pagina": page.pk}))
    shown = (
        "Lopende tekst.", "Uitgeklapt.", "Bel eerst.", "Luister.", "Liever niet", "Wachten.", "Voor wie?", "Begin.",
        "Een mens", "Wie doet wat", "Raad", "Trede één", "Een gebied", "Onder het beeld", "De intake", "Lees dit",
        "Formulier (PDF", "Een film", "Iemand vraagt iets.", "nog geen uitgangspunten",
    )  # fmt: skip
    assert [words for words in shown if words not in text] == []
    assert {"/Table", "/TH", "/TD", "/Figure", "/BlockQuote", "/Caption"} <= _tags(reader)
    assert {"Een plein met bomen", "Een groen vlak"} <= _alternatives(reader)


def _alternatives(reader: PdfReader) -> set[str]:
    return {str(one["/Alt"]) for one in _elements(reader) if "/Alt" in one}


def _page_with_every_block() -> GidsPagina:
    ladder = TekstFiguur.objects.create(sleutel="l", titel="Ladder", soort="ladder", beschrijving="Treden.")
    ladder.delen.create(titel="Trede één", tekst="Kennen.")
    figure = Figuur.objects.create(
        sleutel="f", titel="Een plein met bomen", uitleg="Een plein.",
        tekening='<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>',
    )  # fmt: skip
    figure.gebieden.create(
        sleutel="g",
        naam="Een gebied",
        beschrijving="Daar.",
        doel="/handreikingen/",
        vorm="veelhoek",
        punten=[[10, 10], [60, 10], [60, 60]],
    )
    ladder.save()
    figure.save()
    page = GidsPagina(title="Alles", slug="alles", inleiding="Elk blok.", eigen_uitwerking=True)
    page.inhoud = page.inhoud.stream_block.to_python(
        [{"type": kind, "value": value} for kind, value in _raw(ladder, figure)]
    )
    Page.objects.get(depth=2).add_child(instance=page)
    return page


def _raw(ladder: TekstFiguur, figure: Figuur) -> list[tuple[str, Any]]:
    line = "<p>{}</p>".format
    file, film, picture = _files()
    table = {
        "columns": [{"type": "tekst", "heading": "Wie"}, {"type": "tekst", "heading": "Wat"}],
        "rows": [{"values": [line("Raad"), line("Kiest.")]}], "caption": "Wie doet wat",
    }  # fmt: skip
    beeld = {"image": picture, "decorative": False, "alt_text": "Een groen vlak"}
    video = {"titel": "Een film", "bestand": film, "zonder_spraak": True, "ondertiteling": None}
    return [
        ("tekst", "<h2>Kop</h2><p>Lopende tekst.</p><h4>Diep</h4>"),
        ("verdieping", {"titel": "Meer", "tekst": line("Uitgeklapt.")}),
        ("stappen", [line("Bel eerst.")]),
        ("wel_liever_niet", {"wel": [line("Luister.")], "liever_niet": [line("Wachten.")]}),
        ("vragen", [line("Voor wie?")]),
        ("citaat", {"tekst": "Begin.", "bron": "Een mens"}),
        ("tabel", table),
        ("figuur", {"figuur": ladder.pk}),
        ("klikfiguur", {"figuur": figure.pk}),
        ("afbeelding", {"beeld": beeld, "bijschrift": line("Onder het beeld")}),
        ("verwijzing", {"pagina": Page.objects.get(slug="intake").pk, "toelichting": "Lees dit"}),
        ("bestand", {"bestand": file, "toelichting": ""}),
        ("video", {**video, "uitgeschreven": line("Iemand vraagt iets.")}),
        *((kind, None) for kind in ("uitgangspunten", "opgaven", "lessen", "speelveld")),
    ]


def _files() -> tuple[int, int, int]:
    """A form, a film and a picture."""
    documents = get_document_model().objects
    file = documents.create(title="Formulier", file=ContentFile(b"x", name="f.pdf"))
    film = documents.create(title="Film", file=ContentFile(b"x", name="f.mp4"))
    data = io.BytesIO()
    Picture.new("RGB", (40, 30), "green").save(data, "PNG")
    picture = get_image_model().objects.create(title="Plein", file=ImageFile(data, name="plein.png"))
    return file.pk, film.pk, picture.pk


def test_a_draft_and_a_restricted_page_are_in_no_booklet(client: Client, intake: Handreiking) -> None:
    intake.title = intake.inleiding = intake.kern = MARK
    intake.save_revision()
    _, text = _read(client.get(MAKE, {"pagina": intake.pk}))
    assert MARK not in text
    index = Page.objects.get(slug="handreikingen")
    PageViewRestriction.objects.create(page=index, restriction_type="login")
    for address in ("/boekje/", MAKE):
        answer = client.get(address, {"pagina": intake.pk})
        assert "De intake" not in answer.content.decode()
    assert answer.status_code == 400


def test_what_was_taken_back_since_is_left_out_and_named(client: Client, intake: Handreiking) -> None:
    index = Page.objects.get(slug="handreikingen")
    intake.unpublish()
    _, text = _read(client.get(MAKE, {"pagina": [intake.pk, index.pk]}))
    assert "Eén pagina die je koos, is er niet meer." in text
    assert "goed gesprek" not in text
    answer = client.get(MAKE, {"pagina": intake.pk})
    assert answer.status_code == 400
    assert "Wat je koos, is er niet meer." in answer.content.decode()


def test_a_page_that_goes_while_the_booklet_is_made(
    client: Client, intake: Handreiking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choice, "pages", lambda _: [])
    assert client.get(MAKE, {"pagina": intake.pk}).status_code == 503


@pytest.mark.parametrize(
    "asked", [{}, {"pagina": ["", "x", "-1", "9" * 30, "\x00", "½", "٣"]}, {"onderdeel": "999999"}]
)
def test_an_empty_choice_says_so(client: Client, intake: Handreiking, asked: dict[str, Any]) -> None:
    answer = client.get(MAKE, asked)
    assert answer.status_code == 400
    assert "Zet een vinkje bij minstens één pagina." in answer.content.decode()
    assert client.get("/boekje/", asked).status_code == 200


def test_a_section_is_all_its_pages_and_can_be_too_large(
    client: Client, intake: Handreiking, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = Page.objects.get(slug="handreikingen")
    html = client.get("/boekje/", {"onderdeel": index.pk}).content.decode()
    assert html.count("checked") == 2
    assert "In je boekje: <strong>2 pagina’s</strong>" in html
    monkeypatch.setattr(choice, "MOST", 1)
    answer = client.get(MAKE, {"onderdeel": index.pk})
    assert answer.status_code == 400
    assert "Je koos 2 pagina’s. In een boekje passen er 1." in answer.content.decode()


def test_ten_thousand_questions_are_refused(client: Client, intake: Handreiking) -> None:
    query = "&".join(f"pagina={number}" for number in range(10_000))
    assert client.get(f"/boekje/?{query}").status_code == 400
    assert client.get(f"{MAKE}?{query}").status_code == 400


@pytest.mark.parametrize(
    ("limit", "status", "sentence"),
    [
        ((boekje, "BOOKLETS_PER_HOUR", 0), 429, "over een uur"),
        ((content, "LONGEST", 10), 400, "samen te lang voor een boekje"),
        ((printing, "TIMEOUT", 0.001), 503, "Probeer het met minder pagina’s."),
    ],
)
def test_a_booklet_that_cannot_be_made_says_why(
    client: Client,
    intake: Handreiking,
    monkeypatch: pytest.MonkeyPatch,
    limit: tuple[ModuleType, str, float],
    status: int,
    sentence: str,
) -> None:
    monkeypatch.setattr(*limit)
    answer = client.get(MAKE, {"pagina": intake.pk})
    assert answer.status_code == status
    assert sentence in answer.content.decode()


def test_a_few_booklets_at_once_and_the_rest_waits(client: Client, intake: Handreiking) -> None:
    with limits.place("boekje", 2, 60) as one, limits.place("boekje", 2, 60) as two:
        assert one
        assert two
        answer = client.get(MAKE, {"pagina": intake.pk})
        assert answer.status_code == 503
        assert "over een minuut opnieuw" in answer.content.decode()
    assert client.get(MAKE, {"pagina": intake.pk}).status_code == 200


def test_choosing_asks_as_many_questions_however_long_the_guide(
    client: Client,
    intake: Handreiking,
    django_assert_max_num_queries: Any,
    schrijf: Write,
    laad: Callable[[], str],
) -> None:
    for number in range(5):
        schrijf(INTAKE, pad=f"/handreikingen/tip-{number}/", titel=f"Tip {number}")
    laad()
    client.get("/boekje/")
    with django_assert_max_num_queries(4):
        client.get("/boekje/")


def test_a_page_of_the_guide_leads_to_the_choice(client: Client, intake: Handreiking) -> None:
    address = f"/boekje/?pagina={intake.pk}"
    assert f'href="{address}"' in client.get("/handreikingen/intake/").content.decode()
    html = client.get(address).content.decode()
    assert f'value="{intake.pk}" checked' in html


def test_characters_without_a_letter_become_a_question_mark() -> None:
    assert letters.printable("na\u0308i\u0308ef \U0001f600 \u202eom\u200b\x00x\ufe0f") == "näïef ? om x"
