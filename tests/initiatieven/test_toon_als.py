""" "Toon als": staff see the very page that another reader gets, and can write nothing from it."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, Inzage
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db


def main(answer: Any) -> str:
    """What stands between the frame of a page, without what differs from one request to the next."""
    assert answer.status_code == 200
    found = re.search(r"<main.*</main>", answer.content.decode(), re.DOTALL)
    assert found
    return re.sub(r'value="[^"]{40,}"', "", found[0])


@pytest.fixture
def tuin(breng: Bring, coordinator: Gebruiker) -> Initiatief:
    """A public initiative that the directie decides on."""
    initiatief = breng(Status.besluit, publieke_samenvatting="Samen groente telen.")
    perform(initiatief, Handeling.openbaar_maken, Actor.user(coordinator))
    return initiatief


def preview(als: Als, user: Gebruiker, initiatief: Initiatief, publiek: str) -> Any:
    return als(user).get(f"/werkplek/{initiatief.kenmerk}/toon-als/{publiek}/")


def test_every_reader_is_shown_their_own_page(
    client: Client, als: Als, tuin: Initiatief, accountmanager: Gebruiker, raad: Gebruiker
) -> None:
    token = re.search(r"/volgen/([^/\s]+)/", Mail.objects.filter(soort="aangemeld").latest("pk").tekst)
    assert token
    own = {
        "initiatiefnemer": client.get(f"/volgen/{token[1]}/"),
        "publiek": client.get(f"/initiatieven/{tuin.kenmerk}/"),
        "raad": als(raad).get(f"/sturing/dossiers/{tuin.kenmerk}/"),
    }
    for publiek, page in own.items():
        shown = preview(als, accountmanager, tuin, publiek)
        assert main(shown).replace("/volgen/voorbeeld/", f"/volgen/{token[1]}/") == main(page)
        assert "Zo ziet dit eruit voor:" in shown.content.decode()
        assert "Zo ziet dit eruit voor:" not in page.content.decode()


def test_nothing_can_be_sent_from_it_and_nothing_is_kept(
    als: Als, tuin: Initiatief, accountmanager: Gebruiker
) -> None:
    for publiek in ("publiek", "initiatiefnemer", "partner", "raad"):
        answer = preview(als, accountmanager, tuin, publiek)
        assert "form-action 'none'" in answer["Content-Security-Policy"]
        assert answer["Cache-Control"] == "no-store"
        assert als(accountmanager).post(answer.wsgi_request.path).status_code == 405


def test_before_it_is_public_staff_see_how_it_will_be(
    client: Client, als: Als, breng: Bring, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning, publieke_samenvatting="Zo gaan we het doen.")
    page = preview(als, accountmanager, initiatief, "publiek").content.decode()
    assert "Zo gaan we het doen." in page
    assert "niet openbaar" in page
    assert client.get(f"/initiatieven/{initiatief.kenmerk}/").status_code == 404


def test_looking_is_noted_as_reading_the_dossier(als: Als, tuin: Initiatief, coordinator: Gebruiker) -> None:
    preview(als, coordinator, tuin, "raad")
    assert Inzage.objects.filter(initiatief=tuin, gebruiker=coordinator).count() == 1
    browser = als(coordinator)
    with CaptureQueriesContext(connection) as asked:
        browser.get(f"/werkplek/{tuin.kenmerk}/toon-als/publiek/")
    assert len(asked) <= 20


def test_an_unknown_reader_and_a_foreign_dossier_are_the_same(
    als: Als, tuin: Initiatief, coordinator: Gebruiker, collega: Gebruiker
) -> None:
    assert preview(als, coordinator, tuin, "koning").status_code == 404
    assert preview(als, collega, tuin, "publiek").status_code == 404
