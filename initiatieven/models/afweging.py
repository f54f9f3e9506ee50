"""What is weighed: every interest, and the initiative against each principle of the council (DOMEIN §3.2).

A row without `weging` belongs to the weighing under way; the decision gives it the weighing that it led to.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from samenwerkingswijzer.ground import tekens
from samenwerkingswijzer.ground.versions import Geversioneerd


class Richting(models.TextChoices):
    """What an interest pleads for."""

    versterken = "versterken", "Pleit voor versterken"
    beide = "beide", "Pleit voor deels versterken, deels remmen"
    remmen = "remmen", "Pleit voor remmen"


class Gewicht(models.TextChoices):
    """How heavy an interest counts."""

    zwaar = "zwaar", "Zwaar"
    gewoon = "gewoon", "Gewoon"
    licht = "licht", "Licht"


class Gehoord(models.TextChoices):
    """How the party was heard."""

    gesprek = "gesprek", "In een gesprek"
    bijeenkomst = "bijeenkomst", "Op een bijeenkomst"
    brief = "brief", "Met een brief of mail"
    onderzoek = "onderzoek", "Met een enquête of onderzoek"
    via_anderen = "via_anderen", "Via anderen"
    niet = "niet", "Niet gehoord"


class Oordeel(models.TextChoices):
    """Whether the initiative fits a principle."""

    past = "past", "Past"
    past_deels = "past_deels", "Past deels"
    past_niet = "past_niet", "Past niet"


class GewogenBelang(Geversioneerd):
    """One interest in one weighing: for or against, how heavy, from which source, and how the party was heard.

    `wie` and `omschrijving` are what was weighed, in words that hold no name, also when the party changes later.
    """

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="gewogen_belangen", verbose_name="initiatief"
    )
    weging = models.ForeignKey(
        "Weging",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="gewogen_belangen",
        verbose_name="weging",
    )
    belang = models.ForeignKey(
        "Belang", models.SET_NULL, null=True, related_name="wegingen", verbose_name="belang"
    )
    wie = models.CharField("wie", max_length=120)
    omschrijving = models.TextField("belang")
    richting = models.CharField("waar het voor pleit", max_length=12, choices=Richting, blank=True)
    gewicht = models.CharField("hoe zwaar", max_length=8, choices=Gewicht, blank=True)
    bron = models.CharField("waar blijkt dat uit", max_length=250, blank=True)
    gehoord = models.CharField("hoe gehoord", max_length=12, choices=Gehoord, blank=True)
    toelichting = models.TextField("wat doen we ermee", blank=True)
    reden_open = models.TextField("waarom nog niet gewogen", blank=True)

    partij = ""
    """Who it is by name, filled in for who works on the dossier; no field, because the council reads the row."""

    class Meta:
        verbose_name = "gewogen belang"
        verbose_name_plural = "gewogen belangen"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["belang"], condition=Q(weging=None), name="belang_een_keer_gewogen_per_ronde"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.wie}: {tekens.shortened(self.omschrijving)}"

    @property
    def is_complete(self) -> bool:
        """For or against, weight, source and how they were heard are all there."""
        return all((self.richting, self.gewicht, self.bron, self.gehoord))

    @property
    def is_settled(self) -> bool:
        """Weighed as it stands now, or left open with a reason that everyone can read back."""
        still_so = self.belang is not None and self.belang.omschrijving == self.omschrijving
        return bool(self.reden_open) or (self.is_complete and still_so)


class Toets(Geversioneerd):
    """Whether the initiative fits one principle, in the version of the principle that held that day."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="toetsen", verbose_name="initiatief"
    )
    weging = models.ForeignKey(
        "Weging", models.CASCADE, null=True, blank=True, related_name="toetsen", verbose_name="weging"
    )
    uitgangspunt = models.ForeignKey(
        "Uitgangspunt", models.PROTECT, related_name="toetsen", verbose_name="uitgangspunt"
    )
    oordeel = models.CharField("past het", max_length=12, choices=Oordeel)
    toelichting = models.TextField("toelichting", blank=True)
    getoetst_op = models.DateField("getoetst op")

    class Meta:
        verbose_name = "toets aan een uitgangspunt"
        verbose_name_plural = "toetsen aan uitgangspunten"
        ordering: ClassVar = ["uitgangspunt__code", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["initiatief", "uitgangspunt"],
                condition=Q(weging=None),
                name="uitgangspunt_een_keer_getoetst_per_ronde",
            ),
            models.CheckConstraint(
                condition=Q(oordeel=Oordeel.past) | ~Q(toelichting=""), name="toets_met_toelichting"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.uitgangspunt_id}: {self.oordeel}"
