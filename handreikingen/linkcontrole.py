"""Links that lead nowhere and pages that nobody leads to, for the editors. Only what is published counts."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import IntegerField
from django.db.models.functions import Cast
from django.urls import Resolver404, resolve
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, ReferenceIndex

from handreikingen.models import Gebied, Paginaverwijzing, StartPagina
from handreikingen.models.kaarten import readable

_FILES = ("/media/", "/static/", "/documenten/")


@dataclass
class Doel:
    """An address or page that links lead to, and the pages and figures with such a link."""

    adres: str
    paginas: list[Page] = field(default_factory=list)
    figuren: list[str] = field(default_factory=list)

    @property
    def aantal(self) -> int:
        """How many pages and figures lead there."""
        return len(self.paginas) + len(self.figuren)


@dataclass(frozen=True)
class Uitslag:
    """What is wrong: `gewenst` never existed, `kapot` exists but cannot be read, `wezen` are led to by nobody."""

    gewenst: list[Doel]
    kapot: list[Doel]
    wezen: list[Page]

    @property
    def aantal(self) -> int:
        """How many links lead nowhere."""
        return sum(doel.aantal for doel in [*self.gewenst, *self.kapot])


def check() -> Uitslag:
    """Compare every link that was kept with the pages there are; a fixed number of queries."""
    root = StartPagina.objects.first()
    prefix = root.url_path.rstrip("/") if root else ""
    paths = {path.removeprefix(prefix): pk for pk, path in Page.objects.values_list("pk", "url_path")}
    public = set(readable().values_list("pk", flat=True))
    targets = _targets()
    moved = {path.rstrip("/") for path in Redirect.objects.values_list("old_path", flat=True)}
    dead = {address: doel for address, doel in targets.items() if _is_page_address(address, moved)}
    wanted = [doel for address, doel in dead.items() if address not in paths]
    broken = [doel for address, doel in dead.items() if address in paths and paths[address] not in public]
    known = {paths[address] for address in targets if address in paths}
    return Uitslag(_by_weight(wanted), _by_weight([*broken, *_chosen_but_gone(public)]), _orphans(known))


def _targets() -> dict[str, Doel]:
    targets: dict[str, Doel] = {}
    for row in Paginaverwijzing.objects.select_related("van").order_by("van__path"):
        targets.setdefault(row.pad, Doel(row.pad)).paginas.append(row.van)
    for naam, doel in Gebied.objects.order_by("pk").values_list("naam", "doel"):
        address = doel.split("#")[0].split("?")[0]
        address = address if address.endswith("/") else f"{address}/"
        targets.setdefault(address, Doel(address)).figuren.append(naam)
    return targets


def _is_page_address(address: str, moved: set[str]) -> bool:
    """Whether this address is for Wagtail to answer: no screen of the system, no file, no redirect."""
    if address.startswith(_FILES) or address.rstrip("/") in moved:
        return False
    try:
        return resolve(address).url_name == "wagtail_serve"
    except Resolver404:
        return True


def _chosen_but_gone(public: set[int]) -> list[Doel]:
    """Pages that an editor chose from the tree and that were taken back since."""
    page_type = ContentType.objects.get_for_model(Page)
    rows = ReferenceIndex.objects.filter(to_content_type=page_type, base_content_type=page_type)
    sources = defaultdict(set)
    for source, target in rows.annotate(
        van=Cast("object_id", IntegerField()), naar=Cast("to_object_id", IntegerField())
    ).values_list("van", "naar"):
        if source in public and target not in public:
            sources[target].add(source)
    pages = Page.objects.in_bulk({*sources, *(pk for group in sources.values() for pk in group)})
    return [
        Doel(pages[target].title, [pages[pk] for pk in sorted(group)])
        for target, group in sources.items()
        if target in pages
    ]


def _orphans(known: set[int]) -> list[Page]:
    """Public pages below the overviews to which no text and no figure leads."""
    page_type = ContentType.objects.get_for_model(Page)
    chosen = ReferenceIndex.objects.filter(to_content_type=page_type, base_content_type=page_type)
    referred = known | {int(pk) for pk in chosen.values_list("to_object_id", flat=True)}
    pages: Any = readable(Page.objects.filter(depth__gt=3)).order_by("path")
    return [page for page in pages if page.pk not in referred]


def _by_weight(targets: list[Doel]) -> list[Doel]:
    return sorted(targets, key=lambda doel: (-doel.aantal, doel.adres))
