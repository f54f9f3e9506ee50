"""Messages both ways: told without content, once, and read only by saying so."""

from uuid import uuid4

import pytest
from django.test import Client

from initiatieven import correspondence
from initiatieven.models import Bericht, Initiatief
from initiatieven.models.keuzes import Partij
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker, Mail
from tests.conftest import Als, Bring
from tests.initiatieven.volgers import own_actor, own_link

pytestmark = pytest.mark.django_db
GEHEIM = "De sleutel ligt onder de mat."


def test_the_initiator_writes_and_the_accountmanager_hears_that_and_not_what(
    client: Client, breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    url = f"{own_link(initiatief)}berichten/"
    typed = {"tekst": GEHEIM, "sleutel": str(uuid4())}
    first, again = client.post(url, typed), client.post(url, typed)
    assert (first.status_code, again.status_code) == (302, 302)
    assert Bericht.objects.get().van == Partij.initiatiefnemer
    told = Mail.objects.get(soort="bericht_pool")
    assert (told.aan, told.rol) == (accountmanager.email, "Accountmanager")
    assert GEHEIM not in told.tekst + told.titel
    assert initiatief.gebeurtenissen.filter(handeling="bericht_sturen", via="link").count() == 1
    page = als(accountmanager).get(f"/werkplek/{initiatief.kenmerk}/berichten/").content.decode()
    assert GEHEIM in page
    assert "Nieuw" in page


def test_an_answer_marks_as_read_and_is_the_first_contact(breng: Bring, accountmanager: Gebruiker) -> None:
    initiatief = breng(Status.toegewezen)
    correspondence.send(initiatief, own_actor(initiatief), "Hallo?", uuid4())
    correspondence.send(initiatief, Actor.user(accountmanager), "Ik bel morgen.", uuid4())
    stored = Initiatief.objects.get(pk=initiatief.pk)
    assert stored.eerste_contact_op
    assert not Bericht.objects.unread_by(Partij.gemeente).exists()
    assert Bericht.objects.unread_by(Partij.initiatiefnemer).count() == 1
    told = Mail.objects.get(soort="bericht")
    assert told.aan == "groep@voorbeeld.nl"
    assert "morgen" not in told.tekst


def test_looking_reads_nothing_and_saying_so_does(
    client: Client, breng: Bring, als: Als, accountmanager: Gebruiker
) -> None:
    initiatief = breng(Status.verkenning)
    url = own_link(initiatief)
    correspondence.send(initiatief, own_actor(initiatief), "Van de groep.", uuid4())
    correspondence.send(initiatief, Actor.user(accountmanager), "Van de gemeente.", uuid4())
    correspondence.send(initiatief, own_actor(initiatief), "En nog iets.", uuid4())
    Bericht.objects.update(gelezen_op=None)
    browser = als(accountmanager)
    client.get(f"{url}berichten/")
    browser.get(f"/werkplek/{initiatief.kenmerk}/berichten/")
    assert Bericht.objects.filter(gelezen_op=None).count() == 3
    assert "Lees een nieuw bericht" in client.get(url).content.decode()
    client.post(f"{url}berichten/gelezen/")
    assert Bericht.objects.filter(gelezen_op=None).count() == 2
    browser.post(f"/werkplek/{initiatief.kenmerk}/berichten/gelezen/")
    assert not Bericht.objects.filter(gelezen_op=None).exists()


@pytest.mark.parametrize("tekst", ["", "x" * 2001, "Mijn nummer is 111222333", "Een\x00teken"])
def test_what_may_not_be_sent_is_kept_on_the_screen(client: Client, breng: Bring, tekst: str) -> None:
    url = f"{own_link(breng(Status.verkenning))}berichten/"
    answer = client.post(url, {"tekst": tekst, "sleutel": str(uuid4())})
    assert answer.status_code == 422
    assert not Bericht.objects.exists()
    assert tekst[:20].replace("\x00", "") in answer.content.decode().replace("\x00", "")


def test_who_has_left_is_not_mailed_and_another_dossier_is_not_shown(
    client: Client, breng: Bring, accountmanager: Gebruiker
) -> None:
    mine, other = breng(Status.verkenning), breng(Status.verkenning, titel="Andere bus")
    accountmanager.is_active = False
    accountmanager.save(update_fields=["is_active"])
    correspondence.send(other, own_actor(other), GEHEIM, uuid4())
    assert not Mail.objects.filter(soort="bericht_pool").exists()
    assert GEHEIM not in client.get(f"{own_link(mine)}berichten/").content.decode()
