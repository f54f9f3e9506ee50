"""The frame of a council term: the terms, the decisions that set parts of it, and what changed when (DOMEIN §5)."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from initiatieven.models.keuzes import Orgaan
from initiatieven.models.raadskeuzes import Kaderstap
from samenwerkingswijzer.ground.versions import Geversioneerd


class RaadsperiodeQuerySet(models.QuerySet["Raadsperiode"]):
    """Council terms by date."""

    def on(self, day: date) -> Self:
        """The term that this day is in."""
        return self.filter(van__lte=day, tot_en_met__gte=day)

    def overlapping(self, van: date, tot_en_met: date) -> Self:
        """Terms that share a day with this one."""
        return self.filter(van__lte=tot_en_met, tot_en_met__gte=van)


class Raadsperiode(Geversioneerd):
    """A council term. What belongs to it follows from its days: every part of the frame holds from day to day."""

    naam = models.CharField("naam", max_length=60)
    sleutel = models.SlugField("sleutel", max_length=80, unique=True)
    van = models.DateField("eerste dag", unique=True)
    tot_en_met = models.DateField("laatste dag")

    objects = RaadsperiodeQuerySet.as_manager()

    class Meta:
        verbose_name = "raadsperiode"
        verbose_name_plural = "raadsperioden"
        ordering: ClassVar = ["-van"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(tot_en_met__gt=F("van")), name="raadsperiode_eindigt_later"),
        ]

    def __str__(self) -> str:
        return self.naam


class Kaderbesluit(models.Model):
    """A decision by which a body set part of the frame. The text of the decision itself stands elsewhere."""

    orgaan = models.CharField("wie besloot", max_length=10, choices=Orgaan, default=Orgaan.raad)
    titel = models.CharField("welk besluit", max_length=160)
    datum = models.DateField("datum van het besluit")
    document_url = models.URLField("link naar het besluit", blank=True)

    class Meta:
        verbose_name = "besluit over het kader"
        verbose_name_plural = "besluiten over het kader"
        ordering: ClassVar = ["-datum", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["orgaan", "datum", "titel"], name="kaderbesluit_een_keer"),
        ]

    def __str__(self) -> str:
        return f"{self.titel} ({self.datum:%d-%m-%Y})"


class KaderwijzigingQuerySet(models.QuerySet["Kaderwijziging"]):
    """What was done to the frame."""

    def about(self, soort: str, sleutel: str) -> Self:
        """Everything that was done to one part, the newest first."""
        return self.filter(soort=soort, sleutel=sleutel).select_related("gebruiker", "besluit")

    def between(self, van: date, tot_en_met: date) -> Self:
        """What was done in these days."""
        return self.filter(op__date__gte=van, op__date__lte=tot_en_met).select_related("gebruiker", "besluit")


class Kaderwijziging(models.Model):
    """One line in the history of the frame: who did what, and how it read before and after. Never changed."""

    soort = models.CharField("soort", max_length=40)
    sleutel = models.CharField("sleutel", max_length=160)
    titel = models.CharField("titel", max_length=250)
    stap = models.CharField("wat er gebeurde", max_length=14, choices=Kaderstap)
    velden = models.JSONField("wat er veranderde", default=list)
    besluit = models.ForeignKey(
        Kaderbesluit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="wijzigingen",
        verbose_name="besluit",
    )
    gebruiker = models.ForeignKey(
        "ground.Gebruiker", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="wie"
    )
    op = models.DateTimeField("wanneer")

    objects = KaderwijzigingQuerySet.as_manager()

    class Meta:
        verbose_name = "wijziging van het kader"
        verbose_name_plural = "wijzigingen van het kader"
        ordering: ClassVar = ["-op", "-pk"]
        # the history of one part; what changed in a term
        indexes: ClassVar = [
            models.Index(fields=["soort", "sleutel", "-op"], name="kaderwijziging_van_deel"),
            models.Index(fields=["-op"], name="kaderwijziging_op"),
        ]

    def __str__(self) -> str:
        return f"{self.titel}: {self.stap}"
