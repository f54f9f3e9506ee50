"""Terms and seasons of the municipality, in Dutch working days."""

from datetime import date, timedelta

from initiatieven.models import Termijn
from initiatieven.models.keuzes import Seizoen
from initiatieven.status import Status
from initiatieven.werkdagen import working_days_after, working_days_between


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
