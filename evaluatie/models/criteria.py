"""What one looks back on: criteria in versioned sets, worded per perspective (DOMEIN §4.1, §4.3)."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from evaluatie.models.keuzes import Moment, Perspectief


class CriteriumSetQuerySet(models.QuerySet["CriteriumSet"]):
    """Sets by date."""

    def in_force(self, on: date) -> Self:
        """The set that holds on that day."""
        return self.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=on), geldig_van__lte=on)


class CriteriumSet(models.Model):
    """The criteria that hold from one day to another. An old evaluation keeps the set it began with."""

    nummer = models.PositiveSmallIntegerField("versie", unique=True)
    geldig_van = models.DateField("geldig van")
    geldig_tot = models.DateField("geldig tot", null=True, blank=True)

    objects = CriteriumSetQuerySet.as_manager()

    class Meta:
        verbose_name = "set criteria"
        verbose_name_plural = "sets criteria"
        ordering: ClassVar = ["-nummer"]
        constraints: ClassVar = [
            models.UniqueConstraint(Coalesce(F("geldig_tot"), Value(date.max)), name="set_een_geldende"),
            models.CheckConstraint(
                condition=Q(geldig_tot=None) | Q(geldig_tot__gt=F("geldig_van")), name="set_eindigt_later"
            ),
        ]

    def __str__(self) -> str:
        return f"criteria, versie {self.nummer}"


class CriteriumQuerySet(models.QuerySet["Criterium"]):
    """Criteria of a set."""

    def worded_for(self, perspectief: str, moment: str) -> Self:
        """Adds `vraag`: the question as this perspective is asked it before or after; else the joint wording."""
        wording = Bewoording.objects.filter(criterium=OuterRef("pk"), moment=moment)
        own = wording.filter(perspectief=perspectief).values("vraag")[:1]
        joint = wording.filter(perspectief=Perspectief.gezamenlijk).values("vraag")[:1]
        return self.annotate(vraag=Coalesce(Subquery(own), Subquery(joint), F("titel")))


class Criterium(models.Model):
    """One thing to look back on. `code` is the same in every set, so that old and new can be compared."""

    set = models.ForeignKey(
        CriteriumSet, models.PROTECT, related_name="criteria", verbose_name="set criteria"
    )
    code = models.SlugField("code", max_length=40)
    titel = models.CharField("titel", max_length=120)
    hulptekst = models.TextField("hulptekst", blank=True)
    subpunten = models.JSONField("subpunten", default=list, blank=True)
    volgorde = models.PositiveSmallIntegerField("volgorde")

    objects = CriteriumQuerySet.as_manager()

    class Meta:
        verbose_name = "criterium"
        verbose_name_plural = "criteria"
        ordering: ClassVar = ["volgorde", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["set", "code"], name="criterium_een_keer_per_set"),
        ]

    def __str__(self) -> str:
        return self.titel


class Bewoording(models.Model):
    """The question as this perspective is asked it. Interim asks what afterwards asks, about today."""

    criterium = models.ForeignKey(
        Criterium, models.CASCADE, related_name="bewoordingen", verbose_name="criterium"
    )
    perspectief = models.CharField("voor wie", max_length=16, choices=Perspectief)
    moment = models.CharField("moment", max_length=12, choices=Moment)
    vraag = models.CharField("vraag", max_length=250)

    class Meta:
        verbose_name = "bewoording"
        verbose_name_plural = "bewoordingen"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["criterium", "perspectief", "moment"], name="bewoording_een_per_perspectief"
            ),
            models.CheckConstraint(
                condition=Q(moment__in=[Moment.vooraf, Moment.achteraf]), name="bewoording_vooraf_of_achteraf"
            ),
        ]

    def __str__(self) -> str:
        return self.vraag
