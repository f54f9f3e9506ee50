"""A registration kept for later: a mailed link opens it, a reader changes nothing, the clock erases it (NORMEN C9)."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from initiatieven import bewaren
from initiatieven.models import Aanmeldconcept, Initiatief
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.models import Link
from tests.initiatieven.aanmelding import ANTWOORDEN, begin, fill, later

pytestmark = pytest.mark.django_db


def keep(browser: Client, base: str, capture: Any) -> str:
    """Keep it; returns the address in the mail."""
    with capture(execute=True):
        answer = browser.post(f"{base}bewaren/", {"e_mail": "groep@voorbeeld.nl"})
    assert answer.status_code == 200
    assert "Je aanmelding is bewaard" in answer.content.decode()
    link = next(word for word in mail.outbox[-1].body.split() if "/verder/" in word)
    return link[link.index("/initiatieven/") :]


def test_what_was_typed_is_there_on_another_device_and_can_be_sent_once(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    base = fill(client)
    link = keep(client, base, django_capture_on_commit_callbacks)
    assert "Café" not in f"{mail.outbox[-1].subject} {mail.outbox[-1].body}"
    other = Client()
    page = other.get(link)
    assert (page.status_code, page["Cache-Control"], bool(other.cookies.get("sessie"))) == (
        200,
        "no-store",
        False,
    )
    assert other.post(link)["Location"] == f"{base}controle/"
    assert "Café één" in other.get(f"{base}controle/").content.decode()
    for browser in (other, client):
        later(browser)
        assert browser.post(f"{base}controle/")["Location"] == f"{base}klaar/"
    assert Initiatief.objects.count() == 1
    assert not Aanmeldconcept.objects.exists()
    assert Client().get(link).status_code == 404


def test_from_any_step_the_answers_come_along_right_or_not(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    base = begin(client)
    half = client.post(f"{base}plek/", {"locatie": "Halverwege, 111222333 getypt", "bewaren": "1"})
    assert half["Location"] == f"{base}bewaren/"
    assert client.post(f"{base}bewaren/", {"e_mail": "geen adres"}).status_code == 422
    client.post(f"{base}jij/", {**ANTWOORDEN["jij"], "aanduiding": "Buurt", "bewaren": "1"})
    assert "groep@voorbeeld.nl" in client.get(f"{base}bewaren/").content.decode()
    keep(client, base, django_capture_on_commit_callbacks)
    stored = Aanmeldconcept.objects.get().antwoorden
    assert stored["jij"]["aanduiding"] == "Buurt"
    assert "111222333" not in str(stored)


def test_a_newer_link_ends_the_older_and_every_bad_link_is_the_same_page(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    base = begin(client)
    first = keep(client, base, django_capture_on_commit_callbacks)
    second = keep(client, base, django_capture_on_commit_callbacks)
    foreign = links.issue("volgen", "2026-BBBB", timedelta(days=1))[1]
    bad = [first, "/initiatieven/aanmelden/verder/onzin/", f"/initiatieven/aanmelden/verder/{foreign}/"]
    pages = [Client().get(address) for address in bad]
    assert {page.status_code for page in pages} == {404}
    assert len({page.content for page in pages}) == 1
    assert Client().get(second).status_code == 200
    assert Link.objects.filter(doel=bewaren.PURPOSE, token_hash__contains=second.split("/")[-2]).count() == 0


def test_the_clock_erases_what_nobody_sent(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    link = keep(client, begin(client), django_capture_on_commit_callbacks)
    assert bewaren.erase(timezone.now()) == 0
    assert bewaren.erase(timezone.now() + bewaren.KEEP) == 1
    assert Client().get(link).status_code == 404


def test_nobody_can_have_many_mails_sent(client: Client) -> None:
    base = begin(client)
    codes = [client.post(f"{base}bewaren/", {"e_mail": f"a{n}@voorbeeld.nl"}).status_code for n in range(6)]
    assert codes == [200, 200, 200, 200, 200, 429]
