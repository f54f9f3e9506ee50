"""Search over guide and public initiatives."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from handreikingen.forms import Zoekform
from handreikingen.search import engine

PER_SCHERM = 15


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What was found, per kind; with nothing found the page says what helps."""
    form = Zoekform(request.GET)
    form.is_valid()
    q, soort = form.cleaned_data["q"], form.cleaned_data["soort"]
    outcome = engine.search(q, soort)
    page = Paginator(outcome.treffers, PER_SCHERM).get_page(request.GET.get("page"))
    context = {
        "q": q,
        "soort": soort if soort in dict(outcome.soorten) else "",
        "uitkomst": outcome,
        "totaal": sum(count for _, count in outcome.soorten),
        "vondsten": engine.present(list(page), outcome.stems),
        "page_obj": page,
        "basis": urlencode({"q": q, **({"soort": soort} if soort else {})}) + "&",
        "kruimels": [("Zoeken", "")],
    }
    return render(request, "handreikingen/zoeken.html", context)
