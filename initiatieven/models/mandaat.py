"""Who decides what: the municipality's own rules, in order. No mandate is in code (ONTWERP §1)."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from initiatieven.models.keuzes import Orgaan
from samenwerkingswijzer.ground.versions import Geversioneerd


class Eis(models.TextChoices):
    """What a rule asks of the answer to a question."""

    maakt_niet_uit = "maakt_niet_uit", "Maakt niet uit"
    ja = "ja", "Alleen bij ja"
    nee = "nee", "Alleen bij nee"


class MandaatregelQuerySet(models.QuerySet["Mandaatregel"]):
    """Rules by date."""

    def in_force(self, on: date) -> Self:
        """The rules that hold on that day, in the order in which they are tried."""
        return self.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=on), geldig_van__lte=on)


class Mandaatregel(Geversioneerd):
    """One rule: under these conditions this body decides. The first rule that fits is the advice."""

    sleutel = models.SlugField("sleutel", max_length=80, unique=True)
    naam = models.CharField("naam", max_length=120)
    uitleg = models.TextField("wat er in het mandaat staat")
    volgorde = models.PositiveSmallIntegerField("volgorde", default=0)
    bedrag_vanaf = models.PositiveIntegerField("vanaf dit bedrag in euro", null=True, blank=True)
    bedrag_tot = models.PositiveIntegerField("tot en met dit bedrag in euro", null=True, blank=True)
    wijzigt_beleid = models.CharField(
        "het verandert beleid", max_length=16, choices=Eis, default=Eis.maakt_niet_uit
    )
    politiek_gevoelig = models.CharField(
        "het ligt politiek gevoelig", max_length=16, choices=Eis, default=Eis.maakt_niet_uit
    )
    binnen_mandaat = models.CharField(
        "het valt binnen het mandaat", max_length=16, choices=Eis, default=Eis.maakt_niet_uit
    )
    beslisser = models.CharField("wie besluit", max_length=10, choices=Orgaan)
    geldig_van = models.DateField("geldig van")
    geldig_tot = models.DateField("geldig tot", null=True, blank=True)

    objects = MandaatregelQuerySet.as_manager()

    class Meta:
        verbose_name = "mandaatregel"
        verbose_name_plural = "mandaatregels"
        ordering: ClassVar = ["volgorde", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(bedrag_tot=None) | Q(bedrag_vanaf=None) | Q(bedrag_tot__gte=F("bedrag_vanaf")),
                name="mandaatregel_bedrag_loopt_op",
            ),
            models.CheckConstraint(
                condition=Q(geldig_tot=None) | Q(geldig_tot__gt=F("geldig_van")),
                name="mandaatregel_eindigt_later",
            ),
        ]

    def __str__(self) -> str:
        return self.naam
