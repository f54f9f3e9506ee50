"""The right to challenge: the ordinance's conditions and terms as data, and one request held against them.

Source: DOMEIN §3.5: the ordinance says under which conditions; the municipality chooses them.
"""

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q, TextChoices
from django.utils import timezone

from initiatieven.models.keuzes import Orgaan
from initiatieven.werkdagen import working_days_after
from samenwerkingswijzer.ground.versions import Geversioneerd


class Oordeel(TextChoices):
    past = "past", "Past"
    past_deels = "past_deels", "Past voor een deel"
    past_niet = "past_niet", "Past niet"


class AntwoordUitdaging(TextChoices):
    ja = "ja", "Ja, jullie nemen de taak over"
    deels = "deels", "Ja, voor een deel of op proef"
    nee = "nee", "Nee, de gemeente blijft het doen"


class StapUitdaging(TextChoices):
    bevestigen = "bevestigen", "Ontvangst bevestigen"
    beantwoorden = "beantwoorden", "Antwoord geven"


class Uitdaagvoorwaarde(Geversioneerd):
    """One condition of the municipality's ordinance."""

    titel = models.CharField("voorwaarde", max_length=160, unique=True)
    uitleg = models.TextField("uitleg in gewone taal")
    volgorde = models.PositiveSmallIntegerField("volgorde", default=0)
    actief = models.BooleanField("in gebruik", default=True)

    class Meta:
        verbose_name = "voorwaarde voor het uitdaagrecht"
        verbose_name_plural = "voorwaarden voor het uitdaagrecht"
        ordering: ClassVar = ["volgorde", "pk"]

    def __str__(self) -> str:
        return self.titel


class Uitdaagtermijn(Geversioneerd):
    """How many working days after registering the ordinance gives for a step; no row means no term."""

    stap = models.CharField("stap", max_length=16, choices=StapUitdaging, unique=True)
    werkdagen = models.PositiveSmallIntegerField("werkdagen")

    class Meta:
        verbose_name = "termijn voor het uitdaagrecht"
        verbose_name_plural = "termijnen voor het uitdaagrecht"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(werkdagen__gte=1), name="uitdaagtermijn_minstens_een_dag"),
        ]

    def __str__(self) -> str:
        return self.get_stap_display()

    def until(self, registered: date) -> date:
        """The last day for this step."""
        return working_days_after(registered, self.werkdagen)


class Uitdaging(Geversioneerd):
    """What residents want to take over, and the reasoned answer that everyone may read."""

    initiatief = models.OneToOneField(
        "Initiatief", models.CASCADE, related_name="uitdaging", verbose_name="initiatief"
    )
    gemeentelijke_taak = models.TextField("welke taak van de gemeente")
    beter_of_goedkoper = models.TextField("waarom beter of goedkoper")
    beoogd_budget = models.TextField("welk budget erbij hoort", blank=True)
    continuiteit = models.TextField("hoe het doorgaat als iemand stopt", blank=True)
    bevoegd_orgaan = models.CharField("wie erover gaat", max_length=10, choices=Orgaan, blank=True)
    antwoord = models.CharField("antwoord", max_length=8, choices=AntwoordUitdaging, blank=True)
    antwoord_motivering = models.TextField("waarom dit antwoord", blank=True)
    beantwoord_op = models.DateTimeField("beantwoord op", null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "beroep op het uitdaagrecht"
        verbose_name_plural = "beroepen op het uitdaagrecht"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(antwoord="", beantwoord_op=None)
                | (~Q(antwoord="") & ~Q(antwoord_motivering="") & Q(beantwoord_op__isnull=False)),
                name="uitdaging_antwoord_met_reden",
            ),
        ]

    def __str__(self) -> str:
        return f"uitdaging van {self.initiatief_id}"

    def untested(self) -> models.QuerySet[Uitdaagvoorwaarde]:
        """The conditions in use that this request was not held against yet."""
        done = list(self.oordelen.values_list("voorwaarde", flat=True)) if self.pk else []
        return Uitdaagvoorwaarde.objects.filter(actief=True).exclude(pk__in=done)

    def terms(self) -> list[tuple[str, date, bool]]:
        """Per step of the ordinance its last day, and whether it has passed without an answer."""
        registered = self.initiatief.aangemeld_op
        if registered is None:
            return []
        rows = [
            (row.get_stap_display(), row.until(timezone.localdate(registered)))
            for row in Uitdaagtermijn.objects.all()
        ]
        return [(name, day, not self.antwoord and day < timezone.localdate()) for name, day in rows]


class Uitdaagoordeel(Geversioneerd):
    """One condition as it read on that day, whether the request fits it, and why."""

    uitdaging = models.ForeignKey(
        Uitdaging, models.CASCADE, related_name="oordelen", verbose_name="uitdaging"
    )
    voorwaarde = models.ForeignKey(Uitdaagvoorwaarde, models.PROTECT, verbose_name="voorwaarde")
    titel = models.CharField("voorwaarde op die dag", max_length=160, editable=False)
    oordeel = models.CharField("oordeel", max_length=12, choices=Oordeel)
    toelichting = models.TextField("waarom")

    class Meta:
        verbose_name = "oordeel over een voorwaarde"
        verbose_name_plural = "oordelen over voorwaarden"
        ordering: ClassVar = ["voorwaarde__volgorde", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["uitdaging", "voorwaarde"], name="uitdaagoordeel_een_keer"),
        ]

    def __str__(self) -> str:
        return self.titel
