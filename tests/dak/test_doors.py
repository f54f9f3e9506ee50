"""One door: every other login view of any library leads to /inloggen/ (ONTWERP §3.12)."""

import pytest
from django.test import Client

from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import REDACTIE, Rol

pytestmark = pytest.mark.django_db
OTHER_DOORS = [
    "/beheer/login/",
    "/_util/login/",
    "/account/aanmelden/",
    "/account/wachtwoord-vergeten/",
    "/beheer/password_reset/",
    "/admin/login/",
    "/accounts/login/",
]


def _signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


@pytest.mark.parametrize("door", OTHER_DOORS)
@pytest.mark.parametrize("field", ["username", "login"])
def test_good_credentials_at_another_door_open_nothing(
    client: Client, redacteur: Gebruiker, door: str, field: str
) -> None:
    client.post(door, {field: redacteur.username, "password": "wachtwoord-van-de-proef"})
    assert not _signed_in(client)


def test_the_one_door_opens(client: Client, redacteur: Gebruiker) -> None:
    client.post("/inloggen/", {"login": redacteur.username, "password": "wachtwoord-van-de-proef"})
    assert _signed_in(client)


@pytest.mark.parametrize("method", ["get", "head"])
def test_signing_out_takes_a_post(client: Client, redacteur: Gebruiker, method: str) -> None:
    client.force_login(redacteur)
    getattr(client, method)("/uitloggen/")
    assert _signed_in(client)
    client.post("/uitloggen/")
    assert not _signed_in(client)


@pytest.mark.parametrize("role", sorted(set(Rol) - REDACTIE))
def test_the_admin_is_for_editors_alone(client: Client, role: str, request: pytest.FixtureRequest) -> None:
    client.force_login(request.getfixturevalue(role))
    answer = client.get("/beheer/pages/", follow=True)
    assert answer.status_code == 403
    text = answer.content.decode()
    assert "Hier mag je niet komen" in text
    assert "administratoropties" not in text
    assert "administratoropties" not in client.get("/welkom/", follow=True).content.decode()


@pytest.mark.parametrize("role", sorted(REDACTIE))
def test_editors_enter_the_admin(client: Client, role: str, request: pytest.FixtureRequest) -> None:
    client.force_login(request.getfixturevalue(role))
    assert client.get("/beheer/").status_code == 200
