"""The council terms: they never share a day."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from initiatieven import frame_history
from initiatieven.actions import Geweigerd
from initiatieven.models import Raadsperiode
from samenwerkingswijzer.ground.models import Gebruiker


def end_of(day: date) -> datetime | None:
    """The last moment of that day, to ask what held then; None for today and later: what holds now."""
    if day >= timezone.localdate():
        return None
    start_of_next = datetime.combine(day + timedelta(days=1), time.min)
    return timezone.make_aware(start_of_next) - timedelta(microseconds=1)


def keep(term: Raadsperiode, seen: int, door: Gebruiker, velden: Sequence[dict[str, str]]) -> None:
    """Store a term. Raises Geweigerd when another has a day of it, Overschreden when a colleague was first."""
    with transaction.atomic():
        others = Raadsperiode.objects.select_for_update().exclude(pk=term.pk)
        other = others.overlapping(term.van, term.tot_en_met).first()
        if other:
            days = f"{other.van:%d-%m-%Y} tot en met {other.tot_en_met:%d-%m-%Y}"
            raise Geweigerd(f"Deze periode overlapt met {other} ({days}). Kies andere dagen.")
        if term._state.adding:
            term.sleutel = slugify(term.naam)[:60] or f"periode-{term.van.year}"
        frame_history.keep_part(term, seen, door, velden)
