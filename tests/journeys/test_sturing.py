"""The council in a browser: from a question about a village to the reason in the dossier, and a half-year report."""

import re
import time

import pytest

from tests.dak.test_addresses import ROWS
from tests.journeys.conftest import Enter
from tests.journeys.person import Person

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]


def test_how_it_goes_in_one_village_down_to_the_reason_in_under_a_minute(enter: Enter) -> None:
    raad = enter("raad").goes_to("/sturing/")
    raad.page.set_viewport_size({"width": 360, "height": 740})
    begin = time.monotonic()
    choice = raad.page.get_by_label("Dorp of wijk", exact=True)
    assert choice.bounding_box()["y"] < 740, "the choice is on the first screen"  # type: ignore[index]
    choice.select_option(label="Rutten")
    raad.page.get_by_role("button", name="Toon", exact=True).click()
    answer = raad.page.locator("#antwoord")
    answer.get_by_role("heading", name="Hoe gaat het in Rutten?").wait_for()
    assert answer.bounding_box()["y"] < 740, "so is the answer"  # type: ignore[index]
    assert "In Rutten" in answer.inner_text()
    _to_the_reason(raad)
    assert time.monotonic() - begin < 60
    raad.looks()
    assert "@" not in raad.page.locator("main").inner_text()


def _to_the_reason(raad: Person) -> None:
    """One tap where something is wrong, two by the list where nothing is; there it stands on top why."""
    wrong = raad.page.locator("#antwoord a[href*='/sturing/dossiers/']")
    if not wrong.count():
        raad.page.locator("#antwoord a", has_text="Alles wat loopt").click()
        wrong = raad.page.locator("main a[href*='/sturing/dossiers/']")
    wrong.first.click()
    why = raad.page.get_by_role("heading", name="Hoe gaat het?")
    why.wait_for()
    assert why.bounding_box()["y"] < 740  # type: ignore[index]


SCHERMEN = [
    f"/{row.route}"
    for row in ROWS
    if row.route.startswith("sturing/") and "<" not in row.route and row.get["griffie"] == "mag"
]
"""Every screen of the council that needs no record: a new one joins by itself."""


def test_every_screen_of_the_council_is_as_it_should_be(enter: Enter) -> None:
    griffie = enter("griffie")
    for scherm in SCHERMEN:
        griffie.goes_to(scherm)  # looks, with axe at 320 and 1280 px
        assert griffie.page.locator("main h1").count() == 1, scherm


def test_a_review_from_the_first_initiative_to_the_decision_is_as_it_should_be(enter: Enter) -> None:
    griffie = enter("griffie").goes_to("/sturing/herziening/")
    griffie.page.locator("main .linklijst a").first.click()
    griffie.looks().sees("Wat is vastgesteld")  # one that was held
    griffie.goes_to("/sturing/herziening/").presses(re.compile("Begin een herziening"))
    sitting = griffie.path
    griffie.page.locator("main .linklijst a").first.click()
    griffie.looks().page.locator("main input[type=radio]").first.check()
    griffie.goes_to(f"{sitting}vaststellen/")
    griffie.goes_to(sitting).presses("Stoppen zonder besluit").sees("Wat vinden we belangrijk?")


def test_a_day_that_is_past_and_the_list_of_then(enter: Enter) -> None:
    raad = enter("raad").goes_to("/sturing/?peildatum=2026-03-01&van=2025-09-01")
    raad.sees("Je kijkt naar een dag van toen")
    raad.goes_to("/sturing/?peildatum=2001-01-01").sees("Op die dag was er nog geen dossier.")


def test_the_griffie_sends_a_report_that_the_council_reads(enter: Enter) -> None:
    griffie = enter("griffie").goes_to("/sturing/verslagen/").presses("Maak het verslag")
    griffie.follows("Schrijf de tekst")
    griffie.writes({"Inleiding": "Zo ging het dit halfjaar met de initiatieven."}).presses("Bewaar")
    griffie.presses("Verzend aan de raad").presses("Ja, verzend het verslag").sees(
        "Dit verslag verandert niet meer."
    )
    number = griffie.path.rstrip("/").rsplit("/", 1)[1]
    raad = enter("raad").goes_to("/sturing/verslagen/").follows(re.compile("Initiatieven van"))
    raad.sees("Zo ging het dit halfjaar met de initiatieven.")
    pdf = raad.page.request.get(f"{raad.address}/sturing/verslagen/{number}/verslag.pdf")
    assert pdf.body().startswith(b"%PDF")


def test_everyone_reads_the_figures_of_public_initiatives(enter: Enter) -> None:
    visitor = enter().goes_to("/initiatieven/cijfers/").sees("Welke initiatieven zijn er, en waar?")
    assert visitor.page.locator("main a[href*='/sturing/']").count() == 0
