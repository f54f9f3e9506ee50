"""What one looks back on: criteria in versioned sets, worded per perspective (DOMEIN §4.1, §4.3)."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from evaluatie.models.keuzes import ZELFDE_VRAAG, Moment, Perspectief, everyone
from samenwerkingswijzer.ground.versions import Geversioneerd


class CriteriumSetQuerySet(models.QuerySet["CriteriumSet"]):
    """Sets by date."""

    def in_force(self, on: date) -> Self:
        """The set that holds on that day."""
        return self.in_use().filter(Q(geldig_tot=None) | Q(geldig_tot__gt=on), geldig_van__lte=on)

    def in_use(self) -> Self:
        """Not being written any more: these never change."""
        return self.filter(concept=False)

    def with_use(self) -> Self:
        """Adds `evaluaties_aantal` and `criteria_aantal`, newest version first."""
        return self.annotate(
            evaluaties_aantal=Count("evaluaties", distinct=True),
            criteria_aantal=Count("criteria", distinct=True),
        )

    def being_written(self) -> Self:
        """The one version that the coordinator still works on, if any."""
        return self.filter(concept=True)

    def delivered(self) -> Self:
        """Brought by a newer release and not in use yet: the coordinator decides about it."""
        return self.being_written().filter(meegeleverd=True)


class CriteriumSet(Geversioneerd):
    """The criteria that hold from one day to another, and when one looks back by them.

    A `concept` is being written and is used by nothing. An old evaluation keeps the set it began with.
    """

    nummer = models.PositiveSmallIntegerField("nummer", unique=True)
    concept = models.BooleanField("nog in bewerking", default=False)
    meegeleverd = models.BooleanField("kwam mee met de wijzer", default=False, editable=False)
    geldig_van = models.DateField("geldig van")
    geldig_tot = models.DateField("geldig tot", null=True, blank=True)
    tussentijds_na = models.PositiveSmallIntegerField("maanden van besluit tot evaluatie", default=6)
    achteraf_na = models.PositiveSmallIntegerField("maanden van afronding tot evaluatie", default=1)
    antwoordtijd = models.PositiveSmallIntegerField("dagen om te antwoorden", default=21)
    herinneren_voor = models.PositiveSmallIntegerField("dagen voor het einde een herinnering", default=7)

    objects = CriteriumSetQuerySet.as_manager()

    class Meta:
        verbose_name = "set criteria"
        verbose_name_plural = "sets criteria"
        ordering: ClassVar = ["-nummer"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                Coalesce(F("geldig_tot"), Value(date.max)),
                condition=Q(concept=False),
                name="set_een_geldende",
            ),
            models.UniqueConstraint(fields=["concept"], condition=Q(concept=True), name="set_een_concept"),
            models.CheckConstraint(
                condition=Q(geldig_tot=None) | Q(geldig_tot__gt=F("geldig_van")), name="set_eindigt_later"
            ),
        ]

    def __str__(self) -> str:
        return f"criteria, versie {self.nummer}"

    @property
    def naam(self) -> str:
        """How people call it."""
        return f"Versie {self.nummer}"


class CriteriumQuerySet(models.QuerySet["Criterium"]):
    """Criteria of a set."""

    def worded_for(self, perspectief: str, moment: str) -> Self:
        """Adds `vraag`: the question as this perspective is asked it before or after; else the joint wording."""
        wording = Bewoording.objects.filter(criterium=OuterRef("pk"), moment=moment)
        named = (perspectief, ZELFDE_VRAAG.get(perspectief, perspectief), Perspectief.gezamenlijk)
        texts = [Subquery(wording.filter(perspectief=one).values("vraag")[:1]) for one in named]
        return self.annotate(vraag=Coalesce(*texts, F("titel")))

    def asked_of(self, perspectief: str, moment: str) -> "list[Criterium]":
        """The questions for this perspective, in order and in its own words."""
        return [one for one in self.worded_for(perspectief, moment) if perspectief in one.gevraagd_aan]


class Criterium(Geversioneerd):
    """One thing to look back on. `code` is the same in every set, so that old and new can be compared."""

    set = models.ForeignKey(
        CriteriumSet, models.PROTECT, related_name="criteria", verbose_name="set criteria"
    )
    code = models.SlugField("code", max_length=40)
    titel = models.CharField("titel", max_length=120)
    hulptekst = models.TextField("hulptekst", blank=True)
    subpunten = models.JSONField("subpunten", default=list, blank=True)
    gevraagd_aan = models.JSONField("wie krijgt deze vraag", default=everyone)
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
