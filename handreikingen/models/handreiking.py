"""Help with one step or one question."""

from typing import ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel

from handreikingen.models.basis import Gidsbasis
from handreikingen.models.redactie import BRONNEN, INHOUD, INLEIDING, KOP, PLAATS_IN_PROCES


class Handreiking(Gidsbasis):
    """Short help: the gist in one sentence, then how."""

    kern = models.TextField("kern", max_length=400, help_text="Wat is er klaar als dit gelukt is? Eén zin.")

    page_description = "Korte hulp bij één stap of één vraag."
    content_panels: ClassVar = [
        *KOP,
        INLEIDING,
        FieldPanel("kern"),
        INHOUD,
        PLAATS_IN_PROCES,
        BRONNEN,
    ]
    searchable = ("inleiding", "kern")
    parent_page_types: ClassVar = ["handreikingen.IndexPagina", "handreikingen.GidsPagina"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = "handreiking"
        verbose_name_plural = "handreikingen"
