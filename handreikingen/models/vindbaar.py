"""The guide's pages as a source of search."""

from collections.abc import Collection, Iterator
from typing import Any

from wagtail.models import Page

from handreikingen.models.begrip import Begrip
from handreikingen.models.handreiking import Handreiking
from handreikingen.models.kaarten import readable
from handreikingen.models.valkuil import Valkuil
from handreikingen.models.voorbeeld import LeerzaamVoorbeeld
from handreikingen.models.werkvorm import Werkvorm
from handreikingen.search.registry import Bron, Document, Namen

NAAM = "gids"
SOORTEN = {
    "handreiking": Namen("Handreiking", "Handreikingen"),
    "valkuil": Namen("Valkuil", "Valkuilen"),
    "werkvorm": Namen("Werkvorm", "Werkvormen"),
    "begrip": Namen("Begrip", "Begrippen"),
    "voorbeeld": Namen("Leerzaam voorbeeld", "Leerzame voorbeelden"),
    "pagina": Namen("Pagina", "Pagina’s"),
}
_TYPES: dict[type[Page], str] = {
    Handreiking: "handreiking",
    Valkuil: "valkuil",
    Werkvorm: "werkvorm",
    Begrip: "begrip",
    LeerzaamVoorbeeld: "voorbeeld",
}


def _public() -> Any:
    """Published pages that everyone may read, below Wagtail's root."""
    return readable().filter(depth__gt=1).order_by()


def _read(keys: Collection[int]) -> Iterator[Document]:
    """The pages as they are published: a draft is a revision, and no revision is read."""
    for page in _public().filter(pk__in=keys).specific():
        yield Document(
            page.pk,
            _TYPES.get(type(page), "pagina"),
            page.title,
            f"{getattr(page, 'menutitel', '')} {getattr(page, 'inleiding', '')}",
            getattr(page, "leestekst", ""),
            _stamp(page.last_published_at),
        )


def _stamps() -> dict[int, str]:
    return {key: _stamp(moment) for key, moment in _public().values_list("pk", "last_published_at")}


def _stamp(moment: Any) -> str:
    return moment.isoformat() if moment else ""


def _urls(keys: Collection[int]) -> dict[int, str]:
    pages = _public().filter(pk__in=keys).only("url_path")
    return {page.pk: url for page in pages if (url := page.get_url())}


bron = Bron(NAAM, SOORTEN, _read, _stamps, _urls, by_clock=True)
