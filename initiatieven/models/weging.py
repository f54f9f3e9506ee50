"""Weighing, startnotitie and decision (DOMEIN §3.2)."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from initiatieven.models.keuzes import Advies, JaNee, Orgaan, Wijze
from samenwerkingswijzer.ground.versions import Geversioneerd


class Weging(Geversioneerd):
    """What the broader team advises. A reopened dossier gets a new one; the old one stays with its decision."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="wegingen", verbose_name="initiatief"
    )
    deelnemers = models.TextField("wie wogen mee", help_text="Functies of teams, geen namen.")
    advies = models.CharField("advies", max_length=20, choices=Advies)
    wijze_van_versterken = models.CharField("hoe versterken", max_length=20, choices=Wijze, blank=True)
    motivering_waarom = models.TextField("waarom")
    motivering_hoe = models.TextField("hoe")
    argumenten_tegen = models.TextField(
        "argumenten vanuit de verantwoordelijkheid van de gemeente", blank=True
    )
    inzet_middelen = models.JSONField("inzet van middelen", default=list, blank=True)
    structureel_motivering = models.TextField("waarom structureel geld", blank=True)
    bedrag = models.PositiveIntegerField("wat kost het de gemeente, in euro", null=True, blank=True)
    wijzigt_beleid = models.CharField("verandert het beleid", max_length=4, choices=JaNee, blank=True)
    politiek_gevoelig = models.CharField(
        "ligt het politiek gevoelig", max_length=4, choices=JaNee, blank=True
    )
    binnen_mandaat = models.CharField("valt het binnen het mandaat", max_length=4, choices=JaNee, blank=True)
    beslisser = models.CharField("wie besluit", max_length=10, choices=Orgaan)
    route_advies = models.CharField(
        "wie volgens de regels besluit", max_length=10, choices=Orgaan, blank=True
    )
    route_regel = models.TextField("de regel die gold", blank=True)
    afwijking_route = models.TextField("waarom een ander besluit dan de regel zegt", blank=True)
    startnotitie_nodig = models.BooleanField("startnotitie nodig", default=False)
    startnotitie_reden = models.TextField("waarom wel of geen startnotitie", blank=True)
    afgerond_op = models.DateTimeField("besloten op", null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "weging"
        verbose_name_plural = "wegingen"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["initiatief"], condition=Q(afgerond_op=None), name="weging_een_tegelijk"
            ),
            models.CheckConstraint(
                condition=Q(advies=Advies.versterken) | ~Q(argumenten_tegen=""),
                name="weging_tegen_met_argumenten",
            ),
            models.CheckConstraint(
                condition=~Q(advies=Advies.versterken) | ~Q(wijze_van_versterken=""),
                name="weging_versterken_met_wijze",
            ),
            models.CheckConstraint(
                condition=Q(route_advies="") | Q(route_advies=F("beslisser")) | ~Q(afwijking_route=""),
                name="weging_andere_beslisser_met_reden",
            ),
        ]

    def __str__(self) -> str:
        return f"weging van {self.initiatief_id}"


class Startnotitie(Geversioneerd):
    """The seven points on which the council gives direction (Leer- en inspiratieomgeving: regie vanuit de raad)."""

    weging = models.OneToOneField(Weging, models.CASCADE, related_name="startnotitie", verbose_name="weging")
    onderwerp = models.TextField("onderwerp, afbakening en keuzevraagstukken")
    cruciale_partijen = models.TextField("cruciale partijen")
    gewenste_participatie = models.TextField("gewenste participatie")
    processtappen = models.TextField("cruciale stappen in het proces")
    rol_raad = models.TextField("rol van de raad")
    rolverdeling = models.TextField("rolverdeling tussen raad en college")
    evaluatie_en_controle = models.TextField("evaluatie en controle")

    class Meta:
        verbose_name = "startnotitie"
        verbose_name_plural = "startnotities"

    def __str__(self) -> str:
        return f"startnotitie bij {self.weging_id}"


class Besluit(models.Model):
    """The decision of raad, college or directie, as recorded by who may (ONTWERP §3). Never changed afterwards."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="besluiten", verbose_name="initiatief"
    )
    weging = models.OneToOneField(Weging, models.PROTECT, related_name="besluit", verbose_name="weging")
    besluit = models.CharField("besluit", max_length=20, choices=Advies)
    beslisser = models.CharField("wie besloot", max_length=10, choices=Orgaan)
    besluitdatum = models.DateField("datum van het besluit")
    motivering_publiek = models.TextField("waarom, in gewone taal voor iedereen")
    voorwaarden = models.TextField("voorwaarden", blank=True)
    afwijking_toelichting = models.TextField("waarom anders dan het advies", blank=True)
    document_url = models.URLField("link naar het besluitstuk", blank=True)
    vastgelegd_door = models.ForeignKey(
        "ground.Gebruiker",
        models.PROTECT,
        null=True,
        related_name="vastgelegde_besluiten",
        verbose_name="vastgelegd door",
    )
    vastgelegd_op = models.DateTimeField("vastgelegd op")

    class Meta:
        verbose_name = "besluit"
        verbose_name_plural = "besluiten"
        ordering: ClassVar = ["vastgelegd_op"]

    def __str__(self) -> str:
        return f"besluit over {self.initiatief_id}"


OPGEMAAKT: dict[type[models.Model], tuple[str, ...]] = {
    Weging: ("motivering_waarom", "motivering_hoe", "argumenten_tegen"),
    Besluit: ("motivering_publiek",),
}
"""The motivations: texts with marks (`ground/markdown.py`), stored as typed."""
