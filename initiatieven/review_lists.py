"""What a sitting of the periodic review looks at, and what the sittings before it said."""

from collections.abc import Callable

from django.db import models
from django.db.models import OuterRef, Subquery

from initiatieven import moments
from initiatieven.models import (
    Belangrijkheid,
    Herziening,
    Herzieningsregel,
    Initiatief,
    InitiatiefQuerySet,
    Raadsmodus,
)
from initiatieven.models.keuzes import Belang, Modus, Relevantie


class Groep(models.TextChoices):
    """Which initiatives to walk through."""

    nieuw = "nieuw", "Nog niet bepaald"
    belangrijk = "belangrijk", "Nu belangrijk"
    alles = "alles", "Alle lopende"
    besproken = "besproken", "Al besproken"


def _undetermined(rows: InitiatiefQuerySet, herziening: Herziening) -> InitiatiefQuerySet:
    found = Belangrijkheid.objects.filter(orgaan=herziening.orgaan, tot=None)
    return rows.exclude(pk__in=found.values("initiatief"))


def _important(rows: InitiatiefQuerySet, herziening: Herziening) -> InitiatiefQuerySet:
    found = Belangrijkheid.objects.filter(orgaan=herziening.orgaan, tot=None).exclude(niveau=Belang.niet)
    return rows.filter(pk__in=found.values("initiatief"))


def _discussed(rows: InitiatiefQuerySet, herziening: Herziening) -> InitiatiefQuerySet:
    return rows.filter(pk__in=herziening.regels.values("initiatief"))


_NARROW: dict[Groep, Callable[[InitiatiefQuerySet, Herziening], InitiatiefQuerySet]] = {
    Groep.nieuw: _undetermined,
    Groep.belangrijk: _important,
    Groep.alles: lambda rows, _: rows,
    Groep.besproken: _discussed,
}


def candidates(rows: InitiatiefQuerySet, herziening: Herziening, groep: Groep) -> InitiatiefQuerySet:
    """The open initiatives of this group, with what holds now and what the sitting says; one query for a page."""
    lines = Herzieningsregel.objects.filter(herziening=herziening, initiatief=OuterRef("pk"))
    held = Belangrijkheid.objects.filter(orgaan=herziening.orgaan, tot=None, initiatief=OuterRef("pk"))
    modes = Raadsmodus.objects.filter(tot=None, initiatief=OuterRef("pk"))
    return (
        _NARROW[groep](rows.open(), herziening)
        .select_related("kern")
        .annotate(
            niveau_nu=Subquery(held.values("niveau")[:1]),
            modus_nu=Subquery(modes.values("modus")[:1]),
            niveau_straks=Subquery(lines.values("niveau")[:1]),
            modus_straks=Subquery(lines.values("modus")[:1]),
        )
    )


def next_one(rows: InitiatiefQuerySet, herziening: Herziening, groep: Groep, after: Initiatief) -> str:
    """The next initiative of the group that was not discussed yet, empty when there is none."""
    undone = candidates(rows, herziening, groep).exclude(pk__in=herziening.regels.values("initiatief"))
    ordered = undone.exclude(pk=after.pk).order_by("-aangemeld_op", "-pk")
    later = ordered.filter(aangemeld_op__lte=after.aangemeld_op) if after.aangemeld_op else ordered
    found = (
        later.values_list("kenmerk", flat=True).first() or ordered.values_list("kenmerk", flat=True).first()
    )
    return found or ""


def line_of(herziening: Herziening, initiatief: Initiatief) -> Herzieningsregel:
    """What the sitting said of this initiative; when it said nothing yet, what holds now."""
    known = Herzieningsregel.objects.filter(herziening=herziening, initiatief=initiatief).first()
    if known:
        return known
    line = Herzieningsregel(herziening=herziening, initiatief=initiatief)
    held = initiatief.belangrijkheden.filter(orgaan=herziening.orgaan, tot=None).first()
    if held:
        line.niveau, line.waarom = held.niveau, held.waarom
    mode = initiatief.raadsmodi.filter(tot=None).first() if herziening.orgaan == Relevantie.raad else None
    if mode:
        line.modus, line.reden = mode.modus, mode.reden
    if herziening.orgaan == Relevantie.raad:
        line.momenten = sorted(moments.planned(initiatief))
    return line


def last_reviewed(initiatief: Initiatief, orgaan: Relevantie = Relevantie.raad) -> Herziening | None:
    """The last confirmed sitting in which this body spoke of this initiative; None = never."""
    rows = Herziening.objects.confirmed().filter(orgaan=orgaan, regels__initiatief=initiatief)
    return rows.select_related("besluit").first()


def sittings() -> models.QuerySet[Herziening]:
    """Every sitting with its decision."""
    return Herziening.objects.select_related("besluit")


def held() -> list[Herziening]:
    """The confirmed sittings, the newest first, with `aantal` initiatives in each."""
    rows = Herziening.objects.confirmed().select_related("besluit")
    return list(rows.annotate(aantal=models.Count("regels"))[:50])


def lines(herziening: Herziening) -> list[Herzieningsregel]:
    """What a sitting said, with the initiatives."""
    return list(herziening.regels.select_related("initiatief__kern"))


def count_discussed(herziening: Herziening) -> int:
    """How many initiatives the sitting spoke of."""
    return int(herziening.regels.count())


def in_words(niveau: str | None, modus: str | None) -> str:
    """A finding and a role as they read in a list; empty when there is neither."""
    parts = [Belang(niveau).label if niveau else "", Modus(modus).label if modus else ""]
    return ". ".join(part for part in parts if part)


def proposal(initiatief: Initiatief, orgaan: str) -> bool | None:
    """Whether the accountmanager proposed this as relevant for the body; None when nobody estimated it."""
    estimate = getattr(initiatief, "inschatting", None)
    return None if estimate is None else orgaan in estimate.relevantie_voor
