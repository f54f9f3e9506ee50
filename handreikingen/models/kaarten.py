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
    Q,
    Subquery,
    TextField,
    Value,
)
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from wagtail.models import Page, PageViewRestriction

from handreikingen.stappen import Soort

_SHOWN = ("title", "url_path", "path", "content_type", "last_published_at")
"""What a card needs of a page; an introduction comes beside it."""
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
    plek: str = ""


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
            soort=_kind(row),
            pk=row.pk,
            gepubliceerd_op=row.last_published_at,
            plek=row.path,
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
    above = page.get_ancestors().filter(depth__gt=2) if page.depth > 3 else []
    path = [(row.title, row.get_url(request)) for row in above]
    return [*path, (getattr(page, "menutitel", "") or page.title, "")] if page.depth > 2 else []


def neighbours(page: Page, request: HttpRequest) -> dict[str, Kaart | None]:
    """The page before and after this one, among the pages under the same parent."""
    if page.depth < 4:
        return {"vorige": None, "volgende": None}
    siblings = readable(page.get_siblings(inclusive=False))
    before = siblings.filter(path__lt=page.path).order_by("-path").values("pk")[:1]
    after = siblings.filter(path__gt=page.path).order_by("path").values("pk")[:1]
    beside = cards(Page.objects.filter(Q(pk=Subquery(before)) | Q(pk=Subquery(after))), request)
    return {
        "vorige": next((card for card in beside if card.plek < page.path), None),
        "volgende": next((card for card in beside if card.plek > page.path), None),
    }


def related(page: Any, request: HttpRequest) -> list[Kaart]:
    """Pages elsewhere in the guide that share most steps with this one."""
    steps = page.words(Soort.stappen)
    if not steps:
        return []
    elsewhere = (
        Page.objects.not_sibling_of(page, inclusive=True).not_ancestor_of(page).not_descendant_of(page)
    )
    shared = readable(elsewhere).filter(
        depth__gt=3, kenmerken__soort=Soort.stappen, kenmerken__waarde__in=steps
    )
    counted = shared.annotate(shared=Count("kenmerken")).order_by("-shared", "path")
    return cards(counted[:VERWANT], request)


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


def _kind(row: Page) -> str:
    model = ContentType.objects.get_for_id(row.content_type_id).model_class()
    return str(model.reader_name()) if model and hasattr(model, "reader_name") else ""
