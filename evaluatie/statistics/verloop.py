"""A goal through its periods: baseline, aimed at, reached. What was not measured is unknown, never zero."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.utils import timezone
from django.utils.formats import date_format, localize

from evaluatie.models import Doelperiode, Doelstelling

ONBEKEND = "Onbekend"


@dataclass(frozen=True)
class Stap:
    """One period, in words."""

    periode: Doelperiode
    label: str
    streven: str
    bereikt: str
    oordeel: str


def of_goal(goal: Doelstelling) -> list[Stap]:
    """Every period, the oldest first. One query."""
    return [_step(goal, period) for period in goal.perioden.all()]


def _step(goal: Doelstelling, period: Doelperiode) -> Stap:
    return Stap(
        period,
        label(period.van, period.tot_en_met),
        amount(period.streefwaarde, goal.eenheid),
        amount(period.realisatie, goal.eenheid),
        judge(goal, period),
    )


def amount(value: Decimal | None, unit: str) -> str:
    """A value with its unit as people write it."""
    if value is None:
        return ONBEKEND
    number = value.normalize() if value != value.to_integral() else value.quantize(Decimal(1))
    return f"{localize(number, use_l10n=True)} {unit}".strip()


def label(van: date, tot_en_met: date) -> str:
    """A whole year is its number; anything else is named by its days."""
    if (van.month, van.day, tot_en_met) == (1, 1, date(van.year, 12, 31)):
        return str(van.year)
    return f"{date_format(van, 'j F Y')} tot en met {date_format(tot_en_met, 'j F Y')}"


def judge(goal: Doelstelling, period: Doelperiode) -> str:
    """Whether the aim of that period was reached; towards the aim is up or down, as the baseline lies."""
    if period.realisatie is None:
        return "Nog niet gemeten"
    if period.streefwaarde is None:
        return "Er was geen streefwaarde"
    downward = goal.nulwaarde is not None and goal.nulwaarde > period.streefwaarde
    reached = (
        period.realisatie <= period.streefwaarde if downward else period.realisatie >= period.streefwaarde
    )
    return "Gehaald" if reached else "Niet gehaald"


def next_period(goal: Doelstelling) -> Doelperiode:
    """A new period of a year, right after the last one; the first is the year of today."""
    last = goal.perioden.order_by("-van").first()
    today = timezone.localdate()
    start = last.tot_en_met + timedelta(days=1) if last else date(today.year, 1, 1)
    end = date(start.year + 1, start.month, min(start.day, 28)) - timedelta(days=1)
    return Doelperiode(doelstelling=goal, van=start, tot_en_met=end)
