"""What was said or written last about a dossier, per source: columns of the dossier that is shown."""

from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from django.db.models import Model, OuterRef, QuerySet, Subquery
from django.utils import timezone

from initiatieven.models.bericht import Bericht
from initiatieven.models.keuzes import Partij
from initiatieven.models.realisatie import Voortgang


class Gezegd(NamedTuple):
    """What one source said last, on which day or at which moment."""

    wie: str
    tekst: str
    op: date
    wacht: bool = False
    """Whether it waits for our answer."""

    @property
    def pressing(self) -> tuple[bool, date, float]:
        """To sort by, the highest first: what waits, then the newest."""
        if isinstance(self.op, datetime):
            return self.wacht, timezone.localdate(self.op), self.op.timestamp()
        return self.wacht, self.op, 0.0


class Bron(NamedTuple):
    """Where people write: who, the rows with an `initiatief`, the field with the text and the one with the time."""

    wie: str
    rijen: QuerySet[Any]
    tekst: str
    op: str


_ASKS, _ANSWERS = str(Partij.initiatiefnemer), str(Partij.gemeente)
_BRONNEN: dict[str, Bron] = {
    _ASKS: Bron("De initiatiefnemer", Bericht.objects.filter(van=Partij.initiatiefnemer), "tekst", "op"),
    _ANSWERS: Bron("De gemeente aan de initiatiefnemer", Bericht.objects.filter(van=Partij.gemeente), "tekst", "op"),
    "voortgang": Bron("Voortgang", Voortgang.objects.all(), "tekst", "dag"),
}  # fmt: skip


def register(name: str, bron: Bron) -> None:
    """A source of a higher app."""
    _BRONNEN[name] = bron
    columns.cache_clear()


@cache
def columns() -> dict[str, Subquery]:
    """The newest text of each source and its time."""
    return {
        f"gezegd_{name}_{part}": _newest(bron.rijen, bron.op, field)
        for name, bron in _BRONNEN.items()
        for part, field in (("tekst", bron.tekst), ("op", bron.op))
    }


def _newest(rows: QuerySet[Any], op: str, field: str) -> Subquery:
    return Subquery(rows.filter(initiatief=OuterRef("pk")).order_by(f"-{op}", "-pk").values(field)[:1])


def last(initiatief: Model) -> list[Gezegd]:
    """Of a dossier that was fetched with `columns`, in no order. No query."""
    row = vars(initiatief)
    asked, answered = row[f"gezegd_{_ASKS}_op"], row[f"gezegd_{_ANSWERS}_op"]
    waits = asked is not None and (answered is None or asked > answered)
    return [
        Gezegd(bron.wie, row[f"gezegd_{name}_tekst"], row[f"gezegd_{name}_op"], waits and name == _ASKS)
        for name, bron in _BRONNEN.items()
        if row[f"gezegd_{name}_tekst"]
    ]
