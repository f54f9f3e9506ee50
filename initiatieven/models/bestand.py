"""Files of a dossier: each with an audience and with every version that there was."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import TextChoices

from samenwerkingswijzer.ground import besloten
from samenwerkingswijzer.ground.versions import Geversioneerd
from samenwerkingswijzer.ground.virusscan import Scan


class Lezers(TextChoices):
    """For whom a file is; the municipality itself always reads it."""

    intern = "intern", "Alleen de gemeente"
    initiatiefnemer = "initiatiefnemer", "Ook de initiatiefnemer"
    raad = "raad", "Ook de raad"
    publiek = "publiek", "Iedereen"


class BestandQuerySet(models.QuerySet["Bestand"]):
    """Files by who asks: each audience gets its own and nothing else."""

    def present(self) -> Self:
        """What was not taken away."""
        return self.filter(weggehaald_op=None)

    def listed(self) -> Self:
        """What stands in the list of files: pictures within a text stand in that text."""
        return self.present().filter(in_tekst=False)

    def for_initiator(self) -> Self:
        """What the holder of the initiator's link may have."""
        return self.present().filter(lezers__in=(Lezers.initiatiefnemer, Lezers.publiek))

    def for_council(self) -> Self:
        """What raad, college and griffie may have."""
        return self.present().filter(lezers__in=(Lezers.raad, Lezers.publiek))

    def for_everyone(self) -> Self:
        """What is public, of a dossier that is public itself."""
        return self.present().filter(
            lezers=Lezers.publiek,
            initiatief__openbaar_sinds__isnull=False,
            initiatief__aangemeld_op__isnull=False,
        )

    def with_versions(self) -> Self:
        """With their versions, the newest first, in one query more."""
        newest_first = BestandVersie.objects.select_related("door").order_by("-nummer")
        return self.prefetch_related(models.Prefetch("versies", newest_first))


class Bestand(Geversioneerd):
    """A file of a dossier. What is in it stands in its versions; the last one counts."""

    initiatief = models.ForeignKey(
        "Initiatief", models.CASCADE, related_name="bestanden", verbose_name="initiatief"
    )
    titel = models.CharField("titel", max_length=120)
    lezers = models.CharField("wie mag het lezen", max_length=16, choices=Lezers, default=Lezers.intern)
    in_tekst = models.BooleanField("staat in een tekst", default=False, editable=False)
    weggehaald_op = models.DateTimeField("weggehaald op", null=True, blank=True, editable=False)

    objects = BestandQuerySet.as_manager()

    class Meta:
        verbose_name = "bestand"
        verbose_name_plural = "bestanden"
        ordering: ClassVar = ["-pk"]
        # the files of one dossier that one audience may have
        indexes: ClassVar = [models.Index(fields=["initiatief", "lezers"], name="bestand_per_lezers")]

    def __str__(self) -> str:
        return self.titel

    @property
    def laatste(self) -> "BestandVersie":
        """The version that counts; from `with_versions` without a query."""
        return next(iter(self.versies.all()))


class BestandVersie(models.Model):
    """One content of a file, as it came in: never changed, only taken away with its file."""

    bestand = models.ForeignKey(Bestand, models.CASCADE, related_name="versies", verbose_name="bestand")
    nummer = models.PositiveSmallIntegerField("versie")
    naam = models.CharField("bestandsnaam", max_length=120)
    soort = models.CharField("soort", max_length=80)
    inhoud = models.FileField("inhoud", storage=besloten.storage, upload_to=besloten.name, max_length=100)
    grootte = models.PositiveIntegerField("grootte")
    afdruk = models.CharField("afdruk", max_length=64)
    scan = models.CharField("virusscan", max_length=12, choices=Scan)
    via = models.CharField("via", max_length=10)
    door = models.ForeignKey(
        "ground.Gebruiker", models.PROTECT, null=True, blank=True, verbose_name="toegevoegd door"
    )
    op = models.DateTimeField("toegevoegd op")

    class Meta:
        verbose_name = "versie van een bestand"
        verbose_name_plural = "versies van bestanden"
        ordering: ClassVar = ["-nummer"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["bestand", "nummer"], name="bestandversie_nummer_een_keer"),
        ]

    def __str__(self) -> str:
        return f"{self.naam} (versie {self.nummer})"

    @property
    def wie(self) -> str:
        """Who brought it, by function."""
        return str(self.door) if self.door else "De initiatiefnemer"
