"""Storing the standards of quality and their norms: one norm at a time, and every older one stays."""

from collections.abc import Sequence

from django.db import models, transaction

from evaluatie.models import Maatstaf, Norm
from initiatieven import frame_history
from initiatieven.actions import Geweigerd
from initiatieven.models import Kaderbesluit
from initiatieven.models.raadskeuzes import Kaderstap
from samenwerkingswijzer.ground import versions
from samenwerkingswijzer.ground.models import Gebruiker

Velden = Sequence[dict[str, str]]


def keep(maatstaf: Maatstaf, seen: int, door: Gebruiker, velden: Velden = ()) -> None:
    """Store a new or changed standard. Raises Overschreden when somebody else changed it after version `seen`."""
    if maatstaf._state.adding:
        maatstaf.sleutel = frame_history.free_key(Maatstaf, maatstaf.titel)
    frame_history.keep_part(maatstaf, seen, door, velden)


def keep_norm(norm: Norm, seen: int, door: Gebruiker, besluit: Kaderbesluit | None, velden: Velden) -> None:
    """Store a norm. A norm without an end that began before it, ends when this one begins.

    Raises Geweigerd when it shares a day with another norm, Overschreden when a colleague changed it meanwhile.
    """
    with transaction.atomic():
        Maatstaf.objects.select_for_update().get(pk=norm.maatstaf_id)
        stap = Kaderstap.nieuwe_versie if norm._state.adding else Kaderstap.gewijzigd
        others = Norm.objects.filter(maatstaf=norm.maatstaf_id).exclude(pk=norm.pk)
        if norm._state.adding:
            others.filter(geldig_tot=None, geldig_van__lt=norm.geldig_van).update(geldig_tot=norm.geldig_van)
        else:
            norm.versie = seen
        other = others.overlapping(norm.geldig_van, norm.geldig_tot).first()
        if other:
            raise Geweigerd(_overlap(other))
        norm.besluit = frame_history.stored(besluit)
        versions.save(norm)
        frame_history.note(norm.maatstaf, stap, door, velden, norm.besluit)


def _overlap(other: Norm) -> str:
    until = f"tot {other.geldig_tot:%d-%m-%Y}" if other.geldig_tot else "zonder einde"
    return f"Er geldt al een norm vanaf {other.geldig_van:%d-%m-%Y} {until}. Kies dagen waarop er geen andere geldt."


def norms(maatstaf: Maatstaf) -> models.QuerySet[Norm]:
    """Every norm of a standard, the newest first, with its decision."""
    return Norm.objects.filter(maatstaf=maatstaf).select_related("besluit", "maatstaf")


def standards() -> models.QuerySet[Maatstaf]:
    """Every standard, also those that ended."""
    return Maatstaf.objects.all()
