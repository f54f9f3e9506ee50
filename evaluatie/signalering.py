"""Finding signals and taking them away: only the clock, and the step that ends a cause, write them."""

from datetime import date, datetime
from typing import Any

from django.db.models import DateTimeField, Exists, F, OuterRef, QuerySet, Value
from django.db.models.functions import Greatest
from django.utils import timezone

from evaluatie.models import Signaal, Signaalregel, Signaalsoort
from evaluatie.statistics import signalen
from initiatieven import actions
from initiatieven.handelingen import Handeling
from initiatieven.models import Gebeurtenis, Initiatief, inzien
from samenwerkingswijzer.ground import clock
from samenwerkingswijzer.ground.models import Gebruiker, Kloktik

TAAK = "signalen"
PER_RUN = 5000
"""So many new signals per rule in one tick; the rest waits a minute, so that one tick never lasts long."""


def bring_up_to_date(now: datetime) -> int:
    """A task of the clock: signals that came and signals that went, rule by rule. Returns how many changed."""
    today = timezone.localdate(now)
    return sum(_bring_one(regel, today, now) for regel in Signaalregel.objects.all())


def brought_up_to_date() -> datetime | None:
    """When the clock last looked; None when it never did."""
    return Kloktik.objects.filter(taak=TAAK).values_list("laatst_op", flat=True).first()


def _bring_one(regel: Signaalregel, today: date, now: datetime) -> int:
    cases = _bring(regel, "initiatief", signalen.rows(regel, today), now)
    if regel.soort != Signaalsoort.raadspunt_te_laat:
        return cases
    return cases + _bring(regel, "raadspunt", signalen.points(regel, today), now)


def _bring(regel: Signaalregel, what: str, current: "QuerySet[Any]", now: datetime) -> int:
    """Only what differs comes out of the database: what stays as it is costs no row."""
    open_now = Signaal.objects.open().filter(regel=regel, **{f"{what}__isnull": False})
    gone = open_now.exclude(**{f"{what}__in": current.values("pk")}).update(
        verdwenen_op=_not_before_found(now)
    )
    same = open_now.filter(**{what: OuterRef("pk")}, sinds=OuterRef("sinds"))
    fresh = dict(current.exclude(Exists(same)).values_list("pk", "sinds")[:PER_RUN])
    return int(gone) + _keep(regel, what, fresh, now)


def _keep(regel: Signaalregel, what: str, fresh: dict[int, date], now: datetime) -> int:
    """New signals; one of which the cause moved on to another day keeps who took it up."""
    moved = list(Signaal.objects.open().filter(regel=regel, **{f"{what}__in": list(fresh)}))
    for signaal in moved:
        signaal.sinds = fresh.pop(getattr(signaal, f"{what}_id"))
    Signaal.objects.bulk_update(moved, ["sinds"], batch_size=500)
    made = [
        Signaal(regel=regel, sinds=sinds, ontdekt_op=now, **{f"{what}_id": pk}) for pk, sinds in fresh.items()
    ]
    Signaal.objects.bulk_create(made, batch_size=500, ignore_conflicts=True)
    return len(moved) + len(made)


def look_again(initiatief: Initiatief, gebeurtenis: Gebeurtenis) -> None:
    """Consequence of every step: signals of this dossier whose cause it ended go at once. One query without any."""
    today = timezone.localdate(gebeurtenis.op)
    standing = Signaal.objects.open().filter(initiatief=initiatief).select_related("regel")
    ended = [signaal.pk for signaal in standing if not _still_holds(signaal, initiatief, today)]
    if ended:
        Signaal.objects.filter(pk__in=ended).update(verdwenen_op=_not_before_found(gebeurtenis.op))


def _still_holds(signaal: Signaal, initiatief: Initiatief, today: date) -> bool:
    return signalen.rows(signaal.regel, today).filter(pk=initiatief.pk).exists()


def _not_before_found(moment: datetime) -> Greatest:
    """A step can be written down for an earlier time than when the signal was found."""
    return Greatest(F("ontdekt_op"), Value(moment, DateTimeField()))


def take_up(signaal: Signaal, door: Gebruiker, nu: datetime | None = None) -> bool:
    """Say that one works on it; who was first stays. False when another was first or the cause is gone."""
    free = Signaal.objects.open().filter(pk=signaal.pk, opgepakt_op=None)
    return bool(free.update(opgepakt_door=door, opgepakt_op=nu or timezone.now()))


def register() -> None:
    """Hang it on the clock, on every step that can end a cause, and on the dossier that is fetched whole."""
    clock.register(TAAK, bring_up_to_date)
    inzien.register(signalen.COLUMN, signalen.column())
    for handeling in Handeling:
        actions.on(handeling, look_again)
