"""Security headers on every answer, also on refusals, redirects and static files (NORMEN A21, C12)."""

import pytest
from django.test import Client

from samenwerkingswijzer.ground.models import Gebruiker

pytestmark = pytest.mark.django_db
ADDRESSES = [
    "/inloggen/",
    "/bestaat-niet/",
    "/werkplek/",
    "/health/live",
    "/api/v1/niets",
    "/static/css/wijzer.css",
]
EXPECTED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_has_them(client: Client, address: str) -> None:
    answer = client.get(address)
    answer.close()
    headers = answer.headers
    assert {name: headers.get(name) for name in EXPECTED} == EXPECTED
    assert "Permissions-Policy" in headers


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_policy_is_strict(client: Client, address: str) -> None:
    answer = client.get(address)
    answer.close()
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    for forbidden in ("unsafe", "data:", "http:", "https:", "*"):
        assert forbidden not in policy


def test_only_the_admin_has_a_policy_of_its_own(client: Client, redacteur: Gebruiker) -> None:
    client.force_login(redacteur)
    assert "unsafe-inline" in client.get("/beheer/").headers["Content-Security-Policy"]


def test_what_someone_signed_in_sees_is_kept_by_no_cache(client: Client, coordinator: Gebruiker) -> None:
    client.force_login(coordinator)
    assert "no-store" in client.get("/werkplek/").headers["Cache-Control"]
