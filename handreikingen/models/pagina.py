"""The start page, pages that tell and pages that list."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel

from handreikingen.models import selectie
from handreikingen.models.basis import Gidsbasis
from handreikingen.models.figuur import Figuur

ONDERWERPEN: list[str] = ["handreikingen.GidsPagina", "handreikingen.IndexPagina"]


class StartPagina(Gidsbasis):
    """The root of the site: the start figure and what the guide is."""

    figuur = models.ForeignKey(
        Figuur,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="figuur",
        help_text="De figuur met de gebieden van de wijzer.",
    )

    content_panels: ClassVar = [*Gidsbasis.content_panels, FieldPanel("figuur")]
    labelled = False
    parent_page_types: ClassVar = ["wagtailcore.Page"]
    subpage_types: ClassVar = ONDERWERPEN
    max_count = 1

    class Meta:
        verbose_name = "startpagina"
        verbose_name_plural = "startpagina's"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """With the figure, whose areas the template fills with counts from above."""
        context = super().get_context(request, *args, **kwargs)
        context["figuur"] = self.figuur
        return context


class GidsPagina(Gidsbasis):
    """A page that tells about a subject; subjects may hang under it."""

    page_description = "Uitleg over een onderwerp. Er kunnen meer pagina’s onder hangen."
    labelled = False
    parent_page_types: ClassVar = ["handreikingen.StartPagina", "handreikingen.GidsPagina"]
    subpage_types: ClassVar = [
        "handreikingen.GidsPagina",
        "handreikingen.IndexPagina",
        "handreikingen.Handreiking",
        "handreikingen.LeerzaamVoorbeeld",
    ]

    class Meta:
        verbose_name = "uitleg"
        verbose_name_plural = "uitleg"


class IndexPagina(Gidsbasis):
    """A page that lists what hangs under it."""

    page_description = "Een lijst van alles wat eronder hangt."
    labelled = False
    parent_page_types: ClassVar = ["handreikingen.StartPagina", "handreikingen.GidsPagina"]
    subpage_types: ClassVar = [
        "handreikingen.Handreiking",
        "handreikingen.Valkuil",
        "handreikingen.Werkvorm",
        "handreikingen.Begrip",
        "handreikingen.LeerzaamVoorbeeld",
        "handreikingen.GidsPagina",
    ]

    class Meta:
        verbose_name = "overzicht"
        verbose_name_plural = "overzichten"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """With what the visitor chose from the list."""
        context = super().get_context(request, *args, **kwargs)
        context["selectie"] = selectie.narrow(self, context["kaarten"], request)
        return context
