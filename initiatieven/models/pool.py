"""The pool of accountmanagers and who has had which dossier."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from samenwerkingswijzer.ground.versions import Geversioneerd


class Accountmanager(Geversioneerd):
    """A member of the pool; the fixed contact of the initiators (Interne organisatie in dienst van samenwerking)."""

    gebruiker = models.OneToOneField(
        "ground.Gebruiker", models.PROTECT, related_name="accountmanager", verbose_name="gebruiker"
    )
    beschikbaar = models.BooleanField("beschikbaar", default=True)
    kernen: models.ManyToManyField[Any, Any] = models.ManyToManyField(
        "Kern", blank=True, related_name="accountmanagers", verbose_name="kernen"
    )
    deskundig_in = models.JSONField("deskundig in", default=list, blank=True)

    class Meta:
        verbose_name = "accountmanager"
        verbose_name_plural = "accountmanagers"
        ordering: ClassVar = ["gebruiker__functie", "pk"]

    def __str__(self) -> str:
        return str(self.gebruiker)


class Toewijzing(models.Model):
    """Which accountmanager has a dossier, from when to when, and why."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="toewijzingen", verbose_name="initiatief"
    )
    accountmanager = models.ForeignKey(
        Accountmanager, models.PROTECT, related_name="toewijzingen", verbose_name="accountmanager"
    )
    van = models.DateTimeField("van")
    tot = models.DateTimeField("tot", null=True, blank=True)
    reden = models.TextField("reden")

    class Meta:
        verbose_name = "toewijzing"
        verbose_name_plural = "toewijzingen"
        ordering: ClassVar = ["van"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["initiatief"], condition=Q(tot=None), name="toewijzing_een_tegelijk"
            ),
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gte=F("van")), name="toewijzing_eindigt_later"
            ),
        ]
        indexes: ClassVar = [
            # my dossiers; load per accountmanager
            models.Index(
                fields=["accountmanager", "initiatief"], condition=Q(tot=None), name="toewijzing_nu"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.initiatief_id} bij {self.accountmanager_id}"
