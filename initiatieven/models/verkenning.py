"""Intake, first estimate and widening (Interne organisatie in dienst van samenwerking; DOMEIN §3.2)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from initiatieven.models.keuzes import Exploitatie, Niveau
from samenwerkingswijzer.ground.versions import Geversioneerd


class Intake(Geversioneerd):
    """The seven questions of the intake, and the operation when an investment is asked."""

    initiatief = models.OneToOneField(
        "Initiatief", models.CASCADE, related_name="intake", verbose_name="initiatief"
    )
    initiatiefnemers_beeld = models.TextField("wie zijn de initiatiefnemers")
    typering_toelichting = models.TextField("wat voor initiatief is het")
    maatschappelijke_opgave = models.TextField("wat is de opgave en wat willen ze bereiken")
    afbakening = models.TextField("wat hoort erbij en wat niet")
    belanghebbenden_beeld = models.TextField("wie hebben er belang bij en welke belangen spelen")
    stand_van_zaken = models.TextField("hoe staat het er nu voor")
    vraag_aan_gemeentebestuur = models.TextField("wat vragen ze van het gemeentebestuur")
    exploitatie_gezond = models.CharField(
        "gezonde exploitatie", max_length=20, choices=Exploitatie, default=Exploitatie.niet_van_toepassing
    )
    exploitatie_onderbouwing = models.TextField("onderbouwing van de exploitatie", blank=True)

    class Meta:
        verbose_name = "intake"
        verbose_name_plural = "intakes"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(exploitatie_gezond=Exploitatie.niet_van_toepassing)
                | ~Q(exploitatie_onderbouwing=""),
                name="intake_exploitatie_onderbouwd",
            ),
        ]

    def __str__(self) -> str:
        return f"intake van {self.initiatief_id}"


class Inschatting(Geversioneerd):
    """The accountmanager's first estimate; `relevantie_voor` is a proposal, not a finding of raad or college."""

    initiatief = models.OneToOneField(
        "Initiatief", models.CASCADE, related_name="inschatting", verbose_name="initiatief"
    )
    samenhang = models.TextField("samenhang met opgaven en doelen")
    meerwaarde = models.CharField("meerwaarde om aan te sluiten", max_length=8, choices=Niveau)
    meerwaarde_toelichting = models.TextField("waarom")
    relevantie_voor = models.JSONField("relevant voor", default=list)

    class Meta:
        verbose_name = "eerste inschatting"
        verbose_name_plural = "eerste inschattingen"

    def __str__(self) -> str:
        return f"inschatting van {self.initiatief_id}"


class Verbreding(Geversioneerd):
    """A colleague who thinks along, because an opgave connects their work with this initiative."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="verbredingen", verbose_name="initiatief"
    )
    gebruiker = models.ForeignKey(
        "ground.Gebruiker",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="verbredingen",
        verbose_name="collega met account",
    )
    team = models.CharField("team of functie", max_length=120)
    opgave = models.ForeignKey("Opgave", models.PROTECT, null=True, blank=True, verbose_name="opgave")
    waarom = models.TextField("waarom deze collega")
    bijdrage = models.TextField("wat draagt het bij aan de opgave", blank=True)

    class Meta:
        verbose_name = "verbreding"
        verbose_name_plural = "verbredingen"
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return self.team
