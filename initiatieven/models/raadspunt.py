"""Promises to the council and motions of the council, tied to initiatives, with a term and how they stand."""

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from initiatieven.models.keuzes import Orgaan
from initiatieven.models.raadskeuzes import SoortRaadspunt, StandRaadspunt
from samenwerkingswijzer.ground.versions import Geversioneerd


class RaadspuntQuerySet(models.QuerySet["Raadspunt"]):
    """Promises and motions by how they stand."""

    def open(self) -> Self:
        """Not done yet."""
        return self.filter(stand=StandRaadspunt.open)

    def late(self, day: date | None = None) -> Self:
        """Open and past the term."""
        return self.open().filter(uiterlijk_op__lt=day or timezone.localdate())


class Raadspunt(Geversioneerd):
    """A promise or a motion. `orgaan` and `portefeuille` say who must do it: never a person."""

    soort = models.CharField("toezegging of motie", max_length=10, choices=SoortRaadspunt)
    sleutel = models.SlugField("sleutel", max_length=120, unique=True, editable=False)
    formulier = models.UUIDField("sleutel tegen dubbel versturen", unique=True, null=True, editable=False)
    titel = models.CharField("titel", max_length=200)
    tekst = models.TextField("wat is er gevraagd of toegezegd")
    orgaan = models.CharField("wie moet het doen", max_length=10, choices=Orgaan, default=Orgaan.college)
    portefeuille = models.CharField("portefeuille", max_length=120, blank=True)
    dag = models.DateField("toegezegd of aangenomen op")
    uiterlijk_op = models.DateField("uiterlijk klaar op", null=True, blank=True)
    initiatieven: models.ManyToManyField[Any, Any] = models.ManyToManyField(
        "Initiatief", related_name="raadspunten", blank=True, verbose_name="initiatieven"
    )
    document_url = models.URLField("link naar het stuk", blank=True)
    stand = models.CharField(
        "hoe staat het ermee", max_length=16, choices=StandRaadspunt, default=StandRaadspunt.open
    )
    klaar_op = models.DateField("klaar op", null=True, blank=True)
    afdoening = models.TextField("wat er is gedaan", blank=True)

    objects = RaadspuntQuerySet.as_manager()

    class Meta:
        verbose_name = "toezegging of motie"
        verbose_name_plural = "toezeggingen en moties"
        ordering: ClassVar = [F("uiterlijk_op").asc(nulls_last=True), "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(uiterlijk_op=None) | Q(uiterlijk_op__gte=F("dag")),
                name="raadspunt_termijn_na_begin",
            ),
            models.CheckConstraint(
                condition=Q(stand=StandRaadspunt.open, klaar_op__isnull=True)
                | ~Q(stand=StandRaadspunt.open) & Q(klaar_op__isnull=False) & ~Q(afdoening=""),
                name="raadspunt_klaar_met_uitleg",
            ),
        ]
        # the list and the planning: what is open, by term
        indexes: ClassVar = [
            models.Index(
                fields=["uiterlijk_op"], condition=Q(stand=StandRaadspunt.open), name="raadspunt_open"
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def is_late(self) -> bool:
        """Open and past its term."""
        late = self.uiterlijk_op and self.uiterlijk_op < timezone.localdate()
        return bool(self.stand == StandRaadspunt.open and late)
