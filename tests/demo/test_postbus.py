"""The demo's post box: every mail, newest first, with links that work; nowhere but in the demo."""

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from samenwerkingswijzer.ground import mail

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(settings: Settings) -> None:
    settings.IS_DEMO = True


def _mail(titel: str, moment: str) -> int:
    made = mail.queue(
        "proef", "2026-BCDF", moment, "groep@voorbeeld.nl", titel, "Volg: http://127.0.0.1:8000/volgen/abc/"
    )
    assert made is not None
    return made.pk


@pytest.mark.parametrize("address", ["/demo/postbus/", "/demo/postbus/1/"])
def test_outside_the_demo_there_is_no_such_address(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("is_demo", [True, False])
def test_only_in_the_demo_every_page_leads_to_the_post_box(
    client: Client, settings: Settings, is_demo: bool
) -> None:
    settings.IS_DEMO = is_demo
    pages = [client.get(address).content.decode() for address in ("/initiatieven/", "/inloggen/")]
    assert ['href="/demo/postbus/"' in page for page in pages] == [is_demo, is_demo]


def test_newest_first(client: Client, demo: None) -> None:
    _mail("Eerste bericht", "1")
    _mail("Tweede bericht", "2")
    page = client.get("/demo/postbus/").content.decode()
    assert page.index("Tweede bericht") < page.index("Eerste bericht")


def test_an_empty_box_says_so(client: Client, demo: None) -> None:
    assert "Er is nog geen mail" in client.get("/demo/postbus/").content.decode()


def test_links_in_a_mail_can_be_clicked(client: Client, demo: None) -> None:
    pk = _mail("Je aanmelding is binnen", "1")
    assert (
        '<a href="http://127.0.0.1:8000/volgen/abc/"' in client.get(f"/demo/postbus/{pk}/").content.decode()
    )


def test_an_unknown_mail_is_not_found(client: Client, demo: None) -> None:
    assert client.get("/demo/postbus/999999/").status_code == 404


def test_the_list_costs_the_same_for_one_mail_and_for_many(
    client: Client, demo: None, django_assert_max_num_queries: object
) -> None:
    for number in range(12):
        _mail(f"Bericht {number}", str(number))
    with django_assert_max_num_queries(4):  # type: ignore[operator]
        client.get("/demo/postbus/")
