"""Promises to the council and motions: kept, and finished with what was done."""

from collections.abc import Sequence
from datetime import date

from django.db import models, transaction

from initiatieven import frame_history
from initiatieven.actions import Geweigerd
from initiatieven.models import Initiatief, Raadspunt
from initiatieven.models.raadskeuzes import Kaderstap, StandRaadspunt
from samenwerkingswijzer.ground import versions
from samenwerkingswijzer.ground.models import Gebruiker

KLAAR = "Dit is al afgerond. Er verandert niets meer."


class Keuze(models.TextChoices):
    """Which promises and motions to show."""

    open = "open", "Open"
    te_laat = "te_laat", "Te laat"
    klaar = "klaar", "Klaar"


def rows(keuze: Keuze) -> models.QuerySet[Raadspunt]:
    """Those of this choice, with how many initiatives each touches; what is due first on top."""
    found = Raadspunt.objects.annotate(aantal=models.Count("initiatieven"))
    if keuze == Keuze.klaar:
        return found.exclude(stand=StandRaadspunt.open).order_by("-klaar_op", "-pk")
    return found.late() if keuze == Keuze.te_laat else found.open()


def points() -> models.QuerySet[Raadspunt]:
    """Every promise and motion."""
    return Raadspunt.objects.all()


def keep(
    point: Raadspunt,
    seen: int,
    door: Gebruiker,
    initiatieven: Sequence[Initiatief],
    velden: Sequence[dict[str, str]] = (),
) -> None:
    """Store it. Raises Geweigerd when it was finished, Overschreden when a colleague changed it after `seen`."""
    if point.stand != StandRaadspunt.open:
        raise Geweigerd(KLAAR)
    if point._state.adding:
        point.sleutel = frame_history.free_key(Raadspunt, point.titel)
    frame_history.keep_part(point, seen, door, velden, koppelingen={"initiatieven": initiatieven})


def finish(
    point: Raadspunt, seen: int, door: Gebruiker, stand: StandRaadspunt, afdoening: str, klaar_op: date
) -> None:
    """Done, or not done with the reason. Raises what `keep` raises."""
    if point.stand != StandRaadspunt.open:
        raise Geweigerd(KLAAR)
    with transaction.atomic():
        point.stand, point.afdoening, point.klaar_op, point.versie = stand, afdoening, klaar_op, seen
        versions.save(point)
        told = [{"veld": stand.label, "oud": "", "nieuw": afdoening}]
        frame_history.note(point, Kaderstap.beeindigd, door, told)
