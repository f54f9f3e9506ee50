"""What came from the old wiki: where it stood there, so that a newer export never overwrites an editor."""

from typing import ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel


class Wikiherkomst(models.Model):
    """A page of the old wiki and the page made of it.

    `afdruk_pagina` is the fingerprint of the page as it was brought in: when the page differs from it, an editor was
    there. A row without a page says that an editor removed it: it does not come back.
    """

    wagtail_reference_index_ignore = True
    titel = models.CharField("titel in de oude wiki", max_length=300, unique=True)
    pagina = models.OneToOneField(
        "wagtailcore.Page", models.SET_NULL, null=True, related_name="+", verbose_name="pagina"
    )
    nummer = models.PositiveBigIntegerField("nummer in de oude wiki", default=0, db_index=True)
    laatste_versie = models.PositiveBigIntegerField("laatste versie in de oude wiki", default=0)
    afdruk_pagina = models.CharField("afdruk van de pagina", max_length=64, blank=True)

    class Meta:
        verbose_name = "herkomst uit de oude wiki"
        verbose_name_plural = "herkomsten uit de oude wiki"
        ordering: ClassVar = ["titel"]

    def __str__(self) -> str:
        return self.titel


class Wikiversie(models.Model):
    """Who wrote a version in the old wiki and why. A name as text: nobody gets an account."""

    wagtail_reference_index_ignore = True
    revisie = models.OneToOneField(
        "wagtailcore.Revision", models.CASCADE, related_name="+", verbose_name="versie"
    )
    nummer = models.PositiveBigIntegerField("nummer in de oude wiki")
    auteur = models.CharField("auteur", max_length=255, blank=True)
    opmerking = models.CharField("opmerking", max_length=500, blank=True)

    class Meta:
        verbose_name = "versie uit de oude wiki"
        verbose_name_plural = "versies uit de oude wiki"

    def __str__(self) -> str:
        return f"versie {self.nummer}"


class Wikinotitie(models.Model):
    """A talk page of the old wiki, for editors only."""

    wagtail_reference_index_ignore = True
    titel = models.CharField("titel in de oude wiki", max_length=300, unique=True)
    pagina = models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="wikinotities",
        verbose_name="pagina",
    )
    op = models.DateTimeField("laatst veranderd")
    tekst = models.TextField("tekst")

    class Meta:
        verbose_name = "notitie uit de oude wiki"
        verbose_name_plural = "notities uit de oude wiki"
        ordering: ClassVar = ["titel"]

    def __str__(self) -> str:
        return self.titel


class WikibestandQuerySet(models.QuerySet["Wikibestand"]):
    """Files of the old wiki."""

    def with_text(self) -> "WikibestandQuerySet":
        """Pictures that probably hold text, what nobody retyped yet on top."""
        return self.exclude(vermoeden="").filter(afbeelding__isnull=False).order_by("overgetypt", "naam")


class Wikibestand(models.Model):
    """A file of the old wiki and what was made of it; with the text in the picture, once an editor retyped it."""

    wagtail_reference_index_ignore = True
    naam = models.CharField("naam", max_length=255, unique=True)
    afdruk = models.CharField("afdruk van het bestand", max_length=64)
    afbeelding = models.OneToOneField(
        "wagtailimages.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="uit_wiki",
        verbose_name="beeld",
    )
    document = models.OneToOneField(
        "wagtaildocs.Document",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="document",
    )
    vermoeden = models.CharField("waarom er tekst in lijkt te staan", max_length=120, blank=True)
    overgetypt = models.TextField(
        "tekst in het beeld",
        blank=True,
        help_text="Typ over wat in het beeld staat. Lezers zien de tekst onder het beeld.",
    )

    objects = WikibestandQuerySet.as_manager()
    panels: ClassVar = [
        FieldPanel("naam", read_only=True),
        FieldPanel("vermoeden", read_only=True),
        FieldPanel("afbeelding", read_only=True),
        FieldPanel("overgetypt"),
    ]

    class Meta:
        verbose_name = "beeld met tekst"
        verbose_name_plural = "beelden met tekst"
        ordering: ClassVar = ["naam"]

    def __str__(self) -> str:
        return self.naam

    @property
    def is_overgetypt(self) -> str:
        """Whether somebody retyped the text, as a word for the list."""
        return "ja" if self.overgetypt.strip() else "nee"


def text_in(image: object) -> str:
    """The text that an editor retyped from this picture; empty for any other picture."""
    found = Wikibestand.objects.filter(afbeelding=getattr(image, "pk", None)).values_list(
        "overgetypt", flat=True
    )
    return next((text.strip() for text in found), "")
