"""An initiative from which others can learn."""

from typing import ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel

from handreikingen.models.basis import Gidsbasis
from handreikingen.models.redactie import BRONNEN, INHOUD, INLEIDING, KOP, PLAATS


class LeerzaamVoorbeeld(Gidsbasis):
    """A story with its lesson in one sentence, and where the facts come from (DOMEIN §6.1)."""

    les = models.TextField("de les", max_length=400, help_text="Eén zin: wat leren anderen hiervan?")
    herkomst = models.TextField("herkomst", help_text="Waar komen de feiten vandaan?")

    page_description = "Wat ergens gebeurde, en wat anderen ervan leren."
    content_panels: ClassVar = [
        *KOP,
        INLEIDING,
        FieldPanel("les"),
        INHOUD,
        FieldPanel("herkomst"),
        PLAATS,
        BRONNEN,
    ]
    searchable = ("inleiding", "les")
    parent_page_types: ClassVar = ["handreikingen.IndexPagina", "handreikingen.GidsPagina"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = "leerzaam voorbeeld"
        verbose_name_plural = "leerzame voorbeelden"

    @property
    def gegevens(self) -> list[tuple[str, str]]:
        """With where the facts come from."""
        return [*super().gegevens, ("Herkomst", self.herkomst)]
