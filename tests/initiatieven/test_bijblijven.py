"""Follow a public initiative by mail: only after the address confirmed, one mail a day, and stop at any time."""

import re
from datetime import datetime, timedelta
from unittest.mock import patch

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from initiatieven import bijblijven
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, Mijlpaal, Volger, Voortgang
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests.conftest import Bring

pytestmark = pytest.mark.django_db
ADDRESS = "lezer@voorbeeld.nl"


@pytest.fixture
def tuin(breng: Bring, coordinator: Gebruiker) -> Initiatief:
    """A public initiative of which a team is thinking along."""
    initiatief = breng(Status.verbreding, publieke_samenvatting="Samen groente telen.", titel="Pluktuin")
    perform(initiatief, Handeling.openbaar_maken, Actor.user(coordinator))
    return initiatief


@pytest.fixture
def volger(tuin: Initiatief) -> Volger:
    """Somebody who follows it since just now."""
    bijblijven.ask(tuin, ADDRESS)
    bijblijven.confirm(Volger.objects.get())
    return Volger.objects.get()


def tomorrow(hour: int = 8, days: int = 1) -> datetime:
    return (timezone.localtime() + timedelta(days=days)).replace(hour=hour, minute=0)


def link(kind: str, word: str) -> str:
    found = re.search(
        rf"/initiatieven/bijblijven/{word}/\S+", Mail.objects.filter(soort=kind).latest("pk").tekst
    )
    assert found
    return found[0]


def send(client: Client, initiatief: Initiatief, **change: str) -> int:
    address = f"/initiatieven/{initiatief.kenmerk}/bijblijven/"
    with patch("django.core.signing.time.time", return_value=timezone.now().timestamp() - 60):
        key = re.search(r'name="sleutel" value="([^"]+)"', client.get(address).content.decode())
    assert key
    return client.post(address, {"e_mail": ADDRESS, "sleutel": key[1], **change}).status_code


def test_asking_confirming_and_stopping(client: Client, tuin: Initiatief) -> None:
    assert send(client, tuin) == 302
    confirm = link("bijblijven_vraag", "bevestigen")
    assert client.get(confirm).status_code == 200
    assert Volger.objects.get().bevestigd_op is None, "a link that a mail programme opens confirms nothing"
    assert "Je volgt dit initiatief" in client.post(confirm).content.decode()
    Voortgang.objects.create(initiatief=tuin, tekst="De grond is klaar.", zichtbaar_voor="publiek")
    assert bijblijven.tell(tomorrow()) == 1
    stop = link("bijblijven", "stoppen")
    assert client.get(stop).status_code == 200
    assert Volger.objects.exists()
    assert "niet meer" in client.post(stop).content.decode()
    assert not Volger.objects.exists()


def test_a_mail_programme_stops_with_one_post(tuin: Initiatief, volger: Volger) -> None:
    Voortgang.objects.create(initiatief=tuin, tekst="De grond is klaar.", zichtbaar_voor="publiek")
    bijblijven.tell(tomorrow())
    stop = Mail.objects.get(soort="bijblijven").afmelden
    path = re.sub(r"^https?://[^/]+", "", stop)
    foreign = Client(enforce_csrf_checks=True)
    assert foreign.get(path).status_code == 302
    assert [foreign.post(path).status_code for _ in range(2)] == [200, 200]
    assert not Volger.objects.exists()


def test_one_mail_a_day_with_everything_public_and_nothing_else(tuin: Initiatief, volger: Volger) -> None:
    Voortgang.objects.create(initiatief=tuin, tekst="De grond is klaar.", zichtbaar_voor="publiek")
    Voortgang.objects.create(initiatief=tuin, tekst="De buurman is boos.", zichtbaar_voor="intern")
    manager = Gebruiker.objects.get(username="accountmanager")
    perform(tuin, Handeling.opnieuw_verkennen, Actor.user(manager), "De buurman belde.")
    assert bijblijven.tell(tomorrow(hour=6)) == 0, "not in the night"
    assert bijblijven.tell(tomorrow()) == 1
    assert bijblijven.tell(tomorrow(hour=9)) == 0
    text = Mail.objects.get(soort="bijblijven").tekst
    assert "De grond is klaar." in text
    assert "Verkenning" in text
    assert "buurman" not in text
    assert bijblijven.tell(tomorrow(days=2)) == 0, "without news no mail"


def test_no_longer_public_is_silent(tuin: Initiatief, volger: Volger, coordinator: Gebruiker) -> None:
    Voortgang.objects.create(initiatief=tuin, tekst="De grond is klaar.", zichtbaar_voor="publiek")
    perform(tuin, Handeling.besloten_maken, Actor.user(coordinator), "Op verzoek.")
    assert bijblijven.tell(tomorrow()) == 0


def test_asking_often_is_one_mail_a_day_and_tells_nothing(client: Client, tuin: Initiatief) -> None:
    assert [send(client, tuin) for _ in range(2)] == [302, 302]
    assert Mail.objects.filter(soort="bijblijven_vraag").count() == 1
    bijblijven.confirm(Volger.objects.get())
    assert send(client, tuin, e_mail="LEZER@voorbeeld.nl") == 302
    assert Mail.objects.filter(soort="bijblijven_vraag").count() == 1


@pytest.mark.parametrize("change", [{"e_mail": "geen adres"}, {"website": "x"}, {"sleutel": "nep"}])
def test_what_is_wrong_is_refused(client: Client, tuin: Initiatief, change: dict[str, str]) -> None:
    assert send(client, tuin, **change) == 422
    assert not Volger.objects.exists()


def test_who_does_not_confirm_within_a_week_is_forgotten(tuin: Initiatief) -> None:
    bijblijven.ask(tuin, ADDRESS)
    assert bijblijven.forget(timezone.now() + timedelta(days=6)) == 0
    assert bijblijven.forget(timezone.now() + timedelta(days=8)) == 1


def test_a_private_initiative_cannot_be_followed(client: Client, breng: Bring) -> None:
    initiatief = breng(Status.verkenning)
    for part in ("", "klaar/"):
        assert client.get(f"/initiatieven/{initiatief.kenmerk}/bijblijven/{part}").status_code == 404


def test_the_public_page_tells_how_it_goes_and_never_what_is_internal(
    client: Client, tuin: Initiatief
) -> None:
    for reader in ("publiek", "raad", "intern"):
        Voortgang.objects.create(initiatief=tuin, tekst=f"Tekst voor {reader}.", zichtbaar_voor=reader)
        Mijlpaal.objects.create(
            initiatief=tuin, titel=f"Mijlpaal voor {reader}", gepland_op="2026-12-01", zichtbaar_voor=reader
        )
    with CaptureQueriesContext(connection) as asked:
        page = client.get(f"/initiatieven/{tuin.kenmerk}/").content.decode()
    assert "Tekst voor publiek." in page
    assert "Mijlpaal voor publiek" in page
    assert "Collega’s denken mee" in page or "Collega&#x27;s denken mee" in page
    assert "voor raad" not in page
    assert "voor intern" not in page
    assert len(asked) <= 15
