"""The municipality looks at its own practice, again and again: what the evaluation of 2017 was, made repeatable."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from evaluatie.models.criteria import Criterium, CriteriumSet
from samenwerkingswijzer.ground.versions import Geversioneerd


class PraktijkevaluatieQuerySet(models.QuerySet["Praktijkevaluatie"]):
    """Evaluations of the practice, the newest first."""

    def by_year(self) -> Self:
        """Under way or settled, the newest year first."""
        return self.order_by("-jaar")

    def settled(self) -> Self:
        """What everyone reads: finished, and unchangeable since."""
        return self.filter(vastgesteld_op__isnull=False)

    def with_findings(self) -> Self:
        """With what was found per criterium."""
        return self.prefetch_related("bevindingen__criterium")


class Praktijkevaluatie(Geversioneerd):
    """One look at the whole practice over a period. Once settled it is public and does not change.

    `tot` is the last day of the period, unlike the `tot` of what is valid, which is the first day after it.
    `cijfers` are the numbers of the period as they were when it was settled, so that years can be compared.
    """

    jaar = models.PositiveSmallIntegerField("over welk jaar", unique=True)
    van = models.DateField("van")
    tot = models.DateField("tot en met")
    set = models.ForeignKey(CriteriumSet, models.PROTECT, related_name="+", verbose_name="set criteria")
    deelnemers = models.CharField("wie deden mee", max_length=300)
    werkwijze = models.TextField("hoe keken jullie terug", max_length=1000, blank=True)
    conclusie = models.TextField("wat is de conclusie", max_length=2000, blank=True)
    cijfers = models.JSONField("cijfers", default=list, editable=False)
    vastgesteld_op = models.DateTimeField("vastgesteld op", null=True, blank=True, editable=False)

    objects = PraktijkevaluatieQuerySet.as_manager()

    class Meta:
        verbose_name = "evaluatie van de praktijk"
        verbose_name_plural = "evaluaties van de praktijk"
        ordering: ClassVar = ["-jaar"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(tot__gte=F("van")), name="praktijk_eindigt_later"),
        ]

    def __str__(self) -> str:
        return f"Onze praktijk in {self.jaar}"


class Bevinding(Geversioneerd):
    """What is found about one criterium: what goes well, what can be better, and an idea."""

    praktijk = models.ForeignKey(
        Praktijkevaluatie, models.CASCADE, related_name="bevindingen", verbose_name="evaluatie"
    )
    criterium = models.ForeignKey(Criterium, models.PROTECT, related_name="+", verbose_name="criterium")
    gaat_goed = models.TextField("wat gaat goed", max_length=1000, blank=True)
    kan_beter = models.TextField("wat kan beter", max_length=1000, blank=True)
    idee = models.TextField("wat is een idee", max_length=1000, blank=True)

    class Meta:
        verbose_name = "bevinding"
        verbose_name_plural = "bevindingen"
        ordering: ClassVar = ["criterium__volgorde", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["praktijk", "criterium"], name="bevinding_een_per_criterium"),
        ]

    def __str__(self) -> str:
        return f"{self.criterium_id} in praktijkevaluatie {self.praktijk_id}"
