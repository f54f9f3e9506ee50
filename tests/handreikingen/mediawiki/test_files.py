"""Only files that are safe come out of the folder of the old wiki."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from handreikingen.mediawiki.files import MOST_BYTES, Archief, Geweigerd, document, picture
from tests.handreikingen.mediawiki.conftest import picture as draw
from tests.handreikingen.mediawiki.wiki import place


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb(width: int, height: int) -> bytes:
    """A small PNG that says it is huge."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", zlib.compress(b""))
        + _chunk(b"IEND", b"")
    )


REFUSED = {
    "Tekening.svg": (b"<svg onload='alert(1)'/>", "dit soort beeld mag hier niet"),
    "Geen beeld.png": (b"<script>alert(1)</script>", "beschadigd of is geen beeld"),
    "Half.png": (draw((400, 300), "PNG", photo=True)[:5000], "beschadigd of is geen beeld"),
    "Vermomd.png": (draw((50, 50), "GIF"), "een ander soort bestand dan de naam zegt"),
    "Groot.png": (bomb(9000, 9000), "meer dan 40 miljoen beeldpunten"),
    "Reusachtig.png": (bomb(60_000, 60_000), "meer dan 40 miljoen beeldpunten"),
    "Zwaar.jpg": (b"x" * (MOST_BYTES + 1), "groter dan 10 MB"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_picture_that_is_not_safe_stays_behind(name: str, tmp_path: Path) -> None:
    data, reason = REFUSED[name]
    path = place(tmp_path, name.replace(" ", "_"), data)
    with pytest.raises(Geweigerd, match=reason):
        picture(path)


@pytest.mark.parametrize("name", ["../geheim.png", "/etc/passwd", "a/b.png", ".verborgen", "x\0.png", ""])
def test_no_name_leads_out_of_the_folder(name: str, tmp_path: Path) -> None:
    (tmp_path / "geheim.png").write_bytes(draw((10, 10), "PNG"))
    (tmp_path / "images").mkdir()
    with pytest.raises(Geweigerd, match="die naam kan geen bestand van een wiki zijn"):
        Archief(tmp_path / "images").path(name)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "geheim.png").write_bytes(draw((10, 10), "PNG"))
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "Uitweg.png").symlink_to(tmp_path / "geheim.png")
    with pytest.raises(Geweigerd, match="staat niet in de map"):
        Archief(tmp_path / "images").path("Uitweg.png")


def test_a_flat_folder_works_as_well(tmp_path: Path) -> None:
    (tmp_path / "Een_beeld.png").write_bytes(draw((10, 10), "PNG"))
    assert Archief(tmp_path).path("een beeld.png").name == "Een_beeld.png"


def test_a_picture_without_notes_stays_as_it_is(tmp_path: Path) -> None:
    data = draw((400, 300), "PNG")
    found = picture(place(tmp_path, "Schoon.png", data))
    assert (found.inhoud, found.breedte, found.hoogte) == (data, 400, 300)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_notes_of_the_camera_are_removed_and_it_stands_upright(kind: str, tmp_path: Path) -> None:
    notes = Image.Exif()
    notes[0x0112] = 6  # turned a quarter
    notes.get_ifd(0x8825)[1] = "N"
    data = draw((400, 300), kind, photo=True, exif=notes)
    found = picture(place(tmp_path, f"Foto.{kind.lower()}", data))
    with Image.open(BytesIO(found.inhoud)) as clean:
        assert not clean.getexif()
        assert clean.size == (300, 400) == (found.breedte, found.hoogte)


def test_a_photograph_is_no_picture_of_text(tmp_path: Path) -> None:
    assert picture(place(tmp_path, "Plein.jpg", draw((400, 300), "JPEG", photo=True))).vermoeden == ""
    assert picture(place(tmp_path, "Naamloos.png", draw((400, 300), "PNG"))).vermoeden.startswith(
        "weinig kleuren"
    )
    assert picture(place(tmp_path, "Ladder.png", draw((400, 300), "PNG"))).vermoeden == "de naam wijst erop"
    assert picture(place(tmp_path, "Ladder_klein.png", draw((40, 30), "PNG"))).vermoeden == ""


def test_a_document_of_another_kind_stays_behind(tmp_path: Path) -> None:
    assert document(place(tmp_path, "Nota.pdf", b"%PDF")) == b"%PDF"
    with pytest.raises(Geweigerd, match="dit soort bestand mag hier niet"):
        document(place(tmp_path, "Virus.exe", b"MZ"))
