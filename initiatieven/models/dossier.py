"""The dossier's history: what happened, and who looked."""

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import timezone

from initiatieven import handelingen
from initiatieven.models.keuzes import Publiek
from initiatieven.status import Status

if TYPE_CHECKING:
    from initiatieven.models.initiatief import Initiatief
    from samenwerkingswijzer.ground.models import Gebruiker


class Gebeurtenis(models.Model):
    """Append-only: who (a reference, never a name), when, what, from, to, why, for whom visible (ONTWERP §3.2)."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="gebeurtenissen", verbose_name="initiatief"
    )
    handeling = models.CharField("handeling", max_length=30, choices=handelingen.choices)
    van = models.CharField("van", max_length=20, choices=Status)
    naar = models.CharField("naar", max_length=20, choices=Status)
    via = models.CharField("via", max_length=10)
    gebruiker = models.ForeignKey(
        "ground.Gebruiker", models.PROTECT, null=True, blank=True, verbose_name="gebruiker"
    )
    toelichting = models.TextField("toelichting", blank=True)
    zichtbaar_voor = models.CharField(
        "zichtbaar voor", max_length=16, choices=Publiek, default=Publiek.intern
    )
    voor_initiatiefnemer = models.BooleanField("zichtbaar voor de initiatiefnemer", default=False)
    op = models.DateTimeField("op")

    class Meta:
        verbose_name = "gebeurtenis"
        verbose_name_plural = "gebeurtenissen"
        ordering: ClassVar = ["op", "pk"]
        # the dossier's timeline
        indexes: ClassVar = [models.Index(fields=["initiatief", "op"], name="gebeurtenis_tijdlijn")]

    def __str__(self) -> str:
        return f"{self.get_handeling_display()} ({self.op:%Y-%m-%d})"

    @property
    def gebeurd(self) -> str:
        """What happened, in a few words."""
        return handelingen.GEBEURD.get(handelingen.Handeling(self.handeling), self.get_handeling_display())


class Inzage(models.Model):
    """Reading personal data: one row per user, dossier and day."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="inzages", verbose_name="initiatief"
    )
    gebruiker = models.ForeignKey("ground.Gebruiker", models.PROTECT, verbose_name="gebruiker")
    dag = models.DateField("dag")

    class Meta:
        verbose_name = "inzage"
        verbose_name_plural = "inzages"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["initiatief", "gebruiker", "dag"], name="inzage_een_per_dag"),
        ]

    def __str__(self) -> str:
        return f"{self.gebruiker_id} las {self.initiatief_id} op {self.dag}"

    @classmethod
    def note(cls, initiatief: "Initiatief", gebruiker: "Gebruiker") -> None:
        """Write down that this user read this dossier today: once, also when two pages open at the same time."""
        row = cls(initiatief=initiatief, gebruiker=gebruiker, dag=timezone.localdate())
        cls._default_manager.bulk_create([row], ignore_conflicts=True)

    @classmethod
    def today(cls, gebruiker: "Gebruiker") -> Exists:
        """Whether this user read the dossier today, as a column of the query that fetches it."""
        rows = cls._default_manager.filter(initiatief=OuterRef("pk"), gebruiker=gebruiker)
        return Exists(rows.filter(dag=timezone.localdate()))
