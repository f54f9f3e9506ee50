"""Means per opgave and year, and what initiatives take of them. What was not entered is unknown, never zero."""

from datetime import datetime
from typing import ClassVar, Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from initiatieven.models.kaderbesluit import Kaderbesluit
from initiatieven.models.raadskeuzes import SoortMiddel
from initiatieven.models.statusperiode import held_at

EERSTE_JAAR, LAATSTE_JAAR = 2000, 2100
_JAAR = [MinValueValidator(EERSTE_JAAR), MaxValueValidator(LAATSTE_JAAR)]


def _at(moment: datetime | None) -> Q:
    """What held at that moment; without one, what holds now."""
    return held_at(moment) if moment else Q(tot=None)


class MiddelenQuerySet(models.QuerySet["Middelen"]):
    """What is available."""

    def at(self, moment: datetime | None = None) -> Self:
        """What held at that moment; without one, what holds now."""
        return self.filter(_at(moment))


class Middelen(models.Model):
    """What is available for an opgave in a year. A new amount is a new row, so that any past date can be asked."""

    opgave = models.ForeignKey("Opgave", models.PROTECT, related_name="middelen", verbose_name="opgave")
    jaar = models.PositiveSmallIntegerField("jaar", validators=_JAAR)
    soort = models.CharField("geld of uren", max_length=6, choices=SoortMiddel)
    beschikbaar = models.DecimalField("beschikbaar", max_digits=12, decimal_places=2, null=True, blank=True)
    besluit = models.ForeignKey(
        Kaderbesluit, models.PROTECT, null=True, blank=True, related_name="middelen", verbose_name="besluit"
    )
    van = models.DateTimeField("van")
    tot = models.DateTimeField("tot", null=True, blank=True)

    objects = MiddelenQuerySet.as_manager()

    class Meta:
        verbose_name = "middelen"
        verbose_name_plural = "middelen"
        ordering: ClassVar = ["jaar", "opgave", "soort", "van"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["opgave", "jaar", "soort"], condition=Q(tot=None), name="middelen_een_tegelijk"
            ),
            models.CheckConstraint(
                condition=Q(beschikbaar=None) | Q(beschikbaar__gte=0), name="middelen_niet_negatief"
            ),
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gte=F("van")), name="middelen_eindigt_later"
            ),
            models.CheckConstraint(
                condition=Q(jaar__gte=EERSTE_JAAR, jaar__lte=LAATSTE_JAAR), name="middelen_jaar_bestaat"
            ),
        ]

    def __str__(self) -> str:
        return f"Middelen in {self.jaar}"

    @property
    def sleutel(self) -> str:
        """The history is of a year."""
        return str(self.jaar)


class InzetQuerySet(models.QuerySet["Inzet"]):
    """What is committed."""

    def at(self, moment: datetime | None = None) -> Self:
        """What held at that moment; without one, what holds now."""
        return self.filter(_at(moment))


class Inzet(models.Model):
    """What is committed to one initiative, out of the means of one opgave in one year."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="inzet", verbose_name="initiatief"
    )
    opgave = models.ForeignKey("Opgave", models.PROTECT, related_name="inzet", verbose_name="opgave")
    jaar = models.PositiveSmallIntegerField("jaar", validators=_JAAR)
    soort = models.CharField("geld of uren", max_length=6, choices=SoortMiddel)
    aantal = models.DecimalField("hoeveel", max_digits=12, decimal_places=2)
    van = models.DateTimeField("van")
    tot = models.DateTimeField("tot", null=True, blank=True)

    objects = InzetQuerySet.as_manager()

    class Meta:
        verbose_name = "inzet"
        verbose_name_plural = "inzet"
        ordering: ClassVar = ["jaar", "opgave", "soort", "van"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["initiatief", "opgave", "jaar", "soort"],
                condition=Q(tot=None),
                name="inzet_een_tegelijk",
            ),
            models.CheckConstraint(condition=Q(aantal__gte=0), name="inzet_niet_negatief"),
            models.CheckConstraint(condition=Q(tot=None) | Q(tot__gte=F("van")), name="inzet_eindigt_later"),
            models.CheckConstraint(
                condition=Q(jaar__gte=EERSTE_JAAR, jaar__lte=LAATSTE_JAAR), name="inzet_jaar_bestaat"
            ),
        ]
        # dashboard: committed per opgave in a year
        indexes: ClassVar = [
            models.Index(fields=["jaar", "soort", "opgave"], name="inzet_per_opgave"),
        ]

    def __str__(self) -> str:
        return f"{self.initiatief_id} {self.jaar} {self.soort}"

    @property
    def versie(self) -> int:
        """A row is never changed: another amount is another row."""
        return 1
