"""When one will look back: planned at the decision and at the end, changed by hand, remembered by the clock."""

from calendar import monthrange
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
