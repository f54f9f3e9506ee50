"""What search reads: three plain tables with nothing in them but what everyone may read, synonyms, and what was missed.

Words and weights are rows of our own, so that SQLite and PostgreSQL answer by the same sums.
"""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from wagtail.admin.panels import FieldPanel

from handreikingen.search import dutch
from handreikingen.search.dutch import LONGEST


class Zoekdocument(models.Model):
    """One public page or initiative as search knows it. A draft or a private dossier has none."""

    bron = models.CharField("bron", max_length=20)
    sleutel = models.PositiveBigIntegerField("sleutel in de bron")
    soort = models.CharField("soort", max_length=20)
    titel = models.CharField("titel", max_length=255)
    tekst = models.TextField("tekst", blank=True)
    volgorde = models.CharField("plaats in het alfabet", max_length=60, blank=True)
    """The title in plain letters only: every database sorts those the same."""
    stempel = models.CharField("stand van de bron", max_length=40, blank=True)

    class Meta:
        verbose_name = "vindbare tekst"
        verbose_name_plural = "vindbare teksten"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["bron", "sleutel"], name="zoekdocument_een_per_sleutel")
        ]

    def __str__(self) -> str:
        return self.titel


class Zoekwoord(models.Model):
    """A word that stands in at least one public text."""

    woord = models.CharField("woord zonder accenten", max_length=LONGEST, unique=True)
    vorm = models.CharField("zoals het er staat", max_length=LONGEST)
    stam = models.CharField("stam", max_length=LONGEST, db_index=True)
    achterstevoren = models.CharField("stam van achter naar voor", max_length=LONGEST, db_index=True)
    """For the end of compounds: an index only knows beginnings."""
    woord_achterstevoren = models.CharField("woord van achter naar voor", max_length=LONGEST, db_index=True)
    """For typing errors at the beginning of a word."""
    aantal = models.PositiveIntegerField("in hoeveel teksten", default=0)

    class Meta:
        verbose_name = "zoekwoord"
        verbose_name_plural = "zoekwoorden"

    def __str__(self) -> str:
        return self.vorm


class Vindplaats(models.Model):
    """How much a text is about a word: see `handreikingen/search/index.py`."""

    document = models.ForeignKey(Zoekdocument, models.CASCADE, related_name="vindplaatsen")
    woord = models.ForeignKey(Zoekwoord, models.CASCADE, related_name="+", db_index=False)
    gewicht = models.PositiveIntegerField("gewicht")

    class Meta:
        verbose_name = "vindplaats"
        verbose_name_plural = "vindplaatsen"
        constraints: ClassVar = [
            # also the index that a search walks
            models.UniqueConstraint(fields=["woord", "document"], name="vindplaats_een_per_woord")
        ]

    def __str__(self) -> str:
        return f"{self.woord_id} in {self.document_id}"


def loose_words(row: str) -> None:
    """Validator: two words or more, each a single word. Raises ValidationError that says what to do."""
    words = synonyms_in(row)
    if len({dutch.fold(word) for word in words}) < 2:
        raise ValidationError("Schrijf minstens twee woorden op, met een komma ertussen.", code="te_weinig")
    for word in words:
        if len(dutch.words(word)) != 1 or " " in word:
            raise ValidationError(
                f"Maak van ‘{word}’ één woord. Zoeken vergelijkt losse woorden.", code="los"
            )


def synonyms_in(row: str) -> list[str]:
    """The words of a row, as they were typed."""
    return [" ".join(word.split()) for word in row.replace("\n", ",").split(",") if word.strip()]


class Synoniemen(models.Model):
    """Words that mean the same to who searches; kept by editors."""

    woorden = models.TextField(
        "woorden",
        max_length=500,
        unique=True,
        validators=[loose_words],
        help_text="Losse woorden met een komma ertussen, bijvoorbeeld: buurtwinkel, dorpswinkel. "
        "Wie het ene woord zoekt, vindt ook het andere.",
    )

    panels: ClassVar = [FieldPanel("woorden")]

    class Meta:
        verbose_name = "rij synoniemen"
        verbose_name_plural = "synoniemen"
        ordering: ClassVar = ["woorden"]

    def __str__(self) -> str:
        return self.woorden


class Zoekspoor(models.Model):
    """A question that found nothing and was asked on one day only: a keyed mark, without its words (`missed.py`)."""

    afdruk = models.CharField("afdruk", max_length=32, unique=True)
    aantal = models.PositiveIntegerField("hoe vaak", default=1)
    gezien_op = models.DateField("gezien op")

    class Meta:
        verbose_name = "zoekspoor"
        verbose_name_plural = "zoeksporen"

    def __str__(self) -> str:
        return self.afdruk


class GemisteZoekvraag(models.Model):
    """A question that found nothing on two days or more: the words, how often, and the last day. Not who asked."""

    vraag = models.CharField("gezocht op", max_length=80, unique=True)
    aantal = models.PositiveIntegerField("hoe vaak", default=1)
    laatst_op = models.DateField("laatst op")

    class Meta:
        verbose_name = "gemiste zoekvraag"
        verbose_name_plural = "gemiste zoekvragen"
        ordering: ClassVar = ["-aantal", "-laatst_op", "vraag"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(aantal__gt=0), name="gemiste_zoekvraag_minstens_een_keer")
        ]

    def __str__(self) -> str:
        return self.vraag
