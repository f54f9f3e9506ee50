"""When one will look back: planned at the decision, at strategic moments, and late when it did not happen."""

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format

from evaluatie.models.evaluatie import Evaluatie
from evaluatie.models.keuzes import STATUS_BIJ_MOMENT, Moment
from initiatieven.models import Initiatief
from samenwerkingswijzer.ground.versions import Geversioneerd

_FITS = Q(moment=Moment.tussentijds, initiatief__status__in=STATUS_BIJ_MOMENT[Moment.tussentijds]) | Q(
    moment=Moment.achteraf, initiatief__status__in=STATUS_BIJ_MOMENT[Moment.achteraf]
)
STAAND = _FITS & Q(evaluatie=None, vervallen_op=None)
"""Not held, not begun and not called off, of a dossier where it still can be held (DOMEIN §4.2)."""
WAKKER = Q(initiatief__slaapt_tot=None)
"""Of a dossier that does not rest: terms stand still on a sleeping one."""
_LATER = [Moment.tussentijds.value, Moment.achteraf.value]


class GeplandMomentQuerySet(models.QuerySet["GeplandMoment"]):
    """Planned evaluations by how they stand."""

    def of(self, initiatief: Initiatief) -> Self:
        """All of one dossier, the first on top."""
        return self.filter(initiatief=initiatief).select_related("evaluatie")

    def among(self, rows: Any) -> Self:
        """Of the dossiers that the caller was allowed to fetch."""
        return self.filter(initiatief__in=rows).select_related("initiatief__kern", "evaluatie")

    def standing(self) -> Self:
        """What still has to come, also where the dossier rests."""
        return self.filter(STAAND)

    def dropped(self) -> Self:
        """What was called off."""
        return self.filter(vervallen_op__isnull=False)

    def due(self, until: date) -> Self:
        """To be held on or before that day, late ones too."""
        return self.filter(STAAND & WAKKER, gepland_op__lte=until)

    def late(self, on: date) -> Self:
        """Past its day on that day, and nobody began."""
        return self.filter(STAAND & WAKKER, gepland_op__lt=on)


class GeplandMoment(Geversioneerd):
    """One evaluation that was planned, why then, and what came of it."""

    initiatief = models.ForeignKey(
        Initiatief, models.CASCADE, related_name="geplande_evaluaties", verbose_name="initiatief"
    )
    moment = models.CharField("moment", max_length=12, choices=Moment)
    gepland_op = models.DateField("gepland op")
    aanleiding = models.CharField("waarom dan", max_length=200)
    evaluatie = models.OneToOneField(
        Evaluatie,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="gepland",
        verbose_name="evaluatie",
    )
    herinnerd_voor = models.DateField("herinnerd voor", null=True, blank=True, editable=False)
    vervallen_op = models.DateTimeField("vervallen op", null=True, blank=True, editable=False)
    reden_vervallen = models.CharField("waarom vervallen", max_length=200, blank=True)

    objects = GeplandMomentQuerySet.as_manager()

    class Meta:
        verbose_name = "gepland moment"
        verbose_name_plural = "geplande momenten"
        ordering: ClassVar = ["gepland_op", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(moment__in=_LATER), name="gepland_moment_na_besluit"),
            models.CheckConstraint(
                condition=Q(vervallen_op=None) | (~Q(reden_vervallen="") & Q(evaluatie=None)),
                name="gepland_vervallen_met_reden",
            ),
            models.CheckConstraint(condition=~Q(aanleiding=""), name="gepland_met_aanleiding"),
        ]
        # the clock, the worklist and the council: what is due
        indexes: ClassVar = [
            models.Index(
                fields=["gepland_op", "id"],
                condition=Q(evaluatie=None, vervallen_op=None),
                name="gepland_open",
            ),
        ]

    def __str__(self) -> str:
        return f"evaluatie {self.get_moment_display().lower()} op {date_format(self.gepland_op, 'j F Y')}"

    @property
    def is_late(self) -> bool:
        """Past its day while nobody began."""
        return self.is_standing and self.gepland_op < timezone.localdate()

    @property
    def is_standing(self) -> bool:
        """Not held, not begun, not called off."""
        return self.evaluatie_id is None and self.vervallen_op is None

    @property
    def stand(self) -> str:
        """How it stands, in words."""
        if self.vervallen_op:
            return "Vervallen"
        if self.evaluatie:
            return "Gehouden" if self.evaluatie.bevroren_op else "Loopt"
        return "Te laat" if self.is_late else "Gepland"
