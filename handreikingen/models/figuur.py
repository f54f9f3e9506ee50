"""A drawing or picture with areas laid over it: one model renders picture, links and text list."""

from itertools import combinations, count
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel

from handreikingen import vlakken
from handreikingen.models.figuureditor import FiguurForm, GebiedenPanel
from handreikingen.tekening import clean_drawing


class Figuur(ClusterableModel):
    """The drawing or the picture. It is decoration: all meaning is in the areas.

    A drawing comes from `fixtures/`, never from an upload; a picture is uploaded by an editor.
    """

    sleutel = models.SlugField("sleutel", max_length=60, unique=True, blank=True, editable=False)
    titel = models.CharField("titel", max_length=160)
    uitleg = models.TextField("uitleg", help_text="Wat zie je, en hoe hoort het bij elkaar?")
    tekening = models.TextField("tekening", blank=True, editable=False)
    beeld = models.ForeignKey(
        "wagtailimages.Image",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="beeld",
        help_text="Een beeld zonder tekst erin: de woorden komen van de gebieden.",
    )
    toon_namen = models.BooleanField(
        "zet de namen van de gebieden in de figuur",
        default=True,
        help_text="Staan de namen al in het beeld? Zet dit dan uit.",
    )
    hoogte = models.FloatField("hoogte (breedte is 100)", default=100, editable=False)
    afdruk = models.CharField("afdruk van wat geladen is", max_length=64, blank=True, editable=False)

    base_form_class = FiguurForm
    panels: ClassVar = [
        FieldPanel("titel"),
        FieldPanel("uitleg"),
        FieldPanel("beeld"),
        FieldPanel("toon_namen"),
        GebiedenPanel("gebieden", heading="Gebieden", label="Gebied", min_num=1),
    ]

    class Meta:
        verbose_name = "figuur"
        verbose_name_plural = "figuren"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(hoogte__gt=0), name="figuur_heeft_hoogte"),
            models.CheckConstraint(
                condition=~Q(tekening="") | Q(beeld__isnull=False), name="figuur_heeft_tekening_of_beeld"
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def clean(self) -> None:
        """Refuses a figure without drawing and picture; a picture says how high the figure is."""
        super().clean()
        if not self.tekening and self.beeld is None:
            raise ValidationError({"beeld": "Kies een beeld. Daar leg je de gebieden op."})
        if self.beeld is not None:
            self.hoogte = round(100 * self.beeld.height / self.beeld.width, 2)
        self.sleutel = self.sleutel or self._free_key()

    def _free_key(self) -> str:
        wanted = slugify(self.titel)[:50] or "figuur"
        taken = set(Figuur.objects.filter(sleutel__startswith=wanted).values_list("sleutel", flat=True))
        if wanted not in taken:
            return wanted
        return next(key for number in count(2) if (key := f"{wanted}-{number}") not in taken)

    @property
    def tekening_svg(self) -> SafeString:
        """The shapes of the drawing, cleaned, for within an `<svg>` of 100 wide; nothing for a picture."""
        drawing = clean_drawing(self.tekening) if self.tekening and self.beeld_id is None else ""
        return mark_safe(drawing)  # noqa: S308  cleaned right here

    @property
    def beeld_url(self) -> str:
        """The address of the picture; empty for a drawing."""
        return str(self.beeld.get_rendition("max-1600x1600").url) if self.beeld else ""

    def words(self) -> str:
        """All text of the figure, for search."""
        areas = " ".join(f"{gebied.naam} {gebied.beschrijving}" for gebied in self.gebieden.all())
        return " ".join(f"{self.titel} {self.uitleg} {areas}".split())

    def warnings(self) -> list[str]:
        """What may go wrong for a reader: areas over each other, and areas too small for a finger."""
        shapes = [(gebied.naam, gebied.hoeken) for gebied in self.gebieden.all()]
        small = [
            f"‘{naam}’ is te klein om op een telefoon aan te raken: minder dan 24 bij 24 pixels."
            for naam, hoeken in shapes
            if vlakken.too_small(hoeken)
        ]
        over = [
            f"‘{naam}’ en ‘{ander}’ liggen over elkaar."
            for (naam, hoeken), (ander, andere_hoeken) in combinations(shapes, 2)
            if vlakken.overlap(hoeken, andere_hoeken)
        ]
        return [*small, *over]
