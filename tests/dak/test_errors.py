"""When something goes wrong: calm Dutch that says what to do, also when the database is away (NORMEN C15)."""

import re
from typing import Any

import pytest
from django.core.exceptions import SuspiciousOperation
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.views import defaults

from initiatieven.models import InitiatiefQuerySet
from samenwerkingswijzer import errors
from samenwerkingswijzer.ground.models import Gebruiker


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["/bestaat-niet/", "/initiatieven/2026-ZZZZ/", "/volgen/x/", "/initiatieven/x/"]
)
def test_an_address_that_is_not_there(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "<h1" in answer.content.decode()
    assert "overzicht van initiatieven" in answer.content.decode()


@pytest.mark.django_db
def test_a_place_for_another_role_shows_the_own_place(client: Client, raad: Gebruiker) -> None:
    client.force_login(raad)
    answer = client.get("/werkplek/")
    assert answer.status_code == 403
    assert "Hier mag je niet komen" in answer.content.decode()
    assert 'href="/sturing/"' in answer.content.decode()


@pytest.mark.django_db
def test_a_form_without_its_protection_is_asked_for_again() -> None:
    answer = Client(enforce_csrf_checks=True).post("/initiatieven/aanmelden/", {"titel": "Tuin"})
    assert answer.status_code == 403
    assert "Verstuur het nog een keer" in answer.content.decode()


def test_a_failure_shows_a_page_that_needs_no_database() -> None:
    """No fixture opens the database here: pytest-django fails on any query."""
    request = RequestFactory().get("/")
    failure = defaults.server_error(request)
    assert failure.status_code == 500
    assert "Er ging iets mis" in failure.content.decode()
    unreadable = errors.bad_request(request, SuspiciousOperation())
    assert unreadable.status_code == 400
    assert "Dit begrijpen we niet" in unreadable.content.decode()


@pytest.mark.django_db
def test_a_failure_in_a_view_answers_500_and_tells_nothing(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: InitiatiefQuerySet) -> Any:
        raise RuntimeError("geheim van binnen")

    monkeypatch.setattr(InitiatiefQuerySet, "public", broken)
    client.raise_request_exception = False
    answer = client.get("/initiatieven/")
    assert answer.status_code == 500
    assert "geheim" not in answer.content.decode()
    assert "Wacht een paar minuten" in answer.content.decode()


@pytest.mark.parametrize("name", ["400.html", "500.html"])
def test_a_bare_page_asks_nothing_from_elsewhere(name: str) -> None:
    links = re.findall(r'(?:href|src)="([^"]+)"', render_to_string(name))
    assert links
    assert all(link.startswith("/") for link in links)


@pytest.mark.django_db
def test_the_privacy_page_lists_what_our_models_keep_of_people(client: Client) -> None:
    page = client.get("/privacy/").content.decode()
    for words in (
        "Contactgegevens: naam, e-mailadres, telefoonnummer",
        "Alleen de gemeente leest dit.",
        "wissen",
        "om je initiatief te volgen, of een afspraak te lezen: na 365 dagen",
        "een vragenlijst over een initiatief: na 90 dagen",
        "je antwoorden en je e-mailadres 14 dagen",
    ):
        assert words in page
    assert "ONBEKEND" not in page


@pytest.mark.django_db
def test_the_accessibility_page_says_where_to_report_a_problem(client: Client) -> None:
    page = client.get("/toegankelijkheid/").content.decode()
    assert "WCAG 2.2" in page
    assert "mailto:" in page
