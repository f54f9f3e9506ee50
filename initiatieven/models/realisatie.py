"""The work after the decision: agreements of both sides, milestones, progress and contributions."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Case, Q, When
from django.utils import timezone
from django.utils.formats import date_format

from initiatieven.models.keuzes import Partij, Publiek, SoortBijdrage, StandAfspraak
from samenwerkingswijzer.ground import tekens
from samenwerkingswijzer.ground.versions import Geversioneerd


class AfspraakQuerySet(models.QuerySet["Afspraak"]):
    """Agreements by how they stand."""

    def open(self) -> Self:
        """Not settled yet."""
        return self.filter(stand=StandAfspraak.open)

    def open_first(self) -> Self:
        """What still has to be done before what is settled; the earliest day, so what is late, on top."""
        return self.order_by(Case(When(stand=StandAfspraak.open, then=0), default=1), "voor_wanneer", "pk")

    def late(self) -> Self:
        """Open and past its day. Computed, so that it is true on the day itself."""
        return self.open().filter(voor_wanneer__lt=timezone.localdate())

    def unconfirmed(self) -> Self:
        """Open, and the other side did not say yes to how it reads now."""
        return self.open().filter(bevestigd_op=None)


class Afspraak(Geversioneerd):
    """Who does what by when; of the municipality as well as of the others.

    `bevestigd_op` is when the other side agreed to the text and the day as they are now: a change empties it.
    """

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="afspraken", verbose_name="initiatief"
    )
    partij = models.CharField("wie doet het", max_length=16, choices=Partij)
    betrokkene = models.ForeignKey(
        "Betrokkene",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="afspraken",
        verbose_name="met wie",
    )
    wat = models.TextField("wat")
    voor_wanneer = models.DateField("voor wanneer")
    stand = models.CharField("stand", max_length=16, choices=StandAfspraak, default=StandAfspraak.open)
    bevestigd_op = models.DateTimeField("bevestigd op", null=True, blank=True, editable=False)
    bezwaar = models.TextField("waarom niet akkoord", blank=True, editable=False)
    herinnerd_voor = models.DateField("herinnerd voor", null=True, blank=True, editable=False)

    objects = AfspraakQuerySet.as_manager()

    class Meta:
        verbose_name = "afspraak"
        verbose_name_plural = "afspraken"
        ordering: ClassVar = ["voor_wanneer", "pk"]
        # the clock: what is due
        indexes: ClassVar = [
            models.Index(fields=["voor_wanneer"], condition=Q(stand="open"), name="afspraak_open"),
        ]

    def __str__(self) -> str:
        return tekens.shortened(self.wat)

    @property
    def is_open(self) -> bool:
        """Not settled yet."""
        return self.stand == StandAfspraak.open

    @property
    def is_late(self) -> bool:
        """Open and past its day."""
        return self.is_open and self.voor_wanneer < timezone.localdate()

    @property
    def toestand(self) -> str:
        """How it stands, in words: also late, which is computed."""
        return "Te laat" if self.is_late else self.get_stand_display()

    @property
    def wie(self) -> str:
        """Who does it; a partner by name."""
        if self.partij == Partij.partner and self.betrokkene:
            return str(self.betrokkene)
        return str(self.get_partij_display())

    @property
    def andere_kant(self) -> str:
        """Who has to agree beside the municipality."""
        return "de partner" if self.partij == Partij.partner else "de initiatiefnemer"

    @property
    def akkoord(self) -> str:
        """Whether the other side agreed, in words."""
        if self.bevestigd_op:
            day = date_format(timezone.localdate(self.bevestigd_op), "j F Y")
            return f"Akkoord van beide kanten sinds {day}"
        who = self.andere_kant
        return f"{who.capitalize()} is niet akkoord" if self.bezwaar else f"Wacht op akkoord van {who}"


class Afspraakmoment(models.Model):
    """The history of an agreement: how it read after each step. Who and when stand in the event. Never changed."""

    afspraak = models.ForeignKey(Afspraak, models.CASCADE, related_name="verloop", verbose_name="afspraak")
    gebeurtenis = models.ForeignKey("Gebeurtenis", models.CASCADE, verbose_name="gebeurtenis")
    wat = models.TextField("wat")
    voor_wanneer = models.DateField("voor wanneer")
    stand = models.CharField("stand", max_length=16, choices=StandAfspraak)
    akkoord = models.BooleanField("akkoord van beide kanten", default=False)
    bezwaar = models.TextField("waarom niet akkoord", blank=True)

    class Meta:
        verbose_name = "stap van een afspraak"
        verbose_name_plural = "stappen van een afspraak"
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"afspraak {self.afspraak_id} na gebeurtenis {self.gebeurtenis_id}"


class Mijlpaal(Geversioneerd):
    """Something that will be reached on a day, or was."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="mijlpalen", verbose_name="initiatief"
    )
    titel = models.CharField("mijlpaal", max_length=160)
    gepland_op = models.DateField("gepland op")
    gehaald_op = models.DateField("gehaald op", null=True, blank=True)
    zichtbaar_voor = models.CharField("wie leest dit", max_length=16, choices=Publiek, default=Publiek.intern)

    class Meta:
        verbose_name = "mijlpaal"
        verbose_name_plural = "mijlpalen"
        ordering: ClassVar = ["gepland_op", "pk"]

    def __str__(self) -> str:
        return self.titel


class VoortgangQuerySet(models.QuerySet["Voortgang"]):
    """Progress by who reads it."""

    def public(self) -> Self:
        """What everyone reads, the newest first."""
        return self.filter(zichtbaar_voor=Publiek.publiek).order_by("-dag", "-pk")


class Voortgang(Geversioneerd):
    """How it goes, on a day: for everyone or for the municipality alone."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="voortgang", verbose_name="initiatief"
    )
    dag = models.DateField("dag", default=timezone.localdate)
    tekst = models.TextField("hoe gaat het")
    zichtbaar_voor = models.CharField("wie leest dit", max_length=16, choices=Publiek, default=Publiek.intern)

    objects = VoortgangQuerySet.as_manager()

    class Meta:
        verbose_name = "voortgang"
        verbose_name_plural = "voortgang"
        ordering: ClassVar = ["-dag", "-pk"]

    def __str__(self) -> str:
        return tekens.shortened(self.tekst)


class Bijdrage(Geversioneerd):
    """What a party puts in: hours, money, or in kind."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="bijdragen", verbose_name="initiatief"
    )
    partij = models.CharField("van wie", max_length=16, choices=Partij)
    soort = models.CharField("wat voor bijdrage", max_length=8, choices=SoortBijdrage)
    aantal = models.DecimalField("hoeveel", max_digits=11, decimal_places=2, null=True, blank=True)
    omschrijving = models.CharField("omschrijving", max_length=250)
    dag = models.DateField("dag", default=timezone.localdate)

    class Meta:
        verbose_name = "bijdrage"
        verbose_name_plural = "bijdragen"
        ordering: ClassVar = ["-dag", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(soort=SoortBijdrage.natura) | Q(aantal__isnull=False),
                name="bijdrage_geteld_of_natura",
            ),
            models.CheckConstraint(condition=Q(aantal=None) | Q(aantal__gt=0), name="bijdrage_meer_dan_nul"),
        ]

    def __str__(self) -> str:
        return tekens.shortened(self.omschrijving)
