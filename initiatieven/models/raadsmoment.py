"""When the council wants to be heard, and the sittings in which importance and the council's role are reviewed."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from initiatieven.models.kaderbesluit import Kaderbesluit
from initiatieven.models.keuzes import Belang, Modus, Relevantie
from initiatieven.models.raadskeuzes import StandRaadsmoment, Wanneer
from samenwerkingswijzer.ground.versions import Geversioneerd


class RaadsmomentQuerySet(models.QuerySet["Raadsmoment"]):
    """Moments by how they stand."""

    def planned(self) -> Self:
        """Still to come."""
        return self.filter(stand=StandRaadsmoment.gepland)


class Raadsmoment(Geversioneerd):
    """A moment at which the council wants to be heard: at a step of the dossier, or on a day."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="raadsmomenten", verbose_name="initiatief"
    )
    wanneer = models.CharField("wanneer", max_length=12, choices=Wanneer)
    dag = models.DateField("welke dag", null=True, blank=True)
    waarover = models.CharField("waarover", max_length=250, blank=True)
    stand = models.CharField(
        "hoe staat het ermee", max_length=10, choices=StandRaadsmoment, default=StandRaadsmoment.gepland
    )
    gehouden_op = models.DateField("gehouden op", null=True, blank=True)
    uitkomst = models.TextField("wat de raad zei", blank=True)

    objects = RaadsmomentQuerySet.as_manager()

    class Meta:
        verbose_name = "moment voor de raad"
        verbose_name_plural = "momenten voor de raad"
        ordering: ClassVar = ["dag", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(wanneer=Wanneer.datum, dag__isnull=False)
                | ~Q(wanneer=Wanneer.datum) & Q(dag__isnull=True),
                name="raadsmoment_dag_bij_datum",
            ),
            models.CheckConstraint(
                condition=~Q(stand=StandRaadsmoment.gehouden) | Q(gehouden_op__isnull=False),
                name="raadsmoment_gehouden_op_een_dag",
            ),
            models.UniqueConstraint(
                fields=["initiatief", "wanneer"],
                condition=Q(stand=StandRaadsmoment.gepland) & ~Q(wanneer=Wanneer.datum),
                name="raadsmoment_een_per_stap",
            ),
        ]
        # the planning list
        indexes: ClassVar = [
            models.Index(
                fields=["dag", "wanneer"],
                condition=Q(stand=StandRaadsmoment.gepland),
                name="raadsmoment_gepland",
            ),
        ]

    def __str__(self) -> str:
        return self.get_wanneer_display()


_WIE = {
    Relevantie.raad: "de raad",
    Relevantie.college: "het college",
    Relevantie.organisatie: "de organisatie",
}


class HerzieningQuerySet(models.QuerySet["Herziening"]):
    """Sittings by how they stand."""

    def running(self) -> Self:
        """Not confirmed and not stopped."""
        return self.filter(vastgesteld_op=None, gestopt_op=None)

    def confirmed(self) -> Self:
        """Confirmed by a decision, the newest first."""
        return self.filter(vastgesteld_op__isnull=False).order_by("-vastgesteld_op")


class Herziening(Geversioneerd):
    """One sitting in which a body walks through the initiatives and says which are important. One runs at a time."""

    orgaan = models.CharField("voor wie", max_length=12, choices=Relevantie)
    gestart_op = models.DateTimeField("begonnen op")
    gestart_door = models.ForeignKey(
        "ground.Gebruiker", models.PROTECT, null=True, related_name="+", verbose_name="begonnen door"
    )
    vastgesteld_op = models.DateTimeField("vastgesteld op", null=True, blank=True)
    gestopt_op = models.DateTimeField("gestopt op", null=True, blank=True)
    volgende_op = models.DateField("volgende herziening", null=True, blank=True)
    besluit = models.ForeignKey(
        Kaderbesluit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="herzieningen",
        verbose_name="besluit",
    )

    objects = HerzieningQuerySet.as_manager()

    class Meta:
        verbose_name = "herziening"
        verbose_name_plural = "herzieningen"
        ordering: ClassVar = ["-gestart_op"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["orgaan"],
                condition=Q(vastgesteld_op=None, gestopt_op=None),
                name="herziening_een_tegelijk",
            ),
            models.CheckConstraint(
                condition=Q(vastgesteld_op=None) | Q(gestopt_op=None), name="herziening_een_einde"
            ),
            models.CheckConstraint(
                condition=Q(vastgesteld_op=None) | Q(vastgesteld_op__gte=F("gestart_op")),
                name="herziening_eindigt_later",
            ),
        ]

    def __str__(self) -> str:
        return f"Herziening door {_WIE[Relevantie(self.orgaan)]}"

    @property
    def loopt(self) -> bool:
        """Neither confirmed nor stopped."""
        return self.vastgesteld_op is None and self.gestopt_op is None


class Herzieningsregel(Geversioneerd):
    """What the body said about one initiative in one sitting: a draft until the sitting is confirmed, then history."""

    herziening = models.ForeignKey(
        Herziening, models.CASCADE, related_name="regels", verbose_name="herziening"
    )
    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="herzieningsregels", verbose_name="initiatief"
    )
    niveau = models.CharField("hoe belangrijk", max_length=12, choices=Belang)
    waarom = models.JSONField("waarom", default=list, blank=True)
    modus = models.CharField("rol van de raad", max_length=20, choices=Modus, blank=True)
    reden = models.TextField("waarom deze rol", blank=True)
    momenten = models.JSONField("wanneer wil de raad gehoord worden", default=list, blank=True)

    class Meta:
        verbose_name = "regel van een herziening"
        verbose_name_plural = "regels van een herziening"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["herziening", "initiatief"], name="herzieningsregel_een_keer"),
        ]

    def __str__(self) -> str:
        return f"{self.initiatief_id}: {self.niveau}"
