"""Whether an address of this site leads somewhere for every visitor."""

from urllib.parse import unquote, urlsplit

from django.urls import Resolver404, ResolverMatch, resolve
from wagtail.models import Page, Site

from handreikingen.models.kaarten import readable
from handreikingen.models.speelveld import SpeelveldCel

DOOD = (
    "Dit adres bestaat niet, of niet voor iedereen. Kies een gepubliceerde pagina. Let op de / aan het eind."
)
_NOT_FOR_READERS = ("/beheer/", "/documenten/", "/media/", "/static/", "/api/")


def leads_somewhere(address: str) -> bool:
    """Whether a reader who follows this address arrives: at a published page, or at a fixed screen of the system."""
    path = unquote(urlsplit(address).path)
    if path.startswith(_NOT_FOR_READERS):
        return False
    try:
        match = resolve(path)
    except Resolver404:
        return False
    if match.url_name == "wagtail_serve":
        return _page(path)
    return _screen(match)


def addresses() -> list[str]:
    """The addresses of every page that everyone may read, for an editor to choose from."""
    root = _root()
    paths = readable(Page.objects.filter(depth__gt=1)).order_by("path").values_list("url_path", flat=True)
    return [path.removeprefix(root.rstrip("/")) for path in paths if path.startswith(root)] if root else []


def _screen(match: ResolverMatch) -> bool:
    """A screen without parts to fill in is always there; of the others only a cell of the Speelveld is known here."""
    if match.url_name == "speelveld_cel":
        return SpeelveldCel.objects.at(match.kwargs["sleutel"]) is not None
    return bool(match.url_name) and not match.kwargs and not match.args


def _page(path: str) -> bool:
    root = _root()
    return bool(root) and readable(Page.objects.filter(url_path=root.rstrip("/") + path)).exists()


def _root() -> str:
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    return str(site.root_page.url_path) if site else ""
