"""Notes: what colleagues want to know of each other about a dossier."""

from typing import ClassVar

from django.db import models

from samenwerkingswijzer.ground.versions import Geversioneerd


class Notitie(Geversioneerd):
    """A note in the dossier, for the municipality alone; its author can change it, and it says so."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="notities", verbose_name="initiatief"
    )
    tekst = models.TextField("notitie")
    door = models.ForeignKey(
        "ground.Gebruiker", models.PROTECT, editable=False, verbose_name="geschreven door"
    )
    op = models.DateTimeField("geschreven op", editable=False)

    class Meta:
        verbose_name = "notitie"
        verbose_name_plural = "notities"
        ordering: ClassVar = ["-op", "-pk"]
        # the notes of one dossier, the newest first
        indexes: ClassVar = [models.Index(fields=["initiatief", "-op"], name="notitie_nieuwste")]

    def __str__(self) -> str:
        return f"Notitie van {self.op:%d-%m-%Y}"

    @property
    def is_changed(self) -> bool:
        """Whether it reads otherwise than when it was written."""
        return self.versie > 1
