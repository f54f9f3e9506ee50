"""The startnotitie: from the dossier with one button, with its sources, kept as versions, also as a tagged PDF."""

import io
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from pypdf import PdfReader

from initiatieven import startnotitie
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, Intake, Startnotitie, StartnotitieVersie
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring
from tests.road import weighed, weighing

pytestmark = pytest.mark.django_db


@pytest.fixture
def gewogen(breng: Bring, accountmanager: Gebruiker) -> Initiatief:
    """A dossier with everything but the note."""
    initiatief = breng(Status.weging)
    actor = Actor.user(accountmanager)
    perform(initiatief, Handeling.belangen_wegen, actor, vastleggen=weighed(initiatief))
    row = weighing(initiatief, startnotitie_nodig=True, startnotitie_reden="De raad wil richting geven.")
    perform(initiatief, Handeling.weging_vastleggen, actor, vastleggen=[row])
    return initiatief


def url(initiatief: Initiatief) -> str:
    return f"/werkplek/{initiatief.kenmerk}/notitie/"


def test_one_button_fills_the_sections_each_paragraph_with_its_source(
    gewogen: Initiatief, als: Als, accountmanager: Gebruiker
) -> None:
    browser = als(accountmanager)
    assert [browser.post(url(gewogen)).status_code for _ in range(2)] == [302, 302]
    versie = StartnotitieVersie.objects.get()
    assert len(versie.inhoud) == 7
    told = {alinea["tekst"]: alinea["bron"] for sectie in versie.inhoud for alinea in sectie["alineas"]}
    assert told["Mogen we de grond gebruiken?"].startswith("Intake: wat vragen ze")
    party = "Belanghebbende, kan er last van hebben: Rust in de avond. Pleit voor remmen, weegt gewoon."
    assert told[party] == "Belangen, gewogen"
    page = browser.get(url(gewogen)).content.decode()
    assert "Bron: Belangen, gewogen" in page
    for personal in ("De buren", "groep@voorbeeld.nl", "Contact van de groep"):
        assert personal not in str(versie.inhoud[1:3])
    assert gewogen.gebeurtenissen.filter(handeling="startnotitie_vastleggen").count() == 1


def test_a_version_stays_and_the_dossier_shows_what_changed_since(
    gewogen: Initiatief, als: Als, accountmanager: Gebruiker
) -> None:
    browser = als(accountmanager)
    browser.post(url(gewogen))
    versie = StartnotitieVersie.objects.get()
    assert startnotitie.changed_since(versie, gewogen) == []
    Intake.objects.filter(initiatief=gewogen).update(afbakening="Ook het schoolplein.", stand_van_zaken="")
    gewogen = Initiatief.objects.get(pk=gewogen.pk)
    found = {one.titel: (one.toen, one.nu) for one in startnotitie.changed_since(versie, gewogen)}
    assert found == {
        "Intake: wat hoort erbij en wat niet": ("Alleen het veldje.", "Ook het schoolplein."),
        "Intake: hoe staat het er nu voor": ("Er is een schets.", ""),
    }
    assert "Ook het schoolplein." in browser.get(url(gewogen)).content.decode()
    Startnotitie.objects.update(rol_raad="De raad geeft richting vooraf.")
    browser.post(url(gewogen))
    last = StartnotitieVersie.objects.last()
    assert last is not None
    assert last.nummer == 2
    assert last.inhoud[4]["alineas"][0]["bron"] == "Startnotitie"
    with pytest.raises(DatabaseError), transaction.atomic():
        StartnotitieVersie.objects.filter(nummer=1).update(nummer=9)


@pytest.mark.grondig
def test_the_pdf_is_tagged_and_dutch_and_the_body_gets_it(
    gewogen: Initiatief, als: Als, accountmanager: Gebruiker, directie: Gebruiker, raad: Gebruiker
) -> None:
    browser = als(accountmanager)
    Intake.objects.filter(initiatief=gewogen).update(afbakening='#panic("x") *geen vet*')
    browser.post(url(gewogen))
    answer = browser.get(f"{url(gewogen)}1/pdf/")
    reader: Any = PdfReader(io.BytesIO(answer.content))
    assert answer["Content-Type"] == "application/pdf"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert str(reader.trailer["/Root"]["/Lang"]).startswith("nl")
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert '#panic("x") *geen vet*' in text
    assert "Bron: Intake: wat hoort erbij en wat niet" in text
    body = f"/sturing/besluiten/{gewogen.kenmerk}/startnotitie/"
    assert als(directie).get(body).status_code == 404
    perform(Initiatief.objects.get(pk=gewogen.pk), Handeling.voorleggen, Actor.user(accountmanager))
    assert [als(who).get(body)["Content-Type"] for who in (directie, raad)] == ["application/pdf"] * 2
