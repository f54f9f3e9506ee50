"""What a case is held against: villages, opgaven, the council's principles and the terms. All data, kept on screens."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from initiatieven.models.kaderbesluit import Kaderbesluit
from initiatieven.status import OPEN
from samenwerkingswijzer.ground.versions import Geversioneerd


class Kern(Geversioneerd):
    """A village or town of the municipality. `x` and `y` place it on the municipality's own plan, in percent."""

    naam = models.CharField("naam", max_length=80, unique=True)
    sleutel = models.SlugField("sleutel", max_length=80, unique=True)
    x = models.DecimalField("plaats van links (%)", max_digits=5, decimal_places=2, null=True, blank=True)
    y = models.DecimalField("plaats van boven (%)", max_digits=5, decimal_places=2, null=True, blank=True)
    actief = models.BooleanField("in gebruik", default=True)

    class Meta:
        verbose_name = "kern"
        verbose_name_plural = "kernen"
        ordering: ClassVar = ["naam"]

    def __str__(self) -> str:
        return self.naam


class Opgave(Geversioneerd):
    """A societal task the municipality works on; goals (`Doelstelling`) hang on it from above."""

    sleutel = models.SlugField("sleutel", max_length=80, unique=True)
    titel = models.CharField("titel", max_length=160)
    programma = models.CharField("programma", max_length=120, blank=True)
    beoogd_effect = models.TextField("beoogd effect")
    toelichting = models.TextField("toelichting", blank=True)
    portefeuille = models.CharField("portefeuille", max_length=120, blank=True)
    volgorde = models.PositiveSmallIntegerField("volgorde", default=0)
    actief = models.BooleanField("in gebruik", default=True)

    class Meta:
        verbose_name = "opgave"
        verbose_name_plural = "opgaven"
        ordering: ClassVar = ["volgorde", "titel"]

    def __str__(self) -> str:
        return self.titel


class UitgangspuntQuerySet(models.QuerySet["Uitgangspunt"]):
    """Principles by date."""

    def in_force(self, on: date) -> Self:
        """The version of each principle that holds on that day."""
        return self.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=on), geldig_van__lte=on)

    def in_force_today(self) -> Self:
        """The versions that hold today."""
        return self.in_force(timezone.localdate())


class Uitgangspunt(models.Model):
    """A principle of the council in one version: a new text is a new row, the old one stays."""

    code = models.CharField("code", max_length=8)
    nummer = models.PositiveSmallIntegerField("versie", default=1)
    titel = models.CharField("titel", max_length=200)
    toelichting = models.TextField("toelichting")
    subpunten = models.JSONField("subpunten", default=list)
    vastgesteld_door = models.CharField("vastgesteld door", max_length=80, blank=True)
    besluit = models.ForeignKey(
        Kaderbesluit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="uitgangspunten",
        verbose_name="besluit",
    )
    geldig_van = models.DateField("geldig van")
    geldig_tot = models.DateField("geldig tot", null=True, blank=True)

    objects = UitgangspuntQuerySet.as_manager()

    class Meta:
        verbose_name = "uitgangspunt"
        verbose_name_plural = "uitgangspunten"
        ordering: ClassVar = ["code", "-nummer"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["code", "nummer"], name="uitgangspunt_versie_een_keer"),
            models.UniqueConstraint(
                fields=["code"], condition=Q(geldig_tot=None), name="uitgangspunt_een_geldende_versie"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.titel}"

    @property
    def versie(self) -> int:
        """Its number is its version: a form that shows one text does not overwrite another."""
        return self.nummer


class Termijn(Geversioneerd):
    """How many Dutch working days a state may last. The municipality sets it; no row means no term."""

    status = models.CharField("status", max_length=20, unique=True)
    werkdagen = models.PositiveSmallIntegerField("werkdagen")

    class Meta:
        verbose_name = "termijn"
        verbose_name_plural = "termijnen"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(status__in=sorted(OPEN)), name="termijn_alleen_open_status"),
            models.CheckConstraint(condition=Q(werkdagen__gte=1), name="termijn_minstens_een_dag"),
        ]

    def __str__(self) -> str:
        return f"{self.status}: {self.werkdagen} werkdagen"
