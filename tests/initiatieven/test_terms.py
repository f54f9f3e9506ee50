"""Terms count Dutch working days: no weekend, no official holiday (Algemene termijnenwet art. 1 and 3)."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from initiatieven.models import Termijn
from initiatieven.status import Status
from initiatieven.terms import due_date, is_working_day, working_days_after, working_days_between

DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2045, 12, 31))
few = settings(max_examples=40, deadline=None)


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        ("2026-11-20", 1, "2026-11-23"),  # Friday: over the weekend
        ("2026-12-24", 1, "2026-12-28"),  # Christmas on Friday and Saturday, then the weekend
        ("2025-12-31", 1, "2026-01-02"),  # over the year end, without New Year's Day
        ("2026-04-02", 1, "2026-04-07"),  # over Good Friday and Easter Monday
        ("2026-04-24", 1, "2026-04-28"),  # over the weekend and King's Day
        ("2025-04-25", 1, "2025-04-28"),  # King's Day on Saturday the 26th, because the 27th is a Sunday
        ("2026-05-13", 1, "2026-05-15"),  # over Ascension Day
        ("2026-05-22", 1, "2026-05-26"),  # over Whit Monday
        ("2026-03-27", 2, "2026-03-31"),  # over the night that summer time begins
        ("2026-10-23", 2, "2026-10-27"),  # over the night that it ends
        ("2026-06-01", 0, "2026-06-01"),
    ],
)
def test_a_term_ends_on_a_working_day(start: str, days: int, end: str) -> None:
    assert working_days_after(date.fromisoformat(start), days) == date.fromisoformat(end)


@pytest.mark.parametrize(
    "day", ["2026-12-25", "2026-12-26", "2027-01-01", "2026-04-27", "2026-04-06", "2026-11-22"]
)
def test_no_working_day(day: str) -> None:
    assert not is_working_day(date.fromisoformat(day))


@few
@given(DAYS, st.integers(min_value=1, max_value=120))
def test_counting_back_gives_the_days_that_were_added(start: date, days: int) -> None:
    end = working_days_after(start, days)
    assert is_working_day(end)
    assert working_days_between(start, end) == days


@few
@given(DAYS, st.integers(min_value=0, max_value=60), st.integers(min_value=0, max_value=60))
def test_two_terms_after_each_other_are_one_long_term(start: date, first: int, second: int) -> None:
    assert working_days_after(working_days_after(start, first), second) == working_days_after(
        start, first + second
    )


@few
@given(DAYS, st.integers(min_value=0, max_value=40))
def test_starting_later_never_ends_earlier(start: date, days: int) -> None:
    assert working_days_after(start, days) <= working_days_after(start + timedelta(days=1), days)


@pytest.mark.django_db
def test_the_municipality_sets_the_term_and_without_one_nothing_is_due() -> None:
    friday = date(2026, 11, 20)
    assert due_date(Status.verkenning, friday) is None
    Termijn.objects.create(status=Status.verkenning, werkdagen=5)
    assert due_date(Status.verkenning, friday) == date(2026, 11, 27)
