"""Standards of quality, with the norm that holds from one day to another (DOMEIN §5.2).

The norms are the council's: none ships, or it is marked as an example. A figure is held against the norm of that time.
"""

from datetime import date
from decimal import Decimal
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q, TextChoices

from initiatieven.models import Kaderbesluit
from samenwerkingswijzer.ground.versions import Geversioneerd


class Meting(TextChoices):
    """Which figure is held against the norm; `handmatig` is counted outside this system."""

    eerste_reactie = "eerste_reactie", "Hoeveel procent had op tijd een eerste contact"
    doorlooptijd_besluit = "doorlooptijd_besluit", "Hoeveel werkdagen tot het besluit (de helft is sneller)"
    vast_contact = "vast_contact", "Hoeveel procent hield dezelfde accountmanager"
    evaluatie_vooraf = "evaluatie_vooraf", "Hoeveel procent had een evaluatie vooraf bij het besluit"
    evaluatie_tussentijds = "evaluatie_tussentijds", "Hoeveel procent had een evaluatie tussentijds op tijd"
    samenwerkingsspeler = "samenwerkingsspeler", "Welke score geven partners de gemeente, van 1 tot 5"
    afspraken_nagekomen = (
        "afspraken_nagekomen",
        "Hoeveel procent van de afspraken van de gemeente is nagekomen",
    )
    met_reden = "met_reden", "Hoeveel procent van de afwijzingen heeft een reden"
    handmatig = "handmatig", "We tellen het zelf, buiten dit systeem"


class Richting(TextChoices):
    """Which way is better."""

    hoger = "hoger", "Hoger is beter"
    lager = "lager", "Lager is beter"


class Oordeel(TextChoices):
    """A figure held against a norm."""

    gehaald = "gehaald", "Norm gehaald"
    let_op = "let_op", "Onder de norm"
    signaal = "signaal", "Signaal"
    onbekend = "onbekend", "Onbekend"


class MaatstafQuerySet(models.QuerySet["Maatstaf"]):
    """Standards by date."""

    def in_force(self, on: date) -> Self:
        """The standards that hold on that day."""
        return self.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=on), geldig_van__lte=on)

    def with_norm(self, on: date) -> Self:
        """Each with its norm of that day as `normen_toen` (a list of none or one). One query more for all."""
        return self.prefetch_related(
            models.Prefetch("normen", queryset=Norm.objects.in_force(on), to_attr="normen_toen")
        )


class Maatstaf(Geversioneerd):
    """One standard: what is measured, how, and which way is better. What is good enough is said by its norms."""

    sleutel = models.SlugField("sleutel", max_length=120, unique=True, editable=False)
    formulier = models.UUIDField("sleutel tegen dubbel versturen", unique=True, null=True, editable=False)
    titel = models.CharField("titel", max_length=160)
    meetwijze = models.TextField("hoe meten we dit")
    bron = models.CharField("waar komt het cijfer vandaan", max_length=160, blank=True)
    meting = models.CharField("welk cijfer", max_length=24, choices=Meting, default=Meting.handmatig)
    eenheid = models.CharField("eenheid", max_length=60, blank=True)
    richting = models.CharField("wat is beter", max_length=6, choices=Richting, default=Richting.hoger)
    criterium = models.CharField("hoort bij criterium", max_length=30, blank=True)
    geldig_van = models.DateField("geldig van")
    geldig_tot = models.DateField("geldig tot", null=True, blank=True)

    objects = MaatstafQuerySet.as_manager()

    class Meta:
        verbose_name = "maatstaf"
        verbose_name_plural = "maatstaven"
        ordering: ClassVar = ["titel", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(geldig_tot=None) | Q(geldig_tot__gt=F("geldig_van")),
                name="maatstaf_eindigt_later",
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def norm_on(self, on: date) -> "Norm | None":
        """The norm of that day; None = the council had set none. Without a query after `with_norm(on)`."""
        fetched = getattr(self, "normen_toen", None)
        if fetched is not None:
            return fetched[0] if fetched else None
        return self.normen.in_force(on).first()


class NormQuerySet(models.QuerySet["Norm"]):
    """Norms by date."""

    def in_force(self, on: date) -> Self:
        """The norms that hold on that day."""
        return self.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=on), geldig_van__lte=on)

    def overlapping(self, van: date, tot: date | None) -> Self:
        """Norms that share a day with [van, tot)."""
        rows = self.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=van))
        return rows.filter(geldig_van__lt=tot) if tot else rows


class Norm(Geversioneerd):
    """What is good enough, from one day to another, with the value at which somebody must act."""

    maatstaf = models.ForeignKey(Maatstaf, models.PROTECT, related_name="normen", verbose_name="maatstaf")
    norm = models.DecimalField("norm", max_digits=12, decimal_places=2)
    signaalwaarde = models.DecimalField(
        "signaalwaarde", max_digits=12, decimal_places=2, null=True, blank=True
    )
    is_voorbeeld = models.BooleanField("voorbeeld, niet vastgesteld door de raad", default=False)
    besluit = models.ForeignKey(
        Kaderbesluit, models.PROTECT, null=True, blank=True, related_name="normen", verbose_name="besluit"
    )
    geldig_van = models.DateField("geldig van")
    geldig_tot = models.DateField("geldig tot", null=True, blank=True)

    objects = NormQuerySet.as_manager()

    class Meta:
        verbose_name = "norm"
        verbose_name_plural = "normen"
        ordering: ClassVar = ["-geldig_van"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["maatstaf"], condition=Q(geldig_tot=None), name="norm_een_zonder_einde"
            ),
            models.UniqueConstraint(fields=["maatstaf", "geldig_van"], name="norm_een_begin"),
            models.CheckConstraint(
                condition=Q(geldig_tot=None) | Q(geldig_tot__gt=F("geldig_van")), name="norm_eindigt_later"
            ),
            models.CheckConstraint(
                condition=Q(is_voorbeeld=True) | Q(besluit__isnull=False), name="norm_besluit_of_voorbeeld"
            ),
        ]

    def __str__(self) -> str:
        return str(self.norm)

    def judge(self, value: Decimal | float | None, richting: str) -> Oordeel:
        """Hold a figure against this norm. Unknown stays unknown."""
        if value is None:
            return Oordeel.onbekend
        if _reaches(value, self.norm, richting):
            return Oordeel.gehaald
        if self.signaalwaarde is None or _beyond(value, self.signaalwaarde, richting):
            return Oordeel.let_op
        return Oordeel.signaal


def _reaches(value: Decimal | float, norm: Decimal, richting: str) -> bool:
    return value >= norm if richting == Richting.hoger else value <= norm


def _beyond(value: Decimal | float, signal: Decimal, richting: str) -> bool:
    """Whether the figure is still on the good side of the signal value."""
    return value > signal if richting == Richting.hoger else value < signal
