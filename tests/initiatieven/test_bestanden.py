"""Files of a dossier: checked before they are kept, kept in private, given to their own readers only (ONTWERP §6)."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from initiatieven.bestanden import VIRUS
from initiatieven.handelingen import Handeling
from initiatieven.models import Bestand, BestandVersie, Gebeurtenis, Initiatief
from initiatieven.models.bestand import Lezers
from initiatieven.permissions import FOLLOW
from initiatieven.status import Status
from samenwerkingswijzer.ground import links, virusscan
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.virusscan import Besmet, Scan, ScannerStil
from tests.conftest import Als, Bring
from tests.ground import clamd, files

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\nplan"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Private files of this test, in a folder of its own."""
    storage = storages["besloten"]
    monkeypatch.setattr(storage, "_location", str(tmp_path))
    for name in ("base_location", "location"):
        storage.__dict__.pop(name, None)
    yield tmp_path
    for name in ("base_location", "location"):
        storage.__dict__.pop(name, None)


def kept(place: Path) -> list[Path]:
    return [path for path in place.rglob("*") if path.is_file()]


def upload(name: str = "plan.pdf", data: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type="text/html")


def url(initiatief: Initiatief, rest: str = "") -> str:
    return f"/werkplek/{initiatief.kenmerk}/bestanden/{rest}"


def add(browser: Client, initiatief: Initiatief, **values: Any) -> Any:
    data = {"bestand": upload(), "titel": "", "lezers": Lezers.intern, "versie": 0, **values}
    return browser.post(url(initiatief), data)


def fetch(asker: Client, address: str) -> bytes:
    """What is given out; nothing when it is refused as if it were not there."""
    answer = asker.get(address)
    if answer.status_code == 404:
        return b""
    return b"".join(answer.streaming_content)  # type: ignore[attr-defined]


@pytest.fixture
def initiatief(breng: Bring) -> Initiatief:
    return breng(Status.verkenning)


@pytest.fixture
def browser(als: Als, accountmanager: Gebruiker) -> Client:
    return als(accountmanager)


def test_a_file_is_kept_in_private_and_given_back_as_it_came(
    initiatief: Initiatief, browser: Client, place: Path
) -> None:
    assert add(browser, initiatief).status_code == 302
    versie = BestandVersie.objects.select_related("bestand").get()
    assert (versie.bestand.titel, versie.naam, versie.soort) == ("plan.pdf", "plan.pdf", "application/pdf")
    assert (versie.scan, versie.nummer) == (Scan.niet_gescand, 1)
    (stored,) = kept(place)
    assert "plan" not in str(stored.relative_to(place))
    assert (stored.stat().st_mode & 0o077, stored.parent.stat().st_mode & 0o077) == (0, 0)
    answer = browser.get(url(initiatief, f"{versie.bestand.pk}/1/"))
    assert b"".join(answer.streaming_content) == PDF  # type: ignore[attr-defined]
    told = {name: answer[name] for name in ("Content-Type", "Content-Disposition", "X-Content-Type-Options")}
    assert told == {
        "Content-Type": "application/pdf",
        "Content-Disposition": 'attachment; filename="plan.pdf"',
        "X-Content-Type-Options": "nosniff",
    }
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["Cache-Control"] == "no-store"
    assert "Niet gescand" in browser.get(url(initiatief)).content.decode()


def test_a_second_click_makes_no_second_file_and_another_content_does(
    initiatief: Initiatief, browser: Client
) -> None:
    for data in (PDF, PDF, PDF + b"!"):
        assert add(browser, initiatief, bestand=upload(data=data), titel="Plan").status_code == 302
    assert Bestand.objects.count() == 2


def test_a_new_version_stands_beside_the_old_one(initiatief: Initiatief, browser: Client) -> None:
    add(browser, initiatief, titel="Plan")
    row = Bestand.objects.get()
    data = {"titel": "Plan 2", "lezers": Lezers.raad, "versie": 1, "bestand": upload("nieuw.pdf", PDF + b"2")}
    assert browser.post(url(initiatief, f"{row.pk}/"), data).status_code == 302
    row.refresh_from_db()
    assert (row.titel, row.lezers, row.laatste.naam) == ("Plan 2", "raad", "nieuw.pdf")
    assert list(row.versies.values_list("nummer", flat=True)) == [2, 1]
    late = browser.post(url(initiatief, f"{row.pk}/"), {"titel": "Van mij", "lezers": "intern", "versie": 1})
    assert late.status_code == 409
    assert "Plan 2" in late.content.decode()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (upload("plan.exe", b"MZ"), "Dit bestand kan niet mee: dit soort bestand mag hier niet."),
        (upload("plan.pdf.docx"), "de naam noemt twee soorten bestand"),
        (upload("x" * 300 + ".pdf"), "de naam is langer dan 120 tekens"),
        (upload("plan.pdf", b"<html><script>"), "een ander soort bestand dan de naam zegt"),
        (upload("leeg.pdf", b""), "Dit bestand is leeg."),
        (upload("bsn 111222333.pdf"), "Haal het burgerservicenummer (BSN) weg."),
        (
            upload("bom.docx", files.package("word/document.xml", *map(str, range(5001)))),
            "uitgepakt veel te groot",
        ),
        ("", "Kies een bestand bij: Bestand"),
    ],
)
def test_what_may_not_come_in_is_refused_with_a_sentence(
    initiatief: Initiatief, browser: Client, place: Path, given: Any, sentence: str
) -> None:
    answer = add(browser, initiatief, bestand=given, titel="Mijn titel")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "Mijn titel" in page
    assert not kept(place)


@pytest.mark.parametrize(
    ("verdict", "sentence", "events"),
    [
        (Besmet("Proefvirus"), "In dit bestand zit een virus.", 1),
        (ScannerStil("weg"), "De virusscanner antwoordt niet.", 0),
    ],
)
def test_an_infected_file_is_not_kept_and_the_dossier_says_so(
    initiatief: Initiatief,
    browser: Client,
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    verdict: Exception,
    sentence: str,
    events: int,
) -> None:
    def scan(_data: bytes) -> Scan:
        raise verdict

    monkeypatch.setattr(virusscan, "scan", scan)
    answer = add(browser, initiatief)
    assert (answer.status_code, Bestand.objects.count(), kept(place)) == (422, 0, [])
    assert sentence in answer.content.decode()
    told = Gebeurtenis.objects.filter(handeling=Handeling.bestand_weigeren, toelichting=VIRUS)
    assert told.count() == events


def test_eicar_is_refused_by_the_real_scanner_on_every_door(
    initiatief: Initiatief, browser: Client, client: Client, place: Path, settings: Any
) -> None:
    token = links.issue(FOLLOW, initiatief.kenmerk, timedelta(days=1))[1]
    with clamd.running() as settings.CLAMD_URL:
        answers = [
            add(browser, initiatief, bestand=upload("eicar.txt", clamd.EICAR)),
            client.post(f"/volgen/{token}/bestanden/", {"bestand": upload("eicar.txt", clamd.EICAR)}),
        ]
        assert add(browser, initiatief).status_code == 302
    assert [answer.status_code for answer in answers] == [422, 422]
    assert BestandVersie.objects.get().scan == Scan.schoon
    assert len(kept(place)) == 1
    assert Gebeurtenis.objects.filter(handeling=Handeling.bestand_weigeren).count() == 2


READERS = {
    "intern": set(),
    "initiatiefnemer": {"initiatiefnemer"},
    "raad": {"raad"},
    "publiek": {"initiatiefnemer", "raad", "iedereen"},
}


@pytest.fixture
def doors(
    initiatief: Initiatief, als: Als, raad: Gebruiker, collega: Gebruiker, client: Client
) -> dict[str, tuple[Client, str]]:
    """Who asks, and by which address."""
    token = links.issue(FOLLOW, initiatief.kenmerk, timedelta(days=1))[1]
    return {
        "initiatiefnemer": (client, f"/volgen/{token}/bestanden/{{}}/"),
        "raad": (als(raad), f"/sturing/dossiers/{initiatief.kenmerk}/bestanden/{{}}/"),
        "iedereen": (client, f"/initiatieven/{initiatief.kenmerk}/bestanden/{{}}/"),
        "ander": (als(collega), url(initiatief, "{}/1/")),
    }


def readers(doors: dict[str, tuple[Client, str]], row: Bestand) -> set[str]:
    return {who for who, (asker, address) in doors.items() if fetch(asker, address.format(row.pk))}


def test_each_audience_gets_its_own_files(
    initiatief: Initiatief, browser: Client, doors: dict[str, tuple[Client, str]]
) -> None:
    for lezers in Lezers:
        add(browser, initiatief, bestand=upload(data=PDF + lezers.encode()), lezers=lezers)
    Initiatief.objects.update(publieke_samenvatting="Tekst", openbaar_sinds="2026-01-01T00:00Z")
    assert {row.lezers: readers(doors, row) for row in Bestand.objects.all()} == READERS
    Initiatief.objects.update(openbaar_sinds=None)
    assert "iedereen" not in readers(doors, Bestand.objects.get(lezers=Lezers.publiek))
    for who, tail in (("initiatiefnemer", "{}/"), ("raad", "bestanden/{}/")):
        asker, address = doors[who]
        assert asker.get(address.removesuffix(tail)).content.decode().count("download>") == 2


def test_the_initiator_brings_a_file_once(initiatief: Initiatief, client: Client, browser: Client) -> None:
    token = links.issue(FOLLOW, initiatief.kenmerk, timedelta(days=1))[1]
    for _ in range(2):
        answer = client.post(
            f"/volgen/{token}/bestanden/", {"bestand": upload("tekening.png", files.picture("PNG"))}
        )
        assert answer["Location"] == f"/volgen/{token}/bestanden/"
    versie = BestandVersie.objects.select_related("bestand").get()
    assert (versie.bestand.lezers, versie.via, versie.wie) == (
        "initiatiefnemer",
        "link",
        "De initiatiefnemer",
    )
    assert "tekening.png" in client.get(f"/volgen/{token}/bestanden/").content.decode()
    assert "tekening.png" in browser.get(url(initiatief)).content.decode()
    empty = client.post(f"/volgen/{token}/bestanden/", {})
    assert (empty.status_code, client.get("/volgen/onzin/bestanden/").status_code) == (422, 404)


def test_a_file_that_is_taken_away_is_gone_and_the_timeline_remembers(
    initiatief: Initiatief, browser: Client, place: Path, django_capture_on_commit_callbacks: Any
) -> None:
    add(browser, initiatief, titel="Met een naam erin")
    row = Bestand.objects.get()
    initiatief.refresh_from_db()
    where = url(initiatief, f"{row.pk}/weghalen/")
    assert browser.post(where, {"versie": initiatief.versie, "toelichting": ""}).status_code == 422
    assert kept(place)
    with django_capture_on_commit_callbacks(execute=True):
        data = {"versie": initiatief.versie, "toelichting": "Er stond een naam in."}
        assert browser.post(where, data).status_code == 302
    assert not kept(place)
    assert browser.get(url(initiatief, f"{row.pk}/1/")).status_code == 404
    assert "Met een naam erin" not in str([*Bestand.objects.values(), *BestandVersie.objects.values()])
    assert Gebeurtenis.objects.filter(handeling=Handeling.bestand_verwijderen).count() == 1


def test_the_list_asks_as_many_questions_for_ten_files_as_for_one(
    initiatief: Initiatief, browser: Client, django_assert_max_num_queries: Any
) -> None:
    for number in range(10):
        add(browser, initiatief, bestand=upload(data=PDF + bytes([number])), titel=f"Plan {number}")
    with django_assert_max_num_queries(16):
        browser.get(url(initiatief))
