"""What a browser fetches for the start page: bytes as transferred and number of requests."""

import shutil
from typing import Any

from playwright.sync_api import sync_playwright

_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]


def weigh(url: str) -> tuple[int, int]:
    """Bytes and requests of one first visit in Chromium."""
    sizes: list[int] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_ARGUMENTS)
        page = browser.new_page()
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")

        def finished(event: dict[str, Any]) -> None:
            sizes.append(int(event["encodedDataLength"]))

        session.on("Network.loadingFinished", finished)
        page.goto(url, wait_until="networkidle")
        browser.close()
    return sum(sizes), len(sizes)
