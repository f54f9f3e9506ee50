"""`manage.py klok` does what is due, once, and refuses a time that is none."""

from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import call_command

from samenwerkingswijzer.ground.commands import Fout
from samenwerkingswijzer.ground.models import Kloktik

pytestmark = pytest.mark.django_db


def _run(*arguments: str) -> str:
    out = StringIO()
    call_command("klok", *arguments, stdout=out)
    return out.getvalue()


def test_it_tells_per_task_how_much_it_did() -> None:
    assert "post: 0" in _run().splitlines()


def test_time_can_be_moved() -> None:
    _run("--nu", "2030-05-04T12:00+00:00")
    assert set(Kloktik.objects.values_list("laatst_op", flat=True)) == {datetime(2030, 5, 4, 12, tzinfo=UTC)}


def test_a_time_without_zone_is_dutch_time() -> None:
    _run("--nu", "2030-07-01T12:00")
    assert Kloktik.objects.filter(laatst_op=datetime(2030, 7, 1, 10, tzinfo=UTC)).exists()


@pytest.mark.parametrize("given", ["morgen", "2026-13-01T09:00", "25:00", "2026-02-30T09:00"])
def test_a_time_that_is_none_is_refused_with_an_example(given: str) -> None:
    with pytest.raises(Fout, match="--nu 2026-12-01T09:00"):
        _run("--nu", given)


def test_a_second_run_finds_nothing_to_do() -> None:
    _run("--nu", "2030-05-04T12:00")
    again = _run("--nu", "2030-05-04T12:00")
    assert all(line.endswith(": 0") for line in again.splitlines())
