"""What the dossier page tells about following and the work: columns of the dossier itself, and one query more."""

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import (
    CharField,
    Count,
    DateField,
    F,
    OuterRef,
    QuerySet,
    Subquery,
    Sum,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Concat

from initiatieven.models.bericht import Bericht
from initiatieven.models.initiatief import Initiatief
from initiatieven.models.keuzes import Partij, Publiek, SoortBijdrage, StandCorrectie
from initiatieven.models.realisatie import Bijdrage, Mijlpaal, Voortgang
from initiatieven.models.volgen import Correctie, Hartslag
from initiatieven.models.werkvorm import WerkvormGebruik


class Som(NamedTuple):
    """What one party put in of one kind: how much, and how many times."""

    partij: Partij
    soort: SoortBijdrage
    totaal: Decimal | None
    keer: int


class Volgstand(NamedTuple):
    """What waits for the accountmanager, and what was put in."""

    ongelezen: int
    correcties: int
    antwoorden: int
    bijdragen: list[Som]


class Punt(NamedTuple):
    """One milestone, note of progress or use of a werkvorm."""

    soort: str
    dag: date
    tekst: str
    zichtbaar_voor: str
    gehaald_op: date | None


def of(initiatief: Initiatief) -> Volgstand:
    """Counts and sums of a dossier that was fetched with `COLUMNS`. No query."""
    row = vars(initiatief)
    sums = [
        Som(partij, soort, row[f"{partij}_{soort}"], row[f"{partij}_{soort}_keer"])
        for partij in Partij
        for soort in SoortBijdrage
        if row[f"{partij}_{soort}_keer"]
    ]
    return Volgstand(row["ongelezen"] or 0, row["correcties_open"] or 0, row["antwoorden"] or 0, sums)


def work(initiatief: Initiatief, most: int) -> list[Punt]:
    """Milestones, progress and used werkvormen together in one query, the newest day first."""
    none = Cast(Value(None), DateField())
    noted = _points(Voortgang.objects.filter(initiatief=initiatief), "voortgang", "dag", "tekst", none)
    reached = Mijlpaal.objects.filter(initiatief=initiatief)
    planned = _points(reached, "mijlpaal", "gepland_op", "titel", F("gehaald_op"))
    used = WerkvormGebruik.objects.filter(initiatief=initiatief).annotate(
        zichtbaar_voor=Value(Publiek.intern.value)
    )
    told = Concat("naam", Value(" met "), "met_wie", Value(". "), "ervaring", output_field=TextField())
    every = noted.union(planned, _points(used, "werkvorm", "dag", told, none), all=True)
    return [Punt(*row) for row in every.order_by("-op_dag", "tekst_nu")[:most]]


def _points(rows: QuerySet[Any], soort: str, dag: str, tekst: Any, gehaald: Any) -> Any:
    named = rows.order_by().annotate(
        wat_soort=Value(soort, CharField()),
        op_dag=F(dag),
        tekst_nu=Cast(tekst, TextField()),
        klaar=gehaald,
    )
    return named.values_list("wat_soort", "op_dag", "tekst_nu", "zichtbaar_voor", "klaar")


def _of_case(rows: QuerySet[Any], what: Any) -> Subquery:
    grouped = rows.filter(initiatief=OuterRef("pk")).order_by().values("initiatief")
    return Subquery(grouped.annotate(uitkomst=what).values("uitkomst"))


_COUNTS = {
    "ongelezen": _of_case(Bericht.objects.unread_by(Partij.gemeente), Count("pk")),
    "correcties_open": _of_case(Correctie.objects.filter(stand=StandCorrectie.open), Count("pk")),
    "antwoorden": _of_case(Hartslag.objects.needing_action(), Count("pk")),
}
_SUMS = {
    name: _of_case(Bijdrage.objects.filter(partij=partij, soort=soort), what)
    for partij in Partij
    for soort in SoortBijdrage
    for name, what in (
        (f"{partij}_{soort}", Sum("aantal")),
        (f"{partij}_{soort}_keer", Count("pk")),
    )
}
COLUMNS: dict[str, Any] = _COUNTS | _SUMS
"""What waits and what was put in, as columns of the dossier that is shown."""
