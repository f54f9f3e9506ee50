"""The council's report of a period: figures as they were counted, with words of the griffie; frozen once it is sent."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from samenwerkingswijzer.ground.versions import Geversioneerd


class VerslagQuerySet(models.QuerySet["Verslag"]):
    """Reports by who reads them."""

    def sent(self) -> Self:
        """Those that everybody in the council's area reads."""
        return self.filter(verzonden_op__isnull=False)

    def readable(self, *, drafts: bool) -> Self:
        """Sent ones; with the drafts for who keeps them."""
        return self if drafts else self.sent()

    def drafts(self) -> Self:
        """Those that the griffie still works on."""
        return self.filter(verzonden_op=None)


class Verslag(Geversioneerd):
    """One report. `inhoud` is what the blocks of the dashboard said when it was counted; nobody counts it again later.

    `teksten` are the words of the griffie below each block, by the key of the block.
    """

    titel = models.CharField("titel", max_length=160)
    van = models.DateField("eerste dag")
    tot_en_met = models.DateField("laatste dag")
    inleiding = models.TextField("inleiding", blank=True)
    teksten = models.JSONField("toelichtingen", default=dict, blank=True)
    inhoud = models.JSONField("inhoud", editable=False)
    geteld_op = models.DateTimeField("geteld op", editable=False)
    gemaakt_door = models.ForeignKey(
        "ground.Gebruiker", models.PROTECT, null=True, related_name="+", verbose_name="gemaakt door"
    )
    sleutel = models.UUIDField("sleutel tegen dubbel versturen", unique=True, editable=False)
    verzonden_op = models.DateTimeField("verzonden op", null=True, blank=True, editable=False)

    objects = VerslagQuerySet.as_manager()

    class Meta:
        verbose_name = "verslag"
        verbose_name_plural = "verslagen"
        ordering: ClassVar = ["-tot_en_met", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(tot_en_met__gte=F("van")), name="verslag_eindigt_later"),
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def is_sent(self) -> bool:
        """Sent to the council: from then on nothing changes."""
        return self.verzonden_op is not None
