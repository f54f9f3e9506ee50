"""Every screen of the admin that takes a file has the same door, and a refusal costs nothing that was typed."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import UploadedFile
from wagtail.users.models import UserProfile

from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.uploads.rules import MOST_BYTES
from tests.ground import files

# Wagtail leaves the temporary file of a rendition to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
Als = Callable[[Gebruiker], Client]
Beeld, Document = get_image_model(), get_document_model()
MANY = {"X-Requested-With": "XMLHttpRequest"}
BAD = {
    "tekening.svg": (b"<svg onload='alert(1)'/>", "Maak er een png van."),
    "tekening.png": (b"<svg onload='alert(1)'/>", "webpagina"),
    "pagina.jpg": (b"<html>" + files.SCRIPT, "webpagina"),
    "groot.png": (files.bomb(20_000, 20_000), "40 miljoen beeldpunten"),
    "half.png": (files.picture("PNG", (400, 300))[:200], "beschadigd"),
    "zwaar.png": (files.picture("PNG").ljust(MOST_BYTES + 1, b"\0"), "groter dan 10 MB"),
}


@pytest.fixture
def redactie(settings: Any, tmp_path: Any, beheer: None, als: Als, eindredacteur: Gebruiker) -> Client:
    """An editor, with a folder for what comes in."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return als(eindredacteur)


def _file(name: str, data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def _into_form(client: Client, file: SimpleUploadedFile) -> Any:
    return client.post("/beheer/images/add/", {"title": "Mijn plein", "file": file})


def _into_chooser(client: Client, file: SimpleUploadedFile) -> Any:
    data = {"image-chooser-upload-title": "Mijn plein", "image-chooser-upload-file": file}
    return client.post("/beheer/images/chooser/create/", data)


def _as_one_of_many(client: Client, file: SimpleUploadedFile) -> Any:
    return client.post("/beheer/images/multiple/add/", {"title": "Mijn plein", "files[]": file}, headers=MANY)


DOORS = [_into_form, _into_chooser, _as_one_of_many]


@pytest.mark.parametrize("door", DOORS)
def test_a_photograph_comes_in_upright_and_without_its_place(
    redactie: Client, door: Callable[..., Any]
) -> None:
    door(redactie, _file("foto.jpg", files.photograph()))
    beeld = Beeld.objects.get()
    with beeld.file.open("rb") as file:
        stored = file.read()
    with Image.open(BytesIO(stored)) as picture:
        assert not picture.getexif()
        assert picture.size == (30, 40) == (beeld.width, beeld.height)
    assert b"Merk" not in stored
    assert beeld.file_size == len(stored)


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("door", DOORS)
def test_a_bad_file_is_refused_at_every_door_with_what_to_do(
    redactie: Client, door: Callable[..., Any], name: str
) -> None:
    data, reason = BAD[name]
    answer = door(redactie, _file(name, data))
    assert answer.status_code == 200
    said = (
        answer.json().get("html", "") + answer.json().get("error_message", "") if door != _into_form else ""
    )
    assert reason in (said or answer.content.decode())
    assert "Dit bestand kan niet mee" in (said or answer.content.decode())
    assert not Beeld.objects.exists()
    assert not UploadedFile.objects.exists()


@pytest.mark.parametrize("door", [_into_form, _into_chooser])
def test_a_refused_file_costs_nothing_that_was_typed(redactie: Client, door: Callable[..., Any]) -> None:
    answer = door(redactie, _file("half.png", files.picture("PNG", (400, 300))[:200]))
    assert "Mijn plein" in answer.content.decode()


def test_another_file_for_a_picture_goes_through_the_same_door(redactie: Client) -> None:
    _into_form(redactie, _file("plein.png", files.picture()))
    beeld = Beeld.objects.get()
    change = f"/beheer/images/{beeld.pk}/"
    refused = redactie.post(change, {"title": "Nieuw", "file": _file("a.png", files.bomb(20_000, 20_000))})
    assert "40 miljoen" in refused.content.decode()
    redactie.post(change, {"title": "Nieuw", "file": _file("b.jpg", files.photograph())})
    beeld.refresh_from_db()
    with beeld.file.open("rb") as file:
        assert b"Merk" not in file.read()


def test_a_picture_that_waits_for_its_title_is_clean_already(redactie: Client) -> None:
    """Wagtail keeps the file itself when only the title is wrong, and makes the picture of that later."""
    redactie.post(
        "/beheer/images/multiple/add/",
        {"title": "x" * 300, "files[]": _file("foto.jpg", files.photograph())},
        headers=MANY,
    )
    waiting = UploadedFile.objects.get()
    with waiting.file.open("rb") as file:
        assert b"Merk" not in file.read()


def test_a_large_upload_that_waits_on_disk_is_cleaned_there(redactie: Client, settings: Any) -> None:
    settings.FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
    _into_form(redactie, _file("foto.jpg", files.photograph()))
    with Beeld.objects.get().file.open("rb") as file:
        assert b"Merk" not in file.read()


def _document_form(client: Client, file: SimpleUploadedFile) -> Any:
    return client.post("/beheer/documents/add/", {"title": "Mijn nota", "file": file})


def _document_chooser(client: Client, file: SimpleUploadedFile) -> Any:
    data = {"document-chooser-upload-title": "Mijn nota", "document-chooser-upload-file": file}
    return client.post("/beheer/documents/chooser/create/", data)


def _document_of_many(client: Client, file: SimpleUploadedFile) -> Any:
    return client.post(
        "/beheer/documents/multiple/add/", {"title": "Mijn nota", "files[]": file}, headers=MANY
    )


BAD_DOCUMENTS = {
    "pagina.html": (files.SCRIPT, "dit soort bestand mag hier niet"),
    "tekening.svg": (b"<svg/>", "svg"),
    "pagina.txt": (b"<!doctype html>", "ander soort"),
    "nota.html.pdf": (b"%PDF-1.7", "twee soorten"),
    "nota.pdf": (b"<html>", "ander soort"),
    "zwaar.pdf": (b"%PDF-1.7".ljust(MOST_BYTES + 1), "groter dan 10 MB"),
}


@pytest.mark.parametrize("name", BAD_DOCUMENTS)
@pytest.mark.parametrize("door", [_document_form, _document_chooser, _document_of_many])
def test_a_bad_document_is_refused_at_every_door(
    redactie: Client, door: Callable[..., Any], name: str
) -> None:
    data, reason = BAD_DOCUMENTS[name]
    answer = door(redactie, _file(name, data))
    assert reason in answer.content.decode()
    assert not Document.objects.exists()


def test_a_document_is_taken_along_and_never_opened_on_our_site(redactie: Client, client: Client) -> None:
    for name, data in (("nota.pdf", b"%PDF-1.7"), ("brief.txt", b"Hallo")):
        _document_form(redactie, _file(name, data))
        for headers in ({}, {"Range": "bytes=0-3"}):
            answer = client.get(Document.objects.latest("pk").url, headers=headers)
            assert answer.headers["Content-Disposition"].startswith("attachment")
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
            answer.getvalue()


def test_the_uploaded_original_of_a_picture_is_not_served(redactie: Client, client: Client) -> None:
    _into_form(redactie, _file("plein.png", files.picture()))
    assert client.get(Beeld.objects.get().file.url).status_code == 404


def test_a_portrait_is_no_door(redactie: Client, eindredacteur: Gebruiker) -> None:
    assert 'name="avatar-avatar"' not in redactie.get("/beheer/account/").content.decode()
    redactie.post("/beheer/account/", {"avatar-avatar": _file("ik.svg", b"<svg/>")})
    assert not UserProfile.get_for_user(eindredacteur).avatar


def test_who_may_not_enter_the_admin_has_no_account_there(als: Als, raad: Gebruiker, client: Client) -> None:
    assert client.get("/beheer/account/").status_code == 302
    assert als(raad).get("/beheer/account/").status_code in (302, 403)
