"""Messages between the initiator and the accountmanager."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from initiatieven.models.keuzes import Partij


class BerichtQuerySet(models.QuerySet["Bericht"]):
    """Messages by who still has to read them."""

    def unread_by(self, partij: Partij) -> Self:
        """What the other side wrote and this side did not read yet."""
        return self.filter(gelezen_op=None).exclude(van=partij)


class Bericht(models.Model):
    """One message; never changed. `sleutel` comes from the form, so that a second click makes no second message."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="berichten", verbose_name="initiatief"
    )
    van = models.CharField("van", max_length=16, choices=Partij)
    gebruiker = models.ForeignKey(
        "ground.Gebruiker", models.PROTECT, null=True, blank=True, verbose_name="gebruiker"
    )
    tekst = models.TextField("bericht")
    op = models.DateTimeField("op")
    gelezen_op = models.DateTimeField("gelezen op", null=True, blank=True)
    sleutel = models.UUIDField("sleutel tegen dubbel versturen", unique=True, editable=False)

    objects = BerichtQuerySet.as_manager()

    class Meta:
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        ordering: ClassVar = ["op", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(van=Partij.initiatiefnemer, gebruiker=None)
                | Q(van=Partij.gemeente, gebruiker__isnull=False),
                name="bericht_van_een_kant",
            ),
        ]
        indexes: ClassVar = [
            # the conversation of a dossier
            models.Index(fields=["initiatief", "op"], name="bericht_gesprek"),
            # what waits to be read
            models.Index(
                fields=["initiatief", "van"], condition=Q(gelezen_op=None), name="bericht_ongelezen"
            ),
        ]

    def __str__(self) -> str:
        return f"bericht {self.pk} in {self.initiatief_id}"
