"""Somebody who gets a mail when there is news of a public initiative."""

from datetime import datetime
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q


class VolgerQuerySet(models.QuerySet["Volger"]):
    """Followers."""

    def behind(self, day: datetime) -> Self:
        """Confirmed, of a public initiative, and not told yet of what happened before this day."""
        waiting = self.filter(verteld_tot__lt=day, bevestigd_op__isnull=False)
        shown = waiting.filter(initiatief__openbaar_sinds__isnull=False)
        return shown.select_related("initiatief").order_by("verteld_tot", "pk")


class Volger(models.Model):
    """An address and an initiative; it counts from the moment that the owner of the address confirmed it by mail."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="volgers", verbose_name="initiatief"
    )
    e_mail = models.EmailField("e-mailadres", max_length=254)
    aangevraagd_op = models.DateTimeField("aangevraagd op")
    bevestigd_op = models.DateTimeField("bevestigd op", null=True, blank=True)
    verteld_tot = models.DateTimeField("tot wanneer verteld", null=True, blank=True)
    laatste_voortgang = models.PositiveBigIntegerField("laatste voortgang die verteld is", default=0)

    objects = VolgerQuerySet.as_manager()

    class Meta:
        verbose_name = "volger"
        verbose_name_plural = "volgers"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["initiatief", "e_mail"], name="volger_een_keer_per_initiatief"),
            models.CheckConstraint(
                condition=Q(bevestigd_op=None) | Q(verteld_tot__isnull=False), name="volger_bevestigd_en_bij"
            ),
        ]
        # the clock: who was not told yet today
        indexes: ClassVar = [
            models.Index(
                fields=["verteld_tot"], condition=Q(bevestigd_op__isnull=False), name="volger_wacht"
            ),
        ]

    def __str__(self) -> str:
        return f"Volger {self.pk}"
