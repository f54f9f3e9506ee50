"""What each kind of signal watches: which dossiers it holds for today, and since when (issue "Steering", 5).

Each condition is one query over the dossiers with the column `sinds`; it reads what the case is now, so that a signal
goes as soon as its cause does. None reads a name: the council reads the reasons.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, DateField, Exists, F, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Length, Trim, TruncDate
from django.utils import timezone
from django.utils.formats import date_format

from evaluatie.models import Evaluatie, Moment, Signaal, Signaalregel, Signaalsoort
from initiatieven.models import (
    Afspraak,
    Besluit,
    Gebeurtenis,
    Initiatief,
    InitiatiefQuerySet,
    Raadsmodus,
    Toewijzing,
)
from initiatieven.models.keuzes import Modus, Orgaan, Partij
from initiatieven.status import Status
from initiatieven.werkdagen import working_days_before
from samenwerkingswijzer.ground.rollen import Rol

Rijen = Callable[[Signaalregel, date], InitiatiefQuerySet]
_CASE = OuterRef("pk")


@dataclass(frozen=True)
class Voorwaarde:
    """One kind: how it is asked of who keeps the rules, and how it reads in a list.

    `uitleg` tells which dossiers it is about and what ends it; `zin` is the reason, to which the day is added.
    """

    rijen: Rijen
    vraag: str
    gewoon: int
    grens: str
    uitleg: str
    zin: str


def reason(signaal: Signaal) -> str:
    """Why it is there, in one sentence with the day."""
    return f"{VOORWAARDEN[Signaalsoort(signaal.regel.soort)].zin} {date_format(signaal.sinds, 'j F Y')}."


def threshold(regel: Signaalregel) -> str:
    """From when this rule gives a signal, in one sentence."""
    return VOORWAARDEN[Signaalsoort(regel.soort)].grens.format(getal=regel.getal)


def rows(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    """The dossiers for which this rule holds today, with `sinds`; nothing when it is out of use. One query."""
    if not regel.actief:
        return Initiatief.objects.none().annotate(sinds=F("eerste_contact_op"))
    return VOORWAARDEN[Signaalsoort(regel.soort)].rijen(regel, today).order_by()


def _end_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def _working_days_past(regel: Signaalregel, today: date) -> date:
    """The last day that is past for the number of working days of the rule; never today itself."""
    return min(working_days_before(today, regel.getal), today - timedelta(days=1))


def _days_past(regel: Signaalregel, today: date) -> datetime:
    return _end_of(today - timedelta(days=max(regel.getal, 1)))


def _without_manager(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    held = Toewijzing.objects.current().filter(initiatief=_CASE)
    waiting = (
        Initiatief.objects.open().awake().filter(status_sinds__lt=_end_of(_working_days_past(regel, today)))
    )
    return waiting.filter(~Exists(held)).annotate(sinds=TruncDate("status_sinds"))


def _without_contact(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    late = Q(eerste_contact_op=None, eerste_contact_uiterlijk_op__lte=_working_days_past(regel, today))
    return Initiatief.objects.open().awake().filter(late).annotate(sinds=F("eerste_contact_uiterlijk_op"))


def _over_term(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    cases = Initiatief.objects.open().awake().filter(uiterlijk_op__lte=_working_days_past(regel, today))
    return cases.annotate(sinds=F("uiterlijk_op"))


def _silent(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    before = _days_past(regel, today)
    events = Gebeurtenis.objects.filter(initiatief=_CASE)
    last = events.order_by("-op").values("op")[:1]
    cases = Initiatief.objects.open().awake().filter(status_sinds__lt=before)
    quiet = cases.filter(~Exists(events.filter(op__gte=before)))
    return quiet.annotate(sinds=TruncDate(Coalesce(Subquery(last), F("status_sinds"))))


def _agreement_late(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    late = Afspraak.objects.open().filter(
        partij=Partij.gemeente, voor_wanneer__lte=_working_days_past(regel, today)
    )
    first = late.filter(initiatief=_CASE).order_by("voor_wanneer").values("voor_wanneer")[:1]
    cases = Initiatief.objects.open().awake().filter(pk__in=late.order_by().values("initiatief"))
    return cases.annotate(sinds=Subquery(first, output_field=DateField()))


def _changing_hands(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
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


def _undecided(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    before = _end_of(_working_days_past(regel, today))
    cases = Initiatief.objects.awake().filter(status=Status.besluit, status_sinds__lt=before)
    body = _BESLISSERS.get(Rol(regel.rol))
    return (cases.of_body(body) if body else cases).annotate(sinds=TruncDate("status_sinds"))


def _refused_without_reason(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    decisions = Besluit.objects.filter(initiatief=_CASE).order_by("-pk")
    length = Length(Trim("motivering_publiek"))
    last = Subquery(decisions.annotate(lengte=length).values("lengte")[:1])
    cases = Initiatief.objects.filter(status__in=(Status.niet_ingegaan, Status.geremd))
    bare = cases.alias(lengte=Coalesce(last, 0)).filter(lengte__lt=regel.getal)
    return bare.annotate(sinds=TruncDate("status_sinds"))


def _steered_without_baseline(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    steered = Raadsmodus.objects.filter(tot=None, modus=Modus.meesturen, van__lt=_days_past(regel, today))
    baseline = Evaluatie.objects.filter(initiatief=_CASE, moment=Moment.vooraf, volledig=True)
    cases = Initiatief.objects.open().filter(pk__in=steered.order_by().values("initiatief"))
    began = steered.filter(initiatief=_CASE).values("van")[:1]
    return cases.filter(~Exists(baseline)).annotate(sinds=TruncDate(Subquery(began)))


def _not_looked_back(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    """Completed with an evaluation beforehand, and never held against it."""
    of_case: QuerySet[Evaluatie] = Evaluatie.objects.filter(initiatief=_CASE, volledig=True)
    cases = Initiatief.objects.filter(status=Status.afgerond, status_sinds__lt=_days_past(regel, today))
    expected = cases.filter(Exists(of_case.filter(moment=Moment.vooraf)))
    bare = expected.filter(~Exists(of_case.filter(moment=Moment.achteraf)))
    return bare.annotate(sinds=TruncDate("status_sinds"))


VOORWAARDEN: dict[Signaalsoort, Voorwaarde] = {
    Signaalsoort.geen_accountmanager: Voorwaarde(
        _without_manager,
        "Na hoeveel werkdagen?",
        5,
        "Een signaal na {getal} werkdagen.",
        "Het initiatief loopt en niemand is het vaste contact. Het stopt als iemand het dossier krijgt.",
        "Er is nog geen accountmanager, sinds",
    ),
    Signaalsoort.eerste_contact: Voorwaarde(
        _without_contact,
        "Hoeveel werkdagen te laat?",
        0,
        "Een signaal als het {getal} werkdagen te laat is.",
        "De initiatiefnemer wacht op het eerste contact. Het stopt als dat contact er was.",
        "Het eerste contact had er moeten zijn op",
    ),
    Signaalsoort.over_termijn: Voorwaarde(
        _over_term,
        "Hoeveel werkdagen te laat?",
        10,
        "Een signaal als het {getal} werkdagen te laat is.",
        "Deze stap duurt langer dan de termijn. Het stopt bij de volgende stap.",
        "Deze stap had klaar moeten zijn op",
    ),
    Signaalsoort.lang_stil: Voorwaarde(
        _silent,
        "Na hoeveel dagen?",
        60,
        "Een signaal na {getal} dagen zonder iets nieuws.",
        "Er staat niets nieuws in het dossier. Het stopt als er iets gebeurt, of als het initiatief mag rusten.",
        "Er gebeurde niets meer sinds",
    ),
    Signaalsoort.afspraak_te_laat: Voorwaarde(
        _agreement_late,
        "Hoeveel werkdagen te laat?",
        5,
        "Een signaal als het {getal} werkdagen te laat is.",
        "De gemeente beloofde iets en deed het nog niet. Het stopt als de afspraak is nagekomen of veranderd.",
        "De gemeente had iets beloofd voor",
    ),
    Signaalsoort.veel_wisselingen: Voorwaarde(
        _changing_hands,
        "Na hoeveel accountmanagers?",
        3,
        "Een signaal bij meer dan {getal} accountmanagers.",
        "De initiatiefnemer kreeg steeds een ander contact. Het stopt als het initiatief klaar is.",
        "Dit dossier wisselde vaak van accountmanager, het laatst op",
    ),
    Signaalsoort.besluit_wacht: Voorwaarde(
        _undecided,
        "Na hoeveel werkdagen?",
        15,
        "Een signaal na {getal} werkdagen wachten.",
        "Het voorstel ligt klaar. Het stopt als het besluit is vastgelegd.",
        "Het voorstel wacht op een besluit, sinds",
    ),
    Signaalsoort.afgewezen_zonder_reden: Voorwaarde(
        _refused_without_reason,
        "Hoeveel tekens moet de reden minstens hebben?",
        20,
        "Een signaal bij een reden van minder dan {getal} tekens.",
        "De gemeente ging er niet op in of remde het, en schreef niet op waarom.",
        "Er staat geen duidelijke reden bij de afwijzing van",
    ),
    Signaalsoort.meesturen_zonder_vooraf: Voorwaarde(
        _steered_without_baseline,
        "Na hoeveel dagen?",
        14,
        "Een signaal na {getal} dagen.",
        "De raad stuurt mee, en de evaluatie vooraf is er niet of is niet volledig. Het stopt als ze volledig is.",
        "De evaluatie vooraf ontbreekt, en de raad stuurt mee sinds",
    ),
    Signaalsoort.afgerond_zonder_evaluatie: Voorwaarde(
        _not_looked_back,
        "Na hoeveel dagen?",
        30,
        "Een signaal na {getal} dagen.",
        "Vooraf is gezegd wat er moest gebeuren. Niemand keek of het zo ging. Het stopt na de evaluatie achteraf.",
        "Er is niet teruggekeken. Het initiatief was klaar op",
    ),
}
