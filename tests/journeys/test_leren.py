"""From answers to a better guide: the meeting, the report, and a lesson that editors judge."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys import work
from tests.journeys.conftest import Enter
from tests.journeys.demo import PASSWORD
from tests.journeys.person import Person

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]
DORPSHUIS = "Voorbeeld: nieuw dorpshuis"


def finds(visitor: Person) -> str:
    """The kenmerk of the village hall, by its public page."""
    visitor.goes_to("/initiatieven/?q=dorpshuis").follows(DORPSHUIS)
    found = re.search(r"\d{4}-[B-Z]{4}", visitor.path)
    assert found
    return found.group()


@pytest.mark.lang
def test_parties_talk_about_what_differs_and_teach_the_guide(enter: Enter) -> None:
    kenmerk = finds(enter())
    manager = enter("accountmanager")
    last = holds_the_meeting(manager, kenmerk)
    manager.goes_to(f"{last}rapport/").sees("Waar partijen het meest verschillen", "De huur", "Lessen")
    pdf = manager.page.request.get(f"{manager.address}{last}rapport/pdf/")
    assert pdf.headers["content-type"] == "application/pdf"
    proposes(manager, kenmerk)
    declines(enter())
    work.opens(manager, kenmerk, "evaluatie/lessen/").sees("Niet overgenomen op", "Dat staat er al.")


def holds_the_meeting(manager: Person, kenmerk: str) -> str:
    """The newest closed evaluation: agenda, notes, an agreement. Gives the address of that evaluation."""
    work.opens(manager, kenmerk, "evaluatie/")
    manager.page.get_by_role("link", name="Het gesprek").last.click()
    manager.looks().presses("Maak de agenda").sees("1. ")
    manager.page.get_by_label(re.compile("Wat is er gezegd over")).first.fill("De huur is het twistpunt.")
    manager.page.get_by_label(re.compile("Wat is de conclusie over")).first.fill(
        "Er komt een prijs voor clubs."
    )
    manager.presses("Bewaar de notities").sees("De notities van het gesprek zijn bewaard")
    manager.presses(re.compile("Maak een afspraak")).ticks("De gemeente")
    manager.writes({"Voor wanneer": "2027-06-01"}).presses("Bewaar de afspraak")
    manager.sees("Er komt een prijs voor clubs.", "De gemeente")
    return manager.path.removesuffix("gesprek/")


def proposes(manager: Person, kenmerk: str) -> None:
    """A lesson of the dossier becomes a proposal for a page."""
    work.opens(manager, kenmerk, "evaluatie/lessen/").follows(re.compile("Stel een wijziging"))
    manager.page.locator("main .linklijst a").first.click()
    manager.looks().writes({"Wat moet er staan": "Laat wie de huur betaalt, meebeslissen."})
    manager.presses("Verstuur het voorstel").sees("De redactie kijkt naar het voorstel")


def declines(editor: Person) -> None:
    """An eindredacteur answers with a reason; the admin is not ours to look at."""
    page = editor.page
    page.goto(f"{editor.address}/inloggen/?next=/beheer/voorstellen/")
    page.get_by_label("Gebruikersnaam").fill("eindredacteur")
    page.get_by_label("Wachtwoord").first.fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()
    page.locator("main table a, main li a").first.click()
    page.get_by_label("Antwoord aan wie").fill("Dat staat er al.")
    page.get_by_role("button", name="Neem niet over").click()
    expect(page.locator(".messages")).to_contain_text("verstuurd")


def test_everyone_reads_what_was_learned(enter: Enter) -> None:
    reader = enter().goes_to("/leeromgeving/").follows("Ervaring met werkvormen").sees("Dorpsgesprek")
    reader.goes_to("/leeromgeving/veranderd/").follows("Eerlijke verwachtingen")
    reader.sees("Aangepast na de ervaring van 1 initiatief", "Zeg het dezelfde week")
    reader.goes_to("/leeromgeving/wat-leerden-we/").follows(re.compile("Wat leerden we in")).sees(
        "In het kort"
    )
    enter("raad").goes_to("/sturing/goede-partner/").sees("Per onderwerp en jaar", "antwoorden")
