"""The counts of the dashboard: one grouped query per block, always from the database (issue 2, "Speed")."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q

from evaluatie.models import without_baseline
from evaluatie.statistics.selectie import evaluated, important_to_evaluate
from initiatieven.models import Besluit, Initiatief, InitiatiefQuerySet, Kern, Opgave, Raadsmodus
from initiatieven.models.keuzes import Advies
from initiatieven.status import OPEN, STATUSGROEPEN, Status, Statusgroep

LAATSTE = 5
"""How many recent refusals the dashboard tells with their reason; the list has all."""


@dataclass(frozen=True)
class Verdeling:
    """One village or opgave: how many initiatives in each state."""

    sleutel: str
    titel: str
    per_status: Counter[str]

    @property
    def totaal(self) -> int:
        """All states together."""
        return self.per_status.total()

    def aantal(self, groep: Statusgroep) -> int:
        """How many in this group of states."""
        return sum(self.per_status[status] for status in STATUSGROEPEN[groep])


@dataclass(frozen=True)
class Deel:
    """A part of a whole."""

    aantal: int
    totaal: int


Tellingen = dict[int | None, Counter[str]]


def _grouped(rows: object) -> Tellingen:
    """From (owner, status, number) rows to number per state of each owner."""
    found: Tellingen = {}
    for owner, status, number in rows:  # type: ignore[attr-defined]
        found.setdefault(owner, Counter())[status] += number
    return found


def by_village(rows: InitiatiefQuerySet) -> list[Verdeling]:
    """Per village, those without any too, and at the end what has no village. Two queries."""
    counts = _grouped(rows.order_by().values_list("kern_id", "status").annotate(n=Count("pk")))
    villages = Kern.objects.filter(Q(actief=True) | Q(pk__in=[pk for pk in counts if pk]))
    found = [Verdeling(kern.sleutel, kern.naam, counts.get(kern.pk, Counter())) for kern in villages]
    rest = Verdeling("geen", "Zonder vaste plek", counts.get(None, Counter()))
    return [*found, rest] if rest.totaal else found


def by_opgave() -> list[Verdeling]:
    """Per opgave, those without any too: an opgave that gets no initiative is a finding. Two queries.

    An initiative with two opgaven counts at both, so the rows do not add up to the whole.
    """
    links = Initiatief.opgaven.through.objects.exclude(initiatief__status=Status.concept)
    counts = _grouped(links.values_list("opgave_id", "initiatief__status").annotate(n=Count("pk")))
    opgaven = Opgave.objects.filter(Q(actief=True) | Q(pk__in=list(counts)))
    return [Verdeling(opgave.sleutel, opgave.titel, counts.get(opgave.pk, Counter())) for opgave in opgaven]


def by_role() -> dict[str, int]:
    """Open initiatives per role that the council has now."""
    rows = Raadsmodus.objects.filter(tot=None, initiatief__status__in=OPEN).order_by()
    return dict(rows.values_list("modus").annotate(n=Count("pk")))


def overdue(rows: InitiatiefQuerySet) -> Counter[str]:
    """Past their term, per state."""
    return Counter(dict(rows.overdue().order_by().values_list("status").annotate(n=Count("pk"))))


def not_evaluated(rows: InitiatiefQuerySet) -> Deel:
    """Important initiatives without a complete evaluation, of all important ones."""
    found = important_to_evaluate(rows)
    return Deel(found.filter(~evaluated()).count(), found.count())


def decided_without_baseline() -> Deel:
    """Initiatives last decided on without an evaluation beforehand, of all that were decided on."""
    decided = Besluit.objects.aggregate(n=Count("initiatief", distinct=True))["n"]
    return Deel(without_baseline().count(), decided)


def latest_refusals() -> list[Besluit]:
    """The newest decisions to decline or to brake, with their reason."""
    rows = Besluit.objects.filter(besluit__in=[Advies.niet_op_ingaan, Advies.remmen]).order_by("-pk")
    return list(rows.select_related("initiatief")[:LAATSTE])
