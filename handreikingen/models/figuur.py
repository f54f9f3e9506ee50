"""A decorative drawing with areas laid over it: one model renders picture, links and text list."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.safestring import SafeString, mark_safe
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from handreikingen.tekening import clean_drawing


class Groep(models.TextChoices):
    """What an area is; the component gives each its own look."""

    overzicht = "overzicht", "Overzicht"
    functie = "functie", "Functie"
    thema = "thema", "Thema"
    doelgroep = "doelgroep", "Doelgroep"


class Vorm(models.TextChoices):
    """The shape of an area."""

    cirkel = "cirkel", "Cirkel"
    veelhoek = "veelhoek", "Veelhoek"


class Telling(models.TextChoices):
    """Which number an area shows; the number itself comes from the register."""

    geen = "geen", "Geen"
    open_initiatieven = "open_initiatieven", "Open initiatieven"
    opgaven = "opgaven", "Opgaven"


class Uitlijning(models.TextChoices):
    """How the name stands at its place."""

    begin = "begin", "Begint hier"
    midden = "midden", "Midden"
    eind = "eind", "Eindigt hier"


class Figuur(ClusterableModel):
    """The drawing. It is decoration: all meaning is in the areas. It comes from `fixtures/`, never from an upload."""

    sleutel = models.SlugField("sleutel", max_length=60, unique=True, editable=False)
    titel = models.CharField("titel", max_length=160)
    uitleg = models.TextField("uitleg", help_text="Wat zie je, en hoe hoort het bij elkaar?")
    tekening = models.TextField("tekening", editable=False)
    hoogte = models.FloatField("hoogte (breedte is 100)", default=100, editable=False)
    afdruk = models.CharField("afdruk van wat geladen is", max_length=64, blank=True, editable=False)

    panels: ClassVar = [
        FieldPanel("titel"),
        FieldPanel("uitleg"),
        InlinePanel("gebieden", heading="Gebieden", label="Gebied", min_num=1),
    ]

    class Meta:
        verbose_name = "figuur"
        verbose_name_plural = "figuren"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(hoogte__gt=0), name="figuur_heeft_hoogte"),
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def tekening_svg(self) -> SafeString:
        """The shapes of the drawing, cleaned, for within an `<svg>` of 100 wide."""
        return mark_safe(clean_drawing(self.tekening))  # noqa: S308  cleaned right here


class Gebied(models.Model):
    """An area of a figure. Places are hundredths of the drawing's width, both ways."""

    figuur = ParentalKey(Figuur, related_name="gebieden", verbose_name="figuur")
    sort_order = models.PositiveSmallIntegerField("volgorde", default=0, editable=False)
    sort_order_field = "sort_order"
    sleutel = models.SlugField("sleutel", max_length=60)
    groep = models.CharField("groep", max_length=20, choices=Groep)
    naam = models.CharField("naam", max_length=120)
    korte_naam = models.CharField("korte naam", max_length=60)
    regels_tekst = models.TextField("naam in de figuur", help_text="De naam, verdeeld over regels.")
    korte_regels_tekst = models.TextField("naam in de figuur op een telefoon", blank=True)
    beschrijving = models.TextField("beschrijving", max_length=300)
    doel = models.CharField(
        "doel",
        max_length=200,
        validators=[RegexValidator(r"^/[^\s\\]*$", "Schrijf een adres van deze site. Het begint met /.")],
    )
    telling = models.CharField("getal", max_length=20, choices=Telling, default=Telling.geen)
    vorm = models.CharField("vorm", max_length=10, choices=Vorm)
    punten = models.JSONField("punten", help_text="Hoekpunten [[x, y], …]; bij een cirkel het midden.")
    straal = models.FloatField("straal", null=True, blank=True, help_text="Alleen bij een cirkel.")
    label_x = models.FloatField("naam van links")
    label_y = models.FloatField("naam van boven")
    uitlijning = models.CharField("uitlijning", max_length=10, choices=Uitlijning, default=Uitlijning.midden)

    panels: ClassVar = [
        FieldRowPanel([FieldPanel("naam"), FieldPanel("korte_naam")]),
        FieldPanel("beschrijving"),
        FieldRowPanel([FieldPanel("doel"), FieldPanel("telling"), FieldPanel("groep")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("vorm"), FieldPanel("straal"), FieldPanel("sleutel")]),
                FieldPanel("punten"),
                FieldRowPanel([FieldPanel("regels_tekst"), FieldPanel("korte_regels_tekst")]),
                FieldRowPanel([FieldPanel("label_x"), FieldPanel("label_y"), FieldPanel("uitlijning")]),
            ],
            "Plaats in de figuur",
            classname="collapsed",
        ),
    ]

    class Meta:
        verbose_name = "gebied"
        verbose_name_plural = "gebieden"
        ordering: ClassVar = ["sort_order"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["figuur", "sleutel"], name="gebied_sleutel_een_keer_per_figuur"),
            models.CheckConstraint(condition=~Q(naam="") & ~Q(doel=""), name="gebied_heeft_naam_en_doel"),
            models.CheckConstraint(
                condition=~Q(vorm=Vorm.cirkel) | Q(straal__gt=0), name="gebied_cirkel_heeft_straal"
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def clean(self) -> None:
        """Refuses a shape that cannot be drawn."""
        super().clean()
        minimum = 1 if self.vorm == Vorm.cirkel else 3
        if not _are_points(self.punten) or len(self.punten) < minimum:
            raise ValidationError(
                {"punten": "Geef de punten als [[x, y], …]; een veelhoek heeft er minstens drie."}
            )
        if self.vorm == Vorm.cirkel and not self.straal:
            raise ValidationError({"straal": "Een cirkel heeft een straal nodig."})

    @property
    def punten_svg(self) -> str:
        """The points as SVG writes them."""
        return " ".join(f"{x},{y}" for x, y in self.punten)

    @property
    def cx(self) -> float:
        """The middle of a circle, from the left."""
        return float(self.punten[0][0])

    @property
    def cy(self) -> float:
        """The middle of a circle, from above."""
        return float(self.punten[0][1])

    @property
    def regels(self) -> list[str]:
        """The name as lines in the figure."""
        return self.regels_tekst.splitlines() or [self.naam]

    @property
    def korte_regels(self) -> list[str]:
        """The short name as lines in the figure on a phone."""
        return self.korte_regels_tekst.splitlines() or [self.korte_naam]


def _are_points(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(point, list)
        and len(point) == 2
        and all(isinstance(number, int | float) for number in point)
        for point in value
    )
