"""The work after the decision."""

from typing import ClassVar

from django.db import models

from initiatieven.models.keuzes import Partij, StandAfspraak
from samenwerkingswijzer.ground.versions import Geversioneerd


class Afspraak(Geversioneerd):
    """Who does what by when; of the municipality as well as of the others."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="afspraken", verbose_name="initiatief"
    )
    partij = models.CharField("wie doet het", max_length=16, choices=Partij)
    wat = models.TextField("wat")
    voor_wanneer = models.DateField("voor wanneer")
    stand = models.CharField("stand", max_length=16, choices=StandAfspraak, default=StandAfspraak.open)

    class Meta:
        verbose_name = "afspraak"
        verbose_name_plural = "afspraken"
        ordering: ClassVar = ["voor_wanneer", "pk"]

    def __str__(self) -> str:
        return self.wat[:60]
