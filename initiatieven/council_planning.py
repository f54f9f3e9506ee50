"""The griffie's planning: everything that asks something of the council, by the day on which it does."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, F, Q, When
from django.urls import reverse
from django.utils import timezone

from initiatieven.models import Herziening, InitiatiefQuerySet, Keuzevraagstuk, Raadsmoment, Raadspunt
from initiatieven.models.keuzes import Orgaan
from initiatieven.models.raadskeuzes import Wanneer
from initiatieven.moments import AAN_DE_ORDE

MOST = 200
"""How many of one kind the planning takes in; when there are more, the page says so."""


@dataclass(frozen=True)
class Punt:
    """One thing that asks something of the council. Without a day it waits for a step, or for a day to be chosen."""

    soort: str
    titel: str
    waarover: str
    url: str
    dag: date | None = None
    aan_de_orde: bool = False

    def is_late(self, today: date) -> bool:
        """Its day has passed."""
        return self.dag is not None and self.dag < today


@dataclass(frozen=True)
class Planning:
    """The planning in three parts, and whether something was left out."""

    nu: list[Punt]
    met_dag: list[Punt]
    zonder_dag: list[Punt]
    ingekort: bool


Source = Callable[[InitiatiefQuerySet], list[Punt]]
_more: list[Source] = []


def register(source: Source) -> None:
    """Let a higher app put its own on the planning; called from its `apps.py: ready()`."""
    _more.append(source)


def compose(rows: InitiatiefQuerySet, today: date | None = None) -> Planning:
    """One query per source. What is at hand or late stands first; then by day; then what waits for a step or a day."""
    today = today or timezone.localdate()
    own = [_moments(rows), _questions(), _points(), _decisions(rows), _reviews()]
    sources = [*own, *(source(rows) for source in _more)]
    found = [punt for source in sources for punt in source]
    now = [punt for punt in found if punt.aan_de_orde or punt.is_late(today)]
    rest = [punt for punt in found if not (punt.aan_de_orde or punt.is_late(today))]
    dated = [punt for punt in rest if punt.dag]
    return Planning(
        sorted(now, key=_by_day),
        sorted(dated, key=_by_day),
        [punt for punt in rest if punt.dag is None],
        any(len(source) == MOST for source in sources),
    )


def _by_day(punt: Punt) -> tuple[date, str]:
    return punt.dag or date.max, punt.titel


def _at_hand() -> Q:
    """A step moment of which the dossier is in its state."""
    found = Q()
    for when, states in AAN_DE_ORDE.items():
        found |= Q(wanneer=when, initiatief__status__in=sorted(states))
    return found


def _moments(rows: InitiatiefQuerySet) -> list[Punt]:
    """What is at hand comes first, so that cutting the list never hides it."""
    planned = Raadsmoment.objects.planned().filter(initiatief__in=rows.order_by().values("pk"))
    ordered = planned.order_by(Case(When(_at_hand(), then=0), default=1), F("dag").asc(nulls_last=True), "pk")
    return [_moment(row) for row in ordered.select_related("initiatief")[:MOST]]


def _moment(row: Raadsmoment) -> Punt:
    states = AAN_DE_ORDE.get(Wanneer(row.wanneer), frozenset())
    about = ": ".join(part for part in (row.get_wanneer_display(), row.waarover) if part)
    url = reverse("raadsdossier", args=[row.initiatief.kenmerk])
    at_hand = row.initiatief.status in states
    return Punt("De raad horen", row.initiatief.titel, about, url, row.dag, at_hand)


def _questions() -> list[Punt]:
    rows = Keuzevraagstuk.objects.open().order_by(F("agenda_op").asc(nulls_last=True), "pk")[:MOST]
    return [
        Punt(
            "Keuzevraagstuk",
            row.vraag,
            row.get_stand_display(),
            reverse("keuzevraagstuk", args=[row.sleutel]),
            row.agenda_op,
        )
        for row in rows
    ]


def _points() -> list[Punt]:
    return [
        Punt(
            row.get_soort_display(),
            row.titel,
            f"Voor: {row.get_orgaan_display().lower()}",
            reverse("raadspunt", args=[row.sleutel]),
            row.uiterlijk_op,
        )
        for row in Raadspunt.objects.open()[:MOST]
    ]


def _decisions(rows: InitiatiefQuerySet) -> list[Punt]:
    """What lies with the raad for a decision is at hand, also without a term."""
    waiting = rows.awaiting_decision().of_body(Orgaan.raad)[:MOST]
    return [
        Punt(
            "Besluit van de raad",
            row.titel,
            "Ligt klaar voor besluit",
            reverse("besluit", args=[row.kenmerk]),
            row.uiterlijk_op,
            aan_de_orde=True,
        )
        for row in waiting
    ]


def _reviews() -> list[Punt]:
    """The next review of each body, unless it was held since."""
    latest: dict[str, Herziening] = {}
    for row in Herziening.objects.confirmed()[:MOST]:
        latest.setdefault(row.orgaan, row)
    return [
        Punt(
            "Herziening",
            str(row),
            "Wat vinden we belangrijk?",
            reverse("herzieningen"),
            row.volgende_op,
        )
        for row in latest.values()
        if row.volgende_op
    ]


def as_rows(planning: Planning) -> Iterator[list[object]]:
    """For a spreadsheet."""
    for punt in (*planning.nu, *planning.met_dag, *planning.zonder_dag):
        yield [punt.dag or "", "ja" if punt.aan_de_orde else "", punt.soort, punt.titel, punt.waarover]


KOLOMMEN = ("Dag", "Nu aan de orde", "Soort", "Titel", "Waarover")
