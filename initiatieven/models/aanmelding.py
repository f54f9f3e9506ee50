"""Around registering: what somebody kept to go on with later, and which dossiers belong together."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from initiatieven.models.initiatief import Initiatief


class Aanmeldconcept(models.Model):
    """Answers that somebody wants to go on with later, reached by a mailed link; erased when its days are over."""

    sleutel = models.UUIDField("sleutel", unique=True)
    antwoorden = models.JSONField("antwoorden")
    e_mail = models.EmailField("e-mailadres", max_length=254)
    bewaard_op = models.DateTimeField("bewaard op")
    vervalt_op = models.DateTimeField("vervalt op")

    class Meta:
        verbose_name = "bewaarde aanmelding"
        verbose_name_plural = "bewaarde aanmeldingen"
        # the clock: what is over
        indexes: ClassVar = [models.Index(fields=["vervalt_op"], name="aanmeldconcept_vervalt")]

    def __str__(self) -> str:
        return f"aanmelding bewaard op {self.bewaard_op:%Y-%m-%d}"


class VerwantQuerySet(models.QuerySet["Verwant"]):
    """Pairs of dossiers."""

    def of(self, initiatief: Initiatief) -> Self:
        """The pairs that this dossier is in."""
        return self.filter(Q(een=initiatief) | Q(ander=initiatief))


class Verwant(models.Model):
    """Two dossiers that belong together: kept once, whichever of the two one looks from."""

    een = models.ForeignKey(Initiatief, models.CASCADE, related_name="+", verbose_name="initiatief")
    ander = models.ForeignKey(Initiatief, models.CASCADE, related_name="+", verbose_name="verwant initiatief")
    op = models.DateTimeField("gekoppeld op")

    objects = VerwantQuerySet.as_manager()

    class Meta:
        verbose_name = "verwant initiatief"
        verbose_name_plural = "verwante initiatieven"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["een", "ander"], name="verwant_een_keer"),
            models.CheckConstraint(condition=Q(een__lt=F("ander")), name="verwant_oudste_eerst"),
        ]

    def __str__(self) -> str:
        return f"{self.een_id} en {self.ander_id}"

    @classmethod
    def pair(cls, one: Initiatief, other: Initiatief) -> dict[str, Initiatief]:
        """The two in the one order in which they are kept."""
        first, second = sorted((one, other), key=lambda row: row.pk)
        return {"een": first, "ander": second}
