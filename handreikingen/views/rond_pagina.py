"""What the screens about one page share: the page itself, and the way back to it."""

from typing import Any

from django.http import Http404, HttpRequest

from handreikingen.models import geschiedenis, kaarten


def public_page(pk: int) -> Any:
    """The page when everyone may read it. Raises Http404 when not: not yours and not there are the same."""
    page = geschiedenis.public_page(pk)
    if page is None:
        raise Http404
    return page


def frame(page: Any, request: HttpRequest, *last: tuple[str, str]) -> dict[str, Any]:
    """The page, its address, and the way to it with these steps behind it."""
    address = page.get_url(request)
    above = [(title, url or address) for title, url in kaarten.breadcrumb(page)]
    return {"pagina": page, "adres": address, "kruimels": [*above, *last]}
