"""The register in a browser: a colleague takes over, a question is answered, people write, and a list moves in."""

import re

import pytest

from tests.journeys import work
from tests.journeys.conftest import Enter
from tests.journeys.person import Person

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]
KOFFIE = "Voorbeeld: koffieochtend bij de sportclub"


def test_a_colleague_takes_over_with_a_note_and_confirms(enter: Enter) -> None:
    coordinator = enter("coordinator").goes_to("/werkplek/?lijst=lopend").follows(KOFFIE)
    kenmerk = coordinator.path.split("/")[2]
    work.opens(coordinator, kenmerk, "toewijzen/").ticks("Accountmanager stad")
    coordinator.writes({"Waarom deze accountmanager": "De ander werkt nu aan de dorpen."})
    coordinator.writes({"Wat moet de nieuwe": "De club belt liever dan dat zij mailt."})
    coordinator.presses("Overdragen aan een andere accountmanager")
    colleague = enter("accountmanager2").goes_to("/werkplek/").sees(KOFFIE)
    work.opens(colleague, kenmerk).sees("De club belt liever", "Wat nu?")
    work.does(colleague, kenmerk, "overdracht_bevestigen")
    former = enter("accountmanager")
    assert former.page.request.get(f"{former.address}/werkplek/{kenmerk}/").status == 404


def test_a_worklist_is_walked_with_single_keys_and_only_from_within(enter: Enter) -> None:
    page = enter("coordinator").goes_to("/werkplek/?lijst=lopend").page
    page.keyboard.press("x")
    assert page.locator(".werklijst input:checked").count() == 0  # focus is elsewhere
    page.locator(".werklijst tbody th a").first.focus()
    for key in ("j", "j", "k", "x"):
        page.keyboard.press(key)
    second = page.locator(".werklijst tbody tr").nth(1)
    assert second.locator("th a").evaluate("link => link === document.activeElement")
    assert second.locator("input").is_checked()
    assert page.locator(".werklijst input:checked").count() == 1
    page.keyboard.press("Enter")
    page.wait_for_url("**/werkplek/*/")


def test_a_question_without_a_registration_gets_an_answer(enter: Enter) -> None:
    visitor = enter().goes_to("/initiatieven/").follows(re.compile("[Ss]tel .*vraag"))
    visitor.writes({"Wat wil je weten": "Mag ik op het pleintje een kast voor boeken zetten?"})
    visitor.presses("Versturen").sees("e-mailadres")
    visitor.writes({"E-mailadres": "lezer@voorbeeld.nl"})
    visitor.page.wait_for_timeout(1000)
    visitor.presses("Versturen").sees("vraag")
    manager = enter("accountmanager").goes_to("/werkplek/vragen/").follows(re.compile("kast voor boeken"))
    manager.writes({"antwoord": "Dat mag. Ik bel je om te kijken waar het past."})
    manager.page.locator("main form button[type=submit]").first.click()
    manager.looks()
    work.mailed_text(visitor, "lezer@voorbeeld.nl", "Ik bel je om te kijken")


def test_an_initiator_and_the_accountmanager_write_and_agree(enter: Enter) -> None:
    resident = enter()
    kenmerk = work.registers(resident)
    work.assigns(enter("coordinator"), kenmerk)
    followed = work.mailed_link(resident, kenmerk, "buren@voorbeeld.nl", kenmerk)
    resident.goes_to(followed).sees("Accountmanager dorpen")
    resident.goes_to(f"{followed}berichten/").writes({"bericht": "Kan het bankje ook bij de school?"})
    resident.presses(re.compile("Verst?uur|Versturen"))
    manager = enter("accountmanager").goes_to("/werkplek/").sees("Beantwoord het bericht")
    work.opens(manager, kenmerk, "berichten/").sees("ook bij de school").writes(
        {"bericht": "Dat zoek ik uit."}
    )
    manager.presses(re.compile("Verst?uur|Versturen"))
    resident.goes_to(f"{followed}berichten/").sees("Dat zoek ik uit.")
    lost = enter().goes_to("/initiatieven/volgen/")
    lost.writes({"Je kenmerk": kenmerk, "Je e-mailadres": "buren@voorbeeld.nl"}).presses(
        "Stuur een nieuwe link"
    )


def test_a_coordinator_takes_initiatives_over_from_a_list_and_back(enter: Enter) -> None:
    coordinator = enter("coordinator").goes_to("/werkplek/importeren/")
    rows = (
        "Titel;Omschrijving;Dorp\nEen buurtkas;Samen tomaten telen in de kas.;Ens\nEen lege rij;;Atlantis\n"
    )
    coordinator.page.get_by_label("Bestand met initiatieven").set_input_files(
        files={"name": "lijst.csv", "mimeType": "text/csv", "buffer": rows.encode()}
    )
    coordinator.presses("Lees het bestand").sees("Een buurtkas").presses("Controleer alle rijen")
    _waits(coordinator)
    coordinator.sees("Atlantis").presses("Neem 1 initiatief over")
    _waits(coordinator)
    coordinator.sees("Klaar").presses("Draai deze import terug")


def _waits(person: Person) -> None:
    """Until the computer is done: the page says how far it is, and a link looks again."""
    for _ in range(60):
        again = person.page.get_by_role("link", name="Kijk hoe ver het nu is")
        if not again.count():
            break
        person.page.wait_for_timeout(500)
        again.click()
        person.page.wait_for_load_state()
    person.looks()
