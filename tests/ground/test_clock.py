"""One clock: every task runs, one failure stops no other, and health knows when it stood still."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samenwerkingswijzer.ground import clock

pytestmark = pytest.mark.django_db


def test_the_clock_is_fresh_for_ten_minutes_after_all_tasks_ran() -> None:
    now = timezone.now()
    assert not clock.is_fresh(now)
    clock.run(now)
    assert clock.is_fresh(now + timedelta(minutes=10))
    assert not clock.is_fresh(now + timedelta(minutes=10, seconds=1))


def test_a_failing_task_stops_no_other_and_is_not_counted_as_run(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []

    def broken(now: object) -> int:
        raise ZeroDivisionError

    def fine(now: object) -> int:
        ran.append("fine")
        return 1

    monkeypatch.setattr(clock, "_tasks", {"stuk": broken, "goed": fine})
    now = timezone.now()
    assert clock.run(now) == {"stuk": -1, "goed": 1}
    assert ran == ["fine"]
    assert not clock.is_fresh(now)
