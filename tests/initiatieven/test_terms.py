"""Terms count Dutch working days: no weekend, no official holiday (Algemene termijnenwet art. 1 and 3)."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from initiatieven.models import Termijn
from initiatieven.models.keuzes import Seizoen
from initiatieven.status import Status
from initiatieven.terms import due_date, in_words, season_start
from initiatieven.werkdagen import is_working_day, working_days_after, working_days_between

DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2045, 12, 31))
few = settings(max_examples=40)


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


@pytest.mark.parametrize(
    ("seizoen", "today", "start"),
    [
        ("voorjaar", "2026-11-22", "2027-03-01"),
        ("voorjaar", "2027-03-01", "2028-03-01"),  # on the day itself: the next one
        ("zomer", "2026-11-22", "2027-06-01"),
        ("najaar", "2026-08-31", "2026-09-01"),
        ("winter", "2026-11-22", "2026-12-01"),
        ("voorjaar", "2026-02-28", "2026-03-02"),  # the first of March is a Sunday
    ],
)
def test_a_season_begins_on_its_first_working_day(seizoen: str, today: str, start: str) -> None:
    assert season_start(Seizoen(seizoen), date.fromisoformat(today)) == date.fromisoformat(start)


@few
@given(st.sampled_from(Seizoen), DAYS)
def test_a_season_lies_ahead_within_a_year_and_a_few_days(seizoen: Seizoen, today: date) -> None:
    start = season_start(seizoen, today)
    assert is_working_day(start)
    assert timedelta(0) < start - today <= timedelta(days=372)


@few
@given(DAYS, st.integers(min_value=-60, max_value=60))
def test_the_clock_says_how_many_working_days_are_left_or_over(today: date, days: int) -> None:
    """Over weekends, holidays, the year end and summer time: what was added is what is left."""
    if days >= 0:
        due = working_days_after(today, days)
        assert in_words(due, today) == (
            "vandaag" if not days else "nog 1 werkdag" if days == 1 else f"nog {days} werkdagen"
        )
    else:
        later = working_days_after(today, -days)
        assert in_words(today, later) == f"{-days} werkdag{'' if days == -1 else 'en'} te laat"


@pytest.mark.django_db
def test_the_municipality_sets_the_term_and_without_one_nothing_is_due() -> None:
    friday = date(2026, 11, 20)
    assert due_date(Status.verkenning, friday) is None
    Termijn.objects.create(status=Status.verkenning, werkdagen=5)
    assert due_date(Status.verkenning, friday) == date(2026, 11, 27)
