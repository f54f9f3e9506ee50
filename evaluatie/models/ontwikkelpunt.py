"""The development agenda: what the municipality will do better, why, and what came of it (DOMEIN §5.2)."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Count, Prefetch, Q
from django.utils import timezone

from evaluatie.models.les import Les
from evaluatie.models.signaal import Signaalregel
from samenwerkingswijzer.ground.versions import Geversioneerd


class Agendastand(models.TextChoices):
    """How far a point is."""

    idee = "idee", "Idee"
    gepland = "gepland", "Gepland"
    loopt = "loopt", "Loopt"
    gereed = "gereed", "Gereed"
    vervallen = "vervallen", "Vervallen"


IN_BEWEGING = (Agendastand.idee, Agendastand.gepland, Agendastand.loopt)
"""What still has to be done; the two others are ends."""


class Raadsuitspraak(models.TextChoices):
    """What the council did with a point."""

    vastgesteld = "vastgesteld", "De raad stelde dit punt vast"
    gewijzigd = "gewijzigd", "De raad stelde dit punt vast, met een wijziging"
    kennisgenomen = "kennisgenomen", "De raad nam er kennis van"
    afgewezen = "afgewezen", "De raad wil dit punt niet"


class OntwikkelpuntQuerySet(models.QuerySet["Ontwikkelpunt"]):
    """Points of the agenda. They hold nothing of a dossier, so who may open the agenda reads all."""

    def with_origin(self) -> Self:
        """With its rule, its lessons and what the council said."""
        lessons = Prefetch("lessen", Les.objects.select_related("initiatief", "voorstel__pagina"))
        return self.select_related("regel").prefetch_related(lessons, "uitspraken")

    def listed(self) -> Self:
        """For board and list: how many lessons lie under it, what is due first on top."""
        rows = self.select_related("regel").annotate(aantal_lessen=Count("lessen", distinct=True))
        return rows.order_by(models.F("klaar_op").asc(nulls_last=True), "pk")

    def moving(self) -> Self:
        """What still has to be done."""
        return self.filter(stand__in=IN_BEWEGING)

    def by_rule(self) -> "dict[int | None, list[Ontwikkelpunt]]":
        """What is being done about each rule. One query."""
        found: dict[int | None, list[Ontwikkelpunt]] = {}
        for punt in self.moving().exclude(regel=None).order_by("pk"):
            found.setdefault(punt.regel_id, []).append(punt)
        return found

    def late(self, on: date) -> Self:
        """Still to be done, and past its day."""
        return self.moving().filter(klaar_op__lt=on)


class Ontwikkelpunt(Geversioneerd):
    """One thing to do better. `eigenaar` is a function or a team, never a person: the council reads it.

    `signalen_bij_begin` is how many signals of the rule there were when the point was made: beside how many there are
    now it shows the effect in a number.
    """

    wat = models.CharField("wat gaat er anders", max_length=200)
    hoe = models.TextField("hoe pakken we dat aan")
    eigenaar = models.CharField("wie trekt dit", max_length=120)
    klaar_op = models.DateField("wanneer moet het klaar zijn", null=True, blank=True)
    stand = models.CharField("hoe ver is het", max_length=10, choices=Agendastand, default=Agendastand.idee)
    beoogd_effect = models.TextField("wat merken inwoners ervan")
    effect = models.TextField("wat leverde het op", blank=True)
    lessen: models.ManyToManyField[Les, models.Model] = models.ManyToManyField(
        Les, blank=True, related_name="ontwikkelpunten", verbose_name="door welke lessen"
    )
    regel = models.ForeignKey(
        Signaalregel,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="ontwikkelpunten",
        verbose_name="door welk signaal",
    )
    signalen_bij_begin = models.PositiveIntegerField(
        "signalen bij het begin", null=True, blank=True, editable=False
    )
    is_voorbeeld = models.BooleanField("verzonnen voorbeeld", default=False, editable=False)
    op = models.DateTimeField("op", default=timezone.now, editable=False)
    sleutel = models.UUIDField("sleutel tegen dubbel versturen", unique=True, editable=False)

    objects = OntwikkelpuntQuerySet.as_manager()

    class Meta:
        verbose_name = "ontwikkelpunt"
        verbose_name_plural = "ontwikkelpunten"
        ordering: ClassVar = ["klaar_op", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(stand__in=Agendastand.values), name="ontwikkelpunt_bekende_stand"
            ),
            models.CheckConstraint(
                condition=~Q(stand=Agendastand.gereed) | ~Q(effect=""), name="ontwikkelpunt_gereed_met_effect"
            ),
            models.CheckConstraint(
                condition=~Q(stand__in=[Agendastand.gepland, Agendastand.loopt]) | Q(klaar_op__isnull=False),
                name="ontwikkelpunt_gepland_met_datum",
            ),
        ]
        # the board: one column, what is due first on top
        indexes: ClassVar = [models.Index(fields=["stand", "klaar_op", "id"], name="ontwikkelpunt_bord")]

    def __str__(self) -> str:
        return self.wat

    @property
    def is_late(self) -> bool:
        """Still to be done, and past its day."""
        return bool(self.stand in IN_BEWEGING and self.klaar_op and self.klaar_op < timezone.localdate())


class Ontwikkelstap(models.Model):
    """That a point went from one state to another. Never changed: so past dates can be asked for (ONTWERP §3.9)."""

    punt = models.ForeignKey(
        Ontwikkelpunt, models.CASCADE, related_name="stappen", verbose_name="ontwikkelpunt"
    )
    stand = models.CharField("naar", max_length=10, choices=Agendastand)
    toelichting = models.TextField("waarom", blank=True)
    gebruiker = models.ForeignKey(
        "ground.Gebruiker", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="door"
    )
    op = models.DateTimeField("op")

    class Meta:
        verbose_name = "stap van een ontwikkelpunt"
        verbose_name_plural = "stappen van een ontwikkelpunt"
        ordering: ClassVar = ["op", "pk"]
        # what moved in a period
        indexes: ClassVar = [models.Index(fields=["op"], name="ontwikkelstap_op")]

    def __str__(self) -> str:
        return f"{self.punt_id} naar {self.stand}"


class Agendabesluit(models.Model):
    """What the council said about a point, as the griffie recorded it. Never changed: a new decision is a new row."""

    punt = models.ForeignKey(
        Ontwikkelpunt, models.CASCADE, related_name="uitspraken", verbose_name="ontwikkelpunt"
    )
    uitspraak = models.CharField("wat deed de raad", max_length=14, choices=Raadsuitspraak)
    datum = models.DateField("wanneer")
    toelichting = models.TextField("wat sprak de raad af", blank=True)
    document_url = models.URLField("link naar het raadsstuk", blank=True)
    vastgelegd_door = models.ForeignKey(
        "ground.Gebruiker", models.PROTECT, null=True, related_name="+", verbose_name="vastgelegd door"
    )
    vastgelegd_op = models.DateTimeField("vastgelegd op")
    sleutel = models.UUIDField("sleutel tegen dubbel versturen", unique=True, editable=False)

    class Meta:
        verbose_name = "besluit over de ontwikkelagenda"
        verbose_name_plural = "besluiten over de ontwikkelagenda"
        ordering: ClassVar = ["-datum", "-pk"]

    def __str__(self) -> str:
        return self.get_uitspraak_display()
