"""Intake, first estimate and widening (Interne organisatie in dienst van samenwerking; DOMEIN §3.2)."""

from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from initiatieven.models.keuzes import Diepgang, Exploitatie, Niveau
from initiatieven.status import Status
from samenwerkingswijzer.ground.versions import Geversioneerd

if TYPE_CHECKING:
    from samenwerkingswijzer.ground.models import Gebruiker, Link

ADVIES_GEVRAAGD = frozenset({Status.verbreding, Status.weging})
"""In these states a colleague's advice can still be given."""


class Intake(Geversioneerd):
    """The questions of the intake, as deep as it goes, and the operation when an investment is asked."""

    initiatief = models.OneToOneField(
        "Initiatief", models.CASCADE, related_name="intake", verbose_name="initiatief"
    )
    diepgang = models.CharField("diepgang", max_length=12, choices=Diepgang, default=Diepgang.standaard)
    initiatiefnemers_beeld = models.TextField("wie zijn de initiatiefnemers")
    typering_toelichting = models.TextField("wat voor initiatief is het", blank=True)
    maatschappelijke_opgave = models.TextField("wat is de opgave en wat willen ze bereiken")
    afbakening = models.TextField("wat hoort erbij en wat niet", blank=True)
    belanghebbenden_beeld = models.TextField("wie hebben er belang bij en welke belangen spelen")
    stand_van_zaken = models.TextField("hoe staat het er nu voor", blank=True)
    vraag_aan_gemeentebestuur = models.TextField("wat vragen ze van het gemeentebestuur")
    effecten_beoogd = models.TextField("welke effecten willen ze bereiken", blank=True)
    ambitieniveau = models.TextField("hoe hoog ligt de lat", blank=True)
    maatstaf = models.TextField("waaraan zien we dat het lukt", blank=True)
    oorzaken = models.TextField("waardoor is het nu zoals het is", blank=True)
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


class VerbredingQuerySet(models.QuerySet["Verbreding"]):
    """Questions for advice."""

    def asked_of(self, user: "Gebruiker") -> Self:
        """What this user was asked, in dossiers that still run."""
        return self.filter(gebruiker=user, gevraagd_op__isnull=False).select_related(
            "initiatief__kern", "opgave"
        )

    def waiting(self) -> Self:
        """Asked, not answered, and the answer can still be of use."""
        return self.filter(
            gevraagd_op__isnull=False, beantwoord_op=None, initiatief__status__in=sorted(ADVIES_GEVRAAGD)
        )

    def unread(self) -> Self:
        """Advice that came in, and of which nobody said to have read it."""
        return self.filter(beantwoord_op__isnull=False, gelezen_op=None)

    def by_link(self, link: "Link") -> Self:
        """The question that this link was made for."""
        kenmerk, _, pk = link.onderwerp.partition(":")
        known = self.filter(initiatief__kenmerk=kenmerk, pk=int(pk) if pk.isdecimal() else 0)
        return known.exclude(gevraagd_op=None).select_related("initiatief__kern", "opgave")


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
    e_mail = models.EmailField("e-mailadres", max_length=254, blank=True)
    vraag = models.TextField("vraag aan deze collega", blank=True)
    gevraagd_op = models.DateTimeField("gevraagd op", null=True, blank=True, editable=False)
    uiterlijk_op = models.DateField("antwoord uiterlijk op", null=True, blank=True, editable=False)
    antwoord = models.TextField("advies", blank=True)
    beantwoord_op = models.DateTimeField("beantwoord op", null=True, blank=True, editable=False)

    gelezen_op = models.DateTimeField("advies gelezen op", null=True, blank=True, editable=False)

    objects = VerbredingQuerySet.as_manager()

    class Meta:
        verbose_name = "verbreding"
        verbose_name_plural = "verbredingen"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(vraag="") | (Q(gevraagd_op__isnull=False) & Q(uiterlijk_op__isnull=False)),
                name="adviesvraag_met_termijn",
            ),
            models.CheckConstraint(
                condition=Q(beantwoord_op=None) | ~Q(antwoord=""), name="advies_beantwoord_met_tekst"
            ),
        ]
        indexes: ClassVar = [
            # the list of who was asked; the clock: what must be answered soon
            models.Index(
                fields=["gebruiker", "uiterlijk_op"],
                condition=Q(beantwoord_op=None, gevraagd_op__isnull=False),
                name="adviesvraag_open",
            ),
            # "mijn dag": advice that came in
            models.Index(
                fields=["initiatief"],
                condition=Q(beantwoord_op__isnull=False, gelezen_op=None),
                name="advies_ongelezen",
            ),
        ]

    def __str__(self) -> str:
        return self.team

    @property
    def is_late(self) -> bool:
        """Asked, and past its day without an answer."""
        if self.uiterlijk_op is None or self.beantwoord_op is not None:
            return False
        return self.uiterlijk_op < timezone.localdate()

    @property
    def is_ongelezen(self) -> bool:
        """Advice that came in, and of which nobody said to have read it."""
        return self.beantwoord_op is not None and self.gelezen_op is None
