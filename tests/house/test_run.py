"""The runner behind `./wijzer test`: it goes on after a failure, counts, and says what it could not do."""

from pathlib import Path

import pytest

from tests import databases, run
from tests.databases import AbsentError, BrokenError
from tests.run import Outcome, Run


@pytest.fixture
def scratch(tmp_path: Path) -> Run:
    return Run(tmp_path)


def absent(scratch: Run) -> bool:
    raise AbsentError("er is geen Chromium")


def broken(scratch: Run) -> bool:
    raise BrokenError("De migraties lopen niet.")


def test_a_part_that_breaks_does_not_stop_the_others(scratch: Run) -> None:
    outcomes = [
        run.perform("deel", check, scratch) for check in (broken, absent, lambda _: False, lambda _: True)
    ]
    assert [outcome.state for outcome in outcomes] == ["FOUT", "NIET GEDAAN", "FOUT", "goed"]


GOOD, WRONG = Outcome("stijl", "goed", 1.0), Outcome("typen", "FOUT", 1.0)
ABSENT = Outcome("browser", "NIET GEDAAN", 0.0, "er is geen Chromium")


@pytest.mark.parametrize(
    ("outcomes", "in_ci", "exit_code", "sentence"),
    [
        ([GOOD], True, 0, "Alles goed."),
        ([GOOD, WRONG], False, 1, "Niet goed: typen."),
        ([GOOD, ABSENT], False, 0, "Goed, maar niet alles is gedaan."),
        ([GOOD, ABSENT], True, 1, "Niet goed: niet alles is gedaan."),
    ],
)
def test_the_verdict(
    outcomes: list[Outcome],
    in_ci: bool,
    exit_code: int,
    sentence: str,
    scratch: Run,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run.told(outcomes, scratch, must_be_whole=in_ci) == exit_code
    assert sentence in capsys.readouterr().out


def test_what_could_not_run_is_named(scratch: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run.told([ABSENT], scratch, must_be_whole=False)
    assert (
        "LET OP: 'browser' is op deze computer NIET gedaan: er is geen Chromium." in capsys.readouterr().out
    )


def test_the_last_line_counts_like_pytest(
    tmp_path: Path, scratch: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "pytest.xml"
    report.write_text(
        '<testsuites><testsuite name="pytest" errors="1" failures="2" skipped="3" tests="16" time="9.5">'
    )
    scratch.counts += run.counted(report)
    run.told([GOOD], scratch, must_be_whole=True)
    assert (
        capsys.readouterr().out.splitlines()[-1]
        == "=== 10 passed, 2 failed, 1 errors, 3 skipped in 1.00s ==="
    )


def test_a_pytest_that_never_wrote_its_report_counts_nothing(tmp_path: Path) -> None:
    assert not run.counted(tmp_path / "niets.xml").total()


def test_an_unknown_argument_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["alles"]) == 2
    assert "./wijzer test snel" in capsys.readouterr().err


def test_the_quick_run_is_a_part_of_the_full_one() -> None:
    assert run.QUICK.items() - run.FULL.items() == {("snelle tests op SQLite", run.quickly_on_sqlite)}
    assert run.FULL["tests op SQLite"] is run.on_sqlite
    assert {"tests op PostgreSQL", "reizen in de browser"} <= run.FULL.keys() - run.QUICK.keys()


def test_a_computer_without_postgresql_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nergens")
    monkeypatch.setattr(databases, "PLACES", ())
    with pytest.raises(AbsentError, match="PostgreSQL 15"), databases.postgresql_url(1, lambda _: True):
        pass


def test_each_worker_gets_a_fresh_copy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A copy that a broken-off run left, with its write-ahead log, must not be read by the next one."""
    monkeypatch.setattr(databases, "ROOT", tmp_path)
    (tmp_path / "requirements-dev.lock").touch()
    (tmp_path / "test.sqlite3_gw0").write_text("oud")
    (tmp_path / "test.sqlite3_gw0-wal").write_text("oud")
    migrated: list[str] = []

    def migrate(url: str) -> bool:
        migrated.append(url)
        return bool(Path(url.removeprefix("sqlite:///")).write_text("nieuw"))

    for _ in range(2):
        databases.copy_for_workers(databases.sqlite_base(migrate), 2)
    copies = sorted(tmp_path.glob("test.sqlite3_gw*"))
    assert [copy.name for copy in copies] == ["test.sqlite3_gw0", "test.sqlite3_gw1"]
    assert [copy.read_text() for copy in copies] == ["nieuw", "nieuw"]
    assert len(migrated) == 1
