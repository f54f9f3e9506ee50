"""What comes in is what it says it is, opens, is not too large, and tells nothing about who made it."""

from io import BytesIO

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from samenwerkingswijzer.ground.uploads import documents, pictures
from samenwerkingswijzer.ground.uploads.documents import check_document
from samenwerkingswijzer.ground.uploads.pictures import picture
from samenwerkingswijzer.ground.uploads.rules import MOST_BYTES, Geweigerd
from tests.ground import files

ODT = "application/vnd.oasis.opendocument.text"
REFUSED_PICTURES = {
    "tekening.svg": (b"<svg onload='alert(1)'/>", "svg"),
    "tekening.png": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "webpagina"),
    "pagina.jpg": (b"<!doctype html>" + files.SCRIPT, "webpagina"),
    "gif-met-pagina.gif": (files.picture("GIF") + files.SCRIPT, "webpagina"),
    "jpeg-met-php.jpg": (files.picture("JPEG", comment=b"<?php system(1) ?>"), "webpagina"),
    "groot.png": (files.bomb(20_000, 20_000), "40 miljoen"),
    "net-te-groot.png": (files.bomb(8_000, 5_001), "40 miljoen"),
    "reusachtig.png": (files.bomb(60_000, 60_000), "40 miljoen"),
    "veel-beelden.gif": (files.moving_gif(50, (1000, 1000)), "40 miljoen"),
    "half.png": (files.picture("PNG", (400, 300))[:200], "beschadigd"),
    "half.jpg": (files.picture("JPEG", (400, 300))[:700], "beschadigd"),
    "tekst.gif": (b"GIF89a maar niet heus", "beschadigd"),
    "vermomd.png": (files.picture("GIF"), "ander soort bestand dan de naam"),
    "foto.bmp": (files.picture("BMP"), "dit soort bestand mag hier niet"),
    "foto.php.jpg": (files.picture("JPEG"), "twee soorten bestand"),
    "foto.SVG.png": (files.picture("PNG"), "twee soorten bestand"),
    "zwaar.png": (files.picture("PNG") + b"x" * MOST_BYTES, "groter dan 10 MB"),
    "zonder-soort": (files.picture("PNG"), "dit soort bestand mag hier niet"),
}


@pytest.mark.parametrize("name", REFUSED_PICTURES)
def test_a_picture_that_may_not_come_in_is_refused_with_what_to_do(name: str) -> None:
    data, reason = REFUSED_PICTURES[name]
    with pytest.raises(Geweigerd, match=reason) as refused:
        picture(name, data)
    assert refused.value.zin.startswith("Dit bestand kan niet mee: ")
    assert refused.value.zin.count(". ") == 1


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photograph_stands_upright_and_forgets_where_it_was_taken(kind: str) -> None:
    found = picture(f"foto.{kind.lower()}", files.photograph(kind))
    with Image.open(BytesIO(found.inhoud)) as clean:
        assert not clean.getexif()
        assert clean.size == (30, 40) == (found.breedte, found.hoogte)
    assert b"Merk van de telefoon" not in found.inhoud


@pytest.mark.parametrize("kind", ["GIF", "JPEG", "PNG", "WEBP"])
def test_a_picture_keeps_its_points(kind: str) -> None:
    data = files.picture(kind)
    with (
        Image.open(BytesIO(data)) as before,
        Image.open(BytesIO(picture(f"foto.{kind.lower()}", data).inhoud)) as after,
    ):
        points = zip(before.convert("RGB").tobytes(), after.convert("RGB").tobytes(), strict=True)
        assert max(abs(one - other) for one, other in points) <= 3


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_what_is_glued_behind_a_picture_does_not_come_along(kind: str) -> None:
    found = picture(f"foto.{kind.lower()}", files.picture(kind) + b"PK\x03\x04 een ander bestand")
    assert b"PK" not in found.inhoud


def test_a_gif_that_is_a_program_too_comes_in_as_a_picture_only() -> None:
    data = files.gif_that_is_a_program()
    assert data[6:8] == b"/*"
    assert b"alert" not in picture("grap.gif", data).inhoud


def test_a_note_in_a_picture_does_not_come_along() -> None:
    assert b"Jansen" not in picture("a.jpg", files.picture("JPEG", comment=b"door Jansen")).inhoud
    assert b"Jansen" not in picture("a.gif", files.picture("GIF", comment=b"door Jansen")).inhoud


def test_a_moving_picture_keeps_moving() -> None:
    with Image.open(BytesIO(picture("a.gif", files.moving_gif(3, (20, 20))).inhoud)) as moving:
        assert getattr(moving, "n_frames", 1) == 3


def test_a_photograph_of_two_pictures_comes_in_as_the_one_that_shows() -> None:
    out = BytesIO()
    both = [Image.new("RGB", (40, 30), colour) for colour in ("red", "blue")]
    both[0].save(out, "MPO", save_all=True, append_images=both[1:])
    with Image.open(BytesIO(picture("iphone.jpg", out.getvalue()).inhoud)) as single:
        assert single.format == "JPEG"


@given(st.binary(max_size=300), st.sampled_from(pictures.EXTENSIONS))
def test_any_bytes_are_a_picture_or_are_refused(data: bytes, kind: str) -> None:
    try:
        picture(f"x.{kind}", data)
    except Geweigerd as refusal:
        assert refusal.zin.endswith(".")  # noqa: PT017  either is right; nothing else may be raised


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@given(st.integers(20, 1000), st.binary(min_size=1, max_size=8))
def test_a_damaged_photograph_is_a_picture_or_is_refused(place: int, damage: bytes) -> None:
    data = files.photograph()
    try:
        found = picture("x.jpg", data[:place] + damage + data[place + len(damage) :])
    except Geweigerd:
        return
    assert b"Merk" not in found.inhoud


GOOD_DOCUMENTS = {
    "nota.pdf": b"%PDF-1.7\n...",
    "Verslag 12.3.2026 v1.2.pdf": b"%PDF-1.4",
    "nota.docx": files.package("[Content_Types].xml", "word/document.xml"),
    "lijst.xlsx": files.package("[Content_Types].xml", "xl/workbook.xml"),
    "nota.odt": files.package("content.xml", mimetype=ODT),
    "lijst.csv": "naam;aantal\r\nCafé;3".encode("cp1252"),
    "tekst.txt": b"gewone tekst met <b> erin",
    "titels.vtt": b"\xef\xbb\xbfWEBVTT\n\n00:00.000 --> 00:01.000\nHallo",
    "film.mp4": b"\0\0\0\x20ftypisom",
    "film.webm": b"\x1a\x45\xdf\xa3\x01\0\0\0\0\0\0\x1f\x42\x86\x81\x01\x42\x82\x84webm",
}
REFUSED_DOCUMENTS = {
    "programma.exe": (b"MZ", "dit soort bestand mag hier niet"),
    "pagina.html": (files.SCRIPT, "dit soort bestand mag hier niet"),
    "tekening.svg": (b"<svg/>", "svg"),
    "nota.html.pdf": (b"%PDF-1.7", "twee soorten bestand"),
    "pagina.pdf": (b"<html><body>" + files.SCRIPT, "ander soort"),
    "pagina-erin.pdf": (b"%PDF-1.7\n" + files.SCRIPT, "ander soort"),
    "pagina.txt": (b"\n <!DOCTYPE html><p>", "ander soort"),
    "pagina.csv": (b"\xef\xbb\xbf<svg onload=alert(1)>", "ander soort"),
    "titels.vtt": (b"00:00 Hallo", "ander soort"),
    "tekst.txt": ("tekst".encode("utf-16"), "geen gewone tekst"),
    "nota.docx": (files.package("xl/workbook.xml"), "ander soort"),
    "nota.odt": (files.package("content.xml"), "ander soort"),
    "lijst.ods": (files.package("content.xml", mimetype=ODT), "ander soort"),
    "kapot.docx": (files.package("word/document.xml")[:60], "beschadigd"),
    "macro.docx": (files.package("word/document.xml", "word/vbaProject.bin"), "macro"),
    "film.mp4": (b"RIFF....AVI ", "ander soort"),
    "film.webm": (b"\x1a\x45\xdf\xa3matroska", "ander soort"),
    "zwaar.pdf": (b"%PDF-1.7" + b"x" * MOST_BYTES, "groter dan 10 MB"),
    "veel.docx": (
        files.package("word/document.xml", *(f"word/{number}" for number in range(5_001))),
        "uitgepakt",
    ),
}


@pytest.mark.parametrize("name", GOOD_DOCUMENTS)
def test_a_document_that_is_what_it_says_comes_in(name: str) -> None:
    check_document(name, GOOD_DOCUMENTS[name])


@pytest.mark.parametrize("name", REFUSED_DOCUMENTS)
def test_a_document_that_may_not_come_in_is_refused_with_what_to_do(name: str) -> None:
    data, reason = REFUSED_DOCUMENTS[name]
    with pytest.raises(Geweigerd, match=reason) as refused:
        check_document(name, data)
    assert refused.value.zin.count(". ") == 1


def test_a_document_that_unfolds_endlessly_is_refused_before_it_unfolds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(documents, "MOST_UNPACKED", 1_000_000)
    with pytest.raises(Geweigerd, match="uitgepakt"):
        check_document("bom.docx", files.package("word/document.xml", filler=1_000_001))


@given(st.binary(max_size=300), st.sampled_from(documents.EXTENSIONS))
def test_any_bytes_are_a_document_or_are_refused(data: bytes, kind: str) -> None:
    try:
        check_document(f"x.{kind}", data)
    except Geweigerd as refusal:
        assert refusal.zin.endswith(".")  # noqa: PT017  either is right; nothing else may be raised


def test_wagtail_offers_the_kinds_that_may_come_in() -> None:
    assert tuple(settings.WAGTAILIMAGES_EXTENSIONS) == pictures.EXTENSIONS
    assert tuple(settings.WAGTAILDOCS_EXTENSIONS) == documents.EXTENSIONS
