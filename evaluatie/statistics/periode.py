"""What happened in the period: registrations, first replies, decisions and how long steps took."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from statistics import median_low

from django.db.models import Case, Count, Exists, OuterRef, Value, When
from django.utils import timezone

from evaluatie.models import Evaluatie
from evaluatie.statistics import feiten
from evaluatie.statistics.blik import Blik
from evaluatie.statistics.selectie import Duur, took
from evaluatie.statistics.stand import Deel
from initiatieven.models import Besluit, Initiatief, Statusperiode
from initiatieven.models.keuzes import Advies, StandAfspraak
from initiatieven.status import Status
from initiatieven.werkdagen import working_days_between

LAATSTE = 5
"""How many recent refusals the dashboard tells with their reason; the list has all."""
GEWEIGERD = (Advies.niet_op_ingaan, Advies.remmen)


@dataclass(frozen=True)
class Instroom:
    """What came in, and whether somebody answered in time."""

    aangemeld: int
    contact: Deel
    """On time, of all whose norm ended in the period."""


def inflow(blik: Blik) -> tuple[Instroom, Instroom]:
    """In the period, and in the one before. One query."""
    looks = {"nu": blik, "toen": blik.before()}
    counts = {}
    for name, look in looks.items():
        counts[f"nieuw_{name}"] = Count("pk", filter=look.during("aangemeld_op"))
        counts[f"tijd_{name}"] = Count("pk", filter=feiten.on_time(look))
        counts[f"laat_{name}"] = Count("pk", filter=feiten.not_on_time(look))
    found = Initiatief.objects.registered().filter(blik.of_cases("")).order_by().aggregate(**counts)
    now, then = (
        Instroom(
            found[f"nieuw_{name}"],
            Deel(found[f"tijd_{name}"], found[f"tijd_{name}"] + found[f"laat_{name}"]),
        )
        for name in looks
    )
    return now, then


@dataclass(frozen=True)
class Besluiten:
    """The decisions of a period. An initiative that was decided on twice the same way counts once."""

    initiatieven: int
    per_besluit: dict[str, int]
    geweigerd_door: dict[str, int]
    zonder_vooraf: Deel
    met_reden: Deel
    """Refusals with a reason, of all that was declined or braked."""
    werkdagen: int | None
    """Half of the decisions came within so many working days after the registration; None when there were none."""


@dataclass(frozen=True)
class _Besluit:
    initiatief: int
    besluit: str
    beslisser: str
    dag: date
    aangemeld: date
    vooraf: bool
    reden: bool


def decisions(blik: Blik) -> tuple[Besluiten, Besluiten]:
    """Of the period, and of the one before. One query."""
    before = blik.before()
    baseline = Exists(Evaluatie.objects.filter(besluit=OuterRef("pk"), volledig=True))
    reason = Case(When(motivering_publiek="", then=Value(value=False)), default=Value(value=True))
    rows = Besluit.objects.filter(blik.on_days("besluitdatum") | before.on_days("besluitdatum"))
    fields = ("initiatief_id", "besluit", "beslisser", "besluitdatum", "initiatief__aangemeld_op")
    fetched = (
        rows.filter(blik.of_cases())
        .order_by()
        .annotate(vooraf=baseline, reden=reason)
        .values_list(*fields, "vooraf", "reden")
    )
    found = [
        _Besluit(case, what, who, day, _day(begun, day), ok, why)
        for case, what, who, day, begun, ok, why in fetched
    ]
    return (
        _decisions([row for row in found if row.dag >= blik.van]),
        _decisions([row for row in found if row.dag < blik.van]),
    )


def _day(moment: object, otherwise: date) -> date:
    return timezone.localdate(moment) if moment else otherwise  # type: ignore[arg-type]


def _decisions(rows: list[_Besluit]) -> Besluiten:
    everything = {row.initiatief for row in rows}
    bare = {row.initiatief for row in rows if not row.vooraf}
    declined = [row for row in rows if row.besluit in GEWEIGERD]
    refused = {(row.initiatief, row.beslisser) for row in declined}
    return Besluiten(
        len(everything),
        Counter(besluit for _, besluit in {(row.initiatief, row.besluit) for row in rows}),
        Counter(body for _, body in refused),
        Deel(len(bare), len(everything)),
        Deel(sum(row.reden for row in declined), len(declined)),
        _middle(rows),
    )


def _middle(rows: list[_Besluit]) -> int | None:
    """In working days, of the decision that stands in the middle by calendar days."""
    if not rows:
        return None
    ordered = {(row.dag - row.aangemeld).days: row for row in rows}
    row = ordered[median_low((row.dag - row.aangemeld).days for row in rows)]
    return max(working_days_between(row.aangemeld, row.dag), 0)


def latest_refusals(blik: Blik) -> list[Besluit]:
    """The newest decisions to decline or to brake, with their reason."""
    rows = Besluit.objects.filter(blik.on_days("besluitdatum"), blik.of_cases(), besluit__in=GEWEIGERD)
    return list(rows.select_related("initiatief").order_by("-besluitdatum", "-pk")[:LAATSTE])


def durations(blik: Blik) -> dict[str, Counter[str]]:
    """Per step how many initiatives took how long, of those that ended it in the period. One query."""
    rows = Statusperiode.objects.left(blik.begin, blik.moment).filter(blik.of_cases()).order_by()
    how_long = Case(*(When(took(duur), then=Value(duur.value)) for duur in Duur))
    found: dict[str, Counter[str]] = {}
    grouped = rows.annotate(duur=how_long).values_list("status", "duur")
    for status, duur, number in grouped.annotate(Count("initiatief", distinct=True)):
        found.setdefault(status, Counter())[duur] = number
    return {status: found[status] for status in Status if status in found}


def completed(blik: Blik) -> tuple[int, int]:
    """Completed in the period, and in the one before. One query."""
    before = blik.before()
    rows = Statusperiode.objects.filter(blik.of_cases(), status=Status.afgerond).order_by()
    found = rows.aggregate(
        nu=Count("initiatief", distinct=True, filter=blik.during("sinds")),
        toen=Count("initiatief", distinct=True, filter=before.during("sinds")),
    )
    return found["nu"], found["toen"]


def agreements(blik: Blik) -> Deel:
    """Where the municipality did not keep an agreement, of the initiatives where one was due. One query."""
    rows = feiten.agreements(blik).filter(blik.of_cases())
    made, failed = set(), set()
    for case, standing, due in rows.values_list("initiatief_id", "toen", "voor_wanneer"):
        late = standing == StandAfspraak.open and due < blik.peildatum
        made |= {case} if standing else set()
        failed |= {case} if late or standing == StandAfspraak.niet_nagekomen else set()
    return Deel(len(failed), len(made))
