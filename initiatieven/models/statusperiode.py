"""How every dossier stood on any day: a row from one change of state to the next (ONTWERP §3.9).

`Initiatief.status` says how it stands now; who asks for a past day reads these rows, and needs no walk through all
events. `perform` keeps them: see `statusperioden.py`.
"""

from datetime import date, datetime
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from initiatieven.status import Status


def held_at(moment: datetime, prefix: str = "") -> Q:
    """What held at that moment, of records with `van` and `tot`; `prefix` is the road to them."""
    ended = Q(**{f"{prefix}tot": None}) | Q(**{f"{prefix}tot__gt": moment})
    return Q(**{f"{prefix}van__lte": moment}) & ended


class StatusperiodeQuerySet(models.QuerySet["Statusperiode"]):
    """Periods by moment."""

    def at(self, moment: datetime) -> Self:
        """How each dossier stood then: at most one row each."""
        return self.filter(held_at(moment))

    def first_day(self) -> date | None:
        """The day on which the first dossier was there; None without any."""
        first = self.order_by("van").values_list("van", flat=True).first()
        return timezone.localdate(first) if first else None

    def left(self, since: datetime, until: datetime) -> Self:
        """Steps that ended after `since`, until and with `until`: with the days they took."""
        return self.filter(dagen__isnull=False, tot__gt=since, tot__lte=until)


class Statusperiode(models.Model):
    """One dossier in one state, with one term, awake or at rest.

    `sinds` is when the state began, also where a rest cut it in two; `dagen` is how many calendar days the whole state
    took without those at rest, and stands on its last row only. A concept has no rows: no figure counts it.
    """

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="statusperioden", verbose_name="initiatief"
    )
    status = models.CharField("status", max_length=20, choices=Status)
    rust = models.BooleanField("in rust", default=False)
    uiterlijk_op = models.DateField("uiterlijk op", null=True, blank=True)
    sinds = models.DateTimeField("status sinds")
    van = models.DateTimeField("van")
    tot = models.DateTimeField("tot", null=True, blank=True)
    dagen = models.PositiveIntegerField("duurde zoveel dagen", null=True, blank=True)

    objects = StatusperiodeQuerySet.as_manager()

    class Meta:
        verbose_name = "statusperiode"
        verbose_name_plural = "statusperioden"
        ordering: ClassVar = ["van", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["initiatief"], condition=Q(tot=None), name="statusperiode_een_tegelijk"
            ),
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gte=F("van")), name="statusperiode_eindigt_later"
            ),
            models.CheckConstraint(
                condition=Q(dagen=None) | Q(tot__isnull=False), name="statusperiode_duur_na_afloop"
            ),
            models.CheckConstraint(
                condition=Q(status__in=sorted(set(Status) - {Status.concept})),
                name="statusperiode_geen_concept",
            ),
        ]
        indexes: ClassVar = [
            # how each dossier stands now, and stood on a day
            models.Index(fields=["initiatief", "status"], condition=Q(tot=None), name="statusperiode_nu"),
            models.Index(fields=["initiatief", "van"], name="statusperiode_toen"),
            # since when there is anything to look back at
            models.Index(fields=["van"], name="statusperiode_begin"),
            # how long steps took that ended in a period
            models.Index(
                fields=["tot", "status", "dagen"], condition=Q(dagen__isnull=False), name="statusperiode_duur"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.initiatief_id}: {self.status} van {self.van}"
