"""A question to the pool, without registering anything; how to reach who asked stands apart and is erased."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q, TextChoices


class Vraagstand(TextChoices):
    """How far a question is."""

    open = "open", "Wacht op antwoord"
    beantwoord = "beantwoord", "Beantwoord"
    aangemeld = "aangemeld", "Is een initiatief geworden"


class PoolvraagQuerySet(models.QuerySet["Poolvraag"]):
    """Questions by how they stand."""

    def waiting(self) -> Self:
        """Without an answer; the one that has to be answered first on top."""
        return self.filter(stand=Vraagstand.open).order_by("uiterlijk_op", "pk")

    def with_contact(self) -> Self:
        """With the village, how to reach who asked and who settled it."""
        return self.select_related("kern", "contact", "afgehandeld_door", "initiatief")

    def settled(self) -> Self:
        """Answered or registered; the latest on top."""
        return self.exclude(stand=Vraagstand.open).order_by("-afgehandeld_op", "-pk")


class Poolvraag(models.Model):
    """One question. `sleutel` comes from the form, so that a second click makes no second question."""

    sleutel = models.UUIDField("sleutel tegen dubbel versturen", unique=True, editable=False)
    vraag = models.TextField("vraag", blank=True)
    kern = models.ForeignKey("Kern", models.PROTECT, null=True, blank=True, verbose_name="dorp of wijk")
    ontvangen_op = models.DateTimeField("ontvangen op")
    uiterlijk_op = models.DateField("antwoord uiterlijk op")
    stand = models.CharField("stand", max_length=12, choices=Vraagstand, default=Vraagstand.open)
    antwoord = models.TextField("antwoord", blank=True)
    afgehandeld_op = models.DateTimeField("afgehandeld op", null=True, blank=True)
    afgehandeld_door = models.ForeignKey(
        "ground.Gebruiker", models.PROTECT, null=True, blank=True, verbose_name="afgehandeld door"
    )
    initiatief = models.ForeignKey(
        "Initiatief", models.SET_NULL, null=True, blank=True, verbose_name="initiatief dat het werd"
    )

    objects = PoolvraagQuerySet.as_manager()

    class Meta:
        verbose_name = "vraag aan de pool"
        verbose_name_plural = "vragen aan de pool"
        ordering: ClassVar = ["-ontvangen_op", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(stand=Vraagstand.open, afgehandeld_op=None)
                | (~Q(stand=Vraagstand.open) & Q(afgehandeld_op__isnull=False)),
                name="poolvraag_afgehandeld_of_open",
            ),
        ]
        indexes: ClassVar = [
            # what waits for an answer; what is to be erased
            models.Index(fields=["stand", "uiterlijk_op"], name="poolvraag_wacht"),
            models.Index(fields=["afgehandeld_op"], name="poolvraag_afgehandeld"),
        ]

    def __str__(self) -> str:
        return f"vraag {self.pk}"


class Vragersgegevens(models.Model):
    """How to reach who asked."""

    vraag = models.OneToOneField(
        Poolvraag, models.CASCADE, related_name="contact", verbose_name="vraag aan de pool"
    )
    naam = models.CharField("naam", max_length=120, blank=True)
    e_mail = models.EmailField("e-mailadres", max_length=254, blank=True)
    telefoon = models.CharField("telefoonnummer", max_length=30, blank=True)

    class Meta:
        verbose_name = "gegevens van wie iets vroeg"
        verbose_name_plural = "gegevens van wie iets vroeg"
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(e_mail="") | ~Q(telefoon=""), name="vrager_te_bereiken"),
        ]

    def __str__(self) -> str:
        return f"contact bij vraag {self.vraag_id}"
