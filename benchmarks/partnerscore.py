"""What partners answered in ten thousand closed evaluations, to measure the good-partner score with."""

from django.utils import timezone

from evaluatie.models import CriteriumSet, Telling
from evaluatie.models.keuzes import Perspectief

EVALUATIONS, YEARS = 10_000, 8
_JAAR_NUL = 1900
"""Counts in years that no municipality has are ours: known again, so that they are made once."""


def prepare() -> None:
    """Counts of so many evaluations, spread over years long ago, of no dossier."""
    if Telling.objects.filter(jaar__lt=_JAAR_NUL + YEARS).exists():
        return
    today = timezone.localdate()
    codes = list(CriteriumSet.objects.in_force(today).get().criteria.values_list("code", flat=True))
    Telling.objects.bulk_create(
        (_one(code, number % YEARS, number % 5) for number in range(EVALUATIONS) for code in codes),
        batch_size=5000,
    )


def _one(code: str, year: int, offset: int) -> Telling:
    jaar = _JAAR_NUL + year
    columns = {"een": offset, "twee": 1, "drie": 2, "vier": 4 - offset, "vijf": 1, "zonder": 1}
    day = timezone.localdate().replace(year=jaar, month=6, day=1)
    return Telling(perspectief=Perspectief.partner, code=code, jaar=jaar, gesloten_op=day, **columns)
