"""What somebody began on a screen and has not finished: theirs alone, and no part of the dossier's history."""

from typing import ClassVar

from django.db import models


class Klad(models.Model):
    """The answers of one user on one screen of one dossier, as typed; gone as soon as they are stored for real."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="kladden", verbose_name="initiatief"
    )
    gebruiker = models.ForeignKey(
        "ground.Gebruiker", models.CASCADE, related_name="kladden", verbose_name="gebruiker"
    )
    scherm = models.CharField("scherm", max_length=30)
    antwoorden = models.JSONField("antwoorden", default=dict)
    bijgewerkt_op = models.DateTimeField("bijgewerkt op")

    class Meta:
        verbose_name = "klad"
        verbose_name_plural = "kladden"
        ordering: ClassVar = ["-bijgewerkt_op"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["initiatief", "gebruiker", "scherm"], name="klad_een_per_persoon_en_scherm"
            ),
        ]
        # the clock: what nobody touched for long
        indexes: ClassVar = [models.Index(fields=["bijgewerkt_op"], name="klad_oudste")]

    def __str__(self) -> str:
        return f"klad van {self.scherm} bij {self.initiatief_id}"
