"""Notes of colleagues: Markdown with a preview of the dossier's own, changed by their author alone."""

from pathlib import Path

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from initiatieven.models import Bestand, Gebeurtenis, Initiatief, Notitie
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring
from tests.ground import files

pytestmark = pytest.mark.django_db


@pytest.fixture
def initiatief(breng: Bring) -> Initiatief:
    return breng(Status.verkenning)


@pytest.fixture
def browser(als: Als, accountmanager: Gebruiker) -> Client:
    return als(accountmanager)


def url(initiatief: Initiatief, rest: str = "notities/") -> str:
    return f"/werkplek/{initiatief.kenmerk}/{rest}"


def test_a_note_stands_in_the_dossier_with_its_marks_and_the_function_of_its_author(
    initiatief: Initiatief, browser: Client, accountmanager: Gebruiker
) -> None:
    for _ in range(2):
        answer = browser.post(url(initiatief), {"versie": 0, "tekst": "Let op: **hek** <script>x</script>"})
        assert answer["Location"] == url(initiatief, "")
    row = Notitie.objects.get()
    assert (row.tekst, row.door) == ("Let op: **hek** x", accountmanager)
    page = browser.get(url(initiatief, "")).content.decode()
    assert "Let op: <strong>hek</strong> x" in page
    assert Gebeurtenis.objects.filter(handeling="notitie_vastleggen", zichtbaar_voor="intern").count() == 1


def test_the_author_alone_changes_a_note_and_never_over_a_later_version(
    initiatief: Initiatief, browser: Client, als: Als, coordinator: Gebruiker
) -> None:
    browser.post(url(initiatief), {"versie": 0, "tekst": "Eerste"})
    mine = url(initiatief, f"notities/{Notitie.objects.get().pk}/")
    other = als(coordinator).post(mine, {"versie": 1, "tekst": "Van een ander"})
    assert (other.status_code, "Deze notitie schreef een ander" in other.content.decode()) == (403, True)
    assert browser.post(mine, {"versie": 1, "tekst": "Tweede"}).status_code == 302
    assert "gewijzigd" in browser.get(url(initiatief)).content.decode()
    late = browser.post(mine, {"versie": 1, "tekst": "Derde"})
    assert (late.status_code, Notitie.objects.get().tekst) == (409, "Tweede")
    assert "Derde" in late.content.decode()


def test_the_preview_is_the_dossiers_own_and_keeps_nothing(
    initiatief: Initiatief, browser: Client, als: Als, collega: Gebruiker
) -> None:
    where = url(initiatief, "opmaak/voorbeeld/")
    assert f'voorbeeld="{where}"' in browser.get(url(initiatief)).content.decode()
    answer = browser.post(where, {"tekst": "*zo* <img src=x onerror=alert(1)>"})
    assert answer.content.decode().strip() == "<p><em>zo</em> </p>"
    assert als(collega).post(where, {"tekst": "x"}).status_code == 404
    assert Client().post(where, {"tekst": "x"}).status_code == 302
    assert (browser.get(where).status_code, browser.post(where).content) == (405, b"")


def test_a_pasted_picture_stays_with_the_dossier(
    initiatief: Initiatief,
    browser: Client,
    als: Als,
    collega: Gebruiker,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(storages["besloten"].__dict__, "location", str(tmp_path))
    where = url(initiatief, "opmaak/plaatje/")
    sent = SimpleUploadedFile("image.png", files.picture("PNG"))
    text = browser.post(where, {"bestand": sent}).json()["tekst"]
    row = Bestand.objects.get()
    assert text == f"![beschrijf het beeld](bestand:{row.pk})"
    assert (row.lezers, row.in_tekst) == ("intern", True)
    browser.post(url(initiatief), {"versie": 0, "tekst": text})
    address = url(initiatief, f"bestanden/{row.pk}/1/")
    assert f'<img src="{address}"' in browser.get(url(initiatief, "")).content.decode()
    assert b"".join(browser.get(address).streaming_content).startswith(b"\x89PNG")  # type: ignore[attr-defined]
    assert als(collega).get(address).status_code == 404
    assert "image.png" not in browser.get(url(initiatief, "bestanden/")).content.decode()


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("nota.txt", b"tekst", "In een tekst kan alleen een beeld."),
        ("tekening.svg", b"<svg/>", "een svg kan een programma zitten"),
        ("image.png", b"GIF89a", "beschadigd"),
    ],
)
def test_what_is_no_picture_is_refused_with_a_sentence(
    initiatief: Initiatief, browser: Client, name: str, data: bytes, sentence: str
) -> None:
    answer = browser.post(url(initiatief, "opmaak/plaatje/"), {"bestand": SimpleUploadedFile(name, data)})
    assert answer.status_code == 422
    assert sentence in answer.json()["fout"]
    assert not Bestand.objects.exists()
