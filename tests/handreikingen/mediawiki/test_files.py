"""Only files that are safe come out of the folder of the old wiki."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from handreikingen.mediawiki.files import Archief, document, picture
from samenwerkingswijzer.ground.uploads.rules import MOST_BYTES, Geweigerd
from tests.ground.files import bomb
from tests.handreikingen.mediawiki.conftest import picture as draw
from tests.handreikingen.mediawiki.wiki import place

REFUSED = {
    "Tekening.svg": (b"<svg onload='alert(1)'/>", "in een svg kan een programma zitten"),
    "Geen beeld.png": (b"<script>alert(1)</script>", "een stuk van een webpagina"),
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


def test_a_picture_comes_along_in_its_own_size(tmp_path: Path) -> None:
    found = picture(place(tmp_path, "Schoon.png", draw((400, 300), "PNG")))
    assert (found.breedte, found.hoogte) == (400, 300)


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
    assert document(place(tmp_path, "Nota.pdf", b"%PDF-1")) == b"%PDF-1"
    with pytest.raises(Geweigerd, match="dit soort bestand mag hier niet"):
        document(place(tmp_path, "Virus.exe", b"MZ"))
