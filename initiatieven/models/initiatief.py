"""The case itself."""

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.utils import timezone

from initiatieven.models.keuzes import Herkomst, JaNeeDeels, Modus, Seizoen, TypeInitiatiefnemer, Typering
from initiatieven.roles import ZICHT, Bereik
from initiatieven.status import EINDSTATUSSEN, OPEN, UITLEG, Status
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.rollen import Rol
from samenwerkingswijzer.ground.versions import Geversioneerd

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from initiatieven.models.pool import Toewijzing
    from samenwerkingswijzer.ground.models import Gebruiker, Link


LOOPT = Q(status__in=OPEN)
WAKKER = Q(slaapt_tot=None)


def overdue() -> Q:
    """Open, awake and past its term today."""
    return LOOPT & WAKKER & Q(uiterlijk_op__lt=timezone.localdate())


def _replaced_by(user: Any, day: date) -> dict[str, Any]:
    """The dossiers of whom this user replaces that day."""
    away = "toewijzingen__accountmanager__afwezigheden"
    return {f"{away}__vervanger__gebruiker": user, f"{away}__van__lte": day, f"{away}__tot__gte": day}


class InitiatiefQuerySet(models.QuerySet["Initiatief"]):
    """Every list of initiatives starts here, at the user (ONTWERP §3.3)."""

    def visible_to(
        self,
        user: "Gebruiker | AnonymousUser",
        through: frozenset[Rol] = frozenset(ZICHT),
        handed_over: bool = False,
    ) -> Self:
        """The dossiers this user reaches, by the role table; nothing for who did not sign in.

        `through` names the roles that count: at the work place a seat on the council opens no dossier.
        With `handed_over` also what the user had until a handover that was not confirmed yet: to open, not to list.
        """
        scopes = {ZICHT[rol] for rol in getattr(user, "rollen", ()) if rol in ZICHT and rol in through}
        registered = self.exclude(status=Status.concept)
        if Bereik.alles in scopes:
            return registered
        reached = self._reasons(user, scopes)
        if handed_over and Bereik.eigen in scopes:
            reached.append(self._handed_over(user))
        # a union walks an index for each reason to see a dossier, where OR would read every row
        return registered.filter(pk__in=reached[0].union(*reached[1:]) if len(reached) > 1 else reached[0])

    def _reasons(self, user: Any, scopes: set[Bereik]) -> list[Any]:
        rows = self.model._default_manager.order_by().values("pk")
        found: list[Any] = []
        if Bereik.eigen in scopes:
            found.append(rows.filter(toewijzingen__accountmanager__gebruiker=user, toewijzingen__tot=None))
            found.append(rows.filter(**_replaced_by(user, timezone.localdate()), toewijzingen__tot=None))
        if Bereik.betrokken in scopes:
            found += [rows.filter(aangemeld_door=user), rows.filter(verbredingen__gebruiker=user)]
        return found or [rows.none()]

    def _handed_over(self, user: Any) -> Any:
        """The previous accountmanager still writes the note of the handover."""
        assigned: Any = self.model._meta.get_field("toewijzingen").related_model
        rows = assigned.objects.handed_over_by(user).values("initiatief")
        return self.model._default_manager.order_by().values("pk").filter(pk__in=rows)

    def public(self) -> Self:
        """What everyone may read: made public by the accountmanager or coordinator."""
        return self.filter(openbaar_sinds__isnull=False, aangemeld_op__isnull=False)

    def followed_by(self, link: "Link") -> Self:
        """The dossier of an initiator's link, with the function of the contact."""
        return self.filter(kenmerk=links.about(link)).with_manager()

    def registered(self) -> Self:
        """Everything but concepts."""
        return self.exclude(status=Status.concept)

    def open(self) -> Self:
        """Neither concept nor an end state."""
        return self.filter(LOOPT)

    def awake(self) -> Self:
        """Not laid to rest: terms stand still on a sleeping dossier."""
        return self.filter(WAKKER)

    def overdue(self) -> Self:
        """Open, awake and past its term today."""
        return self.filter(overdue())

    def unassigned(self) -> Self:
        """Registered and without an accountmanager: waits for the coordinator."""
        return self.filter(status=Status.aangemeld)

    def awaiting_decision(self) -> Self:
        """A proposal lies ready; the longest waiting first."""
        return self.filter(status=Status.besluit).order_by("status_sinds", "id")

    def of_body(self, *organen: str) -> Self:
        """Of which this body, or one of these, decides by the current weighing."""
        return self.filter(wegingen__beslisser__in=organen, wegingen__afgerond_op=None)

    def steered(self) -> Self:
        """Where the council steers along now."""
        return self.filter(raadsmodi__modus=Modus.meesturen, raadsmodi__tot=None)

    def with_manager(self) -> Self:
        """Adds `accountmanager_nu`: the function of the present accountmanager, without a query per row."""
        current = self.model._meta.get_field("toewijzingen").related_model
        assert current is not None  # a declared relation
        rows = current._default_manager.filter(initiatief=OuterRef("pk"), tot=None)
        return self.annotate(
            accountmanager_nu=Subquery(rows.values("accountmanager__gebruiker__functie")[:1])
        )


class Initiatief(Geversioneerd):
    """One societal initiative, from aanmelding to afronding.

    The status is written by `initiatieven.actions.perform` only. What a resident typed is for the municipality;
    everyone reads `titel` and `publieke_samenvatting`, and only after `openbaar_maken`.
    """

    kenmerk = models.CharField("kenmerk", max_length=9, unique=True)
    titel = models.CharField("titel", max_length=250)
    samenvatting = models.TextField("waar gaat het om")
    publieke_samenvatting = models.TextField("tekst voor iedereen", blank=True)
    type_initiatiefnemer = models.CharField(
        "wie neemt het initiatief", max_length=20, choices=TypeInitiatiefnemer
    )
    typering = models.CharField("thema", max_length=20, choices=Typering, blank=True)
    kern = models.ForeignKey("Kern", models.PROTECT, null=True, blank=True, verbose_name="kern")
    locatie = models.CharField("plek", max_length=200, blank=True)
    vraag_aan_gemeente = models.JSONField("vraag aan de gemeente", default=list, blank=True)
    draagvlak_toelichting = models.TextField("wie staat erachter", blank=True)
    privaat_belang = models.CharField(
        "eigen belang", max_length=8, choices=JaNeeDeels, default=JaNeeDeels.nee
    )
    privaat_belang_toelichting = models.TextField("toelichting op eigen belang", blank=True)
    investering_gevraagd = models.BooleanField("vraagt een investering", default=False)
    is_uitdaagverzoek = models.BooleanField("beroep op het uitdaagrecht", default=False)
    opgaven: models.ManyToManyField[Any, Any] = models.ManyToManyField(
        "Opgave", related_name="initiatieven", blank=True, verbose_name="opgaven"
    )

    status = models.CharField("status", max_length=20, choices=Status, default=Status.concept, editable=False)
    status_sinds = models.DateTimeField("status sinds", default=timezone.now, editable=False)
    uiterlijk_op = models.DateField("uiterlijk op", null=True, blank=True, editable=False)
    slaapt_sinds = models.DateField("rust sinds", null=True, blank=True, editable=False)
    slaapt_tot = models.DateField("rust tot", null=True, blank=True, editable=False)
    slaap_reden = models.TextField("reden van rust", blank=True, editable=False)
    slaapt_seizoen = models.CharField(
        "rust tot welk seizoen", max_length=8, choices=Seizoen, blank=True, default="", editable=False
    )
    eerste_contact_uiterlijk_op = models.DateField(
        "eerste contact uiterlijk op", null=True, blank=True, editable=False
    )
    eerste_contact_op = models.DateField("eerste contact op", null=True, blank=True, editable=False)
    herinnerd_voor = models.DateField("herinnerd voor", null=True, blank=True, editable=False)
    openbaar_sinds = models.DateTimeField("openbaar sinds", null=True, blank=True, editable=False)
    aangemeld_op = models.DateTimeField("aangemeld op", null=True, blank=True, editable=False)
    aangemeld_door = models.ForeignKey(
        "ground.Gebruiker",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="aangemeld",
        verbose_name="aangemeld door",
    )
    aanmeldsleutel = models.UUIDField(
        "sleutel tegen dubbel versturen", null=True, unique=True, editable=False
    )
    herkomst = models.CharField("herkomst", max_length=10, choices=Herkomst, default=Herkomst.website)
    nog_te_evalueren = models.BooleanField("nog te evalueren", default=False)
    is_voorbeeld = models.BooleanField("verzonnen voorbeeld", default=False)
    bronnen = models.TextField("bronnen", blank=True)

    objects = InitiatiefQuerySet.as_manager()

    class Meta:
        verbose_name = "initiatief"
        verbose_name_plural = "initiatieven"
        ordering: ClassVar = ["-aangemeld_op", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(status__in=sorted(Status)), name="initiatief_bekende_status"),
            models.CheckConstraint(
                condition=Q(slaapt_tot=None)
                | (Q(status__in=sorted(OPEN)) & ~Q(slaap_reden="") & Q(slaapt_sinds__isnull=False)),
                name="initiatief_rust_alleen_open_met_reden",
            ),
            models.CheckConstraint(
                condition=Q(slaapt_tot=None) | Q(slaapt_tot__gt=F("slaapt_sinds")),
                name="initiatief_rust_eindigt_later",
            ),
            models.CheckConstraint(
                condition=Q(openbaar_sinds=None) | ~Q(status=Status.concept),
                name="initiatief_concept_niet_openbaar",
            ),
            models.CheckConstraint(
                condition=Q(openbaar_sinds=None) | ~Q(publieke_samenvatting=""),
                name="initiatief_openbaar_met_tekst",
            ),
            models.CheckConstraint(
                condition=Q(status__in=[Status.concept, Status.ingetrokken]) | Q(aangemeld_op__isnull=False),
                name="initiatief_aangemeld_op_bekend",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=sorted(EINDSTATUSSEN)) | Q(uiterlijk_op=None),
                name="initiatief_einde_zonder_termijn",
            ),
        ]
        indexes: ClassVar = [
            # worklists: one state, newest first
            models.Index(fields=["status", "-aangemeld_op", "-id"], name="initiatief_per_status"),
            # the public overview, newest first, optionally per village, theme or state
            models.Index(
                fields=["-aangemeld_op", "-id"],
                condition=Q(openbaar_sinds__isnull=False),
                name="initiatief_openbaar",
            ),
            models.Index(
                fields=["kern", "-aangemeld_op", "-id"],
                condition=Q(openbaar_sinds__isnull=False),
                name="initiatief_openbaar_kern",
            ),
            # overdue: open, awake, past its term
            models.Index(fields=["uiterlijk_op"], condition=Q(slaapt_tot=None), name="initiatief_termijn"),
            # the pool: whose first contact is late
            models.Index(
                fields=["eerste_contact_uiterlijk_op"],
                condition=Q(eerste_contact_op=None),
                name="initiatief_eerste_contact",
            ),
            # the clock: who wakes today
            models.Index(
                fields=["slaapt_tot"], condition=Q(slaapt_tot__isnull=False), name="initiatief_wekker"
            ),
            # all dossiers, newest first; dashboard counts per state and village
            models.Index(fields=["-aangemeld_op", "-id"], name="initiatief_nieuwste"),
            # worklists by title; by time in this state; by theme
            models.Index(fields=["status_sinds", "id"], name="initiatief_status_sinds"),
            models.Index(fields=["titel", "id"], name="initiatief_titel"),
            models.Index(fields=["typering", "status"], name="initiatief_thema_status"),
            models.Index(fields=["kern", "status"], name="initiatief_kern_status"),
        ]

    def __str__(self) -> str:
        return f"{self.kenmerk} {self.titel}"

    @property
    def is_open(self) -> bool:
        """Neither concept nor an end state."""
        return self.status in OPEN

    @property
    def is_overdue(self) -> bool:
        """Past its term; never while it sleeps."""
        return bool(
            self.is_open
            and not self.slaapt_tot
            and self.uiterlijk_op
            and self.uiterlijk_op < timezone.localdate()
        )

    @property
    def toewijzing_nu(self) -> "Toewijzing | None":
        """Who has the dossier now; out of the fetched rows where the dossier was fetched whole."""
        return next((row for row in self.toewijzingen.all() if row.tot is None), None)

    @property
    def uitleg(self) -> str:
        """What the state means, in one sentence for a resident."""
        return UITLEG[Status(self.status)]
