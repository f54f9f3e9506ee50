"""`./wijzer test`: everything that CI checks, part by part, with one table at the end."""

import os
import re
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from tests import databases
from tests.databases import AbsentError, BrokenError
from tests.journeys import demo

ROOT = Path(__file__).resolve().parent.parent
WORKERS = max(1, min(4, os.cpu_count() or 1))
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
OURS = ("WIJZER_", "DATABASE_URL", "PORT", "DJANGO_", "PYTEST_", "CLAMD_URL", "VIRUSSCAN")
WITHOUT_DATABASE = [f"--ignore=tests/{folder}" for folder in ("house", "inhoud")]
PRODUCTION = {
    "WIJZER_OMGEVING": "productie",
    "WIJZER_GEHEIM": secrets.token_urlsafe(60),
    "WIJZER_DOMEINEN": "wijzer.voorbeeld.nl",
    "WIJZER_MAIL": "smtp://wijzer:geheim@mail.voorbeeld.nl:587",
    "DATABASE_URL": "postgresql://wijzer:geheim@127.0.0.1:5432/wijzer",
}


@dataclass
class Run:
    """What the parts share: a scratch folder and the tests counted so far."""

    folder: Path
    counts: Counter[str] = field(default_factory=Counter)
    migrated: Future[Path] | None = None

    def command(self, *command: str, **environment: str) -> bool:
        """True when the command ends well. What somebody set for a running system is left out: no test touches it."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
        settings = {
            **kept,
            "WIJZER_OMGEVING": "test",
            "WIJZER_DATA": str(self.folder / "data"),
            **environment,
        }
        return (
            subprocess.run(command, cwd=ROOT, env=settings, stdin=subprocess.DEVNULL, check=False).returncode
            == 0
        )

    def python(self, *arguments: str, **environment: str) -> bool:
        """The same for our own Python."""
        return self.command(sys.executable, *arguments, **environment)

    def manage(self, *arguments: str, **environment: str) -> bool:
        """The same for a command of manage.py."""
        return self.python("manage.py", *arguments, **environment)

    def sqlite(self) -> Path:
        """The migrated SQLite file, copied to where each worker expects its own."""
        base = self.migrated.result() if self.migrated else databases.sqlite_base(self.migrate)
        databases.copy_for_workers(base, WORKERS)
        return base

    def migrate(self, url: str) -> bool:
        """Migrates the database at this address."""
        return self.manage("migrate", "--verbosity=0", DATABASE_URL=url)

    def pytest(self, selection: str, *left_out: str, **environment: str) -> bool:
        """Runs the selected tests on databases that are there already, and adds what was counted to the total."""
        report = self.folder / "pytest.xml"
        report.unlink(missing_ok=True)
        workers = ["-n", str(WORKERS), "--dist=loadgroup"] if WORKERS > 1 else []
        arguments = ["-q", "--reuse-db", f"--junitxml={report}", "-m", selection, *workers, *left_out]
        passed = self.python("-m", "pytest", *arguments, **environment)
        self.counts += counted(report)
        return passed


def counted(report: Path) -> Counter[str]:
    """Passed, failed, errors, skipped and seconds of one pytest run."""
    head = report.read_text()[:2000] if report.exists() else ""
    told = {
        name: float(value)
        for name, value in re.findall(r'(errors|failures|skipped|tests|time)="([\d.]+)"', head)
    }
    tests, failed, errors, skipped = (
        int(told.get(name, 0)) for name in ("tests", "failures", "errors", "skipped")
    )
    return Counter(passed=tests - failed - errors - skipped, failed=failed, errors=errors, skipped=skipped)


def style(run: Run) -> bool:
    return run.python("-m", "ruff", "check")


def layout(run: Run) -> bool:
    return run.python("-m", "ruff", "format", "--check")


def types(run: Run) -> bool:
    return run.python("-m", "mypy", ".")


def layers(run: Run) -> bool:
    return run.python("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")


def migrations(run: Run) -> bool:
    return run.manage("makemigrations", "--check", "--dry-run")


def production(run: Run) -> bool:
    return run.manage("check", "--deploy", "--fail-level=WARNING", **PRODUCTION)


def stylesheet(run: Run) -> bool:
    npm = shutil.which("npm")
    if npm is None:
        raise AbsentError("er is geen npm (op Debian: apt-get install npm)")
    return run.command(npm, "ci", "--no-audit", "--no-fund", "--silent") and run.command(
        npm, "run", "css:check"
    )


def on_sqlite(run: Run, selection: str = "not browser and not postgres") -> bool:
    run.sqlite()
    return run.pytest(selection)


def quickly_on_sqlite(run: Run) -> bool:
    return on_sqlite(run, "not browser and not postgres and not grondig and not herhaald")


def on_postgresql(run: Run) -> bool:
    with databases.postgresql_url(WORKERS, run.migrate) as url:
        return run.pytest("not browser and not herhaald", *WITHOUT_DATABASE, DATABASE_URL=url)


def in_the_browser(run: Run) -> bool:
    if not any(shutil.which(name) for name in BROWSERS):
        raise AbsentError("er is geen Chromium (op Debian: apt-get install chromium fonts-liberation)")
    # One demo for all workers, on a database that is migrated already: that is most of its first start.
    place = run.folder / "reisdemo"
    place.mkdir()
    shutil.copyfile(run.sqlite(), place / "wijzer.sqlite3")
    with demo.running(place) as address:
        return run.pytest("browser", WIJZER_REISADRES=address)


CHECKS: dict[str, Callable[[Run], bool]] = {
    "stijl (ruff)": style,
    "opmaak (ruff)": layout,
    "typen (mypy)": types,
    "lagen (import-linter)": layers,
    "migraties volledig": migrations,
    "productie-instellingen": production,
}
QUICK = CHECKS | {
    "snelle tests op SQLite": quickly_on_sqlite,
}
FULL = CHECKS | {
    "tests op SQLite": on_sqlite,
    "tests op PostgreSQL": on_postgresql,
    "reizen in de browser": in_the_browser,
    "stylesheet volgt uit bron": stylesheet,
}


@dataclass(frozen=True)
class Outcome:
    """How one part ended."""

    part: str
    state: str
    seconds: float
    remark: str = ""


def perform(part: str, check: Callable[[Run], bool], run: Run) -> Outcome:
    """Runs one part; whatever happens in it, the next part still gets its turn."""
    print(f"\n── {part}", flush=True)
    start = time.monotonic()
    try:
        state, remark = ("goed" if check(run) else "FOUT"), ""
    except AbsentError as missing:
        state, remark = "NIET GEDAAN", str(missing)
    except BrokenError as broken:
        state, remark = "FOUT", str(broken)
    return Outcome(part, state, time.monotonic() - start, remark)


def told(outcomes: list[Outcome], run: Run, must_be_whole: bool) -> int:
    """Prints the table and the verdict; returns the exit code."""
    print("\n══ Samenvatting")
    for outcome in outcomes:
        print(f"{outcome.part:<28}{outcome.state:<14}{outcome.seconds:>7.1f} s  {outcome.remark}")
    failed = [outcome.part for outcome in outcomes if outcome.state == "FOUT"]
    absent = [outcome for outcome in outcomes if outcome.state == "NIET GEDAAN"]
    for outcome in absent:
        print(f"\nLET OP: '{outcome.part}' is op deze computer NIET gedaan: {outcome.remark}.")
    wrong = bool(failed or (absent and must_be_whole))
    counts = ", ".join(f"{number} {kind}" for kind, number in run.counts.items())
    print(f"\n{verdict(failed, absent, wrong)}")
    print(f"=== {counts or 'no tests ran'} in {sum(outcome.seconds for outcome in outcomes):.2f}s ===")
    return int(wrong)


def verdict(failed: list[str], absent: list[Outcome], wrong: bool) -> str:
    """The last sentence in words."""
    if failed:
        return f"Niet goed: {', '.join(failed)}."
    if wrong:
        return "Niet goed: niet alles is gedaan."
    return "Goed, maar niet alles is gedaan." if absent else "Alles goed."


def main(arguments: list[str]) -> int:
    """Runs all parts, or with `snel` the quick ones. With CI=true a part that cannot run counts as failed."""
    if arguments not in ([], ["snel"]):
        print("Gebruik: ./wijzer test of ./wijzer test snel", file=sys.stderr)
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that PostgreSQL is stopped on the way out
    parts = QUICK if arguments else FULL
    with tempfile.TemporaryDirectory(prefix="wijzer-test-") as folder, ThreadPoolExecutor(1) as beside:
        run = Run(Path(folder))
        run.migrated = beside.submit(databases.sqlite_base, run.migrate)  # while mypy has the other core
        outcomes = [perform(part, check, run) for part, check in parts.items()]
        return told(outcomes, run, must_be_whole=os.environ.get("CI") == "true")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
