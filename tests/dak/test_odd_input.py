"""Odd addresses and questions get an ordinary answer: never a 500, never a way to another site."""

import pytest
from django.test import Client

from samenwerkingswijzer.ground.models import Gebruiker

pytestmark = [pytest.mark.django_db, pytest.mark.grondig]

VALUES = {
    "a null character": "%00",
    "a null character in a word": "es%00pel",
    "no UTF-8": "%ff%fe",
    "half a character": "%ed%a0%80",
    "a line break": "2026-KRTM%0d%0aSet-Cookie:%20x=1",
    "another writing direction": "%e2%80%ae",
    "below zero": "-1",
    "more than any number": "9" * 25,
    "very long": "a" * 20000,
    "an attempt at a script": "%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
}
PUBLIC = {
    "/initiatieven/": ("kern", "opgave", "thema", "stand", "na", "voor", "page"),
    "/initiatieven/aanmelden/": ("wijzig",),
    "/zoeken/": ("q", "soort", "page"),
    "/zoeken/suggesties/": ("q",),
    "/recent/": ("page",),
    "/inloggen/": ("next",),
    "/api/v1/initiatieven": (
        *("zoek", "kern", "opgave", "thema", "stand", "status", "aangemeldVanaf", "aangemeldTot"),
        *("aantal", "na", "voor"),
    ),
    "/api/v1/lessen": ("thema", "soort", "voorWie", "aantal", "bladzijde"),
}
STAFF = {
    "/werkplek/": ("lijst", "q", "status", "kern", "accountmanager", "page"),
    "/sturing/besluiten/": ("orgaan", "page"),
    "/sturing/signalen/": ("voor", "soort", "kern", "opgepakt", "page"),
    "/sturing/ontwikkelagenda/lijst/": ("stand", "laat", "raad", "page"),
    "/sturing/ontwikkelagenda/nieuw/": ("les", "regel"),
    "/sturing/lijst/": (
        "kern",
        "opgave",
        "thema",
        "stand",
        "status",
        "rol",
        "belang",
        "signaal",
        "open",
        "page",
    ),
}
PATHS = (
    "/%00/",
    "/%ff/",
    "/begrippen/%00/",
    f"/{'a' * 9000}/",
    "/volgen/%00/",
    "/volgen/%ff/",
    f"/volgen/{'a' * 9000}/",
    "/evaluatie/%00/",
    "/initiatieven/2026-krtm/",
    "/initiatieven/%00/",
    "/initiatieven/aanmelden/00000000-0000-0000-0000-000000000000/controle/",
    "/documenten/1/%00",
    "/api/%00",
)


def _ask(browser: Client, address: str, names: tuple[str, ...], value: str) -> None:
    together = "&".join(f"{name}={value}" for name in names)
    for query in (together, f"{together}&{together}", *(f"{name}={value}" for name in names)):
        answer = browser.get(f"{address}?{query}")
        assert answer.status_code in (200, 302, 400), (address, query[:80])
        assert b"<script>alert" not in answer.content
        assert "Set-Cookie: x" not in str(answer.headers)


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_whatever_a_reader_asks_is_answered(client: Client, value: str) -> None:
    for address, names in PUBLIC.items():
        _ask(client, address, names, value)


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_whatever_a_colleague_asks_is_answered(client: Client, coordinator: Gebruiker, value: str) -> None:
    client.force_login(coordinator)
    for address, names in STAFF.items():
        _ask(client, address, names, value)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:40])
def test_an_odd_path_is_simply_not_there(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404


def test_too_many_questions_at_once_are_refused_with_a_page(client: Client) -> None:
    answer = client.get("/initiatieven/?" + "&".join(["kern=x"] * 1200))
    assert answer.status_code == 400
    assert "<h1" in answer.content.decode()


@pytest.mark.parametrize(
    "elsewhere", ["//elders.nl/", "https://elders.nl/", "/\\elders.nl", "javascript:alert(1)"]
)
def test_signing_in_never_leads_to_another_site(
    client: Client, coordinator: Gebruiker, elsewhere: str
) -> None:
    answer = client.post(
        "/inloggen/", {"login": "coordinator", "password": "wachtwoord-van-de-proef", "next": elsewhere}
    )
    assert (answer.status_code, answer["Location"]) == (302, "/welkom/")


def test_a_null_character_in_a_name_to_sign_in_with_is_refused(client: Client) -> None:
    answer = client.post("/inloggen/", {"login": "coor\x00dinator", "password": "x\x00y"})
    assert answer.status_code == 200
    assert not answer.wsgi_request.user.is_authenticated
