"""Health, security.txt and addresses that no page may take."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from samenwerkingswijzer.ground import clock
from samenwerkingswijzer.ground.models import Kloktik

pytestmark = pytest.mark.django_db


def test_live_answers_always(client: Client) -> None:
    assert client.get("/health/live").json() == {"status": "ok"}


def test_ready_fails_when_the_clock_is_ten_minutes_old(client: Client) -> None:
    clock.run(timezone.now())
    assert client.get("/health/ready").status_code == 200
    Kloktik.objects.update(laatst_op=timezone.now() - timedelta(minutes=11))
    answer = client.get("/health/ready")
    assert (answer.status_code, answer.json()["problemen"]) == (503, ["klok"])


@pytest.mark.parametrize(
    "address",
    [
        "/api",
        "/api/",
        "/api/v1/niets",
        "/api/v1/niets/",
        "/health",
        "/health/",
        "/health/live/",
        "/health/x",
        "/.well-known/x",
    ],
)
@pytest.mark.parametrize("method", ["get", "post", "head"])
def test_unknown_system_addresses_answer_404_and_never_redirect(
    client: Client, address: str, method: str
) -> None:
    answer = getattr(client, method)(address)
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_security_txt_has_what_rfc_9116_asks(client: Client) -> None:
    answer = client.get("/.well-known/security.txt")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    fields = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())
    assert {"Contact", "Expires", "Preferred-Languages", "Canonical"} <= set(fields)
    expires = datetime.fromisoformat(fields["Expires"])
    assert timezone.now() < expires < timezone.now() + timedelta(days=365)
