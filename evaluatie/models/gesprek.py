"""The conversation after the answers: an agenda of what differs most, what was said, and what will be done."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from evaluatie.models.criteria import Criterium
from evaluatie.models.evaluatie import Evaluatie
from initiatieven.models import Afspraak, Initiatief
from samenwerkingswijzer.ground.versions import Geversioneerd


class GesprekQuerySet(models.QuerySet["Gesprek"]):
    """Conversations of dossiers that the caller was allowed to fetch."""

    def with_points(self) -> Self:
        """With the points in order, and the agreements that each led to."""
        return self.prefetch_related("punten__criterium", "punten__bijsturingen__afspraak")


class Gesprek(Geversioneerd):
    """One conversation about one evaluation."""

    initiatief = models.ForeignKey(
        Initiatief, models.CASCADE, related_name="gesprekken", verbose_name="initiatief"
    )
    evaluatie = models.OneToOneField(
        Evaluatie, models.PROTECT, related_name="gesprek", verbose_name="evaluatie"
    )
    datum = models.DateField("wanneer is het gesprek", default=timezone.localdate)
    aanwezig = models.CharField("wie zijn erbij", max_length=200, blank=True)
    conclusie = models.TextField("wat is de conclusie", max_length=2000, blank=True)

    objects = GesprekQuerySet.as_manager()

    class Meta:
        verbose_name = "evaluatiegesprek"
        verbose_name_plural = "evaluatiegesprekken"
        ordering: ClassVar = ["datum", "pk"]

    def __str__(self) -> str:
        return f"gesprek over evaluatie {self.evaluatie_id}"


class Gesprekspunt(Geversioneerd):
    """One point of the agenda. `aanleiding` is how large the difference was when the agenda was made."""

    gesprek = models.ForeignKey(Gesprek, models.CASCADE, related_name="punten", verbose_name="gesprek")
    criterium = models.ForeignKey(
        Criterium, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="criterium"
    )
    onderwerp = models.CharField("onderwerp", max_length=120)
    aanleiding = models.JSONField("aanleiding", default=list, editable=False)
    notitie = models.TextField("wat is er gezegd", max_length=5000, blank=True)
    conclusie = models.TextField("wat spreken we af", max_length=2000, blank=True)
    volgorde = models.PositiveSmallIntegerField("volgorde", default=0, editable=False)

    class Meta:
        verbose_name = "gesprekspunt"
        verbose_name_plural = "gesprekspunten"
        ordering: ClassVar = ["volgorde", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gesprek", "criterium"],
                condition=Q(criterium__isnull=False),
                name="gesprekspunt_een_per_criterium",
            ),
            models.CheckConstraint(condition=~Q(onderwerp=""), name="gesprekspunt_heeft_onderwerp"),
        ]

    def __str__(self) -> str:
        return self.onderwerp


class Bijsturing(models.Model):
    """What will be done otherwise: an agreement of the dossier, with its owner and day, that came from a point."""

    punt = models.ForeignKey(
        Gesprekspunt, models.CASCADE, related_name="bijsturingen", verbose_name="gesprekspunt"
    )
    afspraak = models.OneToOneField(
        Afspraak, models.CASCADE, related_name="bijsturing", verbose_name="afspraak"
    )

    class Meta:
        verbose_name = "bijsturing"
        verbose_name_plural = "bijsturingen"
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return str(self.afspraak)
