"""Addresses of the old wiki, and the page that each leads to now."""

from django.utils.encoding import escape_uri_path
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from handreikingen.models.verhuizing import Wikiherkomst

LONGEST = 255


def old_path(title: str) -> str:
    """The address of this title as the old wiki wrote it, and as the table of redirects keeps it."""
    return str(Redirect.normalise_path(escape_uri_path(f"/{_spelled(title).replace(' ', '_')}")))


def _spelled(title: str) -> str:
    """The one spelling of a title: single spaces, and a capital first."""
    written = " ".join(title.replace("_", " ").split()).lstrip(":")
    return f"{written[:1].upper()}{written[1:]}"


def to_title(title: str) -> str | None:
    """Where the old title leads now; None when it led nowhere, or to a page that is not public any more."""
    if not title.strip() or "\0" in title:
        return None
    path = old_path(title)
    row = Redirect.objects.filter(old_path=path, site=None).select_related("redirect_page").first()
    page = row.redirect_page if row else _without_redirect(title)
    return _address(page) if page else None


def _without_redirect(title: str) -> Page | None:
    """The page whose old address is its new one (`/2017`) or is too long: those have no redirect."""
    row = Wikiherkomst.objects.filter(titel=_spelled(title)).select_related("pagina").first()
    return row.pagina if row else None


def to_number(number: str) -> str | None:
    """Where the page with this number in the old wiki leads now."""
    if not (number.isascii() and number.isdigit() and 0 < len(number) < 16):
        return None
    row = Wikiherkomst.objects.filter(nummer=int(number)).exclude(nummer=0).select_related("pagina").first()
    return _address(row.pagina) if row and row.pagina else None


def _address(page: Page) -> str | None:
    return page.get_url() if page.live else None
