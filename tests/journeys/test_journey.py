"""The whole road in a browser: registered, worked, expected, decided, agreed, mirrored, and seen by the council."""

import pytest

from tests.journeys import work
from tests.journeys.conftest import Enter

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]


@pytest.mark.lang
def test_one_initiative_travels_the_whole_road(enter: Enter) -> None:
    resident, manager, directie = enter(), enter("accountmanager"), enter("directie")
    kenmerk = work.registers(resident)
    work.assigns(enter("coordinator"), kenmerk)
    work.takes_in(manager, kenmerk)
    work.widens(manager, kenmerk)
    work.expects(manager, kenmerk)
    link = work.mailed_link(resident, kenmerk, "dorpsbelang@voorbeeld.nl")
    partner = enter().goes_to(link)
    work.sees_the_whole_sheet(partner, link)
    work.answers_apart(partner, "2")
    work.withdraws(manager, kenmerk, resident)
    work.weighs(manager, kenmerk)
    work.decides(directie, kenmerk)
    partner.goes_to(link).sees("Deze evaluatie is gesloten", "Dat spraken we samen zo af.")
    work.agrees_and_starts(manager, kenmerk)
    work.looks_back(manager, kenmerk)
    followed = work.mailed_link(resident, kenmerk, "buren@voorbeeld.nl", kenmerk)
    resident.goes_to(followed).sees(work.TITEL, "Realisatie")
    work.completes(manager, kenmerk)
    resident.goes_to(followed).sees("Afgerond")
    work.finds_it_done(enter("raad"), kenmerk)


def test_the_council_reads_what_it_needs_and_nothing_personal(enter: Enter) -> None:
    raad = enter("raad").goes_to("/sturing/")
    raad.page.locator("main a[href*='/sturing/lijst/']").first.click()
    raad.looks().page.locator("main a[href*='/sturing/dossiers/']").first.click()
    raad.looks()
    assert "@" not in raad.page.locator("main").inner_text()
    assert raad.page.request.get(f"{raad.address}/werkplek/").status == 403


def test_registering_works_without_javascript(enter: Enter) -> None:
    resident = enter(javascript=False)
    kenmerk = work.registers(resident)
    coordinator = enter("coordinator", javascript=False)
    work.assigns(coordinator, kenmerk)
    work.does(enter("accountmanager", javascript=False), kenmerk, "verkennen")


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/interne-organisatie/",
        "/handreikingen/",
        "/zoeken/?q=klankbordgroep",
        "/initiatieven/",
        "/stijlgids/",
    ],
)
def test_what_everyone_reads_is_accessible(enter: Enter, path: str) -> None:
    enter().goes_to(path)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("accountmanager", "/werkplek/"),
        ("coordinator", "/werkplek/"),
        ("coordinator", "/sturing/"),
        ("griffie", "/sturing/besluiten/"),
        ("raad", "/sturing/"),
    ],
)
def test_each_role_lands_on_a_page_that_works(enter: Enter, name: str, path: str) -> None:
    enter(name).goes_to(path)
