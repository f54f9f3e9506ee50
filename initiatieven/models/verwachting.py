"""The ledger of expectations: what each party expects, word for word, so that nobody later says otherwise."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from initiatieven.models.keuzes import Partij
from samenwerkingswijzer.ground import tekens


class VerwachtingQuerySet(models.QuerySet["Verwachting"]):
    """Expectations by date."""

    def standing(self) -> Self:
        """What is expected now: not withdrawn."""
        return self.filter(ingetrokken_op=None)


class Verwachting(models.Model):
    """What a party expects, in its own words. Never changed: withdrawn, and written anew."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="verwachtingen", verbose_name="initiatief"
    )
    partij = models.CharField("van wie", max_length=16, choices=Partij)
    wie = models.CharField("welke partner", max_length=200, blank=True)
    tekst = models.TextField("verwachting")
    op = models.DateTimeField("op")
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)
    gebruiker = models.ForeignKey(
        "ground.Gebruiker", models.PROTECT, null=True, blank=True, verbose_name="vastgelegd door"
    )
    sleutel = models.UUIDField("sleutel tegen dubbel versturen", unique=True, editable=False)

    objects = VerwachtingQuerySet.as_manager()

    class Meta:
        verbose_name = "verwachting"
        verbose_name_plural = "verwachtingen"
        ordering: ClassVar = ["op", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ingetrokken_op=None) | Q(ingetrokken_op__gte=F("op")),
                name="verwachting_eindigt_later",
            ),
        ]
        # the ledger of a dossier
        indexes: ClassVar = [models.Index(fields=["initiatief", "op"], name="verwachting_boek")]

    def __str__(self) -> str:
        return tekens.shortened(self.tekst)
