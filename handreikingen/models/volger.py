"""Somebody who gets a mail when a page changes."""

from typing import ClassVar

from django.db import models
from django.db.models import F


class VolgerQuerySet(models.QuerySet["Volger"]):
    """Followers."""

    def behind(self) -> "VolgerQuerySet":
        """Confirmed, and not told yet of the version that is live now."""
        live = self.filter(bevestigd_op__isnull=False, pagina__live=True, pagina__live_revision__isnull=False)
        return live.exclude(gezien=F("pagina__live_revision")).select_related("pagina").order_by("pk")


class Volger(models.Model):
    """An address and a page; it counts from the moment that the owner of the address confirmed it by mail."""

    wagtail_reference_index_ignore = True
    pagina = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+", verbose_name="pagina")
    e_mail = models.EmailField("e-mailadres", max_length=254)
    aangevraagd_op = models.DateTimeField("aangevraagd op")
    bevestigd_op = models.DateTimeField("bevestigd op", null=True, blank=True)
    gezien = models.PositiveBigIntegerField("laatste versie waarvan bericht ging", null=True, blank=True)

    objects = VolgerQuerySet.as_manager()

    class Meta:
        verbose_name = "volger"
        verbose_name_plural = "volgers"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["pagina", "e_mail"], name="volger_een_keer_per_pagina"),
        ]

    def __str__(self) -> str:
        return f"Volger {self.pk}"
