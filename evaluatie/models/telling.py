"""How often each score was given in a closed evaluation: numbers only, so that years can be added up quickly."""

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Count, ExpressionWrapper, F, Q, Sum, Value

from evaluatie.models.evaluatie import Evaluatie
from evaluatie.models.keuzes import SCHAAL, Perspectief

SCORES = ("een", "twee", "drie", "vier", "vijf")
"""The columns, in the order of the scale."""


class TellingQuerySet(models.QuerySet["Telling"]):
    """Counts of closed evaluations."""

    def of_perspective(self, perspectief: str, tot: date | None = None, van: date | None = None) -> Self:
        """What this perspective answered, in evaluations that were closed by a day, or from a day on."""
        rows = self.filter(perspectief=perspectief)
        rows = rows.filter(gesloten_op__lte=tot) if tot else rows
        return rows.filter(gesloten_op__gte=van) if van else rows

    def per_year(self, least: int) -> "models.QuerySet[Telling, tuple[Any, ...]]":
        """Per criterium and year, apart where at least so many answered in an evaluation and where fewer did.

        Code, year, whether enough, evaluations, without score, and each score from low to high; one pass over the rows.
        """
        given = self.annotate(gaven=sum(map(F, SCORES), Value(0)))
        enough = given.annotate(genoeg=ExpressionWrapper(Q(gaven__gte=least), models.BooleanField()))
        grouped = enough.order_by().values_list("code", "jaar", "genoeg").annotate(Count("pk"))
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
                fields=["perspectief", "code", "jaar", "gesloten_op", "zonder", *SCORES],
                name="telling_scores",
            )
        ]

    def __str__(self) -> str:
        return f"{self.code} door {self.perspectief} in evaluatie {self.evaluatie_id}"
