"""When one will look back: planned at the decision and at the end, changed by hand, remembered by the clock."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import F
from django.utils import timezone

from evaluatie import notifications, worklist
from evaluatie.models import CriteriumSet, Evaluatie, GeplandMoment, Moment
from initiatieven import actions
from initiatieven.handelingen import Handeling
from initiatieven.models import Gebeurtenis, Initiatief
from samenwerkingswijzer.ground import clock

REMIND_BEFORE = timedelta(days=14)
"""So long beforehand the accountmanager gets a mail: people must still be invited."""
PER_RUN = 200
"""The rest waits a minute for the next tick."""
NA_BESLUIT = "Vast moment na het besluit"
NA_AFRONDEN = "Terugkijken nu het klaar is"
NA_EVALUATIE = "Vast moment na de vorige evaluatie"
GEKOZEN = "Gekozen bij het sluiten van de vorige evaluatie"


@dataclass(frozen=True)
class Volgende:
    """When one looks back again: that day, or why not; neither is as the rhythm has it."""

    op: date | None = None
    waarom_niet: str = ""


def months_after(day: date, months: int) -> date:
    """The same day of the month so many months later, or the last day of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def plan_after_decision(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    """Consequence of a decision to strengthen: the first interim evaluation stands in the calendar."""
    _plan(initiatief, gebeurtenis, Moment.tussentijds, NA_BESLUIT)


def plan_after_end(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    """Consequence of finishing: one looks back, unless that is done or running already."""
    if not Evaluatie.objects.of(initiatief).filter(moment=Moment.achteraf).exists():
        _plan(initiatief, gebeurtenis, Moment.achteraf, NA_AFRONDEN)


def _plan(initiatief: Initiatief, gebeurtenis: Gebeurtenis, moment: Moment, aanleiding: str) -> None:
    """In the rhythm of the criteria that hold now; nothing without criteria, or when one is planned already."""
    day = timezone.localdate(gebeurtenis.op)
    rhythm = CriteriumSet.objects.in_force(day).first()
    if rhythm is None or GeplandMoment.objects.of(initiatief).standing().filter(moment=moment).exists():
        return
    months = rhythm.tussentijds_na if moment == Moment.tussentijds else rhythm.achteraf_na
    GeplandMoment.objects.create(
        initiatief=initiatief, moment=moment, gepland_op=months_after(day, months), aanleiding=aanleiding
    )


def next_after(evaluatie: Evaluatie, on: date) -> date | None:
    """When an interim evaluation that closes that day asks for the next, by the rhythm of the questions that hold then.

    Nothing after the last one, when the next is planned already, or when the work is nearly done: the last milestone
    comes before that day, so that finishing it asks to look back.
    """
    initiatief = evaluatie.initiatief
    rhythm = CriteriumSet.objects.in_force(on).first()
    if evaluatie.moment != Moment.tussentijds or rhythm is None or planned_next(initiatief):
        return None
    day = months_after(on, rhythm.tussentijds_na)
    last = last_milestone(initiatief)
    return day if last is None or last > day else None


def planned_next(initiatief: Initiatief) -> GeplandMoment | None:
    """The interim evaluation that is planned already, if any."""
    return GeplandMoment.objects.of(initiatief).standing().filter(moment=Moment.tussentijds).first()


def last_milestone(initiatief: Initiatief) -> date | None:
    """The day of the last milestone, reached or not; None when the work has none."""
    days = initiatief.mijlpalen.order_by("-gepland_op").values_list("gepland_op", flat=True)
    return days.first()


def following(evaluatie: Evaluatie, volgende: Volgende, now: datetime) -> list[GeplandMoment]:
    """What to keep in the calendar when this evaluation closes: the next one, or that none is needed and why."""
    if evaluatie.moment != Moment.tussentijds:
        return []
    proposed = next_after(evaluatie, timezone.localdate(now))
    day = volgende.op or proposed
    if day is None or planned_next(evaluatie.initiatief):
        return []
    row = GeplandMoment(initiatief=evaluatie.initiatief, moment=Moment.tussentijds, gepland_op=day)
    row.aanleiding = NA_EVALUATIE if day == proposed else GEKOZEN
    if volgende.waarom_niet:
        row.vervallen_op, row.reden_vervallen = now, volgende.waarom_niet
    return [row]


def begin(initiatief: Initiatief) -> GeplandMoment:
    """A planned moment of this dossier, not kept yet: of the kind that fits its state."""
    finished = initiatief.status == "afgerond"
    return GeplandMoment(initiatief=initiatief, moment=Moment.achteraf if finished else Moment.tussentijds)


def plan_anew(gepland: GeplandMoment, initiatief: Initiatief) -> None:
    """After a change of its day: the clock reminds again."""
    gepland.initiatief = initiatief
    gepland.herinnerd_voor = None


def remind(now: datetime) -> int:
    """Task of the clock: mail the accountmanager once per moment and day, two weeks before, or when it was missed."""
    until = timezone.localdate(now) + REMIND_BEFORE
    waiting = GeplandMoment.objects.due(until).exclude(herinnerd_voor=F("gepland_op"))
    due = list(waiting.select_related("initiatief").order_by("gepland_op", "pk")[:PER_RUN])
    for row in due:
        notifications.remind_of_plan(row, now)
    GeplandMoment.objects.filter(pk__in=[row.pk for row in due]).update(herinnerd_voor=F("gepland_op"))
    return len(due)


def register() -> None:
    """Plan after a decision and at the end, let the clock remind, and show what waits in "mijn dag"."""
    actions.on(Handeling.versterken, plan_after_decision)
    actions.on(Handeling.afronden, plan_after_end)
    clock.register("evaluatie_plannen", remind)
    worklist.register()
