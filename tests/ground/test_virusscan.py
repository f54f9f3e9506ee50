"""A file comes in only after the scanner looked at it; without a scanner it says so, and a silent scanner stops it."""

import socket
from collections.abc import Iterator
from io import BytesIO
from threading import Thread
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.exceptions import ImproperlyConfigured

from samenwerkingswijzer import checks, configuration
from samenwerkingswijzer.ground import virusscan
from samenwerkingswijzer.ground.uploads.dossier import LONGEST_NAME, clean_name, dossier_file
from samenwerkingswijzer.ground.uploads.rules import Geweigerd
from samenwerkingswijzer.ground.virusscan import Besmet, Scan, ScannerStil, scan
from tests.databases import free_port
from tests.ground import clamd, files


@pytest.fixture(scope="module")
def scanner() -> Iterator[str]:
    with clamd.running() as url:
        yield url


def packed(data: bytes) -> bytes:
    """The same inside a package, as an office document is."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", data)
    return out.getvalue()


@pytest.mark.parametrize("data", [clamd.EICAR, b"brief\n" + clamd.EICAR, packed(clamd.EICAR)])
def test_a_real_clamd_finds_the_test_virus(scanner: str, settings: Any, data: bytes) -> None:
    settings.CLAMD_URL = scanner
    with pytest.raises(Besmet, match="Proefvirus"):
        scan(data)


@pytest.mark.parametrize("data", [b"", b"een gewone brief", b"x" * 10 * 1024 * 1024])
def test_a_real_clamd_lets_a_clean_file_in(scanner: str, settings: Any, data: bytes) -> None:
    settings.CLAMD_URL = scanner
    assert scan(data) == Scan.schoon


def test_what_the_scanner_could_not_look_at_whole_does_not_come_in(scanner: str, settings: Any) -> None:
    settings.CLAMD_URL = scanner
    with pytest.raises(ScannerStil):
        scan(b"x" * 13 * 1024 * 1024)


def test_without_a_scanner_a_file_reads_not_scanned(settings: Any) -> None:
    settings.CLAMD_URL = ""
    assert scan(clamd.EICAR) == Scan.niet_gescand == "niet_gescand"


def test_a_scanner_that_is_away_lets_nothing_in(settings: Any) -> None:
    settings.CLAMD_URL = f"tcp://127.0.0.1:{free_port()}"
    with pytest.raises(ScannerStil):
        scan(b"brief")


@pytest.mark.parametrize("answer", [b"", b"stream: Something wrong ERROR\0", b"\0", b"OK\0", b"x" * 9000])
def test_an_answer_that_is_no_verdict_lets_nothing_in(settings: Any, answer: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        settings.CLAMD_URL = f"tcp://127.0.0.1:{server.getsockname()[1]}"

        def serve() -> None:
            line, _ = server.accept()
            with line:
                line.recv(100_000)
                line.sendall(answer)

        talk = Thread(target=serve)
        talk.start()
        with pytest.raises(ScannerStil):
            virusscan.scan(b"brief")
        talk.join()


@pytest.mark.parametrize(
    ("url", "is_production", "word", "may_start"),
    [
        ("", True, "", False),
        ("", True, "aan", False),
        ("", True, "uit", True),
        ("", False, "", True),
        ("tcp://127.0.0.1:3310", True, "", True),
    ],
)
def test_production_starts_with_a_scanner_or_with_an_honest_no(
    settings: Any, monkeypatch: pytest.MonkeyPatch, url: str, is_production: bool, word: str, may_start: bool
) -> None:
    settings.CLAMD_URL, settings.IS_PRODUCTIE = url, is_production
    monkeypatch.setenv("VIRUSSCAN", word)
    if may_start:
        checks.require_scanner()
    else:
        with pytest.raises(ImproperlyConfigured, match="VIRUSSCAN=uit"):
            checks.require_scanner()


@pytest.mark.parametrize("url", ["127.0.0.1:3310", "http://scanner", "tcp://", "unix:", "tcp://h:99999"])
def test_the_address_of_the_scanner_has_a_known_form(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("CLAMD_URL", url)
    with pytest.raises(ImproperlyConfigured, match=r"CLAMD_URL=tcp://127\.0\.0\.1:3310"):
        configuration.scanner()


NAMES = {
    "Verslag 12.3.2026 v1.2.pdf": "Verslag 12.3.2026 v1.2.pdf",
    "C:\\Mijn map\\nota.DOCX": "nota.docx",
    "../../etc/nota.pdf": "nota.pdf",
    "  a<b>:c?.txt": "a b c.txt",
    ".pdf": "bestand.pdf",
    "cafe\u0301.txt": "café.txt",
}


@pytest.mark.parametrize("given", NAMES)
def test_a_name_is_cleaned(given: str) -> None:
    assert clean_name(given) == NAMES[given]


REFUSED = {
    "x" * LONGEST_NAME + ".pdf": "langer dan 120 tekens",
    "foto\u202egnp.pdf": "onzichtbaar teken",
    "foto\u200fpng.pdf": "onzichtbaar teken",
    "a\0b.pdf": "onzichtbaar teken",
    "nota.pdf.docx": "twee soorten",
    "nota.html.pdf": "twee soorten",
    "nota.pdf.exe": "dit soort bestand",
    "film.mp4": "dit soort bestand",
    "pdf": "dit soort bestand",
    "tekening.svg": "svg",
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_name_that_says_something_else_is_refused_with_what_to_do(name: str) -> None:
    with pytest.raises(Geweigerd, match=REFUSED[name]):
        dossier_file(name, b"%PDF-1.7")


def test_a_file_of_a_dossier_is_what_its_content_says() -> None:
    kept = dossier_file("Foto.JPG", files.photograph())
    assert (kept.naam, kept.soort) == ("Foto.jpg", "image/jpeg")
    assert b"Merk van de telefoon" not in kept.inhoud
    for name, data in {"a.pdf": b"", "b.pdf": b"MZ", "c.docx": files.package("xl/workbook.xml")}.items():
        with pytest.raises(Geweigerd):
            dossier_file(name, data)
