"""What the initiator is asked and sends, besides messages: the yearly question and corrections."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from initiatieven.models.keuzes import AntwoordHartslag, CorrectieVeld, StandCorrectie
from samenwerkingswijzer.ground.versions import Geversioneerd


class HartslagQuerySet(models.QuerySet["Hartslag"]):
    """Yearly questions by how they stand."""

    def open(self) -> Self:
        """Asked and not answered."""
        return self.filter(beantwoord_op=None)

    def needing_action(self) -> Self:
        """Answered with help wanted or stopped, and nobody of the municipality took it up yet."""
        asks = (AntwoordHartslag.hulp, AntwoordHartslag.gestopt)
        return self.filter(antwoord__in=asks, opgepakt_op=None)


class Hartslag(models.Model):
    """Once a year, without any forced end: does it still go on?"""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="hartslagen", verbose_name="initiatief"
    )
    gevraagd_op = models.DateTimeField("gevraagd op")
    antwoord = models.CharField("antwoord", max_length=10, choices=AntwoordHartslag, blank=True)
    toelichting = models.TextField("toelichting", blank=True)
    beantwoord_op = models.DateTimeField("beantwoord op", null=True, blank=True)
    opgepakt_op = models.DateTimeField("opgepakt op", null=True, blank=True)

    objects = HartslagQuerySet.as_manager()

    class Meta:
        verbose_name = "hartslag"
        verbose_name_plural = "hartslagen"
        ordering: ClassVar = ["gevraagd_op", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["initiatief"], condition=Q(beantwoord_op=None), name="hartslag_een_open_vraag"
            ),
            models.CheckConstraint(
                condition=Q(beantwoord_op=None, antwoord="")
                | (Q(beantwoord_op__gte=F("gevraagd_op")) & ~Q(antwoord="")),
                name="hartslag_antwoord_met_moment",
            ),
        ]
        indexes: ClassVar = [
            # the clock: when was this last asked
            models.Index(fields=["initiatief", "gevraagd_op"], name="hartslag_laatste"),
            # what the accountmanager must take up
            models.Index(
                fields=["initiatief"],
                condition=Q(antwoord__in=["hulp", "gestopt"], opgepakt_op=None),
                name="hartslag_op_te_pakken",
            ),
        ]

    def __str__(self) -> str:
        return f"hartslag van {self.initiatief_id} op {self.gevraagd_op:%Y-%m-%d}"

    @property
    def vraagt_actie(self) -> bool:
        """Whether somebody of the municipality must take up what was answered."""
        return self.antwoord in ("hulp", "gestopt") and self.opgepakt_op is None


class Correctie(Geversioneerd):
    """What the initiator wants to read otherwise in the dossier, and what the municipality answered."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="correcties", verbose_name="initiatief"
    )
    veld = models.CharField("wat klopt er niet", max_length=24, choices=CorrectieVeld)
    voorstel = models.TextField("zo moet het zijn")
    op = models.DateTimeField("op")
    stand = models.CharField("stand", max_length=16, choices=StandCorrectie, default=StandCorrectie.open)
    antwoord = models.TextField("antwoord", blank=True)
    beantwoord_op = models.DateTimeField("beantwoord op", null=True, blank=True)
    sleutel = models.UUIDField("sleutel tegen dubbel versturen", unique=True, editable=False)

    class Meta:
        verbose_name = "correctie"
        verbose_name_plural = "correcties"
        ordering: ClassVar = ["op", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(stand=StandCorrectie.open, beantwoord_op=None)
                | (~Q(stand=StandCorrectie.open) & Q(beantwoord_op__isnull=False)),
                name="correctie_antwoord_met_moment",
            ),
        ]
        # what waits for an answer
        indexes: ClassVar = [
            models.Index(fields=["initiatief"], condition=Q(stand="open"), name="correctie_open"),
        ]

    def __str__(self) -> str:
        return f"{self.get_veld_display()}: {self.voorstel[:40]}"
