"""What a dossier taught: what helped or hindered, for whom, and what the guide did with it (DOMEIN §4.4, §5.4.10)."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from evaluatie.models.evaluatie import Evaluatie
from handreikingen.models.voorstel import Stand, Voorstel
from initiatieven.models import Initiatief
from samenwerkingswijzer.ground import tekens
from samenwerkingswijzer.ground.versions import Geversioneerd

EEN_LES = "Een les van een initiatief"
"""Where a proposal comes from, for who may not know of which initiative. It is kept so, too: a dossier can be closed or
destroyed, a proposal stays."""


class SoortLes(models.TextChoices):
    """Whether it helped or hindered."""

    stimulans = "stimulans", "Dit hielp"
    obstakel = "obstakel", "Dit zat in de weg"


class LesQuerySet(models.QuerySet["Les"]):
    """Lessons of dossiers that the caller was allowed to fetch, and those that everyone reads."""

    def of(self, initiatief: Initiatief) -> Self:
        """All of one dossier with their proposal and its page, oldest first."""
        return self.filter(initiatief=initiatief).select_related("voorstel__pagina")

    def public(self) -> Self:
        """What everyone may read, the newest first; with the theme of the initiative and the page that changed."""
        return (
            self.filter(openbaar=True).select_related("initiatief", "voorstel__pagina").order_by("-op", "-pk")
        )

    def that_changed(self, page: Any) -> Self:
        """The lessons of which the proposal was taken over and stands on this page now."""
        return self.filter(voorstel__in=Voorstel.objects.appeared().filter(pagina=page))

    def readable(self, all_of_them: bool) -> Self:
        """All, for who reads every dossier; else those that everyone reads. The newest first."""
        return (self if all_of_them else self.filter(openbaar=True)).order_by("-op", "-pk")

    def unused(self) -> Self:
        """Lessons that others can use too, and that led to no point of the development agenda yet."""
        return self.filter(algemeen=True, ontwikkelpunten=None)

    def taken_over(self) -> Self:
        """The lessons that the editors took over, published or not yet."""
        return self.filter(voorstel__stand=Stand.overgenomen)


class Les(Geversioneerd):
    """One lesson. `voorstel` is the change of the guide that was made of it; the guide does not know of lessons."""

    initiatief = models.ForeignKey(
        Initiatief, models.CASCADE, related_name="lessen", verbose_name="initiatief"
    )
    evaluatie = models.ForeignKey(
        Evaluatie, models.PROTECT, null=True, blank=True, related_name="lessen", verbose_name="evaluatie"
    )
    soort = models.CharField("hielp het of niet", max_length=10, choices=SoortLes)
    les = models.TextField("de les", max_length=500)
    voor_wie = models.JSONField("voor wie", default=list)
    algemeen = models.BooleanField("geldt ook voor andere initiatieven", default=False)
    openbaar = models.BooleanField("iedereen mag deze les lezen", default=False)
    op = models.DateTimeField("op", default=timezone.now, editable=False)
    voorstel = models.OneToOneField(
        Voorstel,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="voorstel",
    )

    objects = LesQuerySet.as_manager()

    class Meta:
        verbose_name = "les"
        verbose_name_plural = "lessen"
        ordering: ClassVar = ["op", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(les=""), name="les_heeft_tekst"),
        ]
        # the learning environment: what everyone reads, the newest first
        indexes: ClassVar = [
            models.Index(fields=["-op", "-id"], condition=Q(openbaar=True), name="les_openbaar")
        ]

    def __str__(self) -> str:
        return tekens.shortened(self.les)

    @property
    def may_propose(self) -> bool:
        """No proposal was made of it yet, or the editors declined the one that was."""
        return self.voorstel is None or self.voorstel.stand == Stand.afgewezen

    @property
    def veranderde(self) -> Any:
        """The page that this lesson changed, while everyone can read it; None otherwise."""
        voorstel = self.voorstel
        return voorstel.pagina if voorstel and voorstel.verschenen_op and voorstel.pagina.live else None

    @property
    def wordt_verwerkt(self) -> Any:
        """The page that this lesson is going to change: taken over by the editors, not published yet. Else None."""
        return self.voorstel.pagina if self.voorstel and self.voorstel.in_the_works else None

    @property
    def afkomst(self) -> str:
        """From which initiative, in plain words: its title only as long as everyone may read that."""
        if self.initiatief.openbaar_sinds:
            return f"Een les van het initiatief ‘{self.initiatief.titel}’"
        return EEN_LES
