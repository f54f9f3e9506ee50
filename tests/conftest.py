"""The named cast: one account per role, and dossiers brought to a state by the people who would do so."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from hypothesis import HealthCheck, settings
from pytest_django import DjangoDbBlocker

from initiatieven.models import Accountmanager, Initiatief, Kern, Opgave
from initiatieven.status import Status
from samenwerkingswijzer.ground.models import Gebruiker, Gemeente
from samenwerkingswijzer.ground.rollen import Rol
from tests import kept, pristine, road
from tests.pristine import pytest_runtest_teardown

__all__ = ["pytest_runtest_teardown"]

# A slow machine is no failure, and our fixtures may be the same for every example.
_QUIET = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
settings.register_profile("huis", deadline=None, suppress_health_check=_QUIET)
settings.load_profile("huis")


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, request: pytest.FixtureRequest
) -> None:
    """The test database as migrations left it, remembered for after tests that commit."""
    with django_db_blocker.unblock():
        pristine.remember(request.config)


GIDS = Path(__file__).parent / "handreikingen"
QUICK_OF_THE_GUIDE = {
    *("test_difference", "test_glossary", "test_pages", "test_route", "test_search", "test_tekstcontrole"),
    *("test_upgrade", "test_words"),
}
"""What the quick run keeps of the guide: pages, search, and the rules that other apps lean on."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first: two workers end at about the same time.

    A later row of a table of cases differs in what it is given, not in what it asks of a database. The quick run leaves
    those out, and most of the guide to who works on it.
    """
    met: set[tuple[Path, str]] = set()
    for item in items:
        test = (item.path, getattr(item, "originalname", item.name))
        if test in met:
            item.add_marker("herhaald")
        if GIDS in item.path.parents and item.path.stem not in QUICK_OF_THE_GUIDE:
            item.add_marker("grondig")
        met.add(test)
    items.sort(key=lambda item: item.get_closest_marker("lang") is None)


Bring = Callable[..., Initiatief]
Als = Callable[[Gebruiker], Client]


def _account(rol: Rol, name: str = "") -> Gebruiker:
    username = name or rol.value
    user = Gebruiker.objects.create_user(username, f"{username}@voorbeeld.nl", "wachtwoord-van-de-proef")
    user.functie = rol.label if not name else name.replace("_", " ").capitalize()
    user.save(update_fields=["functie"])
    user.groups.add(Group.objects.get(name=rol.value))
    return user


def _fixture(rol: Rol) -> Any:
    @pytest.fixture(name=rol.value)
    def account(db: None) -> Gebruiker:
        return kept.keep(f"account {rol}", lambda: _account(rol))

    return account


redacteur, eindredacteur, medewerker, coordinator = map(
    _fixture, (Rol.redacteur, Rol.eindredacteur, Rol.medewerker, Rol.coordinator)
)
directie, college, griffie, raad, beheerder = map(
    _fixture, (Rol.directie, Rol.college, Rol.griffie, Rol.raad, Rol.beheerder)
)


@pytest.fixture
def accountmanager(db: None) -> Gebruiker:
    """The accountmanager of the dossiers that `breng` makes."""
    return kept.keep("accountmanager", _in_the_pool)


@pytest.fixture
def collega(db: None) -> Gebruiker:
    """Another accountmanager of the pool, without these dossiers."""
    return kept.keep("collega", lambda: _in_the_pool("collega_uit_de_pool"))


def _in_the_pool(name: str = "") -> Gebruiker:
    user = _account(Rol.accountmanager, name)
    Accountmanager.objects.create(gebruiker=user)
    return user


@pytest.fixture
def dorp(db: None) -> Kern:
    """A village with an apostrophe, as Dutch villages have them."""
    return kept.keep("dorp", lambda: Kern.objects.create(naam="’s-Heerenbroek", sleutel="s-heerenbroek"))


@pytest.fixture
def leefbaarheid(db: None) -> Opgave:
    """An opgave."""
    values = {"titel": "Leefbare dorpen", "beoogd_effect": "Iedereen kan meedoen."}
    return kept.keep("opgave", lambda: Opgave.objects.create(sleutel="leefbaarheid", **values))


@pytest.fixture
def breng(
    accountmanager: Gebruiker, coordinator: Gebruiker, directie: Gebruiker, dorp: Kern, leefbaarheid: Opgave
) -> Bring:
    """`breng(Status.weging, titel=...)`: a new dossier brought to that state through `perform` by those who may.

    Kept when it is the first of a test and nobody changed the settings: that is most of them.
    """
    untouched = Gemeente.objects.values().first()
    brought: list[Status] = []

    def bring(status: Status, **values: Any) -> Initiatief:
        def make() -> Initiatief:
            cast = road.Cast(accountmanager, coordinator, directie)
            return road.bring(status, cast, {"kern": dorp, **values}, [leefbaarheid])

        brought.append(status)
        plain = len(brought) == 1 and all(isinstance(value, str) for value in values.values())
        same = plain and Gemeente.objects.values().first() == untouched
        return kept.keep(f"dossier {status} {sorted(values.items())}", make) if same else make()

    return bring


@pytest.fixture
def als(client: Client) -> Callable[[Gebruiker], Client]:
    """`als(coordinator)`: a browser in which this person signed in."""

    def signed_in(user: Gebruiker) -> Client:
        browser = Client()
        browser.force_login(user)
        return browser

    return signed_in
