"""The Speelveld: four parts of the process by three elements, with questions in three layers (DOMEIN §1.4)."""

from itertools import product
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from handreikingen.adressen import OWN
from handreikingen.stappen import Deelproces, Element

ORDER = {place: number for number, place in enumerate(product(Deelproces.values, Element.values))}
"""The cells along the path: one part of the process after the other."""


class Laag(models.TextChoices):
    """How deep a question goes."""

    kort = "kort", "Kort"
    standaard = "standaard", "Standaard"
    diep = "diep", "Diep"

    @property
    def depth(self) -> int:
        """How far down this layer lies; the shortest is 0."""
        return list(type(self)).index(self)


class SpeelveldCelQuerySet(models.QuerySet["SpeelveldCel"]):
    """Cells in the order of the path."""

    def in_order(self) -> list["SpeelveldCel"]:
        """Every cell, in one query: enough for a map of the field."""
        return sorted(self, key=lambda cell: cell.place)

    def field(self) -> list["SpeelveldCel"]:
        """Every cell with its questions, in two queries however many there are."""
        return self.prefetch_related("vragen").in_order()

    def at(self, key: str) -> "SpeelveldCel | None":
        """The cell with this key (`verkennen-opgave`); None when there is none."""
        deelproces, _, element = key.partition("-")
        return self.filter(deelproces=deelproces, element=element).first()


class SpeelveldCel(ClusterableModel):
    """One cell of the field. The twelve come from `fixtures/speelveld`; editors change what they say."""

    deelproces = models.CharField("deelproces", max_length=20, choices=Deelproces, editable=False)
    element = models.CharField("element", max_length=20, choices=Element, editable=False)
    titel = models.CharField("titel", max_length=160)
    in_figuur = models.CharField(
        "in de figuur", max_length=40, blank=True, help_text="Kort: een vraag van een paar korte woorden."
    )
    inleiding = models.TextField("inleiding", max_length=600, help_text="Waar gaat het in dit vak om?")
    herkomst = models.CharField(
        "herkomst", max_length=200, blank=True, help_text="Bijvoorbeeld: eigen uitwerking."
    )
    bron = models.TextField("bron", blank=True, help_text="Eén bron per regel.")

    objects = SpeelveldCelQuerySet.as_manager()

    panels: ClassVar = [
        FieldRowPanel([FieldPanel("titel"), FieldPanel("in_figuur")]),
        FieldPanel("inleiding"),
        InlinePanel("vragen", heading="Vragen", label="Vraag"),
        MultiFieldPanel([FieldPanel("herkomst"), FieldPanel("bron")], "Waar komt dit vandaan?"),
    ]

    class Meta:
        verbose_name = "vak van het speelveld"
        verbose_name_plural = "vakken van het speelveld"
        constraints: ClassVar = [
            # also the index of "the cell at this address"
            models.UniqueConstraint(fields=["deelproces", "element"], name="speelveld_een_cel_per_vak"),
            models.CheckConstraint(
                condition=Q(deelproces__in=Deelproces.values, element__in=Element.values),
                name="speelveld_cel_ligt_in_het_veld",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_deelproces_display()}, {self.get_element_display().lower()}: {self.naam}"

    @property
    def sleutel(self) -> str:
        """The word of this cell in its address."""
        return f"{self.deelproces}-{self.element}"

    @property
    def naam(self) -> str:
        """What the figure and the table call it."""
        return self.in_figuur or self.titel

    @property
    def place(self) -> int:
        """Where on the path the cell lies."""
        return ORDER[self.deelproces, self.element]

    def get_absolute_url(self) -> str:
        """The page of this cell."""
        return reverse("speelveld_cel", args=[self.sleutel])

    @property
    def bronregels(self) -> list[str]:
        """The sources, one per line."""
        return [line.strip() for line in self.bron.splitlines() if line.strip()]

    def layers(self) -> list[tuple[Laag, list["Vraag"]]]:
        """The questions per layer, from short to deep; a layer without questions is left out."""
        questions = list(self.vragen.all())
        found = [(laag, [vraag for vraag in questions if vraag.laag == laag]) for laag in Laag]
        return [(laag, vragen) for laag, vragen in found if vragen]


class Vraag(models.Model):
    """A question of a cell, with help and where to read on."""

    cel = ParentalKey(SpeelveldCel, related_name="vragen", verbose_name="vak")
    sort_order = models.PositiveSmallIntegerField("volgorde", default=0, editable=False)
    sort_order_field = "sort_order"
    laag = models.CharField("laag", max_length=10, choices=Laag, default=Laag.kort)
    vraag = models.CharField("vraag", max_length=300)
    hulp = models.TextField("hulp", blank=True, help_text="Wat helpt om de vraag te beantwoorden?")
    verwijzing = models.CharField(
        "lees verder op", max_length=200, blank=True, validators=[OWN], help_text="Een adres van deze site."
    )

    panels: ClassVar = [
        FieldRowPanel([FieldPanel("laag"), FieldPanel("verwijzing")]),
        FieldPanel("vraag"),
        FieldPanel("hulp"),
    ]

    class Meta:
        verbose_name = "vraag"
        verbose_name_plural = "vragen"
        ordering: ClassVar = ["sort_order"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(laag__in=Laag.values), name="speelveld_vraag_bekende_laag"),
        ]

    def __str__(self) -> str:
        return self.vraag
