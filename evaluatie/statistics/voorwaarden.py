"""For which dossiers each kind of signal holds today, and since when: one query each, with the column `sinds`.

Each reads how the case is now, so that a signal goes as soon as its cause does. None reads a name.
"""

from datetime import date, datetime, timedelta

from django.db.models import Count, DateField, Exists, F, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest, Length, Trim, TruncDate

from evaluatie.models import Evaluatie, GeplandMoment, Moment, Signaalregel
from initiatieven.models import (
    Afspraak,
    Besluit,
    Gebeurtenis,
    Herzieningsregel,
    Initiatief,
    InitiatiefQuerySet,
    Raadsmodus,
    Raadsmoment,
    Raadspunt,
    Toewijzing,
)
from initiatieven.models.keuzes import Modus, Orgaan, Partij
from initiatieven.status import Status
from initiatieven.werkdagen import working_days_before
from samenwerkingswijzer.ground.days import end_of
from samenwerkingswijzer.ground.rollen import Rol

_CASE = OuterRef("pk")


def _working_days_past(regel: Signaalregel, today: date) -> date:
    """The last day that is past for the number of working days of the rule; never today itself."""
    return min(working_days_before(today, regel.getal), today - timedelta(days=1))


def _days_past(regel: Signaalregel, today: date) -> datetime:
    return end_of(_calendar_days_past(regel, today))


def _calendar_days_past(regel: Signaalregel, today: date) -> date:
    return today - timedelta(days=max(regel.getal, 1))


def without_manager(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    """Nobody is the contact."""
    held = Toewijzing.objects.current().filter(initiatief=_CASE)
    waiting = (
        Initiatief.objects.open().awake().filter(status_sinds__lte=end_of(_working_days_past(regel, today)))
    )
    return waiting.filter(~Exists(held)).annotate(sinds=TruncDate("status_sinds"))


def without_contact(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    """The initiator waits for the first contact."""
    late = Q(eerste_contact_op=None, eerste_contact_uiterlijk_op__lte=_working_days_past(regel, today))
    return Initiatief.objects.open().awake().filter(late).annotate(sinds=F("eerste_contact_uiterlijk_op"))


def over_term(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    """Past the term of its state."""
    cases = Initiatief.objects.open().awake().filter(uiterlijk_op__lte=_working_days_past(regel, today))
    return cases.annotate(sinds=F("uiterlijk_op"))


def silent(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    """Nothing was written down for so many days."""
    before = _days_past(regel, today)
    events = Gebeurtenis.objects.filter(initiatief=_CASE)
    last = events.order_by("-op").values("op")[:1]
    cases = Initiatief.objects.open().awake().filter(status_sinds__lte=before)
    quiet = cases.filter(~Exists(events.filter(op__gt=before)))
    return quiet.annotate(sinds=TruncDate(Coalesce(Subquery(last), F("status_sinds"))))


def agreement_late(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    """The municipality promised something and did not do it."""
    late = Afspraak.objects.open().filter(
        partij=Partij.gemeente, voor_wanneer__lte=_working_days_past(regel, today)
    )
    first = late.filter(initiatief=_CASE).order_by("voor_wanneer").values("voor_wanneer")[:1]
    cases = Initiatief.objects.open().awake().filter(pk__in=late.order_by().values("initiatief"))
    return cases.annotate(sinds=Subquery(first, output_field=DateField()))


def changing_hands(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    """More accountmanagers than the number."""
    often = (
        Toewijzing.objects.order_by().values("initiatief").annotate(n=Count("pk")).filter(n__gt=regel.getal)
    )
    last = Toewijzing.objects.filter(initiatief=_CASE).order_by().values("initiatief").annotate(op=Max("van"))
    cases = Initiatief.objects.open().filter(pk__in=often.values("initiatief"))
    return cases.annotate(sinds=TruncDate(Subquery(last.values("op"))))


_BESLISSERS = {
    Rol.raad: Orgaan.raad,
    Rol.griffie: Orgaan.raad,
    Rol.college: Orgaan.college,
    Rol.directie: Orgaan.directie,
}
"""Whose decisions a role waits for; who is not named here looks at all."""


def undecided(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    """The body's decision waits."""
    before = end_of(_working_days_past(regel, today))
    cases = Initiatief.objects.awake().filter(status=Status.besluit, status_sinds__lte=before)
    body = _BESLISSERS.get(Rol(regel.rol))
    return (cases.of_body(body) if body else cases).annotate(sinds=TruncDate("status_sinds"))


def refused_without_reason(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    """Declined or braked with less than so many characters of reason."""
    decisions = Besluit.objects.filter(initiatief=_CASE).order_by("-pk")
    length = Length(Trim("motivering_publiek"))
    last = Subquery(decisions.annotate(lengte=length).values("lengte")[:1])
    cases = Initiatief.objects.filter(status__in=(Status.niet_ingegaan, Status.geremd))
    bare = cases.alias(lengte=Coalesce(last, 0)).filter(lengte__lt=regel.getal)
    return bare.annotate(sinds=TruncDate("status_sinds"))


def steered_without_baseline(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    """The council steers along without a complete evaluation beforehand."""
    steered = Raadsmodus.objects.filter(tot=None, modus=Modus.meesturen, van__lte=_days_past(regel, today))
    baseline = Evaluatie.objects.filter(initiatief=_CASE, moment=Moment.vooraf, volledig=True)
    cases = Initiatief.objects.open().filter(pk__in=steered.order_by().values("initiatief"))
    began = steered.filter(initiatief=_CASE).values("van")[:1]
    return cases.filter(~Exists(baseline)).annotate(sinds=TruncDate(Subquery(began)))


def evaluation_late(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    """A planned look back is past its day and nobody began; a dossier at rest waits."""
    late = GeplandMoment.objects.late(_calendar_days_past(regel, today) + timedelta(days=1))
    first = late.filter(initiatief=_CASE).order_by("gepland_op").values("gepland_op")[:1]
    cases = Initiatief.objects.registered().filter(pk__in=late.order_by().values("initiatief"))
    return cases.annotate(sinds=Subquery(first, output_field=DateField()))


def not_looked_back(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    """Completed with an evaluation beforehand, and never held against it."""
    of_case: QuerySet[Evaluatie] = Evaluatie.objects.filter(initiatief=_CASE, volledig=True)
    cases = Initiatief.objects.filter(status=Status.afgerond, status_sinds__lte=_days_past(regel, today))
    expected = cases.filter(Exists(of_case.filter(moment=Moment.vooraf)))
    bare = expected.filter(~Exists(of_case.filter(moment=Moment.achteraf)))
    return bare.annotate(sinds=TruncDate("status_sinds"))


def promise_to_council_late(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    """A promise or motion about it is past its day."""
    late = Raadspunt.objects.open().filter(uiterlijk_op__lte=_calendar_days_past(regel, today))
    first = late.filter(initiatieven=_CASE).order_by("uiterlijk_op").values("uiterlijk_op")[:1]
    cases = Initiatief.objects.registered().filter(pk__in=late.order_by().values("initiatieven"))
    return cases.annotate(sinds=Subquery(first, output_field=DateField()))


def promise_without_case_late(regel: Signaalregel, today: date) -> "QuerySet[Raadspunt]":
    """The same, where the promise or motion is about no initiative."""
    late = Raadspunt.objects.open().filter(uiterlijk_op__lte=_calendar_days_past(regel, today))
    return late.filter(initiatieven=None).annotate(sinds=F("uiterlijk_op"))


def council_not_heard(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    """The council chose a day to be heard, and was not."""
    past = Raadsmoment.objects.planned().filter(dag__lte=_calendar_days_past(regel, today))
    first = past.filter(initiatief=_CASE).order_by("dag").values("dag")[:1]
    cases = Initiatief.objects.open().awake().filter(pk__in=past.order_by().values("initiatief"))
    return cases.annotate(sinds=Subquery(first, output_field=DateField()))


def role_not_reviewed(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    """The council steers along or leaves room, and nobody looked again: a confirmed sitting is looking."""
    before = _days_past(regel, today)
    old = Raadsmodus.objects.filter(tot=None, van__lte=before).exclude(modus=Modus.niet_voor_de_raad)
    began = old.filter(initiatief=_CASE).values("van")[:1]
    sat = Herzieningsregel.objects.filter(initiatief=_CASE, herziening__orgaan=Orgaan.raad)
    confirmed = sat.filter(herziening__vastgesteld_op__isnull=False).order_by("-herziening__vastgesteld_op")
    looked = Coalesce(Subquery(confirmed.values("herziening__vastgesteld_op")[:1]), Subquery(began))
    cases = Initiatief.objects.open().filter(pk__in=old.order_by().values("initiatief"))
    last = cases.alias(bekeken=Greatest(looked, Subquery(began))).filter(bekeken__lte=before)
    return last.annotate(sinds=TruncDate("bekeken"))
