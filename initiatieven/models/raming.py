"""What it would cost and what it came to cost: each amount with its day and its source (DOMEIN §5.3)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from initiatieven.models.keuzes import Kostenpost
from samenwerkingswijzer.ground.numbers import euro
from samenwerkingswijzer.ground.versions import Geversioneerd


class Raming(Geversioneerd):
    """One amount as it stood on a day. Planned, planned otherwise, spent: each is a row of its own, never a change."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="ramingen", verbose_name="initiatief"
    )
    post = models.CharField("waarvan", max_length=16, choices=Kostenpost)
    bedrag = models.DecimalField("bedrag in euro", max_digits=12, decimal_places=2)
    ongeveer = models.BooleanField("het is ongeveer", default=False)
    werkelijk = models.BooleanField("dit is echt uitgegeven", default=False)
    stand = models.CharField("wanneer gold dit", max_length=60)
    bron = models.CharField("waar staat dit", max_length=300)

    class Meta:
        verbose_name = "raming"
        verbose_name_plural = "ramingen"
        ordering: ClassVar = ["post", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(bedrag__gte=0), name="raming_niet_onder_nul"),
        ]

    def __str__(self) -> str:
        return f"{self.get_post_display()}: {self.bedrag}"

    @property
    def in_woorden(self) -> str:
        """The amount in words: whether it is about so much, and whether it was spent."""
        about, spent = "ongeveer " * self.ongeveer, ", uitgegeven" * self.werkelijk
        return f"{about}{euro(self.bedrag)}{spent}"
