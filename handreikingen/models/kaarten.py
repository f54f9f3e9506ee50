"""Lists of pages as cards, each in one query: sub-pages, neighbours, related pages, pages beside a step."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import (
    CharField,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    TextField,
    Value,
)
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from wagtail.models import Page, PageViewRestriction

from handreikingen.stappen import Soort

_SHOWN = ("title", "url_path", "path", "content_type", "last_published_at")
"""What a card needs of a page; an introduction comes beside it."""
_NAMED = ("pk", "title", "url_path", "content_type_id", "path")
VERWANT = 4
"""How many related pages a page names."""


@dataclass(frozen=True)
class Kaart:
    """A page as others mention it."""

    title: str
    url: str
    intro: str
    soort: str
    pk: int = 0
    gepubliceerd_op: datetime | None = None
    versies: int = 0


def readable(pages: Any = None) -> Any:
    """Pages that everyone may read: published and not behind a restriction; one query, whatever it grows into."""
    pages = Page.objects.all() if pages is None else pages
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    restricted = PageViewRestriction.objects.annotate(here=path).filter(here__startswith=F("page__path"))
    return pages.live().filter(~Exists(restricted))


def cards(pages: Any, request: HttpRequest | None = None) -> list[Kaart]:
    """These pages as cards. The introduction stands in the table of each type; one query joins them all."""
    introductions = [F(f"{name}__inleiding") for name in type_names()]
    rows = pages.annotate(intro=Coalesce(*introductions, Value(""), output_field=TextField())).only(*_SHOWN)
    return [
        Kaart(
            title=row.title,
            url=row.get_url(request) or "",
            intro=row.intro,
            soort=_kind(row.content_type_id),
            pk=row.pk,
            gepubliceerd_op=row.last_published_at,
        )
        for row in rows
    ]


def latest() -> Any:
    """Every page that everyone may read, what was published or changed last on top."""
    pages = readable().filter(depth__gt=1, last_published_at__isnull=False)
    return pages.order_by("-last_published_at", "path")


def at_step(step: str) -> list[Kaart]:
    """The pages whose `stappen` name this step: handreikingen first, then by place in the tree."""
    rows = readable().filter(kenmerken__soort=Soort.stappen, kenmerken__waarde=step).order_by("path")
    return sorted(cards(rows), key=lambda card: _ORDER.get(card.soort, len(_ORDER)))


def at_cell(deelproces: str, element: str, request: HttpRequest | None = None) -> list[Kaart]:
    """The pages that help in this cell of the Speelveld: they name both its part of the process and its element."""
    rows = (
        readable()
        .filter(kenmerken__soort=Soort.deelproces, kenmerken__waarde=deelproces)
        .filter(kenmerken__soort=Soort.element, kenmerken__waarde=element)
        .order_by("path")
    )
    return sorted(cards(rows, request), key=lambda card: _ORDER.get(card.soort, len(_ORDER)))


def children(page: Page, request: HttpRequest) -> list[Kaart]:
    """The pages right under this page."""
    return cards(readable(page.get_children()), request) if page.numchild else []


def breadcrumb(page: Page, request: HttpRequest) -> list[tuple[str, str]]:
    """The way from the start page to here; empty on the start page itself."""
    above = _named(page.get_ancestors().filter(depth__gt=2), request) if page.depth > 3 else []
    path = [(row.title, row.url) for row in above]
    return [*path, (getattr(page, "menutitel", "") or page.title, "")] if page.depth > 2 else []


def neighbours(page: Page, request: HttpRequest) -> dict[str, Kaart | None]:
    """The page before and after this one, among the pages under the same parent; only their names."""
    beside: dict[str, Kaart | None] = {"vorige": None, "volgende": None}
    if page.depth < 4:
        return beside
    row = list(readable(page.get_siblings()).values_list(*_NAMED))
    place = next((number for number, (pk, *_) in enumerate(row) if pk == page.pk), None)
    if place is not None:
        beside["vorige"] = _name(row[place - 1], request) if place else None
        beside["volgende"] = _name(row[place + 1], request) if place + 1 < len(row) else None
    return beside


def related(page: Any, request: HttpRequest) -> list[Kaart]:
    """Pages elsewhere in the guide that share most steps with this one; only their names."""
    steps = page.words(Soort.stappen)
    if not steps:
        return []
    elsewhere = (
        Page.objects.not_sibling_of(page, inclusive=True).not_ancestor_of(page).not_descendant_of(page)
    )
    shared = readable(elsewhere).filter(
        depth__gt=3, kenmerken__soort=Soort.stappen, kenmerken__waarde__in=steps
    )
    counted = shared.values_list(*_NAMED).annotate(shared=Count("kenmerken")).order_by("-shared", "path")
    return [_name(row, request) for row in counted[:VERWANT]]


def _named(pages: Any, request: HttpRequest) -> list[Kaart]:
    """These pages by name and address alone: no introduction, so no table of a type is joined."""
    return [_name(row, request) for row in pages.values_list(*_NAMED)]


def _name(row: tuple[Any, ...], request: HttpRequest) -> Kaart:
    pk, title, url_path, content_type = row[:4]
    url = Page(pk=pk, url_path=url_path).get_url(request) or ""
    return Kaart(title=title, url=url, intro="", soort=_kind(content_type), pk=pk)


_ORDER = {
    "Handreiking": 0,
    "Werkvorm": 1,
    "Valkuil": 2,
    "Uitleg": 3,
    "Leerzaam voorbeeld": 4,
    "Begrip": 5,
}


@lru_cache(maxsize=1)
def type_names() -> list[str]:
    """The page types of the guide, as a query on Page joins them."""
    return [
        model._meta.model_name
        for model in apps.get_app_config("handreikingen").get_models()
        if issubclass(model, Page) and model._meta.model_name
    ]


def _kind(content_type: int) -> str:
    model = ContentType.objects.get_for_id(content_type).model_class()
    return str(model.reader_name()) if model and hasattr(model, "reader_name") else ""
