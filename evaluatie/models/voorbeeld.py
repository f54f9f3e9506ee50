"""Which dossier became a learning example in the guide; the guide does not know of dossiers."""

from typing import ClassVar

from django.db import models
from django.utils import timezone

from handreikingen.models import LeerzaamVoorbeeld
from initiatieven.models import Initiatief
from samenwerkingswijzer.ground.versions import Geversioneerd


class Voorbeeld(Geversioneerd):
    """Made once per dossier; made anew when the editors threw the page away."""

    initiatief = models.OneToOneField(
        Initiatief, models.CASCADE, related_name="voorbeeld", verbose_name="initiatief"
    )
    pagina = models.OneToOneField(
        LeerzaamVoorbeeld,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="pagina",
    )
    gemaakt_op = models.DateTimeField("gemaakt op", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "leerzaam voorbeeld van een dossier"
        verbose_name_plural = "leerzame voorbeelden van dossiers"
        ordering: ClassVar = ["gemaakt_op", "pk"]

    def __str__(self) -> str:
        return f"voorbeeld van {self.initiatief_id}"
