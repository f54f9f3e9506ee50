"""What "done" means for the guide, in a browser: a resident finds an answer, an editor publishes a handreiking."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Enter
from tests.journeys.demo import PASSWORD
from tests.journeys.person import Person

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]
FIGUUR = "De Samenwerkingswijzer in één beeld"
_LEARNS_LATE = """
    addEventListener("w-unsaved:watch-edits", () => (document.documentElement.dataset.kijkt = ""), true);
    const pressed = new Promise((go) => addEventListener("submit", go, {capture: true, once: true}));
    const fetched = window.fetch;
    window.fetch = async (...asked) => {
        const answer = await fetched(...asked);
        if (asked[1]?.body instanceof FormData && asked[1].body.has("title")) {
            document.documentElement.dataset.bewaarde = "";
            await pressed;
        }
        return answer;
    };
"""
"""Wagtail saves a new page by itself; here the page hears of that only after the editor pressed a button."""


def test_a_resident_on_a_phone_finds_what_to_do_with_a_sounding_board(enter: Enter) -> None:
    resident = enter().goes_to("/")
    resident.page.set_viewport_size({"width": 360, "height": 740})
    field = resident.page.locator("main").get_by_label("Waar zoek je naar?")
    field.fill("wat doe je met een klankbordgroep die consensus moet bereiken")
    field.press("Enter")
    resident.sees("resultaten voor").follows("De klankbordgroep als stembus")
    resident.sees("Wat doe je met een klankbordgroep die consensus moet bereiken?", "Verander de opdracht.")


def test_a_reader_takes_pages_along_proposes_a_change_and_follows_a_page(enter: Enter) -> None:
    reader = enter().goes_to("/boekje/")
    reader.page.locator("summary", has_text="Valkuilen").click()
    reader.ticks("De klankbordgroep als stembus")
    reader.presses("Bewaar mijn keuze in het adres").sees("In je boekje: 1 pagina.")
    with reader.page.expect_download() as booklet:
        reader.page.get_by_role("button", name="Maak het boekje").click()
    assert booklet.value.suggested_filename.endswith(".pdf")
    reader.goes_to("/valkuilen/").follows("De klankbordgroep als stembus").follows("Stel een wijziging voor")
    reader.presses("Verstuur je voorstel").sees("Wat stel je voor")
    reader.writes({"Wat stel je voor?": "Noem ook de jongeren."}).presses("Verstuur je voorstel")
    reader.sees("Bedankt").follows("Terug naar de pagina").follows("Volg deze pagina per mail")
    reader.writes({"Je e-mailadres": "dorpsbelang@voorbeeld.nl"}).presses("Volg deze pagina").sees("mail")


def test_an_editor_publishes_a_handreiking_with_a_figure(enter: Enter) -> None:
    editor = enter().goes_to("/inloggen/?next=/handreikingen/")  # without it an editor lands in the admin
    page = editor.page
    page.get_by_label("Gebruikersnaam").fill("eindredacteur")
    page.get_by_label("Wachtwoord").first.fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()
    page.set_viewport_size({"width": 1280, "height": 1600})
    page.get_by_role("link", name="Bewerk deze pagina").click()
    page.wait_for_url("**/edit/")
    number = page.url.split("/pages/")[1].split("/")[0]
    page.goto(f"{editor.address}/beheer/pages/{number}/add_subpage/")
    page.add_init_script(_LEARNS_LATE)
    page.locator("main a[href*='/add/handreikingen/handreiking/']").click()
    page.locator("html[data-kijkt]").wait_for(state="attached", timeout=60_000)
    _writes(page)
    _adds_figure(page)
    page.locator("html[data-bewaarde]").wait_for(state="attached", timeout=60_000)
    page.get_by_role("button", name="Meer acties").click()
    page.get_by_role("button", name="Publiceren").click()
    expect(page.locator(".messages")).to_contain_text("gepubliceerd", timeout=90_000)
    _is_read(enter())


def _writes(page: Page) -> None:
    page.locator("#id_title").press_sequentially("Samen kiezen")
    page.locator("#id_inleiding").fill("Zo kies je samen uit meer plannen.")
    page.locator("#id_kern").fill("Iedereen weet wat er gekozen is, en waarom.")
    page.get_by_label("Eigen uitwerking").check()


def _adds_figure(page: Page) -> None:
    page.locator("button.c-sf-add-button:visible").last.click()
    page.get_by_role("option", name="Figuur met gebieden", exact=True).click()
    page.get_by_role("button", name="Kies Figuur").click()
    page.locator(".modal-body").get_by_role("link", name=FIGUUR).click()
    expect(page.locator(".modal-body")).to_have_count(0)


def _is_read(visitor: Person) -> None:
    visitor.goes_to("/handreikingen/samen-kiezen/").sees("Iedereen weet wat er gekozen is", "In het hart")
