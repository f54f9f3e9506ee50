"""The kinds of signal: what each asks of who keeps the rules, and how it reads in a list."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import CharField, F, OuterRef, QuerySet, StringAgg, Subquery, Value
from django.db.models.functions import Cast, Concat
from django.utils.formats import date_format

from evaluatie.models import Signaal, Signaalregel, Signaalsoort
from evaluatie.statistics import voorwaarden
from initiatieven.models import Initiatief, InitiatiefQuerySet, Raadspunt

COLUMN = "signaalregels"
"""What a dossier that was fetched whole bears of its signals."""
_BETWEEN = " "
Rijen = Callable[[Signaalregel, date], InitiatiefQuerySet]


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
    return _in_words(Signaalsoort(signaal.regel.soort), signaal.sinds)


def _in_words(soort: Signaalsoort, since: date) -> str:
    return f"{VOORWAARDEN[soort].zin} {date_format(since, 'j F Y')}."


@dataclass(frozen=True)
class Reden:
    """Why a dossier asks for attention, and what ends it."""

    soort: Signaalsoort
    reden: str
    uitleg: str


def reasons(initiatief: Initiatief) -> list[Reden]:
    """The signals of one dossier, the oldest first; each kind once, as two roles can watch the same.

    No query where the dossier was fetched whole, else one.
    """
    first: dict[str, date] = {}
    for soort, since in sorted(_of(initiatief), key=lambda found: found[1]):
        first.setdefault(soort, since)
    return [
        Reden(soort, _in_words(soort, since), VOORWAARDEN[soort].uitleg)
        for soort, since in ((Signaalsoort(word), since) for word, since in first.items())
    ]


def _of(initiatief: Initiatief) -> Iterable[tuple[str, date]]:
    if COLUMN not in vars(initiatief):
        return Signaal.objects.open().filter(initiatief=initiatief).values_list("regel__soort", "sinds")
    told = (vars(initiatief)[COLUMN] or "").splitlines()
    return [(soort, date.fromisoformat(day)) for soort, day in (line.split(_BETWEEN) for line in told)]


def column() -> Subquery:
    """The open signals of a dossier in one text, a line of kind and first day each."""
    rows = Signaal.objects.open().filter(initiatief=OuterRef("pk")).order_by().values("initiatief")
    line = Concat("regel__soort", Value(_BETWEEN), Cast("sinds", CharField()))
    return Subquery(rows.annotate(alle=StringAgg(line, Value("\n"))).values("alle"))


def threshold(regel: Signaalregel) -> str:
    """From when this rule gives a signal, in one sentence."""
    number = regel.getal
    amounts = {
        "werkdagen": f"{number} werkdag" if number == 1 else f"{number} werkdagen",
        "dagen": f"{number} dag" if number == 1 else f"{number} dagen",
    }
    return VOORWAARDEN[Signaalsoort(regel.soort)].grens.format(getal=number, **amounts)


def points(regel: Signaalregel, today: date) -> "QuerySet[Raadspunt]":
    """The promises and motions without a dossier for which this rule holds today, with `sinds`. One query."""
    if not regel.actief or regel.soort != Signaalsoort.raadspunt_te_laat:
        return Raadspunt.objects.none().annotate(sinds=F("uiterlijk_op"))
    return voorwaarden.promise_without_case_late(regel, today).order_by()


def rows(regel: Signaalregel, today: date) -> InitiatiefQuerySet:
    """The dossiers for which this rule holds today, with `sinds`; nothing when it is out of use. One query."""
    if not regel.actief:
        return Initiatief.objects.none().annotate(sinds=F("eerste_contact_op"))
    return VOORWAARDEN[Signaalsoort(regel.soort)].rijen(regel, today).order_by()


VOORWAARDEN: dict[Signaalsoort, Voorwaarde] = {
    Signaalsoort.geen_accountmanager: Voorwaarde(
        voorwaarden.without_manager,
        "Na hoeveel werkdagen?",
        5,
        "Een signaal na {werkdagen}.",
        "Het initiatief loopt en niemand is het vaste contact. "
        "Dit signaal verdwijnt als iemand het dossier krijgt.",
        "Er is nog geen accountmanager, sinds",
    ),
    Signaalsoort.eerste_contact: Voorwaarde(
        voorwaarden.without_contact,
        "Hoeveel werkdagen te laat?",
        0,
        "Een signaal als het {werkdagen} te laat is.",
        "De initiatiefnemer wacht op het eerste contact. Dit signaal verdwijnt als dat contact er was.",
        "Het eerste contact had er moeten zijn op",
    ),
    Signaalsoort.over_termijn: Voorwaarde(
        voorwaarden.over_term,
        "Hoeveel werkdagen te laat?",
        10,
        "Een signaal als het {werkdagen} te laat is.",
        "Deze stap duurt langer dan de termijn. Dit signaal verdwijnt bij de volgende stap.",
        "Deze stap had klaar moeten zijn op",
    ),
    Signaalsoort.lang_stil: Voorwaarde(
        voorwaarden.silent,
        "Na hoeveel dagen?",
        60,
        "Een signaal na {dagen} zonder iets nieuws.",
        "Er staat niets nieuws in het dossier. "
        "Dit signaal verdwijnt als er iets gebeurt, of als het initiatief mag rusten.",
        "Er gebeurde niets meer sinds",
    ),
    Signaalsoort.afspraak_te_laat: Voorwaarde(
        voorwaarden.agreement_late,
        "Hoeveel werkdagen te laat?",
        5,
        "Een signaal als het {werkdagen} te laat is.",
        "De gemeente beloofde iets en deed het nog niet. "
        "Dit signaal verdwijnt als de afspraak is nagekomen of veranderd.",
        "De gemeente had iets beloofd voor",
    ),
    Signaalsoort.veel_wisselingen: Voorwaarde(
        voorwaarden.changing_hands,
        "Na hoeveel accountmanagers?",
        3,
        "Een signaal bij meer dan {getal} accountmanagers.",
        "De initiatiefnemer kreeg steeds een ander contact. "
        "Dit signaal verdwijnt als het initiatief klaar is.",
        "Dit dossier wisselde vaak van accountmanager, het laatst op",
    ),
    Signaalsoort.besluit_wacht: Voorwaarde(
        voorwaarden.undecided,
        "Na hoeveel werkdagen?",
        15,
        "Een signaal na {werkdagen} wachten.",
        "Het voorstel ligt klaar. Dit signaal verdwijnt als het besluit is vastgelegd.",
        "Het voorstel wacht op een besluit, sinds",
    ),
    Signaalsoort.afgewezen_zonder_reden: Voorwaarde(
        voorwaarden.refused_without_reason,
        "Hoeveel tekens moet de reden minstens hebben?",
        20,
        "Een signaal bij een reden van minder dan {getal} tekens.",
        "De gemeente ging er niet op in of remde het, en schreef niet op waarom.",
        "Er staat geen duidelijke reden bij de afwijzing van",
    ),
    Signaalsoort.meesturen_zonder_vooraf: Voorwaarde(
        voorwaarden.steered_without_baseline,
        "Na hoeveel dagen?",
        14,
        "Een signaal na {dagen}.",
        "De raad stuurt mee, en de evaluatie vooraf is er niet of is niet volledig. "
        "Dit signaal verdwijnt als ze volledig is.",
        "De evaluatie vooraf ontbreekt, en de raad stuurt mee sinds",
    ),
    Signaalsoort.evaluatie_te_laat: Voorwaarde(
        voorwaarden.evaluation_late,
        "Hoeveel dagen te laat?",
        30,
        "Een signaal als zij {dagen} te laat is.",
        "De evaluatie is gepland en niet begonnen. "
        "Dit signaal verdwijnt als iemand begint, haar verzet of laat vervallen.",
        "De evaluatie stond gepland op",
    ),
    Signaalsoort.afgerond_zonder_evaluatie: Voorwaarde(
        voorwaarden.not_looked_back,
        "Na hoeveel dagen?",
        30,
        "Een signaal na {dagen}.",
        "Vooraf is gezegd wat er moest gebeuren. Niemand keek of het zo ging. "
        "Dit signaal verdwijnt na de evaluatie achteraf.",
        "Er is niet teruggekeken. Het initiatief was klaar op",
    ),
    Signaalsoort.raadspunt_te_laat: Voorwaarde(
        voorwaarden.promise_to_council_late,
        "Hoeveel dagen te laat?",
        1,
        "Een signaal als het {dagen} te laat is.",
        "Aan de raad is iets toegezegd, of de raad vroeg erom. "
        "Dit signaal verdwijnt als het punt is afgerond.",
        "Een toezegging of motie had klaar moeten zijn op",
    ),
    Signaalsoort.raadsmoment_voorbij: Voorwaarde(
        voorwaarden.council_not_heard,
        "Na hoeveel dagen?",
        1,
        "Een signaal {dagen} na het moment.",
        "De raad koos een dag om iets te zeggen. "
        "Dit signaal verdwijnt als het moment is gehouden of vervalt.",
        "De raad wilde gehoord worden op",
    ),
    Signaalsoort.raadsrol_oud: Voorwaarde(
        voorwaarden.role_not_reviewed,
        "Na hoeveel dagen?",
        183,
        "Een signaal na {dagen}.",
        "De rol van de raad is lang niet herzien. "
        "Dit signaal verdwijnt na een herziening of een nieuwe keuze.",
        "De rol van de raad bij dit initiatief is niet herzien sinds",
    ),
}
