"""What asks for attention by itself: rules as the municipality keeps them, and the signals that they give now."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django.db.models import F, Q

from initiatieven.models import Initiatief, Raadspunt
from initiatieven.roles import STURING, ZICHT, Bereik
from samenwerkingswijzer.ground.rollen import Rol
from samenwerkingswijzer.ground.versions import Geversioneerd

if TYPE_CHECKING:
    from samenwerkingswijzer.ground.models import Gebruiker


class Signaalsoort(models.TextChoices):
    """What can be watched. Which of it is, for whom and from what number, the rules say."""

    geen_accountmanager = "geen_accountmanager", "Geen accountmanager"
    eerste_contact = "eerste_contact", "Nog geen eerste contact"
    over_termijn = "over_termijn", "Over de termijn"
    lang_stil = "lang_stil", "Lang niets gebeurd"
    afspraak_te_laat = "afspraak_te_laat", "Een afspraak van de gemeente is te laat"
    veel_wisselingen = "veel_wisselingen", "Vaak een andere accountmanager"
    besluit_wacht = "besluit_wacht", "Wacht op een besluit"
    afgewezen_zonder_reden = "afgewezen_zonder_reden", "Afgewezen zonder reden"
    meesturen_zonder_vooraf = "meesturen_zonder_vooraf", "De raad stuurt mee, zonder evaluatie vooraf"
    evaluatie_te_laat = "evaluatie_te_laat", "De evaluatie is te laat"
    afgerond_zonder_evaluatie = "afgerond_zonder_evaluatie", "Afgerond en niet teruggekeken"
    raadspunt_te_laat = "raadspunt_te_laat", "Een toezegging of motie is te laat"
    raadsmoment_voorbij = "raadsmoment_voorbij", "De raad wilde gehoord worden en dat gebeurde niet"
    raadsrol_oud = "raadsrol_oud", "Lang niet bekeken of de raad moet meesturen"


def kinds() -> list[tuple[str, str]]:
    """For a field: a function, so that a new kind asks for no migration."""
    return list(Signaalsoort.choices)


ROLLEN = (Rol.accountmanager, Rol.coordinator, Rol.directie, Rol.college, Rol.griffie, Rol.raad)
"""For whom a rule can be: who works on initiatives, decides on them, or watches over them."""


class SignaalregelQuerySet(models.QuerySet["Signaalregel"]):
    """Rules."""

    def active(self) -> Self:
        """The rules that give signals now."""
        return self.filter(actief=True)

    def twins(self, regel: "Signaalregel", rol: str) -> Self:
        """Other rules that watch the same for this role."""
        return self.filter(soort=regel.soort, rol=rol).exclude(pk=regel.pk)

    def counted(self) -> Self:
        """With how many signals each gives now (`aantal`), by kind."""
        standing = models.Count("signalen", filter=Q(signalen__verdwenen_op=None))
        return self.annotate(aantal=standing).order_by("soort", "pk")


class Signaalregel(Geversioneerd):
    """One rule: what is watched, whose work it is, and from which number it is a signal."""

    soort = models.CharField("waarop letten we", max_length=30, choices=kinds)
    rol = models.CharField("voor wie", max_length=20, choices=[(rol.value, rol.label) for rol in ROLLEN])
    getal = models.PositiveSmallIntegerField("vanaf hoeveel")
    waarom = models.TextField("waarom letten we hierop", blank=True)
    actief = models.BooleanField("in gebruik", default=True)
    is_voorbeeld = models.BooleanField("voorbeeld, niet door de gemeente gekozen", default=False)

    objects = SignaalregelQuerySet.as_manager()

    class Meta:
        verbose_name = "signaalregel"
        verbose_name_plural = "signaalregels"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["soort", "rol"], name="signaalregel_een_per_rol"),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()


class SignaalQuerySet(models.QuerySet["Signaal"]):
    """Signals; every list of them starts at the user."""

    def open(self) -> Self:
        """Of which the cause is there still."""
        return self.filter(verdwenen_op=None)

    def at(self, moment: datetime) -> Self:
        """That stood then."""
        return self.filter(Q(verdwenen_op=None) | Q(verdwenen_op__gt=moment), ontdekt_op__lte=moment)

    def visible_to(self, user: "Gebruiker", through: frozenset[Rol]) -> Self:
        """On the dossiers that this user reaches through these roles; for who steers also of promises about none.

        Who reaches every dossier is not asked for each: the clock finds signals on registered dossiers only, and a
        list of a hundred thousand of them would take a second.
        """
        steers = bool(user.rollen & STURING)
        if any(ZICHT.get(rol) is Bereik.alles for rol in user.rollen & through):
            return self if steers else self.filter(raadspunt=None)
        found = Q(initiatief__in=Initiatief.objects.visible_to(user, through=through).order_by())
        return self.filter(found | Q(raadspunt__isnull=False) if steers else found)

    def longest_first(self) -> Self:
        """What lasts longest on top, with its rule, what it is about and who took it up."""
        rows = self.select_related("regel", "initiatief__kern", "raadspunt", "opgepakt_door")
        return rows.order_by("sinds", "pk")

    def first_of_each(self, rules: "Iterable[Signaalregel]", most: int) -> Self:
        """The longest lasting few of each rule: two queries that walk the index of each rule, never all signals."""
        bare = self.model._default_manager.order_by()
        legs = [
            bare.filter(pk__in=self.filter(regel=rule).order_by("sinds", "pk").values("pk")[:most]).values(
                "pk"
            )
            for rule in rules
        ]
        found = legs[0].union(*legs[1:], all=True).order_by() if legs else []
        return self.filter(pk__in=[row["pk"] for row in found]).longest_first()


class Signaal(models.Model):
    """That a rule holds for a dossier, or for a promise to the council that is about none.

    The clock finds it and takes it away; nobody does so by hand.
    """

    regel = models.ForeignKey(Signaalregel, models.CASCADE, related_name="signalen", verbose_name="regel")
    initiatief = models.ForeignKey(
        Initiatief, models.CASCADE, null=True, blank=True, related_name="signalen", verbose_name="initiatief"
    )
    raadspunt = models.ForeignKey(
        Raadspunt,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="signalen",
        verbose_name="toezegging of motie",
    )
    sinds = models.DateField("sinds")
    ontdekt_op = models.DateTimeField("ontdekt op")
    verdwenen_op = models.DateTimeField("verdwenen op", null=True, blank=True)
    opgepakt_door = models.ForeignKey(
        "ground.Gebruiker",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="opgepakt door",
    )
    opgepakt_op = models.DateTimeField("opgepakt op", null=True, blank=True)

    objects = SignaalQuerySet.as_manager()

    class Meta:
        verbose_name = "signaal"
        verbose_name_plural = "signalen"
        ordering: ClassVar = ["sinds", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["regel", "initiatief"], condition=Q(verdwenen_op=None), name="signaal_een_tegelijk"
            ),
            models.UniqueConstraint(
                fields=["regel", "raadspunt"],
                condition=Q(verdwenen_op=None),
                name="signaal_een_tegelijk_per_punt",
            ),
            models.CheckConstraint(
                condition=Q(initiatief=None, raadspunt__isnull=False)
                | Q(initiatief__isnull=False, raadspunt=None),
                name="signaal_over_een_ding",
            ),
            models.CheckConstraint(
                condition=Q(verdwenen_op=None) | Q(verdwenen_op__gte=F("ontdekt_op")),
                name="signaal_verdwijnt_later",
            ),
            models.CheckConstraint(
                condition=Q(opgepakt_door=None) | Q(opgepakt_op__isnull=False),
                name="signaal_opgepakt_op_bekend",
            ),
        ]
        indexes: ClassVar = [
            # the list of one rule, what lasts longest on top
            models.Index(
                fields=["regel", "sinds", "id"], condition=Q(verdwenen_op=None), name="signaal_open"
            ),
            # the signals of one dossier
            models.Index(fields=["initiatief"], condition=Q(verdwenen_op=None), name="signaal_van_dossier"),
            # the weekly mail: what went away
            models.Index(
                fields=["regel", "verdwenen_op"],
                condition=Q(verdwenen_op__isnull=False),
                name="signaal_verdwenen",
            ),
        ]

    def __str__(self) -> str:
        return f"regel {self.regel_id} bij {self.initiatief_id or self.raadspunt_id} sinds {self.sinds}"

    @property
    def onderwerp(self) -> Initiatief | Raadspunt:
        """What it is about."""
        found = self.initiatief or self.raadspunt
        assert found is not None  # signaal_over_een_ding
        return found


class Weekmail(models.Model):
    """Whether somebody wants the weekly mail with signals, and for which Monday it was sent last."""

    gebruiker = models.OneToOneField(
        "ground.Gebruiker", models.CASCADE, related_name="weekmail", verbose_name="gebruiker"
    )
    wil = models.BooleanField("wil de mail", default=True)
    verstuurd_voor = models.DateField("laatst verstuurd voor de week van", null=True, blank=True)

    class Meta:
        verbose_name = "weekmail"
        verbose_name_plural = "weekmails"

    def __str__(self) -> str:
        return f"{self.gebruiker_id}: {'wel' if self.wil else 'niet'}"

    @classmethod
    def wanted_by(cls, gebruiker: "Gebruiker") -> bool:
        """Whether this user gets it; who never chose does."""
        return not cls._default_manager.filter(gebruiker=gebruiker, wil=False).exists()

    @classmethod
    def choose(cls, gebruiker: "Gebruiker", wil: bool) -> None:
        """Keep what this user chose."""
        cls._default_manager.update_or_create(gebruiker=gebruiker, defaults={"wil": wil})

    @classmethod
    def sent(cls, gebruiker: "Gebruiker", monday: date) -> None:
        """Write down that this week is done for this user."""
        cls._default_manager.update_or_create(gebruiker=gebruiker, defaults={"verstuurd_voor": monday})
