"""Terms in Dutch working days: weekends and official holidays do not count (Algemene termijnenwet art. 1 and 3)."""

from datetime import date, timedelta
from functools import lru_cache

import holidays

from initiatieven.models import Termijn
from initiatieven.models.keuzes import Seizoen
from initiatieven.status import Status


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


def working_days_between(start: date, end: date) -> int:
    """How many working days lie after `start` up to and including `end`; 0 when `end` is not later."""
    span = range(1, max(0, (end - start).days) + 1)
    return sum(is_working_day(start + timedelta(days=offset)) for offset in span)


def due_date(status: Status, start: date) -> date | None:
    """The last day for this state, by the municipality's own terms; None when it set no term."""
    termijn = Termijn.objects.filter(status=status).first()
    return working_days_after(start, termijn.werkdagen) if termijn else None


_SEASON_STARTS = {Seizoen.voorjaar: 3, Seizoen.zomer: 6, Seizoen.najaar: 9, Seizoen.winter: 12}
"""The month in which a season begins, as weather services count."""


def season_start(seizoen: Seizoen, today: date) -> date:
    """The first working day of the next such season that begins after today."""
    first = date(today.year, _SEASON_STARTS[seizoen], 1)
    if _first_working_day(first) <= today:
        first = first.replace(year=today.year + 1)
    return _first_working_day(first)


def _first_working_day(day: date) -> date:
    return working_days_after(day - timedelta(days=1), 1)


def in_words(due: date, today: date) -> str:
    """How a day stands against today, in Dutch working days."""
    if due < today:
        over = working_days_between(due, today)
        return f"{_days(over)} te laat" if over else "net voorbij"
    left = working_days_between(today, due)
    return f"nog {_days(left)}" if left else "vandaag"


def _days(number: int) -> str:
    return "1 werkdag" if number == 1 else f"{number} werkdagen"
