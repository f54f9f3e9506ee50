"""Ten registrations a second for a minute, from many client addresses: each is stored exactly once."""

import http.cookiejar
import re
import statistics
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks.report import Regel
from benchmarks.running import Place
from tests.databases import running_server

PER_SECOND, SECONDS = 10, 60
WALKERS, SENDERS = 4, 60
"""So many residents answer at once beforehand, and can be waiting for an answer to what they sent."""
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
)
_SENDING = {"website": ""}


def measure(folder: Path, details: dict[str, Any]) -> Iterator[Regel]:
    """Every resident answers all steps beforehand, and sends twice at the same moment, as an impatient one does."""
    number = PER_SECOND * SECONDS
    with running_server() as database:
        database.run("psql", "--quiet", "--command=CREATE ROLE wijzer LOGIN", "postgres")
        database.run("createdb", "--owner=wijzer", "wijzer")
        place = Place(folder, database.url("wijzer"))
        place.environment["WIJZER_PROXYS"] = "1"  # each resident has an address of its own
        with place.demo():
            residents = [Resident(place.port, one) for one in range(number)]
            answering, _ = _all(WALKERS, [one.answer for one in residents])
            print(f"{number} aanmeldingen in {SECONDS} seconden …", flush=True)
            begin = time.monotonic()
            moments = [begin + one / PER_SECOND for one in range(number)]
            lasted, taken = _all(
                SENDERS, [_at(one, who.send) for one, who in zip(moments, residents, strict=True)]
            )
        stored = int(place.manage("shell", "-v0", given=_COUNT).strip().splitlines()[-1])
    details["aanmelden"] = {"aantal": number, "bewaard": stored, "duur": lasted, "invullen": answering}
    yield Regel("aanmeldingen die er niet precies één keer zijn", abs(number - stored), 0.5, "")
    yield Regel("aanmelden, invullen per seconde", number / answering, 0, "per s")
    yield Regel("aanmelden, versturen per seconde", number / lasted, 0, "per s")
    yield Regel("aanmelden, laatste klaar na", lasted - SECONDS, 2, "s na de minuut")
    yield Regel("aanmelden, versturen p50", statistics.median(taken), 0, "ms")
    yield Regel("aanmelden, versturen p95", sorted(taken)[int(len(taken) * 0.95)], 0, "ms")


def _all(threads: int, jobs: list[Callable[[], float]]) -> tuple[float, list[float]]:
    """The seconds that all jobs took together, and what each gave."""
    begin = time.monotonic()
    with ThreadPoolExecutor(threads) as pool:
        given = [job.result() for job in [pool.submit(one) for one in jobs]]
    return time.monotonic() - begin, given


def _at(moment: float, job: Callable[[], float]) -> Callable[[], float]:
    def waiting() -> float:
        time.sleep(max(0.0, moment - time.monotonic()))
        return job()

    return waiting


_COUNT = """
from initiatieven.models import Initiatief
print(Initiatief.objects.filter(titel__startswith="Proef ").count())
"""


class Resident:
    """One resident with a browser and a client address of their own."""

    def __init__(self, port: int, number: int) -> None:
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.browser = urllib.request.build_opener(jar)
        place = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
        self.browser.addheaders = [("X-Forwarded-For", place)]
        self.number = number
        self.address = f"http://127.0.0.1:{port}/initiatieven/aanmelden/"
        self.page = ""

    def answer(self) -> float:
        """Answer every step, up to the page with the button that sends. Returns when, in seconds."""
        with self.browser.open(self.address, timeout=60) as shown:
            self.page = shown.read().decode()
        for answers in _ANSWERS:
            self.address, self.page = self._post(answers)
        return time.monotonic()

    def send(self) -> float:
        """Send, and once more. Returns the milliseconds of the first. Raises RuntimeError when it failed."""
        begin = time.monotonic()
        done, _ = self._post(_SENDING)
        taken = (time.monotonic() - begin) * 1000
        self._post(_SENDING)
        if not done.endswith("/klaar/"):
            raise RuntimeError(f"resident {self.number} ended at {done}")
        return taken

    def _post(self, answers: dict[str, str]) -> tuple[str, str]:
        """Where sending these answers leads, and the page there."""
        found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', self.page)
        filled = {name: value.format(self.number) for name, value in answers.items()}
        data = urllib.parse.urlencode({**filled, "csrfmiddlewaretoken": found[1] if found else ""})
        with self.browser.open(self.address, data.encode(), timeout=60) as answer:
            return str(answer.url), answer.read().decode()
