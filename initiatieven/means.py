"""Means per opgave and year: free = available - committed. What was not entered is unknown, never zero."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.db.models import Q, Sum
from django.utils import timezone

from initiatieven import frame_history
from initiatieven.models import Besluit, Initiatief, Inzet, Kaderbesluit, Middelen, Opgave
from initiatieven.models.keuzes import Advies
from initiatieven.models.middelen import EERSTE_JAAR, LAATSTE_JAAR
from initiatieven.models.raadskeuzes import Kaderstap, SoortMiddel
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.versions import Overschreden

Sleutel = tuple[int, str]
"""Opgave and kind of means."""


@dataclass(frozen=True)
class Stand:
    """How it stands for one opgave, one kind of means, in one year."""

    opgave: Opgave
    soort: SoortMiddel
    beschikbaar: Decimal | None
    vastgelegd: Decimal

    @property
    def vrij(self) -> Decimal | None:
        """What is left; unknown when nobody said what is available."""
        return None if self.beschikbaar is None else self.beschikbaar - self.vastgelegd


def standing(jaar: int, soort: SoortMiddel, at: datetime | None = None) -> list[Stand]:
    """Every opgave in use, or with means in that year, as it was at that moment. Three queries."""
    available = {
        row.opgave_id: row.beschikbaar for row in Middelen.objects.at(at).filter(jaar=jaar, soort=soort)
    }
    committed = _committed(jaar, soort, at)
    opgaven = Opgave.objects.filter(Q(actief=True) | Q(pk__in={*available, *committed}))
    return [Stand(one, soort, available.get(one.pk), committed.get(one.pk, Decimal(0))) for one in opgaven]


def _committed(jaar: int, soort: SoortMiddel, at: datetime | None) -> dict[int, Decimal]:
    rows = Inzet.objects.at(at).filter(jaar=jaar, soort=soort).order_by()
    return dict(rows.values_list("opgave").annotate(samen=Sum("aantal")))


def behind(opgave: Opgave, jaar: int, soort: SoortMiddel, at: datetime | None = None) -> list[Inzet]:
    """Which initiatives take it, the largest first: the list behind the figure."""
    rows = Inzet.objects.at(at).filter(opgave=opgave, jaar=jaar, soort=soort, aantal__gt=0)
    return list(rows.select_related("initiatief").order_by("-aantal", "pk"))


def opgaven_of(jaar: int) -> list[Opgave]:
    """The opgaven for which means can be entered: those in use, and those with means in that year. One query."""
    known = Middelen.objects.at().filter(jaar=jaar)
    return list(Opgave.objects.filter(Q(actief=True) | Q(pk__in=known.values("opgave"))))


def unassigned() -> tuple[int, Decimal]:
    """Decisions to strengthen with an amount of which nobody noted from which opgave it comes: how many, how much."""
    rows = Besluit.objects.filter(besluit=Advies.versterken, weging__bedrag__gt=0)
    taken = Inzet.objects.at().filter(soort=SoortMiddel.geld, aantal__gt=0)
    rows = rows.exclude(initiatief__in=taken.values("initiatief"))
    amounts = list(rows.order_by().values_list("weging__bedrag", flat=True))
    return len(amounts), Decimal(sum(amount or 0 for amount in amounts))


def years() -> list[int]:
    """The years for which anything was entered, and this one."""
    known = {
        *Middelen.objects.at().values_list("jaar", flat=True).distinct(),
        *Inzet.objects.at().values_list("jaar", flat=True).distinct(),
    }
    return sorted({*known, timezone.localdate().year})


def is_year(jaar: int) -> bool:
    """Whether means can be kept for this year."""
    return EERSTE_JAAR <= jaar <= LAATSTE_JAAR


def current(jaar: int) -> dict[Sleutel, Middelen]:
    """What is entered now, by opgave and kind."""
    rows = Middelen.objects.at().filter(jaar=jaar)
    return {(row.opgave_id, row.soort): row for row in rows}


def keep(
    rows: Sequence[Middelen],
    seen: dict[Sleutel, int],
    door: Gebruiker,
    besluit: Kaderbesluit | None,
    velden: Iterable[dict[str, str]] = (),
) -> None:
    """Store the amounts that changed; the amount before ends now. `seen`: which row was on the screen (0 = none).

    Raises Overschreden when a colleague changed one of these amounts in the meantime.
    """
    now = timezone.now()
    with transaction.atomic():
        kept = frame_history.stored(besluit)
        for row in rows:
            _replace(row, seen.get((row.opgave_id, row.soort), 0), kept, now)
        if rows:
            frame_history.note(rows[0], Kaderstap.gewijzigd, door, list(velden), kept, now)


def _replace(row: Middelen, seen: int, besluit: Kaderbesluit | None, now: datetime) -> None:
    held = Middelen.objects.at().filter(opgave=row.opgave_id, jaar=row.jaar, soort=row.soort)
    if seen and not held.filter(pk=seen).update(tot=now):
        raise Overschreden(held.get())
    if not seen and held.exists():
        raise Overschreden(held.get())
    row.van, row.besluit = now, besluit
    row.save(force_insert=True)


def of_dossier(initiatief: Initiatief) -> list[Inzet]:
    """What this initiative takes now, by year."""
    return list(initiatief.inzet.filter(tot=None).select_related("opgave"))
