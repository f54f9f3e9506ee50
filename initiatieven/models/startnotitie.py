"""The startnotitie as it was handed over: a version that never changes, with the source of each paragraph."""

from typing import ClassVar

from django.db import models


class StartnotitieVersie(models.Model):
    """One version. `inhoud`: the sections with their paragraphs and sources; `stand`: what the dossier said then."""

    startnotitie = models.ForeignKey(
        "Startnotitie", models.CASCADE, related_name="versies", verbose_name="startnotitie"
    )
    nummer = models.PositiveSmallIntegerField("versie")
    inhoud = models.JSONField("inhoud")
    stand = models.JSONField("stand van het dossier")
    gemaakt_op = models.DateTimeField("gemaakt op")
    gemaakt_door = models.ForeignKey(
        "ground.Gebruiker", models.PROTECT, null=True, related_name="+", verbose_name="gemaakt door"
    )

    class Meta:
        verbose_name = "versie van een startnotitie"
        verbose_name_plural = "versies van startnotities"
        ordering: ClassVar = ["nummer"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["startnotitie", "nummer"], name="startnotitie_versie_een_keer"),
        ]

    def __str__(self) -> str:
        return f"versie {self.nummer}"
