"""The blocks of a page: each has a preview, and none carries script, style or a foreign frame."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client
from wagtail.blocks import StructBlockValidationError
from wagtail.documents import get_document_model
from wagtail.test.utils.form_data import nested_form_data, streamfield

from handreikingen.blocks import Inhoud, Video
from handreikingen.models import GidsPagina, StartPagina
from samenwerkingswijzer.ground.models import Gebruiker

Als = Callable[[Gebruiker], Client]
NAMEN = sorted(Inhoud().child_blocks)


@pytest.fixture(autouse=True)
def _media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"


def _document(name: str, content: bytes = b"inhoud") -> Any:
    return get_document_model().objects.create(title=name, file=ContentFile(content, name=name))


def test_the_set_is_what_an_editor_needs() -> None:
    assert set(NAMEN) == {
        "tekst", "verdieping", "stappen", "wel_liever_niet", "vragen", "citaat", "tabel", "figuur", "klikfiguur",
        "afbeelding", "verwijzing", "bestand", "video", "uitgangspunten", "opgaven", "lessen", "speelveld",
    }  # fmt: skip


@pytest.mark.parametrize("naam", NAMEN)
def test_every_block_has_a_preview_in_our_own_look(
    als: Als, redacteur: Gebruiker, gids: None, naam: str
) -> None:
    block = StartPagina._meta.get_field("inhoud").stream_block.child_blocks[naam]
    assert block.is_previewable
    response = als(redacteur).get("/beheer/block-preview/", {"id": block.definition_prefix})
    html = response.content.decode()
    assert response.status_code == 200
    assert "css/wijzer" in html
    assert "ONBEKENDE" not in html


def test_a_preview_shows_the_example(als: Als, redacteur: Gebruiker, gids: None) -> None:
    blocks = StartPagina._meta.get_field("inhoud").stream_block.child_blocks
    for naam, words in {
        "citaat": "Begin met luisteren.",
        "tabel": "Kiest doelen.",
        "stappen": "Kom langs.",
    }.items():
        html = (
            als(redacteur)
            .get("/beheer/block-preview/", {"id": blocks[naam].definition_prefix})
            .content.decode()
        )
        assert words in html


EVIL_LINK = {
    "blocks": [
        {
            "key": "a", "text": "klik <script>alert(1)</script>", "type": "unstyled", "depth": 0,
            "inlineStyleRanges": [], "entityRanges": [{"offset": 0, "length": 4, "key": 0}],
        }
    ],
    "entityMap": {"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "javascript:alert(1)"}}},
}  # fmt: skip
EVIL_FRAME = {
    "blocks": [
        {
            "key": "a", "text": " ", "type": "atomic", "depth": 0, "inlineStyleRanges": [],
            "entityRanges": [{"offset": 0, "length": 1, "key": 0}],
        }
    ],
    "entityMap": {"0": {"type": "EMBED", "mutability": "IMMUTABLE", "data": {"url": "https://elders.example/"}}},
}  # fmt: skip


@pytest.mark.parametrize("kwaad", [EVIL_LINK, EVIL_FRAME], ids=["link", "frame"])
def test_nothing_harmful_comes_in_by_the_editor(
    als: Als, eindredacteur: Gebruiker, gids: None, kwaad: dict[str, Any], client: Client
) -> None:
    root = StartPagina.objects.get()
    body = streamfield(
        [("tekst", json.dumps(kwaad)), ("citaat", {"tekst": "<iframe src=//x>", "bron": "<b>"})]
    )
    form = {
        "title": "Kwaad", "slug": "kwaad", "menutitel": "", "inleiding": "<script>alert(2)</script>", "bronnen": "",
        "action-publish": "1", "inhoud": body, "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
    }  # fmt: skip
    address = f"/beheer/pages/add/handreikingen/gidspagina/{root.pk}/"
    response = als(eindredacteur).post(address, nested_form_data(form))
    if response.status_code == 200:
        assert response.context["form"].errors
        assert client.get("/kwaad/").status_code == 404
        return  # refused outright: this kind of content does not exist here
    html = client.get("/kwaad/").content.decode()
    for harm in ("javascript:", "<script>alert", "<iframe", "elders.example"):
        assert harm not in html


def test_a_video_is_a_file_of_ours_with_subtitles_and_text(gids: None, client: Client) -> None:
    film, subtitles = _document("gesprek.mp4"), _document("gesprek.vtt", b"WEBVTT\n")
    page = StartPagina.objects.get()
    page.inhoud = [{
        "type": "video",
        "value": {"titel": "Een gesprek", "bestand": film.pk, "zonder_spraak": False,
                  "ondertiteling": subtitles.pk, "uitgeschreven": "<p>Iemand vraagt iets.</p>"},
    }]  # fmt: skip
    page.save_revision().publish()
    response = client.get("/")
    html = response.content.decode()
    assert f'<source src="{film.url}" type="video/mp4">' in html
    assert f'<track kind="captions" src="{subtitles.url}" srclang="nl"' in html
    assert "Iemand vraagt iets." in html
    assert "media-src 'self'" in response.headers["Content-Security-Policy"]
    served = client.get(subtitles.url)
    assert served.headers["Content-Type"] == "text/vtt"
    assert b"".join(served.streaming_content) == b"WEBVTT\n"  # type: ignore[attr-defined]  # a stream


@pytest.mark.parametrize(
    ("film", "ondertiteling", "zonder_spraak", "goed"),
    [
        ("a.mp4", "a.vtt", False, True),
        ("a.webm", "", True, True),
        ("a.mp4", "", False, False),
        ("a.pdf", "a.vtt", False, False),
        ("a.mp4", "a.txt", False, False),
    ],
)
def test_a_video_without_subtitles_is_refused(
    db: None, film: str, ondertiteling: str, zonder_spraak: bool, goed: bool
) -> None:
    block = Video()
    value = block.to_python({
        "titel": "Een gesprek", "bestand": _document(film).pk, "zonder_spraak": zonder_spraak,
        "ondertiteling": _document(ondertiteling).pk if ondertiteling else None, "uitgeschreven": "<p>Tekst.</p>",
    })  # fmt: skip
    if goed:
        assert block.clean(value)["titel"] == "Een gesprek"
    else:
        with pytest.raises(StructBlockValidationError):
            block.clean(value)


@pytest.mark.parametrize(
    ("gevraagd", "status", "stuk"),
    [
        ("", 200, b"0123456789"),
        ("bytes=0-3", 206, b"0123"),
        ("bytes=8-", 206, b"89"),
        ("bytes=4-400", 206, b"456789"),
        ("bytes=10-", 416, b""),
        ("bytes=9-2", 200, b"0123456789"),
        ("appels=1-2", 200, b"0123456789"),
    ],
)
def test_a_player_gets_the_piece_it_asks_for(
    db: None, client: Client, gevraagd: str, status: int, stuk: bytes
) -> None:
    document = _document("film.mp4", b"0123456789")
    response = client.get(document.url, headers={"Range": gevraagd} if gevraagd else {})
    content = b"".join(response.streaming_content) if response.streaming else response.content  # type: ignore[attr-defined]
    assert (response.status_code, content) == (status, stuk)


def test_a_file_says_what_it_is_and_how_large(gids: None, client: Client) -> None:
    document = _document("lijst.pdf", b"x" * 2048)
    page = StartPagina.objects.get()
    page.inhoud = [{"type": "bestand", "value": {"bestand": document.pk, "toelichting": "Neem mee."}}]
    page.save_revision().publish()
    html = client.get("/").content.decode()
    assert document.url in html
    assert "(PDF, 2,0" in html
    assert "Neem mee." in html


def test_a_page_whose_figure_or_file_was_removed_still_reads(gids: None, client: Client) -> None:
    page = StartPagina.objects.get()
    page.inhoud = [
        {"type": "figuur", "value": {"figuur": 999999}},
        {"type": "klikfiguur", "value": {"figuur": 999999}},
        {"type": "bestand", "value": {"bestand": 999999, "toelichting": ""}},
    ]
    page.save_revision().publish()
    assert client.get("/").status_code == 200
    assert GidsPagina.objects.count() == 0
    call_command("check", verbosity=0)
