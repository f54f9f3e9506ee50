"""A partner on a phone of 360 px: from the mailed invitation to sent answers in under five minutes."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.journeys import work
from tests.journeys.conftest import Enter
from tests.journeys.person import Person

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]
GUEST = "buurman@voorbeeld.nl"
WORDS_A_MINUTE = 180
SECONDS_A_TAP = 4
_SMALL = """() => [...document.querySelectorAll('main .schaal__punt, main .keuze, main summary, main form button')]
  .map((one) => [one.innerText, one.getBoundingClientRect()])
  .filter(([, box]) => box.width < 44 || box.height < 44).map(([text]) => text)"""


class Telefoon:
    """A phone that counts what its owner reads, taps and types."""

    def __init__(self, chromium: Browser, address: str) -> None:
        context = chromium.new_context(
            viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True, locale="nl-NL"
        )
        self.page = context.new_page()
        self.address, self.taps, self.typed, self.words, self.heights = address, 0, 0, 0, list[int]()

    def opens(self, link: str) -> None:
        """The link in the mail: one tap."""
        self.taps += 1
        self.page.goto(link)

    def taps_on(self, one: Any) -> None:
        """One finger, once."""
        self.taps += 1
        one.tap()

    def writes(self, text: str) -> None:
        """In the one explanation that lies open."""
        self.page.locator("main details[open] textarea").first.fill(text)
        self.typed += len(text)

    def reads(self) -> None:
        """All of the page, which is short and easy to hit."""
        self.words += len(self.page.locator("main").inner_text().split())
        self.heights.append(self.page.locator("main").evaluate("(main) => main.offsetHeight"))
        assert self.page.evaluate(_SMALL) == []

    @property
    def minutes(self) -> float:
        """How long that takes somebody who reads all and types with one thumb, three characters a second."""
        return self.words / WORDS_A_MINUTE + (self.taps * SECONDS_A_TAP + self.typed / 3) / 60


def invites(manager: Person, kenmerk: str) -> None:
    """A running interim evaluation, and a neighbour who is asked."""
    work.opens(manager, kenmerk, "evaluatie/")
    if manager.page.get_by_role("button", name=re.compile("tussentijds")).count():
        manager.presses(re.compile("tussentijds"))
    work.opens(manager, kenmerk, "evaluatie/").follows(re.compile("Nodig iemand uit"))
    manager.selects("Wie nodig je uit", "Andere belanghebbenden").writes({"E-mailadressen": GUEST})
    manager.presses("Verstuur de uitnodiging")


def test_a_partner_answers_on_a_phone_in_under_five_minutes(
    enter: Enter, chromium: Browser, address: str
) -> None:
    visitor = enter()
    visitor.goes_to("/initiatieven/?q=dorpshuis").follows("Voorbeeld: nieuw dorpshuis")
    found = re.search(r"\d{4}-[B-Z]{4}", visitor.path)
    assert found
    invites(enter("accountmanager"), found.group())
    phone = Telefoon(chromium, address)
    phone.opens(work.mailed_link(visitor, found.group(), GUEST))
    answers(phone)
    measured = f"{phone.taps} taps, {phone.typed} characters, {phone.words} words, {phone.heights} px high"
    assert phone.taps <= 15, measured
    assert max(phone.heights[:3]) < 2200, measured
    assert phone.minutes < 5, f"{phone.minutes:.1f} minutes: {measured}"
    phone.page.context.close()
    enter().goes_to(phone.page.url).sees("Verander mijn antwoorden")


def answers(phone: Telefoon) -> None:
    """Nine questions in three parts: eight times a 4, and one low score with the reason why."""
    for button in ("Bewaren en verder", "Bewaren en verder", "Verstuur mijn antwoorden"):
        phone.reads()
        for question in phone.page.locator("main .schaal").all():
            phone.taps_on(question.locator("input[value='4']"))
        if button.startswith("Verstuur"):
            phone.taps_on(phone.page.locator("main .schaal input[value='2']").first)
            phone.writes("De avond over parkeren kwam te laat.")
        with phone.page.expect_navigation():
            phone.taps_on(phone.page.get_by_role("button", name=button))
    phone.reads()
    assert "je antwoorden zijn verstuurd" in phone.page.locator("main").inner_text()


_ENDLESS = """() => [...document.querySelectorAll('main h1, .kruimels span, main a')]
  .filter((one) => /Voorbeeld|Multifunctionele/.test(one.textContent))
  .map((one) => { let last = one; while (last.firstElementChild && !last.firstChild.data) last = last.firstElementChild;
                  last.textContent = 'ë'.repeat(250); }).length"""


_WITH_TITLES = {
    "griffie": ("/sturing/", "/sturing/besluiten/", "/sturing/planning/"),
    "accountmanager": ("/werkplek/", "/werkplek/2025-DRPH/evaluatie/spiegel/"),
}


def test_a_title_without_end_makes_no_page_wider_than_the_phone(enter: Enter) -> None:
    for who, paths in _WITH_TITLES.items():
        person = enter(who)
        person.page.set_viewport_size({"width": 320, "height": 700})
        for path in paths:
            person.page.goto(person.address + path)
            assert person.page.evaluate(_ENDLESS), "a title of the demo stands on this page"
            assert person.page.evaluate("document.documentElement.scrollWidth") == 320, path
