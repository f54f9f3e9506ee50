"""Which pages lead to a page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from handreikingen.models import verwijzingen
from handreikingen.views import rond_pagina


@require_safe
def linking_here(request: HttpRequest, pagina: int) -> HttpResponse:
    """The public pages with a link to this page. A page that not everyone may read is not there."""
    page = rond_pagina.public_page(pagina)
    context = {
        **rond_pagina.frame(page, request, ("Wie verwijst hierheen", "")),
        "kaarten": verwijzingen.linking_here(page),
    }
    return render(request, "handreikingen/verwijzingen.html", context)
