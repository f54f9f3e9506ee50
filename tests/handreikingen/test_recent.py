"""What changed lately: newest first, with its date, and nothing that is not published."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page

from handreikingen.models import Handreiking
from tests.handreikingen.conftest import INTAKE, Write


def _titles(client: Client, query: str = "") -> list[str]:
    return [kaart.title for kaart in client.get(f"/recent/{query}").context["kaarten"]]


def test_what_was_published_last_stands_on_top_with_its_date(gids: None, client: Client) -> None:
    Page.objects.update(last_published_at=datetime(2026, 1, 5, 12, tzinfo=UTC))
    Handreiking.objects.update(last_published_at=datetime(2026, 3, 9, 12, tzinfo=UTC))
    page = client.get("/recent/")
    assert page.status_code == 200
    assert [kaart.title for kaart in page.context["kaarten"]] == ["De intake", "Wegwijzer", "Handreikingen"]
    text = page.content.decode()
    assert "9 maart 2026" in text
    assert 'href="/handreikingen/intake/"' in text
    assert "Zeven vragen voor een goed gesprek." in text


def test_a_page_that_is_taken_back_is_not_named(gids: None, client: Client) -> None:
    Handreiking.objects.get().unpublish()
    assert set(_titles(client)) == {"Wegwijzer", "Handreikingen"}


@pytest.mark.django_db
def test_an_empty_guide_says_so(client: Client) -> None:
    Page.objects.filter(depth__gt=1).update(live=False)
    assert "Er staat nog niets in de wijzer" in client.get("/recent/").content.decode()


@pytest.mark.parametrize("page", ["0", "-1", "99999999999999999999", "x", "%00", "%ff"])
def test_any_page_number_gives_a_page(gids: None, client: Client, page: str) -> None:
    assert len(_titles(client, f"?page={page}")) == 3


def test_the_number_of_queries_does_not_grow(
    gids: None,
    client: Client,
    schrijf: Write,
    laad: Callable[[], str],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(12):
        schrijf(INTAKE, pad=f"/handreikingen/tip-{number}/", titel=f"Tip {number}")
    laad()
    client.get("/recent/")
    with django_assert_max_num_queries(8):
        assert len(_titles(client)) == 15
