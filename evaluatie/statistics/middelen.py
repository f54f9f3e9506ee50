"""Means of the year of the peildatum, as they stood that day. What was not entered is unknown, never zero."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import OuterRef, Subquery, Sum

from evaluatie.statistics.blik import Blik
from initiatieven.models import Inzet, Middelen
from initiatieven.models.raadskeuzes import SoortMiddel


@dataclass(frozen=True)
class Geld:
    """Per opgave what is available (only where the council said so) and what initiatives took of that."""

    jaar: int
    beschikbaar: dict[int, Decimal]
    vastgelegd: dict[int, Decimal]

    def vrij(self, opgave: int) -> Decimal | None:
        """What is left; unknown when nobody said what is available."""
        if opgave not in self.beschikbaar:
            return None
        return self.beschikbaar[opgave] - self.vastgelegd.get(opgave, Decimal(0))


def money(blik: Blik) -> Geld:
    """One query. Money is of an opgave in the whole municipality: what is free is told over all its initiatives."""
    year = {"jaar": blik.peildatum.year, "soort": SoortMiddel.geld}
    taken = Inzet.objects.at(blik.moment).filter(**year, opgave=OuterRef("opgave")).order_by()
    total = taken.values("opgave").annotate(som=Sum("aantal")).values("som")
    known = Middelen.objects.at(blik.moment).filter(**year, beschikbaar__isnull=False).order_by()
    rows = list(known.values_list("opgave", "beschikbaar", Subquery(total)))
    return Geld(
        blik.peildatum.year,
        {opgave: amount for opgave, amount, _ in rows if amount is not None},
        {opgave: amount for opgave, _, amount in rows if amount is not None},
    )
