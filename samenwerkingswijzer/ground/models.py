"""User, links by token, outbox, clock, erasures and the municipality's own settings."""

from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from samenwerkingswijzer.ground.licentie import Licentie
from samenwerkingswijzer.ground.rollen import Rol


class Gebruiker(AbstractUser):
    """Someone who signs in: staff, council or editor. Residents and partners never have an account."""

    functie = models.CharField("functie", max_length=120, blank=True)

    class Meta:
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"

    def __str__(self) -> str:
        return self.functie or self.get_full_name() or self.username

    @cached_property
    def rollen(self) -> frozenset[Rol]:
        """The roles of this user; groups that are not a role do not count. Read once per request."""
        known = set(Rol.values)
        if hasattr(self, "rolnamen"):  # annotated by the backend that fetches who is signed in
            return frozenset(Rol(name) for name in (self.rolnamen or "").split(",") if name in known)
        names = self.groups.values_list("name", flat=True)
        return frozenset(Rol(name) for name in names if name in known)


class Link(models.Model):
    """A door for someone without an account: only the hash of the token is kept (NORMEN C9)."""

    doel = models.CharField("doel", max_length=40)
    onderwerp = models.CharField("onderwerp", max_length=60)
    token_hash = models.CharField("afdruk van de sleutel", max_length=64, unique=True)
    gemaakt_op = models.DateTimeField("gemaakt op")
    verloopt_op = models.DateTimeField("verloopt op")
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)

    class Meta:
        verbose_name = "link"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(verloopt_op__gt=F("gemaakt_op")), name="link_verloopt_na_maken"
            ),
        ]
        # links.revoke: all links of one purpose to one subject
        indexes: ClassVar = [models.Index(fields=["doel", "onderwerp"], name="link_per_onderwerp")]

    def __str__(self) -> str:
        return f"{self.doel} {self.onderwerp}"


class Mail(models.Model):
    """The outbox: each message once per kind, object and due moment, whatever runs twice."""

    soort = models.CharField("soort", max_length=40)
    over = models.CharField("over", max_length=60)
    moment = models.CharField("moment", max_length=40)
    aan = models.EmailField("aan", max_length=254)
    rol = models.CharField("aan wie", max_length=40, blank=True, default="")
    titel = models.CharField("titel", max_length=200)
    tekst = models.TextField("tekst")
    afmelden = models.CharField("adres om mee te stoppen", max_length=300, blank=True, default="")
    gemaakt_op = models.DateTimeField("gemaakt op")
    verzonden_op = models.DateTimeField("verzonden op", null=True, blank=True)
    pogingen = models.PositiveSmallIntegerField("pogingen", default=0)

    class Meta:
        verbose_name = "mail"
        verbose_name_plural = "mails"
        ordering: ClassVar = ["-gemaakt_op", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["soort", "over", "moment", "aan"], name="mail_een_keer"),
        ]
        # mail.resend: what has not left yet; mail of one dossier
        indexes: ClassVar = [
            models.Index(fields=["gemaakt_op"], condition=Q(verzonden_op=None), name="mail_wachtend"),
            models.Index(fields=["over"], name="mail_per_onderwerp"),
        ]

    def __str__(self) -> str:
        return f"{self.soort} over {self.over}"


class Kloktik(models.Model):
    """When each task of the clock last finished."""

    taak = models.CharField("taak", max_length=60, unique=True)
    laatst_op = models.DateTimeField("laatst op")

    class Meta:
        verbose_name = "kloktik"
        verbose_name_plural = "kloktikken"

    def __str__(self) -> str:
        return self.taak


class Wissing(models.Model):
    """A recorded erasure: only while one is open does the database let erasable columns change."""

    reden = models.CharField("reden", max_length=200)
    gebruiker = models.ForeignKey(Gebruiker, models.PROTECT, null=True, blank=True, verbose_name="gebruiker")
    begonnen_op = models.DateTimeField("begonnen op")
    klaar_op = models.DateTimeField("klaar op", null=True, blank=True)

    class Meta:
        verbose_name = "wissing"
        verbose_name_plural = "wissingen"

    def __str__(self) -> str:
        return self.reden


@register_setting(icon="home", order=1)
class Gemeente(BaseGenericSetting):
    """Whose instance this is. No municipality's name, colours or address is in code (ONTWERP §1)."""

    naam = models.CharField("naam", max_length=120, default="Voorbeeldgemeente")
    thema = models.SlugField(
        "thema", max_length=40, default="polder", help_text="De naam van een bestand in static/themas."
    )
    e_mail = models.EmailField("e-mailadres", default="contact@voorbeeld.nl")
    telefoon = models.CharField("telefoonnummer", max_length=30, blank=True)
    bezoekadres = models.CharField("bezoekadres", max_length=200, blank=True)
    eerste_reactie_werkdagen = models.PositiveSmallIntegerField(
        "eerste contact binnen (werkdagen)", default=10
    )
    beveiligingscontact = models.CharField(
        "contact voor beveiliging", max_length=200, default="mailto:beveiliging@voorbeeld.nl"
    )
    licentie_open_data = models.CharField(
        "licentie van de open data", max_length=8, choices=Licentie, default=Licentie.cc0
    )
    toegankelijkheid = models.TextField("toegankelijkheidsverklaring", blank=True)
    privacy = models.TextField("privacyverklaring", blank=True)

    panels: ClassVar = [
        FieldPanel("naam"),
        FieldPanel("thema"),
        FieldPanel("e_mail"),
        FieldPanel("telefoon"),
        FieldPanel("bezoekadres"),
        FieldPanel("eerste_reactie_werkdagen"),
        FieldPanel("beveiligingscontact"),
        FieldPanel("licentie_open_data"),
        FieldPanel("toegankelijkheid"),
        FieldPanel("privacy"),
    ]

    class Meta:
        verbose_name = "gemeente"

    @property
    def licentie(self) -> Licentie:
        """Under which licence the open data are given."""
        return Licentie(self.licentie_open_data)
