"""Which werkvorm was used in a dossier and how it worked out: evidence for who chooses one next (DOMEIN §6.1)."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from initiatieven.models.keuzes import Uitwerking
from samenwerkingswijzer.ground.versions import Geversioneerd


class WerkvormGebruikQuerySet(models.QuerySet["WerkvormGebruik"]):
    """Uses of werkvormen."""

    def of_werkvorm(self, page: Any) -> Self:
        """Every use of this werkvorm, the newest first, with what may be told of its initiative."""
        return self.filter(werkvorm=page).select_related("initiatief__kern")


class WerkvormGebruik(Geversioneerd):
    """One use. `naam` stays when the page of the werkvorm goes."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="werkvormen", verbose_name="initiatief"
    )
    werkvorm = models.ForeignKey(
        "handreikingen.Werkvorm",
        models.SET_NULL,
        null=True,
        related_name="gebruik",
        verbose_name="werkvorm",
    )
    naam = models.CharField("naam van de werkvorm", max_length=255, editable=False)
    dag = models.DateField("wanneer", default=timezone.localdate)
    met_wie = models.CharField("met wie", max_length=120)
    mensen = models.PositiveSmallIntegerField("hoeveel mensen", null=True, blank=True)
    uitwerking = models.CharField("hoe werkte het uit", max_length=8, choices=Uitwerking)
    ervaring = models.TextField("wat werkte en wat niet", max_length=600)
    kosten = models.DecimalField("kosten in euro", max_digits=9, decimal_places=2, null=True, blank=True)
    uren = models.DecimalField("uren werk", max_digits=6, decimal_places=1, null=True, blank=True)

    objects = WerkvormGebruikQuerySet.as_manager()

    class Meta:
        verbose_name = "gebruikte werkvorm"
        verbose_name_plural = "gebruikte werkvormen"
        ordering: ClassVar = ["-dag", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kosten=None) | Q(kosten__gte=0), name="werkvorm_kosten_niet_onder_nul"
            ),
            models.CheckConstraint(
                condition=Q(uren=None) | Q(uren__gte=0), name="werkvorm_uren_niet_onder_nul"
            ),
        ]
        # the evidence below a werkvorm in the guide
        indexes: ClassVar = [models.Index(fields=["werkvorm", "-dag"], name="werkvormgebruik_bewijs")]

    def __str__(self) -> str:
        return f"{self.naam} ({self.dag:%Y})"
