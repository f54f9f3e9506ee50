"""What the council must choose, and when (DOMEIN §5.4.3)."""

from django.db.models import F

from evaluatie.statistics.blik import Blik
from evaluatie.statistics.feiten import Sleutels
from initiatieven.models import Keuzevraagstuk
from initiatieven.models.raadskeuzes import StandKeuzevraagstuk

GETOOND = 5
"""How many questions the dashboard names; the page of the questions has all."""


def questions(blik: Blik) -> list[Keuzevraagstuk]:
    """Not decided on the peildatum, what is on the agenda first on top; none of a past day that is not on record.

    A question has no day of its own on which it began, so a past day shows only what was decided since. One query.
    """
    rows = Keuzevraagstuk.objects.filter(besloten_op__gt=blik.peildatum)
    if not blik.is_past:
        rows = Keuzevraagstuk.objects.open()
    if blik.of_cases(""):
        rows = rows.filter(pk__in=_about(blik))
    shown = rows.exclude(stand=StandKeuzevraagstuk.ingetrokken)
    return list(shown.order_by(F("agenda_op").asc(nulls_last=True), "pk")[:GETOOND])


def _about(blik: Blik) -> Sleutels:
    links = Keuzevraagstuk.initiatieven.through.objects.filter(blik.of_cases())
    keys: Sleutels = links.values("keuzevraagstuk")
    return keys
