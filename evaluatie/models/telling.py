"""How often each score was given in a closed evaluation: numbers only, so that years can be added up quickly."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Count, ExpressionWrapper, F, Sum

from evaluatie.models.evaluatie import Evaluatie
from evaluatie.models.keuzes import SCHAAL, Perspectief

SCORES = ("een", "twee", "drie", "vier", "vijf")
"""The columns, in the order of the scale."""


class TellingQuerySet(models.QuerySet["Telling"]):
    """Counts of closed evaluations."""

    def of_perspective(self, perspectief: str, least: int) -> Self:
        """What this perspective answered, of a criterium that at least so many scored unseen in that evaluation.

        What came on paper is added up but does not count among those: who typed it in knows it, and could subtract it
        from the mean (ONTWERP §3.10). The mirror has the same rule.
        """
        rows = self.filter(perspectief=perspectief)
        unseen = ExpressionWrapper(sum(map(F, SCORES), -F("op_papier")), models.IntegerField())
        return rows.alias(ongezien=unseen).filter(ongezien__gte=least) if least > 1 else rows

    def per_year(self) -> "models.QuerySet[Telling, tuple[Any, ...]]":
        """Per criterium and year: code, year, evaluations, without score, and each score from low to high."""
        grouped = self.order_by().values_list("code", "jaar").annotate(Count("pk"))
        return grouped.annotate(*[Sum(name) for name in ("zonder", *SCORES)])


class Telling(models.Model):
    """One criterium as one perspective scored it in one closed evaluation. It stays when the dossier is destroyed."""

    evaluatie = models.ForeignKey(
        Evaluatie,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="tellingen",
        verbose_name="evaluatie",
    )
    perspectief = models.CharField("perspectief", max_length=16, choices=Perspectief)
    code = models.SlugField("code van het criterium", max_length=40, db_index=False)
    jaar = models.PositiveSmallIntegerField("jaar van de evaluatie")
    gesloten_op = models.DateField("gesloten op")
    zonder = models.PositiveIntegerField("zonder score", default=0)
    op_papier = models.PositiveIntegerField("waarvan scores op papier", default=0)
    een = models.PositiveIntegerField(SCHAAL[1], default=0)
    twee = models.PositiveIntegerField(SCHAAL[2], default=0)
    drie = models.PositiveIntegerField(SCHAAL[3], default=0)
    vier = models.PositiveIntegerField(SCHAAL[4], default=0)
    vijf = models.PositiveIntegerField(SCHAAL[5], default=0)

    objects = TellingQuerySet.as_manager()

    class Meta:
        verbose_name = "telling"
        verbose_name_plural = "tellingen"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["evaluatie", "perspectief", "code"], name="telling_een_per_criterium"
            ),
        ]
        # the good-partner score: one perspective, by criterium and year, perhaps up to a day; read from the index alone
        indexes: ClassVar = [
            models.Index(
                fields=["perspectief", "code", "jaar", "gesloten_op", "zonder", "op_papier", *SCORES],
                name="telling_scores",
            )
        ]

    def __str__(self) -> str:
        return f"{self.code} door {self.perspectief} in evaluatie {self.evaluatie_id}"
