"""Storing a goal of the council and its periods, with the line of history."""

from collections.abc import Sequence

from django.db import models, transaction

from evaluatie.models import Doelperiode, Doelstelling
from initiatieven import frame_history
from initiatieven.actions import Geweigerd
from initiatieven.models import Kaderbesluit
from initiatieven.models.raadskeuzes import Kaderstap
from samenwerkingswijzer.ground import versions
from samenwerkingswijzer.ground.models import Gebruiker


def keep(
    goal: Doelstelling,
    seen: int,
    door: Gebruiker,
    velden: Sequence[dict[str, str]] = (),
    besluit: Kaderbesluit | None = None,
) -> None:
    """Store a new or changed goal. Raises Overschreden when somebody else changed it after version `seen`."""
    if goal._state.adding:
        goal.sleutel = frame_history.free_key(Doelstelling, f"{goal.opgave.sleutel} {goal.titel}")
    frame_history.keep_part(goal, seen, door, velden, besluit)


def keep_period(period: Doelperiode, seen: int, door: Gebruiker, velden: Sequence[dict[str, str]]) -> None:
    """Store what a goal aims at in a period, or what came of it.

    Raises Geweigerd when another period of this goal has a day of it, Overschreden when a colleague was first.
    """
    goal = period.doelstelling
    with transaction.atomic():
        Doelstelling.objects.select_for_update().get(pk=goal.pk)
        others = goal.perioden.exclude(pk=period.pk)
        other = others.overlapping(period.van, period.tot_en_met).first()
        if other:
            raise Geweigerd(f"Deze periode overlapt met {other}. Kies andere dagen.")
        if not period._state.adding:
            period.versie = seen
        versions.save(period)
        line = [{"veld": "Periode", "oud": "", "nieuw": str(period)}, *velden]
        frame_history.note(goal, Kaderstap.gewijzigd, door, line)


def periods(sleutel: str) -> models.QuerySet[Doelperiode]:
    """The periods of one goal."""
    return Doelperiode.objects.filter(doelstelling__sleutel=sleutel).select_related("doelstelling")
