"""Dutch working days: weekends and official holidays do not count (Algemene termijnenwet art. 1 and 3)."""

from datetime import date, timedelta
from functools import lru_cache

import holidays


@lru_cache(maxsize=64)
def _holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("NL", years=year, categories=("public", "optional")))


def is_working_day(day: date) -> bool:
    """Monday to Friday and no official Dutch holiday."""
    return day.weekday() < 5 and day not in _holidays(day.year)


def working_days_after(start: date, days: int) -> date:
    """The day that is `days` working days after `start`; never less than zero days."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        days -= is_working_day(day)
    return day


def working_days_before(end: date, days: int) -> date:
    """The last day of which `days` working days are past on `end`; `end` itself when that is zero."""
    day = end
    while days > 0:
        days -= is_working_day(day)
        day -= timedelta(days=1)
    return day


def working_days_between(start: date, end: date) -> int:
    """How many working days lie after `start` up to and including `end`; 0 when `end` is not later."""
    span = range(1, max(0, (end - start).days) + 1)
    return sum(is_working_day(start + timedelta(days=offset)) for offset in span)
