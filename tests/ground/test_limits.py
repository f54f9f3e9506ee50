"""Rate limits count per address over all processes, and nobody picks their address (NORMEN C10)."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.cache import caches
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from samenwerkingswijzer.ground import limits
from samenwerkingswijzer.ground.models import Gebruiker

pytestmark = pytest.mark.django_db


def request(address: str = "192.0.2.1", forwarded: str = "", user: Any = None) -> HttpRequest:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    made = RequestFactory().get("/", REMOTE_ADDR=address, headers=headers)
    made.user = user or AnonymousUser()
    return made


def times(number: int, **values: Any) -> list[bool]:
    return [limits.allow("proef", request(**values), 2, 60) for _ in range(number)]


def test_after_the_limit_it_is_refused_for_this_address_only() -> None:
    assert times(3) == [True, True, False]
    assert times(1, address="192.0.2.2") == [True]


def test_a_made_up_header_gives_no_new_turn() -> None:
    times(2)
    assert times(1, forwarded="203.0.113.9") == [False]


def test_behind_one_proxy_of_ours_the_address_it_added_counts(settings: Any) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    times(2, forwarded="203.0.113.9")
    assert times(1, forwarded="198.51.100.1, 203.0.113.9") == [False]
    assert times(1, forwarded="203.0.113.10") == [True]


def test_who_signed_in_is_not_counted(medewerker: Gebruiker) -> None:
    assert times(4, user=medewerker) == [True] * 4


def test_a_form_that_was_sent_too_often_says_when_to_come_back() -> None:
    form = Form({})
    assert limits.answered(form, HttpResponse()).status_code == 200
    limits.refuse(form)
    page = limits.answered(form, HttpResponse(status=422))
    assert (page.status_code, page["Retry-After"]) == (429, "3600")
    assert form.non_field_errors() == [limits.TOO_MANY]


def test_a_place_comes_free_again_and_no_address_is_kept() -> None:
    times(2)
    caches["gedeeld"].clear()
    assert times(1) == [True]
    kept = caches["gedeeld"].get_many([f"proef:192.0.2.1:{number}" for number in range(2)])
    assert kept == {}
