"""What often goes wrong, and what to do instead."""

from typing import ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel

from handreikingen.models.basis import Gidsbasis
from handreikingen.models.redactie import BRONNEN, INHOUD, INLEIDING, KOP, PLAATS_IN_PROCES


class Valkuil(Gidsbasis):
    """A pitfall: how to recognise it, what it leads to, what helps (DOMEIN §6.1)."""

    herkenning = models.TextField("herkenning", help_text="Waaraan merk je het?")
    gevolg = models.TextField("gevolg", help_text="Wat komt ervan?")
    wat_wel = models.TextField("wat wel", help_text="Wat kun je beter doen?")
    rol = models.CharField("voor wie vooral", max_length=120, blank=True)

    page_description = "Wat vaak misgaat, hoe je het herkent en wat je beter doet."
    content_panels: ClassVar = [
        *KOP,
        INLEIDING,
        FieldPanel("herkenning"),
        FieldPanel("gevolg"),
        FieldPanel("wat_wel"),
        FieldPanel("rol"),
        INHOUD,
        PLAATS_IN_PROCES,
        BRONNEN,
    ]
    searchable = ("inleiding", "herkenning", "gevolg", "wat_wel", "rol")
    parent_page_types: ClassVar = ["handreikingen.IndexPagina"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = "valkuil"
        verbose_name_plural = "valkuilen"
