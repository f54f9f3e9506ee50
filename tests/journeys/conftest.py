"""Chromium and a running demo for the journeys."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.journeys import demo
from tests.journeys.person import Person

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
Enter = Callable[..., Person]


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a fresh demo, or of the one named in WIJZER_REISADRES (quicker while writing a journey)."""
    if named := os.environ.get("WIJZER_REISADRES"):
        yield named
        return
    with demo.running(tmp_path_factory.mktemp("demo")) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The Chromium of this computer."""
    path = next((found for name in _CHROMIUM if (found := shutil.which(name))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def enter(chromium: Browser, address: str) -> Iterator[Enter]:
    """`enter("raad")`: a person in a new browser, signed in as that demo account; without a name just a visitor."""
    contexts = []

    def arrive(name: str = "", *, javascript: bool = True) -> Person:
        context = chromium.new_context(locale="nl-NL", java_script_enabled=javascript)
        context.set_default_timeout(20_000)
        contexts.append(context)
        person = Person(context, address, scripts=javascript)
        return person.signs_in(name) if name else person

    yield arrive
    for context in contexts:
        context.close()
