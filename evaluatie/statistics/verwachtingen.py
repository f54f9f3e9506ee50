"""The ledger of expectations beside the mirror: word for word, as they were held then."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from evaluatie.models import Evaluatie
from initiatieven.models import Initiatief, Verwachting


@dataclass(frozen=True)
class Uitspraak:
    """What somebody expected, in its own words; `ingetrokken` since, or written down only afterwards."""

    wie: str
    tekst: str
    op: datetime
    ingetrokken_op: datetime | None
    later: bool


def ledger(initiatief: Initiatief, evaluatie: Evaluatie) -> list[Uitspraak]:
    """What was expected when the evaluation beforehand froze, and what came since; the oldest first. One query."""
    moment = evaluatie.bevroren_op or timezone.now()
    rows = initiatief.verwachtingen.all()
    return [_as_said(row, moment) for row in rows if row.op > moment or _held(row, moment)]


def _held(row: Verwachting, moment: datetime) -> bool:
    """Whether it was still expected then; what was withdrawn before was no expectation any more."""
    return row.ingetrokken_op is None or row.ingetrokken_op > moment


def _as_said(row: Verwachting, moment: datetime) -> Uitspraak:
    who = row.wie or row.get_partij_display()
    return Uitspraak(who, row.tekst, row.op, row.ingetrokken_op, row.op > moment)
