"""The Speelveld of one dossier: what was answered to the questions of the guide (DOMEIN §1.4)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from handreikingen.stappen import Deelproces, Element
from samenwerkingswijzer.ground.versions import Geversioneerd


class SpeelveldAntwoord(Geversioneerd):
    """One answer. The question's text is kept beside it: the guide may change, what was answered stays readable."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="speelveldantwoorden", verbose_name="initiatief"
    )
    vraag = models.ForeignKey(
        "handreikingen.Vraag",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="antwoorden",
        verbose_name="vraag in de gids",
    )
    deelproces = models.CharField("deelproces", max_length=20, choices=Deelproces)
    element = models.CharField("element", max_length=20, choices=Element)
    vraagtekst = models.CharField("vraag", max_length=300)
    antwoord = models.TextField("antwoord")

    class Meta:
        verbose_name = "antwoord in het speelveld"
        verbose_name_plural = "antwoorden in het speelveld"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["initiatief", "vraag"],
                condition=Q(vraag__isnull=False),
                name="speelveld_een_antwoord_per_vraag",
            ),
        ]
        # the twelve cells of one dossier
        indexes: ClassVar = [
            models.Index(fields=["initiatief", "deelproces", "element"], name="speelveldantwoord_vak"),
        ]

    def __str__(self) -> str:
        return self.vraagtekst
