"""A page is found at its address at once, whatever Wagtail can do with pages."""

from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction, Site

from handreikingen.models import Handreiking
from handreikingen.models.route import address

INTAKE = "/handreikingen/intake/"


def test_every_page_has_the_address_that_wagtail_gives_it(gids: None) -> None:
    pages = Page.objects.filter(depth__gt=1)
    assert {address(page.url_path) for page in pages} == {page.get_url() for page in pages}
    assert address("/elders/dorp/") == ""


def test_with_a_second_site_addresses_name_their_host(gids: None, client: Client, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["tweede.voorbeeld.nl"]
    Site.objects.create(hostname="tweede.voorbeeld.nl", root_page=Page.objects.get(slug="handreikingen"))
    intake = Handreiking.objects.get()
    assert address(intake.url_path) == intake.get_url() == "http://tweede.voorbeeld.nl/intake/"
    assert client.get("/intake/", headers={"host": "tweede.voorbeeld.nl"}).status_code == 200


def test_an_alias_shows_the_page_it_stands_for(gids: None, client: Client) -> None:
    Handreiking.objects.get().create_alias(parent=Page.objects.get(depth=2))
    assert "De intake" in client.get("/intake/").content.decode()


@pytest.mark.parametrize("place", [INTAKE, "/handreikingen/"])
def test_a_restriction_holds_for_what_is_under_it(gids: None, client: Client, place: str) -> None:
    restricted = Page.objects.get(url_path__endswith=place)
    PageViewRestriction.objects.create(page=restricted, restriction_type=PageViewRestriction.LOGIN)
    answer = client.get(INTAKE)
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/inloggen/?next={INTAKE}")


def test_a_draft_is_not_there(gids: None, client: Client) -> None:
    Handreiking.objects.get().unpublish()
    assert client.get(INTAKE).status_code == 404
