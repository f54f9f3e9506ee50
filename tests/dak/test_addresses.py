"""The role × address × method table (NORMEN C1): who gets what where, and no address that nobody thought about."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone
from wagtail.models import Page

from handreikingen.models import GidsPagina
from initiatieven.models import Initiatief
from initiatieven.status import Status
from samenwerkingswijzer.ground import links, mail
from tests import kept
from tests.conftest import Als, Bring
from tests.dak import addresses, addresses_kader, addresses_leren, addresses_open
from tests.dak.addresses import BY_PREFIX, ROLLEN, Row

pytestmark = pytest.mark.django_db
ROWS = [*addresses.ROWS, *addresses_kader.ROWS, *addresses_leren.ROWS, *addresses_open.ROWS]


def _routes(patterns: list[Any], prefix: str = "") -> Iterator[str]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if route.startswith(BY_PREFIX):
            continue
        if isinstance(pattern, URLResolver):
            yield from _routes(pattern.url_patterns, route)
        elif isinstance(pattern, URLPattern):
            yield route


def test_every_address_is_in_the_table() -> None:
    routes = set(_routes(get_resolver().url_patterns))
    listed = {row.route for row in ROWS}
    assert routes - listed == set(), "list these in tests/dak/addresses.py"
    assert listed - routes == set(), "these do not exist any more"


@pytest.mark.parametrize("route", [row.route for row in ROWS if "<str:token>" in row.route])
def test_a_token_is_hidden_in_every_address_that_has_one(route: str) -> None:
    """In the log, in a mail that somebody else reads and in a dossier that is taken along."""
    token = secrets.token_urlsafe(24)
    path = f"/{route.replace('<str:token>', token).replace('<int:pk>', '7')}"
    hidden = (links.without_token(path), links.without_keys(path), mail.without_keys(f"http://w.nl{path}"))
    assert not any(token in text for text in hidden)


def _outcome(answer: HttpResponse) -> str:
    if answer.status_code == 302 and answer.headers["Location"].startswith("/inloggen/"):
        return "inloggen"
    return str(answer.status_code) if answer.status_code in (403, 404, 405) else "mag"


@dataclass(frozen=True)
class Stage:
    """A session per role, and what fills the open places of an address."""

    sessions: dict[str, str]
    examples: dict[str, str]

    def browser(self, rol: str) -> Client:
        """A browser in which somebody with this role signed in."""
        browser = Client()
        if rol in self.sessions:
            browser.cookies[settings.SESSION_COOKIE_NAME] = self.sessions[rol]
        return browser


@pytest.fixture
def stage(request: pytest.FixtureRequest, als: Als) -> Stage:
    """Everyone signed in, and something to look at."""

    def set_up() -> Stage:
        users = {rol: request.getfixturevalue(rol) for rol in ROLLEN if rol != "anoniem"}
        sessions = {rol: str(als(user).session.session_key) for rol, user in users.items()}
        return Stage(sessions, _examples(request.getfixturevalue("breng")))

    return kept.keep("adressen", set_up)


EXAMPLES = {
    "naam": "onbekend.png",
    "stap": "plek",
    "publiek": "raad",
    "handeling": "verkennen",
    "kader": "kernen",
    "moment": "vooraf",
    "perspectief": "partner",
    "wat": "herinneren",
    "vorm": "csv",
    "jaar": "2026",
    "soort": "geld",
    "orgaan": "dorp",
    "signaal": "lang_stil",
    "nummer": "999999",
    "pk": "999999",
    "punt": "999999",
    "afwezigheid": "999999",
    "titel": "Bestaat niet",
}
"""What fills an open place of an address when anything will do; numbers are of nothing that is there."""


def _examples(breng: Bring) -> dict[str, str]:
    """A dossier of `accountmanager` that waits for the directie and is public, a link of its initiator, and a page."""
    initiatief = breng(Status.besluit, publieke_samenvatting="Een tuin voor iedereen.")
    Initiatief.objects.filter(pk=initiatief.pk).update(openbaar_sinds=timezone.now())
    pagina = GidsPagina(title="Uitleg", slug="uitleg", inleiding="Hoe het werkt.")
    Page.objects.get(depth=2).add_child(instance=pagina)
    _, token = links.issue("volgen", initiatief.kenmerk, timedelta(days=1))
    return EXAMPLES | {
        "kenmerk": initiatief.kenmerk,
        "code": initiatief.kenmerk,
        "token": token,
        "sleutel": str(uuid4()),
        "pagina": str(pagina.pk),
    }


@pytest.mark.grondig
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.route or "/")
def test_each_role_gets_what_the_table_says(row: Row, stage: Stage) -> None:
    address = "/" + row.address(stage.examples)
    browsers = {rol: stage.browser(rol) for rol in ROLLEN}
    for method, expected in (("get", row.get), ("post", row.post)):
        found = {rol: _outcome(getattr(browser, method)(address)) for rol, browser in browsers.items()}
        assert found == expected, f"{method.upper()} {address}"
    for method in ("put", "delete", "patch"):
        for rol in ("anoniem", "coordinator", "beheerder"):
            assert _outcome(getattr(browsers[rol], method)(address)) != "mag", (
                f"{method.upper()} {address} by {rol}"
            )
