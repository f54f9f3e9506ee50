"""Which pages lead to a page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from handreikingen.models import geschiedenis, kaarten, verwijzingen


@require_safe
def linking_here(request: HttpRequest, pagina: int) -> HttpResponse:
    """The public pages with a link to this page. A page that not everyone may read is not there."""
    page = geschiedenis.public_page(pagina)
    if page is None:
        raise Http404
    above = [(title, url or page.get_url(request)) for title, url in kaarten.breadcrumb(page, request)]
    context = {
        "pagina": page,
        "adres": page.get_url(request),
        "kaarten": verwijzingen.linking_here(page, request),
        "kruimels": [*above, ("Wie verwijst hierheen", "")],
    }
    return render(request, "handreikingen/verwijzingen.html", context)
