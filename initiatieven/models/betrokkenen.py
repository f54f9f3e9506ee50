"""Who is involved, what moves them, and apart from that how to reach them."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from initiatieven.models.keuzes import MailInitiatiefnemer, RolBetrokkene, SoortBetrokkene, Standpunt
from samenwerkingswijzer.ground import tekens
from samenwerkingswijzer.ground.versions import Geversioneerd


class Betrokkene(Geversioneerd):
    """A party in a dossier, named by its role or organisation; the council reads `soort` and `rol` only."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="betrokkenen", verbose_name="initiatief"
    )
    soort = models.CharField("soort", max_length=20, choices=SoortBetrokkene)
    aanduiding = models.CharField(
        "wie", max_length=200, help_text="Een rol of organisatie, geen naam van een persoon."
    )
    rol = models.CharField("rol", max_length=20, choices=RolBetrokkene, blank=True)
    gesproken = models.BooleanField("gesproken", default=False)

    class Meta:
        verbose_name = "betrokkene"
        verbose_name_plural = "betrokkenen"
        ordering: ClassVar = ["soort", "pk"]

    def __str__(self) -> str:
        return self.aanduiding


class Contactgegevens(models.Model):
    """Personal data of a party, in a table of its own so that it can be erased without touching the dossier."""

    betrokkene = models.OneToOneField(
        Betrokkene, models.CASCADE, related_name="contact", verbose_name="betrokkene"
    )
    naam = models.CharField("naam", max_length=120, blank=True)
    e_mail = models.EmailField("e-mailadres", max_length=254, blank=True)
    telefoon = models.CharField("telefoonnummer", max_length=30, blank=True)
    mail = models.CharField(
        "wanneer mail", max_length=12, choices=MailInitiatiefnemer, default=MailInitiatiefnemer.direct
    )

    class Meta:
        verbose_name = "contactgegevens"
        verbose_name_plural = "contactgegevens"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(e_mail="") | ~Q(telefoon=""), name="contact_minstens_een_manier"
            ),
        ]

    def __str__(self) -> str:
        return f"contact van {self.betrokkene_id}"


class Belang(Geversioneerd):
    """What a party wants or fears."""

    betrokkene = models.ForeignKey(
        Betrokkene, models.CASCADE, related_name="belangen", verbose_name="betrokkene"
    )
    omschrijving = models.TextField("belang")
    standpunt = models.CharField("standpunt", max_length=12, choices=Standpunt, default=Standpunt.onbekend)

    class Meta:
        verbose_name = "belang"
        verbose_name_plural = "belangen"
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return tekens.shortened(self.omschrijving)
