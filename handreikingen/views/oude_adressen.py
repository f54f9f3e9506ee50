"""Addresses of the old wiki answer with the page that took its place."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.views.decorators.http import require_safe

from handreikingen.models import oude_adressen


class MetSpaties:
    """A title with a space in it, as some links to an old wiki have it: `/De%20werkwijze`."""

    regex = "[^ ]* .*"

    def to_python(self, value: str) -> str:
        """The title, without the slash that Wagtail's addresses end with."""
        return value.removesuffix("/")

    def to_url(self, value: str) -> str:
        """The title as it is."""
        return value


@require_safe
def wiki(request: HttpRequest, titel: str) -> HttpResponse:
    """`/wiki/Titel`, `/index.php/Titel` and `/Titel met spaties`: 301 to the page, 404 when there is none."""
    return _moved(oude_adressen.to_title(titel))


@require_safe
def index_php(request: HttpRequest) -> HttpResponse:
    """`/index.php?title=Titel` (whatever else it asks) and `?curid=12`; without either it is the front door."""
    title, number = request.GET.get("title", ""), request.GET.get("curid", "")
    if not title and not number:
        return HttpResponsePermanentRedirect("/")
    return _moved(oude_adressen.to_title(title) or oude_adressen.to_number(number))


def _moved(address: str | None) -> HttpResponse:
    if address is None:
        raise Http404
    return HttpResponsePermanentRedirect(address)
