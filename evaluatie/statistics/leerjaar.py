"""What was learned in a year, for everyone: only public lessons, published pages, and counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count

from evaluatie.models import Evaluatie, Les, Moment, Voorbeeld
from evaluatie.models.les import EEN_LES
from evaluatie.statistics import partnerscore, werkvormen
from evaluatie.statistics.partnerscore import Stemmen
from evaluatie.statistics.werkvormen import Werkvormbewijs
from handreikingen.actions import READER
from handreikingen.models import Voorstel


@dataclass(frozen=True)
class Verandering:
    """A page that changed: which, when, and why. `les` is empty when not everyone may read it."""

    titel: str
    url: str
    op: datetime
    herkomst: str
    les: str


@dataclass(frozen=True)
class Leerjaar:
    """One year of learning."""

    jaar: int
    evaluaties: int
    dossiers: int
    lessen: list[Les]
    veranderingen: list[Verandering]
    voorbeelden: list[Any]
    werkvormen: list[Werkvormbewijs]
    partners: list[tuple[str, Stemmen]]


def years() -> list[int]:
    """Every year in which an evaluation was closed, a public lesson was written or a page changed; the newest first.

    Three queries. A moment counts in the year it was here: an evening in December is no January elsewhere.
    """
    closed = Evaluatie.objects.filter(bevroren_op__isnull=False).exclude(moment=Moment.vooraf).order_by()
    lessons, changed = Les.objects.public().order_by(), Voorstel.objects.appeared().order_by()
    days = [
        *closed.dates("datum", "year"),
        *lessons.datetimes("op", "year"),
        *changed.datetimes("verschenen_op", "year"),
    ]
    return sorted({day.year for day in days}, reverse=True)


def of_year(jaar: int) -> Leerjaar:
    """Everything of one year. Nine queries, however much there is."""
    closed = Evaluatie.objects.filter(bevroren_op__isnull=False, datum__year=jaar)
    counts = closed.exclude(moment=Moment.vooraf).aggregate(
        evaluaties=Count("pk"), dossiers=Count("initiatief", distinct=True)
    )
    score = partnerscore.read()
    examples = Voorbeeld.objects.filter(pagina__live=True, pagina__first_published_at__year=jaar)
    return Leerjaar(
        jaar=jaar,
        **counts,
        lessen=list(Les.objects.public().filter(op__year=jaar)),
        veranderingen=changes(jaar),
        voorbeelden=[row.pagina for row in examples.select_related("pagina")],
        werkvormen=werkvormen.per_method(jaar),
        partners=[(regel.titel, regel.per_jaar[jaar]) for regel in score.regels if regel.per_jaar.get(jaar)],
    )


def changes(jaar: int | None = None) -> list[Verandering]:
    """What in the guide changed because somebody proposed it, by when it stood there, newest first. Two queries."""
    rows = Voorstel.objects.appeared().select_related("pagina")
    if jaar:
        rows = rows.filter(verschenen_op__year=jaar)
    found = list(rows.order_by("-verschenen_op", "-pk"))
    lessons = _lessons(found)
    return [_change(row, lessons.get(row.pk)) for row in found]


def _lessons(rows: Iterable[Voorstel]) -> dict[int | None, Les]:
    found = Les.objects.filter(voorstel__in=list(rows)).select_related("initiatief")
    return {les.voorstel_id: les for les in found}


def _change(row: Voorstel, les: Les | None) -> Verandering:
    """Where it comes from is said anew at each reading: what was public once need not be so now."""
    assert row.verschenen_op is not None  # what did not appear is not asked for
    origin = les.afkomst if les else READER if row.herkomst == READER else EEN_LES
    told = les.les if les and les.openbaar else ""
    return Verandering(row.pagina.title, row.pagina.url or "/", row.verschenen_op, origin, told)
