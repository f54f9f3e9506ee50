"""A spreadsheet of existing initiatives on its way into the register, and what came of each row."""

from typing import ClassVar

from django.db import models
from django.db.models import Q


class StandImport(models.TextChoices):
    """How far it is."""

    koppelen = "koppelen", "Kolommen kiezen"
    wacht = "wacht", "Wacht op de computer"
    bezig = "bezig", "Wordt ingelezen"
    klaar = "klaar", "Klaar"
    terug = "terug", "Wordt teruggedraaid"
    teruggedraaid = "teruggedraaid", "Teruggedraaid"


class Importlijst(models.Model):
    """One file. Its rows go as soon as they are stored as dossiers, or after a week."""

    naam = models.CharField("bestand", max_length=200)
    door = models.ForeignKey("ground.Gebruiker", models.PROTECT, related_name="+", verbose_name="door")
    stand = models.CharField("stand", max_length=16, choices=StandImport, default=StandImport.koppelen)
    kolommen = models.JSONField("kolommen", default=list)
    rijen = models.JSONField("rijen", default=list)
    koppeling = models.JSONField("koppeling", default=dict)
    totaal = models.PositiveIntegerField("rijen in het bestand", default=0)
    gedaan = models.PositiveIntegerField("rijen gelezen", default=0)
    gemaakt_op = models.DateTimeField("gemaakt op")
    bijgewerkt_op = models.DateTimeField("bijgewerkt op")

    terug_door = models.ForeignKey(
        "ground.Gebruiker",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="teruggedraaid door",
    )

    class Meta:
        verbose_name = "importlijst"
        verbose_name_plural = "importlijsten"
        ordering: ClassVar = ["-gemaakt_op", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(gedaan__lte=models.F("totaal")), name="import_niet_meer_dan_al"
            ),
        ]

    def __str__(self) -> str:
        return self.naam


class Importregel(models.Model):
    """One row that was read: the dossier that came of it, or why there is none."""

    lijst = models.ForeignKey(Importlijst, models.CASCADE, related_name="regels", verbose_name="importlijst")
    rij = models.PositiveIntegerField("rij in het bestand")
    initiatief = models.ForeignKey(
        "Initiatief", models.SET_NULL, null=True, related_name="importregels", verbose_name="initiatief"
    )
    nieuw = models.BooleanField("nieuw dossier", default=False)
    melding = models.TextField("wat er mis was", blank=True)

    class Meta:
        verbose_name = "importregel"
        verbose_name_plural = "importregels"
        ordering: ClassVar = ["rij"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["lijst", "rij"], name="importregel_een_keer_per_rij")
        ]

    def __str__(self) -> str:
        return f"rij {self.rij} van {self.lijst_id}"
