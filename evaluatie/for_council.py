"""What evaluation puts on the planning of the griffie: the evaluations of what the council steers along."""

from django.urls import reverse

from evaluatie.models import GeplandMoment
from initiatieven import council_planning
from initiatieven.council_planning import MOST, Punt
from initiatieven.models import InitiatiefQuerySet


def register() -> None:
    """Called from `apps.py: ready()`."""
    council_planning.register(planned)


def planned(rows: InitiatiefQuerySet) -> list[Punt]:
    """Standing evaluations of initiatives where the council steers along; late ones stand under "now". One query."""
    steered = rows.steered().order_by().values("pk")
    return [
        Punt("Evaluatie", row.initiatief.titel, row.get_moment_display(), _url(row), row.gepland_op)
        for row in GeplandMoment.objects.among(steered).standing().order_by("gepland_op", "pk")[:MOST]
    ]


def _url(row: GeplandMoment) -> str:
    return reverse("raadsdossier", args=[row.initiatief.kenmerk])
