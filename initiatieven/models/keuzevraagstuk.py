"""A question on which the council must choose: options for and against, interests, agenda and outcome (DOMEIN §5.3)."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q

from initiatieven.models.kaderbesluit import Kaderbesluit
from initiatieven.models.raadskeuzes import StandKeuzevraagstuk
from samenwerkingswijzer.ground.versions import Geversioneerd


class KeuzevraagstukQuerySet(models.QuerySet["Keuzevraagstuk"]):
    """Questions by how they stand."""

    def open(self) -> Self:
        """Not decided and not withdrawn."""
        return self.filter(stand__in=[StandKeuzevraagstuk.voorbereiding, StandKeuzevraagstuk.geagendeerd])


class Keuzevraagstuk(Geversioneerd):
    """What parties differ about: a question with options, not main lines against details."""

    sleutel = models.SlugField("sleutel", max_length=120, unique=True, editable=False)
    formulier = models.UUIDField("sleutel tegen dubbel versturen", unique=True, null=True, editable=False)
    vraag = models.CharField("de vraag", max_length=200)
    toelichting = models.TextField("waar gaat het om", blank=True)
    initiatieven: models.ManyToManyField[Any, Any] = models.ManyToManyField(
        "Initiatief", related_name="keuzevraagstukken", blank=True, verbose_name="initiatieven"
    )
    stand = models.CharField(
        "hoe staat het ermee",
        max_length=14,
        choices=StandKeuzevraagstuk,
        default=StandKeuzevraagstuk.voorbereiding,
    )
    agenda_op = models.DateField("op de agenda van", null=True, blank=True)
    besloten_op = models.DateField("besloten op", null=True, blank=True)
    gekozen = models.ForeignKey(
        "Keuzeoptie", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gekozen optie"
    )
    uitkomst = models.TextField("wat de raad koos, en waarom", blank=True)
    besluit = models.ForeignKey(
        Kaderbesluit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="keuzevraagstukken",
        verbose_name="besluit",
    )

    objects = KeuzevraagstukQuerySet.as_manager()

    class Meta:
        verbose_name = "keuzevraagstuk"
        verbose_name_plural = "keuzevraagstukken"
        ordering: ClassVar = ["agenda_op", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(stand=StandKeuzevraagstuk.geagendeerd) | Q(agenda_op__isnull=False),
                name="keuzevraagstuk_agenda_met_dag",
            ),
            models.CheckConstraint(
                condition=~Q(stand=StandKeuzevraagstuk.besloten)
                | Q(besloten_op__isnull=False) & ~Q(uitkomst=""),
                name="keuzevraagstuk_besloten_met_uitkomst",
            ),
        ]

    def __str__(self) -> str:
        return self.vraag

    @property
    def is_open(self) -> bool:
        """Not decided and not withdrawn."""
        return self.stand in (StandKeuzevraagstuk.voorbereiding, StandKeuzevraagstuk.geagendeerd)


class Keuzeoptie(models.Model):
    """One answer that the council could give, with what is for it and against it."""

    vraagstuk = models.ForeignKey(
        Keuzevraagstuk, models.CASCADE, related_name="opties", verbose_name="keuzevraagstuk"
    )
    volgorde = models.PositiveSmallIntegerField("volgorde", default=0)
    titel = models.CharField("de optie", max_length=160)
    voor = models.TextField("wat ervoor pleit", blank=True)
    tegen = models.TextField("wat ertegen pleit", blank=True)

    class Meta:
        verbose_name = "optie"
        verbose_name_plural = "opties"
        ordering: ClassVar = ["volgorde", "pk"]

    def __str__(self) -> str:
        return self.titel


class Keuzebelang(models.Model):
    """Whose interest is touched by the choice, by role and never by name."""

    vraagstuk = models.ForeignKey(
        Keuzevraagstuk, models.CASCADE, related_name="belangen", verbose_name="keuzevraagstuk"
    )
    volgorde = models.PositiveSmallIntegerField("volgorde", default=0)
    wie = models.CharField("wie", max_length=120)
    belang = models.TextField("welk belang")

    class Meta:
        verbose_name = "belang bij een keuze"
        verbose_name_plural = "belangen bij een keuze"
        ordering: ClassVar = ["volgorde", "pk"]

    def __str__(self) -> str:
        return self.wie
