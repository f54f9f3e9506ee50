"""`./wijzer bench`: start, fill, measure, and write the results.

`--initiatieven N` for a smaller trial, `--deel zoeken` for one part.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks import aanmelden, pages, weighing, zoeken
from benchmarks.computer import Watch, described
from benchmarks.measuring import time_once_each, time_page
from benchmarks.report import Regel, table, write
from benchmarks.running import Place
from tests.databases import AbsentError, BrokenError, running_server

NUMBER = 100_000


def main(arguments: list[str]) -> int:
    """Measure everything. Returns 1 when a figure is above its limit."""
    parser = argparse.ArgumentParser(prog="./wijzer bench", description="Meet de snelheid.")
    parser.add_argument(
        "--initiatieven", type=int, default=NUMBER, help=f"hoeveel oefendata (standaard {NUMBER})"
    )
    parser.add_argument("--deel", choices=["start", "schaal", "zoeken", "aanmelden"], help="alleen dit deel")
    asked = parser.parse_args(arguments)
    number = asked.initiatieven
    details: dict[str, Any] = {"initiatieven": number}
    watch = Watch()
    try:
        with tempfile.TemporaryDirectory(prefix="wijzer-bench-") as folder:
            regels = list(_parts(Path(folder), asked.deel, number, details))
    except (AbsentError, BrokenError) as error:
        print(f"Meten kan niet: {error}", file=sys.stderr)
        return 1
    print(f"\n{table(regels)}\n\nBewaard in {write(regels, described(watch), details)}")
    return int(any(regel.oordeel == "TE VEEL" for regel in regels))


def _parts(folder: Path, only: str | None, number: int, details: dict[str, Any]) -> Iterator[Regel]:
    if only in (None, "start"):
        yield from _starts(folder / "demo")
    if only in (None, "schaal"):
        yield from _at_scale(folder / "vol", number, details)
    if only in (None, "zoeken"):
        yield from zoeken.measure(folder / "zoeken", details)
    if only in (None, "aanmelden"):
        yield from aanmelden.measure(folder / "aanmelden", details)


def _starts(folder: Path) -> Iterator[Regel]:
    """The demo in an empty folder, and again; the packages are installed already."""
    place = Place(folder)
    print("De demo voor de eerste keer starten …", flush=True)
    with place.demo() as seconds:
        yield Regel("eerste start (na het installeren)", seconds, pages.FIRST_START_SECONDS, "s")
    with place.demo() as seconds:
        yield Regel("volgende start", seconds, pages.LATER_START_SECONDS, "s")
        if not shutil.which("chromium"):
            raise AbsentError("er is geen Chromium (op Debian: apt-get install chromium)")
        weight, requests = weighing.weigh(f"http://127.0.0.1:{place.port}/")
        yield Regel("startpagina, alles samen", weight / 1000, pages.START_WEIGHT_KB, "kB")
        yield Regel("startpagina, verzoeken", requests, pages.START_REQUESTS, "")


def _at_scale(folder: Path, number: int, details: dict[str, Any]) -> Iterator[Regel]:
    """The pages on a PostgreSQL of our own with that many dossiers."""
    with running_server() as database:
        database.run("psql", "--quiet", "--command=CREATE ROLE wijzer LOGIN", "postgres")
        database.run("createdb", "--owner=wijzer", "wijzer")
        place = Place(folder, database.url("wijzer"))
        with place.demo():
            pass
        begin = time.monotonic()
        print(f"{number} initiatieven maken …", flush=True)
        place.manage("maak_oefendata", "--initiatieven", str(number))
        yield Regel(f"{number} initiatieven maken", time.monotonic() - begin, 600, "s")
        told = place.inside()  # adds evaluations of its own
        database.run("vacuumdb", "--analyze", "--quiet", "wijzer")
        details["pages"] = told["pages"]
        with place.demo():
            for page in pages.PAGES:
                yield from _page(place.port, page, told)
            middle, slow = time_once_each(place.port, pages.COLD, told["cookies"]["raad"])
            yield Regel("dashboard, koud op een dag van toen, p50", middle, 0, "ms")
            yield Regel("dashboard, koud op een dag van toen, p95", slow, pages.COLD_LIMIT, "ms")


def _page(port: int, page: pages.Pagina, told: dict[str, Any]) -> Iterator[Regel]:
    print(f"{page.naam} …", flush=True)
    watch = Watch()
    counted = told["pages"][page.naam]
    timing = time_page(port, counted["pad"], told["cookies"].get(page.als, ""))
    counted |= {"timing": asdict(timing), "gestolen": watch.stolen()}
    yield Regel(f"{page.naam}, p50", timing.p50, 0, "ms")
    yield Regel(f"{page.naam}, p95", timing.p95, page.grens, "ms")
    yield Regel(f"{page.naam}, vragen aan de database", counted["queries"], page.vragen, "")
    yield Regel(f"{page.naam}, bij 16 tegelijk", timing.per_second, 0, "per s")
    yield Regel(f"{page.naam}, gewicht", timing.bytes / 1000, 0, "kB")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
