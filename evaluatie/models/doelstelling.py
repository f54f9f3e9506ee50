"""The council's goals (DOMEIN §5.2)."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from initiatieven.models import Kaderbesluit, Opgave
from samenwerkingswijzer.ground.versions import Geversioneerd


class DoelstellingQuerySet(models.QuerySet["Doelstelling"]):
    """Goals by date."""

    def with_opgave(self) -> Self:
        """With the opgave of each."""
        return self.select_related("opgave")

    def in_force(self, on: date) -> Self:
        """The goals that hold on that day."""
        return self.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=on), geldig_van__lte=on)

    def with_period(self, on: date) -> Self:
        """Each with its period of that day as `perioden_toen` (a list of none or one). One query more for all."""
        rows = Doelperiode.objects.on(on)
        return self.prefetch_related(models.Prefetch("perioden", queryset=rows, to_attr="perioden_toen"))


class Doelstelling(Geversioneerd):
    """A goal of the council. It belongs to one opgave; unknown values stay unknown, never zero."""

    opgave = models.ForeignKey(Opgave, models.PROTECT, related_name="doelstellingen", verbose_name="opgave")
    sleutel = models.SlugField("sleutel", max_length=160, unique=True, editable=False)
    formulier = models.UUIDField("sleutel tegen dubbel versturen", unique=True, null=True, editable=False)
    titel = models.CharField("titel", max_length=160)
    meetwijze = models.TextField("hoe meten we dit")
    eenheid = models.CharField("eenheid", max_length=60, blank=True)
    nulwaarde = models.DecimalField(
        "waarde bij het begin", max_digits=12, decimal_places=2, null=True, blank=True
    )
    streefwaarde = models.DecimalField("streefwaarde", max_digits=12, decimal_places=2, null=True, blank=True)
    nulmeting_op = models.DateField("gemeten op", null=True, blank=True)
    besluit = models.ForeignKey(
        Kaderbesluit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="doelstellingen",
        verbose_name="besluit",
    )
    is_voorbeeld = models.BooleanField("voorbeeld, niet vastgesteld door de raad", default=False)
    geldig_van = models.DateField("geldig van")
    geldig_tot = models.DateField("geldig tot", null=True, blank=True)

    objects = DoelstellingQuerySet.as_manager()

    class Meta:
        verbose_name = "doelstelling"
        verbose_name_plural = "doelstellingen"
        ordering: ClassVar = ["opgave__volgorde", "titel"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(geldig_tot=None) | Q(geldig_tot__gt=F("geldig_van")),
                name="doelstelling_eindigt_later",
            ),
        ]

    def __str__(self) -> str:
        return self.titel


class DoelperiodeQuerySet(models.QuerySet["Doelperiode"]):
    """Periods by date."""

    def on(self, day: date) -> Self:
        """The period that this day is in."""
        return self.filter(van__lte=day, tot_en_met__gte=day)

    def overlapping(self, van: date, tot_en_met: date) -> Self:
        """Periods that share a day with this one."""
        return self.filter(van__lte=tot_en_met, tot_en_met__gte=van)


class Doelperiode(Geversioneerd):
    """What a goal aims at in one period, and what came of it. Not measured is unknown, never zero."""

    doelstelling = models.ForeignKey(
        Doelstelling, models.PROTECT, related_name="perioden", verbose_name="doelstelling"
    )
    van = models.DateField("eerste dag")
    tot_en_met = models.DateField("laatste dag")
    streefwaarde = models.DecimalField("streefwaarde", max_digits=12, decimal_places=2, null=True, blank=True)
    realisatie = models.DecimalField("bereikt", max_digits=12, decimal_places=2, null=True, blank=True)
    gemeten_op = models.DateField("gemeten op", null=True, blank=True)
    toelichting = models.TextField("toelichting", blank=True)

    objects = DoelperiodeQuerySet.as_manager()

    class Meta:
        verbose_name = "periode van een doelstelling"
        verbose_name_plural = "perioden van een doelstelling"
        ordering: ClassVar = ["van"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["doelstelling", "van"], name="doelperiode_een_begin"),
            models.CheckConstraint(condition=Q(tot_en_met__gt=F("van")), name="doelperiode_eindigt_later"),
            models.CheckConstraint(
                condition=Q(realisatie=None) | Q(gemeten_op__isnull=False),
                name="doelperiode_gemeten_op_een_dag",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.van:%d-%m-%Y} tot en met {self.tot_en_met:%d-%m-%Y}"
