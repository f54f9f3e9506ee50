"""An area of a figure: its shape, its name, and where it leads."""

from math import isfinite
from textwrap import wrap
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.text import slugify
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from handreikingen import vlakken
from handreikingen.adressen import OWN
from handreikingen.models.figuur import Figuur

PER_REGEL = 16
"""Letters in a line of a name, when the editor does not divide it."""


class Groep(models.TextChoices):
    """What an area is; the component gives each its own look."""

    overzicht = "overzicht", "Overzicht"
    functie = "functie", "Functie"
    thema = "thema", "Thema"
    doelgroep = "doelgroep", "Doelgroep"
    gebied = "gebied", "Gebied"


class Vorm(models.TextChoices):
    """The shape of an area."""

    rechthoek = "rechthoek", "Rechthoek"
    cirkel = "cirkel", "Cirkel"
    veelhoek = "veelhoek", "Veelhoek"


class Telling(models.TextChoices):
    """Which number an area shows; the number itself comes from the register."""

    geen = "geen", "Geen"
    open_initiatieven = "open_initiatieven", "Open initiatieven"
    opgaven = "opgaven", "Opgaven"
    initiatieven = "initiatieven", "Initiatieven achter de link"


class Uitlijning(models.TextChoices):
    """How the name stands at its place."""

    begin = "begin", "Begint hier"
    midden = "midden", "Midden"
    eind = "eind", "Eindigt hier"


_POINTS = {Vorm.rechthoek: (2, 2), Vorm.cirkel: (1, 1), Vorm.veelhoek: (3, 60)}
_SAYS = {
    Vorm.rechthoek: "Een rechthoek heeft twee punten: een hoek en de hoek ertegenover.",
    Vorm.cirkel: "Een cirkel heeft één punt: het midden.",
    Vorm.veelhoek: "Een veelhoek heeft minstens drie punten, en hooguit zestig.",
}


class Gebied(models.Model):
    """An area of a figure. Places are hundredths of the drawing's width, both ways."""

    figuur = ParentalKey(Figuur, related_name="gebieden", verbose_name="figuur")
    sort_order = models.PositiveSmallIntegerField("volgorde", default=0, editable=False)
    sort_order_field = "sort_order"
    sleutel = models.SlugField("sleutel", max_length=60, blank=True)
    groep = models.CharField("groep", max_length=20, choices=Groep, default=Groep.gebied)
    naam = models.CharField("naam", max_length=120)
    korte_naam = models.CharField("korte naam", max_length=60, blank=True, help_text="Voor een telefoon.")
    regels_tekst = models.TextField(
        "naam in de figuur", blank=True, help_text="De naam, verdeeld over regels. Leeg: dat doen wij."
    )
    korte_regels_tekst = models.TextField("naam in de figuur op een telefoon", blank=True)
    beschrijving = models.TextField("beschrijving", max_length=300)
    doel = models.CharField(
        "doel",
        max_length=200,
        validators=[OWN],
        help_text="Een adres van deze site, bijvoorbeeld /werkwijze/.",
    )
    telling = models.CharField("getal", max_length=20, choices=Telling, default=Telling.geen)
    vorm = models.CharField("vorm", max_length=10, choices=Vorm, default=Vorm.rechthoek)
    punten = models.JSONField(
        "punten",
        help_text="In honderdsten van de breedte, van links en van boven. Rechthoek: twee hoeken. Cirkel: het midden.",
    )
    straal = models.FloatField("straal", null=True, blank=True, help_text="Alleen bij een cirkel.")
    label_x = models.FloatField("naam van links", null=True, blank=True, help_text="Leeg: in het midden.")
    label_y = models.FloatField("naam van boven", null=True, blank=True)
    uitlijning = models.CharField("uitlijning", max_length=10, choices=Uitlijning, default=Uitlijning.midden)

    panels: ClassVar = [
        FieldRowPanel([FieldPanel("naam"), FieldPanel("doel")]),
        FieldPanel("beschrijving"),
        FieldRowPanel([FieldPanel("vorm"), FieldPanel("straal")]),
        FieldPanel("punten"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("korte_naam"), FieldPanel("groep"), FieldPanel("telling")]),
                FieldRowPanel([FieldPanel("regels_tekst"), FieldPanel("korte_regels_tekst")]),
                FieldRowPanel([FieldPanel("label_x"), FieldPanel("label_y"), FieldPanel("uitlijning")]),
            ],
            "De naam in de figuur",
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
        """Refuses a shape that cannot be drawn; gives what an editor left open."""
        super().clean()
        if not self.punten:
            return  # said already: the field is required
        self._check_shape()
        self.sleutel = self.sleutel or slugify(self.naam)[:60] or "gebied"
        self.korte_naam = self.korte_naam or self.naam[:60]
        self.regels_tekst = self.regels_tekst or "\n".join(wrap(self.naam, PER_REGEL))
        self._place_name()

    def _check_shape(self) -> None:
        if self.vorm not in Vorm.values:
            raise ValidationError({"vorm": "Kies een vorm."})
        least, most = _POINTS[Vorm(self.vorm)]
        if not _are_points(self.punten) or not least <= len(self.punten) <= most:
            raise ValidationError({"punten": _SAYS[Vorm(self.vorm)]})
        if self.vorm == Vorm.cirkel and not _is_length(self.straal):
            raise ValidationError({"straal": "Een cirkel heeft een straal nodig: meer dan 0, hooguit 100."})
        if vlakken.area(self.hoeken) < vlakken.RAND:
            raise ValidationError({"punten": "Dit gebied is leeg: zet de punten verder uit elkaar."})

    def _place_name(self) -> None:
        """Without a place the name stands in the middle; its first line goes up by half the lines."""
        middle_x, middle_y = vlakken.middle(self.hoeken)
        if self.label_x is None:
            self.label_x = round(middle_x, 2)
        if self.label_y is None:
            self.label_y = round(middle_y - len(self.regels) * 1.6, 2)

    @property
    def hoeken(self) -> vlakken.Vlak:
        """The corners; a circle as a polygon of many."""
        points: vlakken.Vlak = [(float(x), float(y)) for x, y in self.punten]
        if self.vorm == Vorm.cirkel:
            return vlakken.circle(*points[0], float(self.straal or 0))
        if self.vorm == Vorm.rechthoek:
            (left, top), (right, bottom) = points
            return [(left, top), (right, top), (right, bottom), (left, bottom)]
        return points

    @property
    def punten_svg(self) -> str:
        """The corners as SVG writes them."""
        return " ".join(f"{x:g},{y:g}" for x, y in self.hoeken)

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
        return self.korte_regels_tekst.splitlines() or wrap(self.korte_naam, PER_REGEL)


def _are_points(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(point, list | tuple) and len(point) == 2 and all(map(_is_place, point)) for point in value
    )


def _is_place(value: Any) -> bool:
    """A number from 0; nothing lies further down than ten times the width."""
    return (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and isfinite(value)
        and 0 <= value <= 1000
    )


def _is_length(value: Any) -> bool:
    return isinstance(value, int | float) and isfinite(value) and 0 < value <= 100
