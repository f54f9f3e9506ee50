"""Look-alikes are offered to who assigns, and connected once; who reaches a dossier sees no other by them."""

import pytest
from django.test import Client

from initiatieven import verwanten
from initiatieven.models import Gebeurtenis, Initiatief, Kern, Verwant
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker
from tests.conftest import Als, Bring

pytestmark = pytest.mark.django_db


@pytest.fixture
def moestuin(breng: Bring) -> Initiatief:
    return breng(Status.aangemeld, titel="Moestuinen achter de nieuwe school")


def url(initiatief: Initiatief, scherm: str = "verwanten/") -> str:
    return f"/werkplek/{initiatief.kenmerk}/{scherm}"


@pytest.mark.parametrize(
    ("titel", "village", "words"),
    [
        ("Een moestuin voor het dorp", True, 1),
        ("Moestuin bij de school", True, 2),
        ("Moestuin bij de school", False, 0),
        ("Bus naar de stad", True, 0),
    ],
)
def test_the_same_village_and_words_look_alike(
    moestuin: Initiatief, breng: Bring, titel: str, village: bool, words: int
) -> None:
    elsewhere = Kern.objects.create(naam="Elders", sleutel="elders")
    breng(Status.aangemeld, titel=titel, **({} if village else {"kern": elsewhere}))
    found = verwanten.look_alikes(moestuin, Initiatief.objects.all(), ())
    assert [len(one.woorden) for one in found] == ([words] if words else [])


def test_who_assigns_sees_what_looks_like_it_and_connects_it_once(
    moestuin: Initiatief, breng: Bring, als: Als, coordinator: Gebruiker
) -> None:
    other = breng(Status.verkenning, titel="Moestuin bij de brug")
    browser = als(coordinator)
    assert "Dit lijkt op" in browser.get(url(moestuin, "toewijzen/")).content.decode()
    for _ in range(2):
        assert browser.post(url(moestuin), {"kenmerk": other.kenmerk.lower()}).status_code == 302
    assert Verwant.objects.count() == 1
    assert Gebeurtenis.objects.filter(handeling="verwant_koppelen").count() == 1
    assert other.titel in browser.get(url(moestuin, "")).content.decode()
    assert moestuin.titel in browser.get(url(other, "")).content.decode()
    assert browser.post(url(other), {"kenmerk": moestuin.kenmerk, "los": "1"}).status_code == 302
    assert not Verwant.objects.exists()


def test_a_dossier_that_one_does_not_reach_is_unknown(
    breng: Bring, als: Als, accountmanager: Gebruiker, client: Client
) -> None:
    mine = breng(Status.verkenning, titel="Moestuin bij de school")
    foreign = breng(Status.aangemeld, titel="Moestuin van een ander")
    browser = als(accountmanager)
    assert foreign.titel not in browser.get(url(mine)).content.decode()
    for kenmerk in (foreign.kenmerk, "2026-BBBB", mine.kenmerk):
        page = browser.post(url(mine), {"kenmerk": kenmerk})
        assert (page.status_code, "Dit kenmerk kennen we niet." in page.content.decode()) == (422, True)
