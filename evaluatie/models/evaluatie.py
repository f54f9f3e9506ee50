"""Evaluations, who was asked, and what they answered (DOMEIN §4)."""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from evaluatie.models.criteria import Criterium, CriteriumSet
from evaluatie.models.keuzes import SCHAAL, TOELICHTING_BIJ, Moment, Perspectief, ZonderScore
from initiatieven.models import Besluit, Betrokkene, Initiatief
from initiatieven.models.keuzes import Exploitatie
from samenwerkingswijzer.ground.models import Link
from samenwerkingswijzer.ground.versions import Geversioneerd


class EvaluatieQuerySet(models.QuerySet["Evaluatie"]):
    """Evaluations of a dossier that the caller was allowed to fetch."""

    def of(self, initiatief: Initiatief) -> Self:
        """All of one dossier, oldest first."""
        return self.filter(initiatief=initiatief)

    def running(self) -> Self:
        """Not frozen yet."""
        return self.filter(bevroren_op=None)

    def baseline(self) -> Self:
        """Frozen evaluations beforehand, newest first: the first is what later ones are held against."""
        return self.filter(moment=Moment.vooraf, bevroren_op__isnull=False).order_by("-bevroren_op", "-pk")

    def past_closing(self, on: date) -> Self:
        """Running, after the decision, and nobody can answer any more: waits to be closed."""
        return self.running().later().filter(sluit_op__lt=on)

    def later(self) -> Self:
        """Interim and afterwards, newest first."""
        return self.exclude(moment=Moment.vooraf).order_by("-datum", "-pk")


class Evaluatie(Geversioneerd):
    """One look at a dossier. Once frozen the database lets nobody change it or its answers (ONTWERP §3.2).

    `volledig` says that the joint answers are complete. `momentopname` is a copy of who was involved, what moved
    them, the opgaven and the operation, made when it froze.
    """

    initiatief = models.ForeignKey(
        Initiatief, models.CASCADE, related_name="evaluaties", verbose_name="initiatief"
    )
    moment = models.CharField("moment", max_length=12, choices=Moment)
    set = models.ForeignKey(
        CriteriumSet, models.PROTECT, related_name="evaluaties", verbose_name="set criteria"
    )
    datum = models.DateField("datum")
    sluit_op = models.DateField("antwoorden kan tot en met", null=True, blank=True)
    gestart_op = models.DateTimeField("gestart op", editable=False)
    exploitatie = models.CharField("gezonde exploitatie", max_length=20, choices=Exploitatie, blank=True)
    exploitatie_toelichting = models.TextField("onderbouwing van de exploitatie", blank=True)
    volledig = models.BooleanField("volledig", default=False, editable=False)
    bevroren_op = models.DateTimeField("vastgezet op", null=True, blank=True, editable=False)
    besluit = models.OneToOneField(
        Besluit,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="evaluatie_vooraf",
        verbose_name="besluit waarbij dit vaststond",
    )
    momentopname = models.JSONField("momentopname", default=dict, editable=False)

    objects = EvaluatieQuerySet.as_manager()

    class Meta:
        verbose_name = "evaluatie"
        verbose_name_plural = "evaluaties"
        ordering: ClassVar = ["gestart_op", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["initiatief", "moment"],
                condition=Q(bevroren_op=None),
                name="evaluatie_een_lopende_per_moment",
            ),
            models.CheckConstraint(condition=Q(moment__in=Moment.values), name="evaluatie_bekend_moment"),
            models.CheckConstraint(
                condition=Q(besluit=None) | (Q(moment=Moment.vooraf) & Q(bevroren_op__isnull=False)),
                name="evaluatie_besluit_alleen_vooraf",
            ),
        ]
        indexes: ClassVar = [
            # dashboard: which dossiers have a complete evaluation
            models.Index(
                fields=["initiatief", "moment"], condition=Q(volledig=True), name="evaluatie_volledig"
            ),
            # the clock and the worklist: which closing date is near or past
            models.Index(fields=["sluit_op"], condition=Q(bevroren_op=None), name="evaluatie_sluit"),
        ]

    def __str__(self) -> str:
        return f"evaluatie {self.moment} van {self.initiatief_id}"

    @property
    def is_answered_out(self) -> bool:
        """Whether nobody can answer apart any more today."""
        return self.answered_out(timezone.localdate())

    def answered_out(self, on: date) -> bool:
        """Whether nobody could answer apart any more that day: frozen, or past its closing date.

        Only then answers apart are shown: nobody may see a sheet come in, or subtract the last one (ONTWERP §3.10).
        """
        past = self.sluit_op is not None and self.sluit_op < on
        return self.bevroren_op is not None or past

    @property
    def wording_moment(self) -> Moment:
        """Which wording is asked: before or after."""
        return Moment.vooraf if self.moment == Moment.vooraf else Moment.achteraf


class UitnodigingQuerySet(models.QuerySet["Uitnodiging"]):
    """Invitations."""

    def of(self, initiatief: Initiatief) -> Self:
        """All of one dossier."""
        return self.filter(evaluatie__initiatief=initiatief).select_related(
            "evaluatie__initiatief", "betrokkene"
        )

    def by_link(self, link: Link) -> "Uitnodiging | None":
        """The sheet that this link opens: the link names dossier and sheet, and both must be right."""
        kenmerk, _, number = link.onderwerp.partition(":")
        if not number.isdecimal():
            return None
        sheets = self.valid().filter(pk=int(number), evaluatie__initiatief__kenmerk=kenmerk)
        return sheets.select_related("evaluatie__initiatief", "evaluatie__set").first()

    def valid(self) -> Self:
        """Not withdrawn."""
        return self.filter(ingetrokken_op=None)

    def unanswered(self) -> Self:
        """Mailed, and not everything was answered yet."""
        return self.valid().filter(ingevuld_op=None, verzonden_op__isnull=False)

    def joint(self) -> Self:
        """What accountmanager and initiator fill in together."""
        return self.filter(perspectief=Perspectief.gezamenlijk)

    def apart(self) -> Self:
        """Who answers on their own."""
        return self.exclude(perspectief=Perspectief.gezamenlijk)

    def with_progress(self) -> Self:
        """With who it is, where it went, and how much was answered (`aantal`), by group."""
        rows = self.select_related("betrokkene", "adres").annotate(aantal=Count("antwoorden"))
        return rows.order_by("perspectief", "betrokkene_id", "pk")


class Uitnodiging(Geversioneerd):
    """Who is asked: one sheet of answers, given apart and unseen. The joint sheet has no link."""

    evaluatie = models.ForeignKey(
        Evaluatie, models.CASCADE, related_name="uitnodigingen", verbose_name="evaluatie"
    )
    perspectief = models.CharField("perspectief", max_length=16, choices=Perspectief)
    betrokkene = models.ForeignKey(
        Betrokkene,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="uitnodigingen",
        verbose_name="wie",
    )
    verzonden_op = models.DateTimeField("verzonden op", null=True, blank=True, editable=False)
    ingevuld_op = models.DateTimeField("ingevuld op", null=True, blank=True, editable=False)
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True, editable=False)
    herinnerd_op = models.DateTimeField("herinnerd op", null=True, blank=True, editable=False)
    op_papier = models.BooleanField("op papier ingevuld", default=False, editable=False)
    sleutel = models.UUIDField("sleutel tegen dubbel versturen", null=True, unique=True, editable=False)

    objects = UitnodigingQuerySet.as_manager()

    class Meta:
        verbose_name = "uitnodiging"
        verbose_name_plural = "uitnodigingen"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["evaluatie"],
                condition=Q(perspectief=Perspectief.gezamenlijk),
                name="uitnodiging_een_gezamenlijk",
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op=None) | Q(ingevuld_op=None), name="uitnodiging_ingevuld_blijft"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.perspectief} bij evaluatie {self.evaluatie_id}"


class Antwoord(models.Model):
    """One answer: a score from 1 to 5, or that there is none, and a sentence."""

    uitnodiging = models.ForeignKey(
        Uitnodiging, models.CASCADE, related_name="antwoorden", verbose_name="uitnodiging"
    )
    criterium = models.ForeignKey(
        Criterium, models.PROTECT, related_name="antwoorden", verbose_name="criterium"
    )
    score = models.PositiveSmallIntegerField("score", null=True, blank=True)
    zonder_score = models.CharField("zonder score", max_length=10, choices=ZonderScore, blank=True)
    toelichting = models.TextField("toelichting", blank=True)

    class Meta:
        verbose_name = "antwoord"
        verbose_name_plural = "antwoorden"
        ordering: ClassVar = ["criterium__volgorde"]
        # The mirror counts scores per sheet and question: from this index alone, without reading the sentences.
        indexes: ClassVar = [
            models.Index(
                fields=["uitnodiging", "criterium", "score", "zonder_score"], name="antwoord_spiegel"
            )
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["uitnodiging", "criterium"], name="antwoord_een_per_criterium"),
            models.CheckConstraint(
                condition=Q(score__in=list(SCHAAL), zonder_score="")
                | Q(score=None, zonder_score__in=ZonderScore.values),
                name="antwoord_score_of_geen",
            ),
            models.CheckConstraint(
                condition=Q(score=None) | ~Q(score__in=sorted(TOELICHTING_BIJ)) | ~Q(toelichting=""),
                name="antwoord_toegelicht",
            ),
        ]

    def __str__(self) -> str:
        return str(self.score or self.zonder_score)


def without_baseline() -> "models.QuerySet[Besluit]":
    """Last decisions that had no complete evaluation beforehand, on dossiers that were not evaluated since."""
    evaluated = Evaluatie.objects.filter(initiatief=OuterRef("initiatief"), bevroren_op__isnull=False)
    newer = Besluit.objects.filter(initiatief=OuterRef("initiatief"), pk__gt=OuterRef("pk"))
    return Besluit.objects.filter(
        ~Exists(newer),
        ~Exists(Evaluatie.objects.filter(besluit=OuterRef("pk"), volledig=True)),
        ~Exists(evaluated.exclude(moment=Moment.vooraf).filter(gestart_op__gte=OuterRef("vastgelegd_op"))),
    ).select_related("initiatief")


def lacks_baseline(besluit: Besluit | None, evaluaties: Iterable[Evaluatie]) -> bool:
    """The rule of `without_baseline` for the last decision of one dossier, with all its evaluations at hand."""
    if besluit is None:
        return False
    return not any(
        (one.volledig and one.besluit_id == besluit.pk)
        or (one.bevroren_op and one.moment != Moment.vooraf and one.gestart_op >= besluit.vastgelegd_op)
        for one in evaluaties
    )
