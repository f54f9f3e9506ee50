"""Lists that other programmes read: the public initiatives, and a colleague's own days."""

import re
from datetime import date

import pytest
from defusedxml.ElementTree import fromstring
from django.test import Client

from initiatieven import agenda
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Afspraak
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Link
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db
ENTRY = "{http://www.w3.org/2005/Atom}entry"
TITLE = "{http://www.w3.org/2005/Atom}title"


def test_the_feed_holds_what_is_public_and_keeps_the_filters(
    client: Client, breng: Bring, coordinator: Gebruiker
) -> None:
    breng(Status.verkenning, titel="Besloten")
    for titel, thema in (("Tuin & meer", "groen"), ("Zon", "energie")):
        made = breng(Status.verkenning, titel=titel, typering=thema, publieke_samenvatting="Voor <u>ons</u>.")
        perform(made, Handeling.openbaar_maken, Actor.user(coordinator))
    for query, titles in (("", ["Zon", "Tuin & meer"]), ("?thema=groen", ["Tuin & meer"])):
        feed = fromstring(client.get(f"/initiatieven/atom/{query}").content)
        assert [entry.findtext(TITLE) for entry in feed.findall(ENTRY)] == titles
    assert client.get("/initiatieven/atom/?thema=zwart").status_code == 404


def test_a_calendar_of_own_days_without_anything_personal(
    client: Client, als: Als, breng: Bring, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.realisatie, titel="Tuin van mevrouw De Boer")
    Afspraak.objects.create(
        initiatief=initiatief, partij="gemeente", wat="Mevrouw De Boer bellen", voor_wanneer=date(2030, 1, 2)
    )
    page = als(accountmanager).post("/werkplek/agenda/", {"maken": "1"}).content.decode()
    path = re.search(r"/initiatieven/agenda/[^<]+/", page)
    assert path
    text = client.get(path[0]).content.decode()
    assert "DTSTART;VALUE=DATE:20300102\r\n" in text
    assert f"SUMMARY:{initiatief.kenmerk}: afspraak van de gemeente\r\n" in text
    assert "Boer" not in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.count("BEGIN:VEVENT") == text.count("END:VEVENT") > 0


def test_a_link_to_a_calendar_ends(client: Client, als: Als, accountmanager: Gebruiker) -> None:
    old = agenda.renew(accountmanager)
    new = agenda.renew(accountmanager)
    assert [client.get(f"/initiatieven/agenda/{one}/").status_code for one in (old, new)] == [404, 200]
    assert not Link.objects.filter(token_hash=new).exists(), "only its print is kept"
    als(accountmanager).post("/werkplek/agenda/", {"stoppen": "1"})
    assert client.get(f"/initiatieven/agenda/{new}/").status_code == 404
    newest = agenda.renew(accountmanager)
    accountmanager.groups.clear()
    assert client.get(f"/initiatieven/agenda/{newest}/").status_code == 404
