"""A figure that consists of text: a ladder, cards, do and rather not, a matrix or a ring. Never a picture."""

from dataclasses import dataclass
from itertools import groupby
from math import cos, radians, sin
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.text import slugify
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from handreikingen.adressen import OWN


class Opbouw(models.TextChoices):
    """How the parts hang together; each has a template of its own."""

    ladder = "ladder", "Ladder: de onderste trede eerst"
    kaarten = "kaarten", "Kaarten, eventueel in groepen"
    wel_niet = "wel_niet", "Wel en liever niet"
    matrix = "matrix", "Matrix: rijen en kolommen"
    kring = "kring", "Kring: het laatste deel leidt weer naar het eerste"


@dataclass(frozen=True)
class Schakel:
    """A part on its place in the ring."""

    deel: "Deel"
    nummer: int
    x: float
    y: float
    boog: str


class TekstFiguur(ClusterableModel):
    """Parts with a title and text, shown as a figure that every screen, reader and printer can take apart."""

    sleutel = models.SlugField(
        "sleutel", max_length=60, unique=True, blank=True, help_text="Leeg: gemaakt van de titel."
    )
    titel = models.CharField("titel", max_length=160)
    soort = models.CharField("opbouw", max_length=20, choices=Opbouw)
    beschrijving = models.TextField(
        "beschrijving", max_length=600, help_text="Wat laat de figuur zien? In één of twee zinnen."
    )
    kolommen = models.TextField(
        "kolommen", blank=True, help_text="Alleen bij een matrix: één kolom per regel."
    )
    herkomst = models.CharField(
        "herkomst", max_length=200, blank=True, help_text="Bijvoorbeeld: eigen uitwerking."
    )
    bron = models.TextField("bron", blank=True, help_text="Eén bron per regel.")

    panels: ClassVar = [
        FieldPanel("titel"),
        FieldPanel("soort"),
        FieldPanel("beschrijving"),
        FieldPanel("kolommen"),
        InlinePanel("delen", heading="Delen", label="Deel", min_num=1),
        MultiFieldPanel([FieldPanel("herkomst"), FieldPanel("bron")], "Waar komt dit vandaan?"),
        FieldPanel("sleutel"),
    ]

    class Meta:
        verbose_name = "figuur van tekst"
        verbose_name_plural = "figuren van tekst"
        ordering: ClassVar = ["titel"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(soort__in=Opbouw.values), name="tekstfiguur_bekende_soort"),
            models.CheckConstraint(
                condition=~Q(soort=Opbouw.matrix) | ~Q(kolommen=""), name="tekstfiguur_matrix_heeft_kolommen"
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def clean(self) -> None:
        """Gives a figure without a key one made of its title; refuses a matrix without columns."""
        super().clean()
        self.sleutel = self.sleutel or slugify(self.titel)[:60] or "figuur"
        if self.soort == Opbouw.matrix and not self.kolomnamen:
            raise ValidationError({"kolommen": "Een matrix heeft kolommen nodig: één per regel."})

    @property
    def sjabloon(self) -> str:
        """The template that shows the parts."""
        return f"handreikingen/figuren/{self.soort}.html"

    @property
    def kolomnamen(self) -> list[str]:
        """The columns of a matrix."""
        return [line.strip() for line in self.kolommen.splitlines() if line.strip()]

    @property
    def bronregels(self) -> list[str]:
        """The sources, one per line."""
        return [line.strip() for line in self.bron.splitlines() if line.strip()]

    @property
    def treden(self) -> list["Deel"]:
        """The parts of a ladder as the eye climbs it: the highest first."""
        return list(self.delen.all())[::-1]

    @property
    def groepen(self) -> list[tuple[str, list["Deel"]]]:
        """The parts per group, in their order."""
        grouped = groupby(self.delen.all(), key=lambda deel: deel.groep)
        return [(groep, list(delen)) for groep, delen in grouped]

    @property
    def kanten(self) -> list[tuple[bool, list["Deel"]]]:
        """What to do, and what rather not; a side without parts is left out."""
        delen = list(self.delen.all())
        sides = [(wel, [deel for deel in delen if deel.is_wel == wel]) for wel in (True, False)]
        return [(wel, found) for wel, found in sides if found]

    @property
    def rijen(self) -> list[tuple[str, list[tuple[str, list["Deel"]]]]]:
        """The rows of a matrix: per column the parts that stand there."""
        delen = list(self.delen.all())
        return [
            (rij, [(kolom, [deel for deel in delen if (deel.groep, deel.kolom) == (rij, kolom)])
                   for kolom in self.kolomnamen])
            for rij in dict.fromkeys(deel.groep for deel in delen)
        ]  # fmt: skip

    @property
    def schakels(self) -> list[Schakel]:
        """The parts around a ring of 100 wide, clockwise from the top, each with an arc to the next."""
        delen = list(self.delen.all())
        step = 360 / max(len(delen), 1)
        return [
            Schakel(deel, number + 1, *_on_ring(number * step), _arc(number * step, (number + 1) * step))
            for number, deel in enumerate(delen)
        ]

    def words(self) -> str:
        """All text of the figure, for search."""
        parts = " ".join(f"{deel.groep} {deel.titel} {deel.tekst}" for deel in self.delen.all())
        return " ".join(f"{self.titel} {self.beschrijving} {parts}".split())


class Deel(models.Model):
    """One part of a figure."""

    figuur = ParentalKey(TekstFiguur, related_name="delen", verbose_name="figuur")
    sort_order = models.PositiveSmallIntegerField("volgorde", default=0, editable=False)
    sort_order_field = "sort_order"
    nummer = models.CharField("nummer", max_length=8, blank=True)
    titel = models.CharField("titel", max_length=200)
    tekst = models.TextField("tekst", blank=True)
    groep = models.CharField(
        "groep of rij", max_length=120, blank=True, help_text="Bij ‘wel en liever niet’: wel of niet."
    )
    kolom = models.CharField("kolom", max_length=120, blank=True, help_text="Alleen bij een matrix.")
    verwijzing = models.CharField(
        "lees verder op", max_length=200, blank=True, validators=[OWN], help_text="Een adres van deze site."
    )

    panels: ClassVar = [
        FieldRowPanel([FieldPanel("nummer"), FieldPanel("groep"), FieldPanel("kolom")]),
        FieldPanel("titel"),
        FieldPanel("tekst"),
        FieldPanel("verwijzing"),
    ]

    class Meta:
        verbose_name = "deel"
        verbose_name_plural = "delen"
        ordering: ClassVar = ["sort_order"]

    def __str__(self) -> str:
        return self.titel

    @property
    def is_wel(self) -> bool:
        """Whether this is something to do, in a figure of do and rather not."""
        return self.groep.strip().lower().startswith("wel")


def _on_ring(degrees: float, radius: float = 38) -> tuple[float, float]:
    return round(50 + radius * sin(radians(degrees)), 2), round(50 - radius * cos(radians(degrees)), 2)


def _arc(start: float, end: float) -> str:
    gap = 16
    (x1, y1), (x2, y2) = _on_ring(start + gap), _on_ring(max(end - gap, start + gap + 1))
    large = int(end - start - 2 * gap > 180)
    return f"M{x1} {y1}A38 38 0 {large} 1 {x2} {y2}"
