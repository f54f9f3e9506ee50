"""The council in a browser: from a question about a village to the reason in the dossier, and a half-year report."""

import re
import time

import pytest

from tests.journeys.conftest import Enter

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def test_how_it_goes_in_one_village_down_to_the_reason_in_under_a_minute(enter: Enter) -> None:
    raad = enter("raad").goes_to("/sturing/")
    raad.page.set_viewport_size({"width": 360, "height": 740})
    begin = time.monotonic()
    raad.page.locator("summary", has_text="Kies een dorp").click()
    raad.page.get_by_label("Dorp of wijk", exact=True).select_option(label="Rutten")
    raad.page.get_by_role("button", name="Toon", exact=True).click()
    raad.page.locator("a.cijfer", has_text="lopen").first.click()
    raad.page.locator("main a[href*='/sturing/dossiers/']").first.click()
    raad.page.get_by_role("heading", name="Wat er gebeurde").wait_for()
    assert time.monotonic() - begin < 60
    raad.looks()
    assert "@" not in raad.page.locator("main").inner_text()


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
