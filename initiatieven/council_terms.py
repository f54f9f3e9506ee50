"""The council terms: they never share a day."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from initiatieven import frame_history
from initiatieven.actions import Geweigerd
from initiatieven.models import Raadsperiode
from samenwerkingswijzer.ground import days
from samenwerkingswijzer.ground.models import Gebruiker, Gemeente


def moment_of(day: date) -> datetime | None:
    """The last moment of that day, to ask what held then; None for today and later: what holds now."""
    return None if day >= timezone.localdate() else days.end_of(day)


def keep(term: Raadsperiode, seen: int, door: Gebruiker, velden: Sequence[dict[str, str]]) -> None:
    """Store a term. Raises Geweigerd when another has a day of it, Overschreden when a colleague was first.

    One at a time, also where there is no term yet: the municipality's own row is held meanwhile.
    """
    with transaction.atomic():
        Gemeente.objects.select_for_update().get(pk=Gemeente.load().pk)
        others = Raadsperiode.objects.exclude(pk=term.pk)
        other = others.overlapping(term.van, term.tot_en_met).first()
        if other:
            shared = f"{other.van:%d-%m-%Y} tot en met {other.tot_en_met:%d-%m-%Y}"
            raise Geweigerd(f"Deze periode overlapt met {other} ({shared}). Kies andere dagen.")
        if term._state.adding:
            term.sleutel = slugify(term.naam)[:60] or f"periode-{term.van.year}"
        frame_history.keep_part(term, seen, door, velden)
