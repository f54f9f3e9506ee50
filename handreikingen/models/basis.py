"""What every page of the guide has."""

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject
from wagtail.fields import StreamField
from wagtail.models import Page, PageViewRestriction

from handreikingen import as_markdown, slugs
from handreikingen.blocks import Inhoud
from handreikingen.models import kaarten
from handreikingen.models.kenmerk import PaginaKenmerk
from handreikingen.models.redactie import (
    BRONNEN,
    EIGENSCHAPPEN,
    INHOUD,
    INLEIDING,
    KOP,
    NAKIJKEN,
    PLAATS,
    GidsForm,
)
from handreikingen.stappen import WOORDEN, Soort


class Gidsbasis(Page):
    """Introduction, body, the words that say where the page helps, and where its content comes from."""

    menutitel = models.CharField(
        "korte titel", max_length=60, blank=True, help_text="Voor het kruimelpad. Leeg: de gewone titel."
    )
    inleiding = models.TextField(
        "inleiding", max_length=400, help_text="Eén of twee zinnen. Ze staan ook op de kaart van deze pagina."
    )
    inhoud = StreamField(Inhoud(), blank=True, verbose_name="inhoud")
    bronnen = models.TextField("bronnen", blank=True, help_text="Eén bron per regel.")
    eigen_uitwerking = models.BooleanField(
        "eigen uitwerking", default=False, help_text="We bedachten de tekst geheel of voor een deel zelf."
    )

    nakijken_op = models.DateField(
        "nakijken op",
        null=True,
        blank=True,
        help_text="Op deze dag krijgt de eigenaar een mail: klopt dit nog?",
    )

    base_form_class = GidsForm
    content_panels: ClassVar = [*KOP, INLEIDING, INHOUD, PLAATS, BRONNEN]
    promote_panels: ClassVar = EIGENSCHAPPEN
    settings_panels: ClassVar = [NAKIJKEN, *Page.settings_panels]
    searchable: ClassVar[tuple[str, ...]] = ("inleiding",)
    """Text fields that search reads beside title and body."""
    labelled: ClassVar[bool] = True
    _known_rows: list[PaginaKenmerk] | None = None

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuses the first words of the system's own addresses at the root."""
        super().clean()
        sentence = slugs.refusal(self.slug, self.depth)
        if sentence:
            raise ValidationError({"slug": sentence})

    def _rows(self) -> list[PaginaKenmerk]:
        """Asked once per page: a page tells its words more than once."""
        if self._known_rows is None:
            self._known_rows = list(self.kenmerken.all())  # type: ignore[attr-defined]  # modelcluster is untyped
        return self._known_rows

    def words(self, soort: Soort) -> list[str]:
        """The words of one list, in the order of that list."""
        chosen = {kenmerk.waarde for kenmerk in self._rows() if kenmerk.soort == soort}
        return [word for word in WOORDEN[soort].values if word in chosen]

    def set_words(self, soort: Soort, words: list[str]) -> None:
        """Replace the words of one list; written when the page is saved."""
        others = [kenmerk for kenmerk in self._rows() if kenmerk.soort != soort]
        kept = {kenmerk.waarde: kenmerk for kenmerk in self._rows() if kenmerk.soort == soort}
        self.kenmerken = [
            *others,
            *(kept.get(word) or PaginaKenmerk(soort=soort, waarde=word) for word in words),
        ]
        self._known_rows = None

    @property
    def bronregels(self) -> list[str]:
        """The sources, one per line."""
        return [line.strip() for line in self.bronnen.splitlines() if line.strip()]

    @classmethod
    def reader_name(cls) -> str:
        """What kind of page this is, for the reader."""
        return str(cls._meta.verbose_name).capitalize()

    @property
    def paginalabel(self) -> str:
        """The small line above the title; nothing on pages whose kind says nothing to a reader."""
        return self.reader_name() if self.labelled else ""

    @property
    def gegevens(self) -> list[tuple[str, str]]:
        """What the fields of this kind say beside introduction and body, each with its name."""
        names = [name for name in self.searchable if name != "inleiding"]
        return [
            (str(self._meta.get_field(name).verbose_name).capitalize(), str(getattr(self, name)))
            for name in names
        ]

    @property
    def leestekst(self) -> str:
        """All text of the page without marks: what search reads and an excerpt is cut from."""
        fields = [str(getattr(self, name)) for name in self.searchable]
        body = self.inhoud.stream_block.get_searchable_content(self.inhoud)
        lines = "\n".join(map(str, [*fields, *body])).splitlines()
        parts = [" ".join(line.split()) for line in lines]
        # a heading ends without a full stop, and would run into what follows it
        return " ".join(f"{part}." if part[-1].isalnum() else part for part in parts if part)

    def get_view_restrictions(self) -> Any:
        """Restrictions on this page or above it, in one query where Wagtail takes two."""
        if self.alias_of_id:
            return super().get_view_restrictions()
        here = [*kaarten.above(self), self.path]
        return PageViewRestriction.objects.filter(page__path__in=here)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The page with its surroundings: breadcrumb, sub-pages, neighbours and related pages."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        surroundings: dict[str, Callable[[Page], Any]] = {
            "kruimels": kaarten.breadcrumb,
            "kaarten": kaarten.children,
            "buren": kaarten.neighbours,
            "verwant": kaarten.related,
        }
        for name, find in surroundings.items():  # only what the template shows is looked up
            context[name] = SimpleLazyObject(partial(find, self))
        return context

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page, or with `?formaat=md` the same published text as Markdown."""
        if request.GET.get("formaat") != "md" or getattr(request, "is_preview", False):
            response: HttpResponse = super().serve(request, *args, **kwargs)
            return response
        text = as_markdown.of_page(self, self.body_html(request), request.build_absolute_uri(request.path))
        headers = {"Content-Disposition": f'inline; filename="{self.slug}.md"'}
        return HttpResponse(text, content_type="text/markdown; charset=utf-8", headers=headers)

    def body_html(self, request: HttpRequest) -> str:
        """The published body as readers get it, without the page around it."""
        return str(self.inhoud.render_as_block({"request": request, "page": self}))
