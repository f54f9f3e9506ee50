"""A person at a browser: does what people do, and after each step looks whether the page is as it should be."""

import re
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from tests.journeys.demo import PASSWORD

WIDTHS = (320, 1280)
_RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": [
        "violations"
    ],  # every rule runs; a path to each element that is right would double the time
}
_axe = Axe()
expect.set_options(timeout=30_000)


class Person:
    """Someone with a browser of their own."""

    def __init__(self, context: BrowserContext, address: str, *, scripts: bool = True) -> None:
        self.scripts = scripts
        self.context = context
        self.address = address
        self.page: Page = context.new_page()
        self.wrong: list[str] = []
        self.page.on("console", self._overhear)
        self.page.on("request", self._follow)

    def _overhear(self, message: Any) -> None:
        if message.type == "error" and "status of 4" not in message.text:
            self.wrong.append(f"console: {message.text}")

    def _follow(self, request: Any) -> None:
        if not request.url.startswith((self.address, "data:")):
            self.wrong.append(f"request to a third party: {request.url}")

    def signs_in(self, name: str) -> "Person":
        """As one of the demo accounts."""
        self.goes_to("/inloggen/")
        self.page.get_by_label("Gebruikersnaam").fill(name)
        self.page.get_by_label("Wachtwoord").first.fill(PASSWORD)
        self.page.get_by_role("button", name="Inloggen").click()
        expect(self.page.get_by_role("button", name="Uitloggen").first).to_be_attached()
        return self.looks()

    def goes_to(self, path: str) -> "Person":
        """Types an address."""
        self.page.goto(path if path.startswith("http") else self.address + path)
        return self.looks()

    def follows(self, name: str | re.Pattern[str]) -> "Person":
        """Clicks the first visible link of that name in the main part, or else anywhere."""
        main = self.page.locator("main").get_by_role("link", name=name)
        link = main if main.count() else self.page.get_by_role("link", name=name)
        link.first.click()
        return self.looks()

    def writes(self, answers: dict[str, str]) -> "Person":
        """Fills text fields, found by the label that everybody sees."""
        for label, text in answers.items():
            self.page.get_by_label(label, exact=False).first.fill(text)
        return self

    def ticks(self, *labels: str) -> "Person":
        """Ticks boxes and radio buttons."""
        for label in labels:
            self.page.get_by_label(label, exact=False).first.check()
        return self

    def selects(self, label: str, option: str) -> "Person":
        """Chooses from a list."""
        self.page.get_by_label(label, exact=False).first.select_option(label=option)
        return self

    def presses(self, name: str | re.Pattern[str]) -> "Person":
        """Presses a button in the main part."""
        self.page.locator("main").get_by_role("button", name=name).first.click()
        return self.looks()

    def sees(self, *texts: str) -> "Person":
        """These texts stand in the main part."""
        for text in texts:
            expect(self.page.locator("main")).to_contain_text(text)
        return self

    def looks(self) -> "Person":
        """No error, no accessibility violation at 320 and 1280 px, no sideways scroll, nothing from a third party."""
        self.page.wait_for_load_state()
        for width in WIDTHS if self.scripts else ():  # axe is a script itself
            self.page.set_viewport_size({"width": width, "height": 900})
            self._is_accessible(width)
        assert self.wrong == [], f"{self.page.url}: {self.wrong}"
        return self

    def _is_accessible(self, width: int) -> None:
        results = _axe.run(self.page, options=_RULES)
        found = [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in results.response["violations"]]
        assert found == [], f"{self.page.url} at {width}px: {found}"
        wide = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert wide <= 0, f"{self.page.url} scrolls sideways at {width}px by {wide}px"

    @property
    def path(self) -> str:
        """The path of the page that is open."""
        return self.page.url.removeprefix(self.address)
