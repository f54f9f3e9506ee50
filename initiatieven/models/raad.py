"""The council's hand on a case: how important it is and whether the council steers along (Sturen en controleren)."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from initiatieven.models.kaderbesluit import Kaderbesluit
from initiatieven.models.keuzes import Belang, Modus, Relevantie, Waarom


class Belangrijkheid(models.Model):
    """The finding of raad, college or organisation, valid from one day to another."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="belangrijkheden", verbose_name="initiatief"
    )
    orgaan = models.CharField("voor wie", max_length=12, choices=Relevantie)
    niveau = models.CharField("hoe belangrijk", max_length=12, choices=Belang)
    waarom = models.JSONField("waarom", default=list)
    besluit = models.ForeignKey(
        Kaderbesluit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="belangrijkheden",
        verbose_name="besluit",
    )
    van = models.DateTimeField("van")
    tot = models.DateTimeField("tot", null=True, blank=True)

    class Meta:
        verbose_name = "belangrijkheid"
        verbose_name_plural = "belangrijkheden"
        ordering: ClassVar = ["van"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["initiatief", "orgaan"], condition=Q(tot=None), name="belangrijkheid_een_tegelijk"
            ),
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gte=F("van")), name="belangrijkheid_eindigt_later"
            ),
        ]
        # dashboard: what is important now
        indexes: ClassVar = [
            models.Index(fields=["niveau", "initiatief"], condition=Q(tot=None), name="belangrijkheid_nu"),
        ]

    def __str__(self) -> str:
        return f"{self.orgaan}: {self.niveau}"

    @property
    def redenen(self) -> str:
        """Why, in words."""
        return ", ".join(Waarom(one).label.lower() for one in self.waarom if one in Waarom.values)


class Raadsmodus(models.Model):
    """Whether the council steers along or leaves room, valid from one day to another."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="raadsmodi", verbose_name="initiatief"
    )
    modus = models.CharField("rol van de raad", max_length=20, choices=Modus)
    reden = models.TextField("waarom")
    besluit = models.ForeignKey(
        Kaderbesluit, models.PROTECT, null=True, blank=True, related_name="raadsmodi", verbose_name="besluit"
    )
    van = models.DateTimeField("van")
    tot = models.DateTimeField("tot", null=True, blank=True)

    class Meta:
        verbose_name = "raadsmodus"
        verbose_name_plural = "raadsmodi"
        ordering: ClassVar = ["van"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["initiatief"], condition=Q(tot=None), name="raadsmodus_een_tegelijk"
            ),
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gte=F("van")), name="raadsmodus_eindigt_later"
            ),
        ]
        # dashboard: where the council steers along now
        indexes: ClassVar = [
            models.Index(fields=["modus", "initiatief"], condition=Q(tot=None), name="raadsmodus_nu"),
        ]

    def __str__(self) -> str:
        return self.get_modus_display()
