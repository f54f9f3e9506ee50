"""The council's goals (DOMEIN §5.2)."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from initiatieven.models import Opgave
from samenwerkingswijzer.ground.versions import Geversioneerd


class DoelstellingQuerySet(models.QuerySet["Doelstelling"]):
    """Goals by date."""

    def with_opgave(self) -> Self:
        """With the opgave of each."""
        return self.select_related("opgave")

    def in_force(self, on: date) -> Self:
        """The goals that hold on that day."""
        return self.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=on), geldig_van__lte=on)


class Doelstelling(Geversioneerd):
    """A goal of the council. It belongs to one opgave; unknown values stay unknown, never zero."""

    opgave = models.ForeignKey(Opgave, models.PROTECT, related_name="doelstellingen", verbose_name="opgave")
    sleutel = models.SlugField("sleutel", max_length=160, unique=True, editable=False)
    titel = models.CharField("titel", max_length=160)
    meetwijze = models.TextField("hoe meten we dit")
    eenheid = models.CharField("eenheid", max_length=60, blank=True)
    nulwaarde = models.DecimalField(
        "waarde bij het begin", max_digits=12, decimal_places=2, null=True, blank=True
    )
    streefwaarde = models.DecimalField("streefwaarde", max_digits=12, decimal_places=2, null=True, blank=True)
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
