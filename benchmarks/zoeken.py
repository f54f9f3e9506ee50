"""Search and publishing in a guide of five thousand pages, on PostgreSQL."""

import json
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from benchmarks.measuring import time_page
from benchmarks.report import Regel
from benchmarks.running import Place
from tests.databases import running_server

LIMIT_MS, PUBLISH_MS = 50, 1000
_PAGE, _LINES = "/zoeken/", "/zoeken/suggesties/"
QUESTIONS = (
    ("één woord", _PAGE, "klankbordgroep"),
    ("een woord dat overal staat", _PAGE, "initiatief"),
    ("een hele zin", _PAGE, "wat doe je met een klankbordgroep die consensus moet bereiken"),
    ("een tikfout", _PAGE, "klankbortgroep"),
    ("een synoniem", _PAGE, "buurtwinkel"),
    ("niets", _PAGE, "xqzjwaardig"),
    ("suggesties bij het typen", _LINES, "klankb"),
)


def measure(folder: Path, details: dict[str, Any]) -> Iterator[Regel]:
    """Each question 200 times on a guide of five thousand pages."""
    with running_server() as database:
        database.run("psql", "--quiet", "--command=CREATE ROLE wijzer LOGIN", "postgres")
        database.run("createdb", "--owner=wijzer", "wijzer")
        place = Place(folder, database.url("wijzer"))
        with place.demo():
            pass
        begin = time.monotonic()
        print("5.000 pagina’s maken en vindbaar maken …", flush=True)
        place.manage("shell", "-v0", given="import benchmarks.zoekpaginas\n")
        yield Regel("5.000 pagina’s maken en vindbaar maken", time.monotonic() - begin, 0, "s")
        database.run("vacuumdb", "--analyze", "--quiet", "wijzer")
        yield _publishing(place, details)
        details["zoeken"] = {}
        with place.demo():
            for naam, path, question in QUESTIONS:
                yield _question(place.port, naam, f"{path}?{urlencode({'q': question})}", details["zoeken"])


def _publishing(place: Place, details: dict[str, Any]) -> Regel:
    print("publiceren …", flush=True)
    told = place.manage("shell", "-v0", given="import benchmarks.publiceren\n")
    taken: list[float] = json.loads(told.strip().splitlines()[-1])
    details["publiceren"] = taken
    p95 = taken[int(len(taken) * 0.95) - 1]
    return Regel("een pagina publiceren tussen 5.000 pagina’s, p95", p95, PUBLISH_MS, "ms")


def _question(port: int, naam: str, path: str, details: dict[str, Any]) -> Regel:
    print(f"zoeken: {naam} …", flush=True)
    timing = time_page(port, path)
    details[naam] = {"path": path, **asdict(timing)}
    return Regel(f"zoeken in 5.000 pagina’s: {naam}, p95", timing.p95, LIMIT_MS, "ms")
