"""A word of the trade, explained."""

from typing import ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel

from handreikingen.models.basis import Gidsbasis
from handreikingen.models.redactie import BRONNEN, INHOUD, INLEIDING, KOP, PLAATS


class Begrip(Gidsbasis):
    """A term with its meaning, and what it should not be confused with (DOMEIN §6.1)."""

    definitie = models.TextField("betekenis")
    niet_verwarren_met = models.TextField("niet verwarren met", blank=True)

    page_description = "Een woord met zijn betekenis. Lezers zien de uitleg waar het woord staat."
    content_panels: ClassVar = [
        *KOP,
        INLEIDING,
        FieldPanel("definitie"),
        FieldPanel("niet_verwarren_met"),
        INHOUD,
        PLAATS,
        BRONNEN,
    ]
    searchable = ("inleiding", "definitie", "niet_verwarren_met")
    parent_page_types: ClassVar = ["handreikingen.IndexPagina"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = "begrip"
        verbose_name_plural = "begrippen"
