"""Lists of pages as cards, each in one query: sub-pages, neighbours, related pages, pages beside a step."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import BooleanField, Count, F, Func, Q, TextField, Value
from django.db.models.functions import Coalesce
from wagtail.models import Page, PageViewRestriction

from handreikingen.models.kenmerk import PaginaKenmerk
from handreikingen.models.route import address
from handreikingen.stappen import Soort

_NAMED = ("pk", "title", "url_path", "content_type_id", "path")
"""What a page is mentioned with; an introduction comes beside it."""
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


class Restricted(Func):
    """Whether a restriction stands on the page at this place in the tree or above it, as one condition in SQL.

    Written out: composing it anew from Django's parts takes longer than all of the database's work on it.
    """

    template = (
        "EXISTS (SELECT 1 FROM %(restrictions)s r JOIN %(pages)s above ON above.id = r.page_id"
        " WHERE above.path = SUBSTR(%(expressions)s, 1, LENGTH(above.path)))"
    )
    output_field = BooleanField()

    def __init__(self, path: str) -> None:
        tables = {"restrictions": PageViewRestriction._meta.db_table, "pages": Page._meta.db_table}
        super().__init__(path, **tables)


def readable(pages: Any = None) -> Any:
    """Pages that everyone may read: published and not behind a restriction; one query, whatever it grows into."""
    pages = Page.objects.all() if pages is None else pages
    return pages.live().filter(~Q(Restricted("path")))


def cards(pages: Any) -> list[Kaart]:
    """These pages as cards. The introduction stands in the table of each type; one query joins them all."""
    introductions = [F(f"{name}__inleiding") for name in type_names()]
    rows = pages.annotate(intro=Coalesce(*introductions, Value(""), output_field=TextField()))
    return [
        replace(_name(row), intro=row[-1], gepubliceerd_op=row[-2])
        for row in rows.values_list(*_NAMED, "last_published_at", "intro")
    ]


def latest() -> Any:
    """Every page that everyone may read, what was published or changed last on top."""
    pages = readable().filter(depth__gt=1, last_published_at__isnull=False)
    return pages.order_by("-last_published_at", "path")


def at_step(step: str) -> list[Kaart]:
    """The pages whose `stappen` name this step: handreikingen first, then by place in the tree."""
    rows = readable().filter(kenmerken__soort=Soort.stappen, kenmerken__waarde=step).order_by("path")
    return sorted(cards(rows), key=lambda card: _ORDER.get(card.soort, len(_ORDER)))


def at_cell(deelproces: str, element: str) -> list[Kaart]:
    """The pages that help in this cell of the Speelveld: they name both its part of the process and its element."""
    rows = (
        readable()
        .filter(kenmerken__soort=Soort.deelproces, kenmerken__waarde=deelproces)
        .filter(kenmerken__soort=Soort.element, kenmerken__waarde=element)
        .order_by("path")
    )
    return sorted(cards(rows), key=lambda card: _ORDER.get(card.soort, len(_ORDER)))


def children(page: Page) -> list[Kaart]:
    """The pages right under this page."""
    return cards(readable(page.get_children())) if page.numchild else []


def breadcrumb(page: Page) -> list[tuple[str, str]]:
    """The way from the start page to here; empty on the start page itself."""
    above = _named(page.get_ancestors().filter(depth__gt=2)) if page.depth > 3 else []
    path = [(row.title, row.url) for row in above]
    return [*path, (getattr(page, "menutitel", "") or page.title, "")] if page.depth > 2 else []


def neighbours(page: Page) -> dict[str, Kaart | None]:
    """The page before and after this one, among the pages under the same parent; only their names."""
    beside: dict[str, Kaart | None] = {"vorige": None, "volgende": None}
    if page.depth < 4:
        return beside
    row = list(readable(page.get_siblings()).values_list(*_NAMED))
    place = next((number for number, (pk, *_) in enumerate(row) if pk == page.pk), None)
    if place is not None:
        beside["vorige"] = _name(row[place - 1]) if place else None
        beside["volgende"] = _name(row[place + 1]) if place + 1 < len(row) else None
    return beside


def related(page: Any) -> list[Kaart]:
    """Pages elsewhere in the guide that share most steps with this one; only their names."""
    steps = page.words(Soort.stappen)
    if not steps:
        return []
    beside = Q(pagina__path__startswith=page.path[: -Page.steplen], pagina__depth=page.depth)
    under = Q(pagina__path__startswith=page.path)
    elsewhere = ~(beside | under | Q(pagina__path__in=above(page)) | Q(Restricted("pagina__path")))
    shared = PaginaKenmerk.objects.filter(
        elsewhere, soort=Soort.stappen, waarde__in=steps, pagina__live=True, pagina__depth__gt=3
    )
    counted = shared.values_list(*[f"pagina__{name}" for name in _NAMED]).annotate(shared=Count("pk"))
    return [_name(row) for row in counted.order_by("-shared", "pagina__path")[:VERWANT]]


def above(page: Page) -> list[str]:
    """The places in the tree of the pages above this one."""
    return [page.path[:end] for end in range(Page.steplen, len(page.path), Page.steplen)]


def _named(pages: Any) -> list[Kaart]:
    """These pages by name and address alone: no introduction, so no table of a type is joined."""
    return [_name(row) for row in pages.values_list(*_NAMED)]


def _name(row: tuple[Any, ...]) -> Kaart:
    pk, title, url_path, content_type = row[:4]
    return Kaart(title=title, url=address(url_path), intro="", soort=_kind(content_type), pk=pk)


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
