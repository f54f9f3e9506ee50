"""Take times: 200 requests one at a time after warm-up, and what comes through at sixteen connections."""

import http.client
import statistics
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

WARM_UP = 20
REQUESTS = 200
CONNECTIONS = 16
SECONDS = 5.0


@dataclass(frozen=True)
class Timing:
    """What one page costs; times in milliseconds, weight as transferred."""

    p50: float
    p95: float
    per_second: float
    bytes: int
    queries: int = -1


class Browser:
    """One kept connection with the cookies of who signed in."""

    def __init__(self, port: int, cookie: str = "") -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._headers = {"Accept-Encoding": "gzip, br", "Accept": "text/html"}
        if cookie:
            self._headers["Cookie"] = cookie

    def get(self, path: str) -> bytes:
        """The body as transferred. Raises RuntimeError on anything but 200."""
        self._connection.request("GET", path, headers=self._headers)
        answer = self._connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{path} answered {answer.status}")
        return body


def time_page(port: int, path: str, cookie: str = "") -> Timing:
    """Measure one page."""
    browser = Browser(port, cookie)
    body = b""
    for _ in range(WARM_UP):
        body = browser.get(path)
    taken = sorted(_once(browser, path) for _ in range(REQUESTS))
    return Timing(
        p50=statistics.median(taken),
        p95=taken[int(REQUESTS * 0.95) - 1],
        per_second=_throughput(port, path, cookie),
        bytes=len(body),
    )


def time_once_each(port: int, paths: Sequence[str], cookie: str = "") -> tuple[float, float]:
    """The middle and p95 in milliseconds of addresses that nobody asked before: nothing of them is remembered."""
    browser = Browser(port, cookie)
    browser.get(paths[0])
    taken = sorted(_once(browser, path) for path in paths[1:])
    return statistics.median(taken), taken[int(len(taken) * 0.95) - 1]


def _once(browser: Browser, path: str) -> float:
    begin = time.perf_counter()
    browser.get(path)
    return (time.perf_counter() - begin) * 1000


def _throughput(port: int, path: str, cookie: str) -> float:
    counts = [0] * CONNECTIONS
    end = time.monotonic() + SECONDS

    def ask(number: int) -> None:
        browser = Browser(port, cookie)
        while time.monotonic() < end:
            browser.get(path)
            counts[number] += 1

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / SECONDS
