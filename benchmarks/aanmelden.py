"""Ten registrations a second for a minute, from many client addresses: each is stored exactly once (issue 4, Speed)."""

import http.cookiejar
import re
import statistics
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks.report import Regel
from benchmarks.running import Place
from tests.databases import running_server

PER_SECOND, SECONDS, THREADS = 10, 60, 60
_THINKING = 3
"""Seconds between the first answer and sending: faster is taken for a machine."""
_ANSWERS = (
    {"titel": "Proef {}", "samenvatting": "Een bank op het plein.", "typering": ""},
    {
        "kern": "",
        "locatie": "",
        "draagvlak_toelichting": "",
        "privaat_belang": "nee",
        "privaat_belang_toelichting": "",
    },
    {"vraag_aan_gemeente": "meedenken", "investering_gevraagd": "nee"},
    {
        "type_initiatiefnemer": "inwoners",
        "aanduiding": "Buurt",
        "naam": "",
        "e_mail": "b{}@voorbeeld.nl",
        "telefoon": "",
    },
    {"website": ""},
)


def measure(folder: Path, details: dict[str, Any]) -> Iterator[Regel]:
    """Every resident walks all steps, and sends twice, as an impatient one does."""
    number = PER_SECOND * SECONDS
    with running_server() as database:
        database.run("psql", "--quiet", "--command=CREATE ROLE wijzer LOGIN", "postgres")
        database.run("createdb", "--owner=wijzer", "wijzer")
        place = Place(folder, database.url("wijzer"))
        place.environment["WIJZER_PROXYS"] = "1"  # each resident has an address of its own
        with place.demo():
            print(f"{number} aanmeldingen in {SECONDS} seconden …", flush=True)
            begin = time.monotonic()
            with ThreadPoolExecutor(THREADS) as pool:
                jobs = [
                    pool.submit(_resident, place.port, one, begin + one / PER_SECOND) for one in range(number)
                ]
                taken = sorted(job.result() for job in jobs)
            lasted = time.monotonic() - begin
        stored = int(place.manage("shell", "-v0", given=_COUNT).strip().splitlines()[-1])
    details["aanmelden"] = {"aantal": number, "bewaard": stored, "duur": lasted}
    yield Regel("aanmeldingen die er niet precies één keer zijn", abs(number - stored), 0.5, "")
    yield Regel("aanmelden, per seconde", number / lasted, 0, "per s")
    yield Regel("aanmelden, versturen p50", statistics.median(taken), 0, "ms")
    yield Regel("aanmelden, versturen p95", taken[int(len(taken) * 0.95)], 0, "ms")


_COUNT = """
from initiatieven.models import Initiatief
print(Initiatief.objects.filter(titel__startswith="Proef ").count())
"""


def _resident(port: int, number: int, start: float) -> float:
    """Walk all steps at one's own moment. Returns the milliseconds of sending. Raises RuntimeError when it failed."""
    time.sleep(max(0.0, start - time.monotonic()))
    jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
    browser = urllib.request.build_opener(jar)
    browser.addheaders = [("X-Forwarded-For", f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}")]
    address = f"http://127.0.0.1:{port}/initiatieven/aanmelden/"
    for answers in _ANSWERS[:-1]:
        address, _ = _send(browser, address, answers, number)
    time.sleep(_THINKING)
    begin = time.monotonic()
    done, page = _send(browser, address, _ANSWERS[-1], number)
    taken = (time.monotonic() - begin) * 1000
    _send(browser, address, _ANSWERS[-1], number, page)
    if not done.endswith("/klaar/"):
        raise RuntimeError(f"resident {number} ended at {done}")
    return taken


def _send(
    browser: urllib.request.OpenerDirector, address: str, answers: dict[str, str], number: int, page: str = ""
) -> tuple[str, str]:
    """Where sending these answers leads, and the page from which they were sent."""
    if not page:
        with browser.open(address, timeout=60) as shown:
            page = shown.read().decode()
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    filled = {name: value.format(number) for name, value in answers.items()}
    data = {**filled, "csrfmiddlewaretoken": found[1] if found else ""}
    with browser.open(address, urllib.parse.urlencode(data).encode(), timeout=60) as answer:
        return str(answer.url), page
