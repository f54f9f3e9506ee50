"""Search over guide and public initiatives."""

from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from handreikingen.forms import Zoekform
from handreikingen.search import engine, missed, suggestions

PER_SCHERM = 15


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What was found, per kind; with nothing found the page says what helps, and the question is counted."""
    form = Zoekform(request.GET)
    form.is_valid()
    q, soort = form.cleaned_data["q"], form.cleaned_data["soort"]
    outcome = engine.search(q, soort)
    if q and not outcome.totaal:
        missed.remember(q, timezone.localdate())
    treffers: Any = outcome.treffers  # counts and slices, which is all a paginator needs
    page: Any = Paginator(treffers, PER_SCHERM).get_page(request.GET.get("page"))
    context = {
        "q": q,
        "uitkomst": outcome,
        "vondsten": engine.present(page.object_list, outcome.stammen),
        "page_obj": page,
        "basis": urlencode({"q": q, **({"soort": outcome.soort} if outcome.soort else {})}) + "&",
        "kruimels": [("Zoeken", "")],
    }
    return render(request, "handreikingen/zoeken.html", context)


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """Lines for under the search field while somebody types; without them the form works all the same."""
    form = Zoekform(request.GET)
    form.is_valid()
    lines = [asdict(line) for line in suggestions.suggest(form.cleaned_data["q"])]
    return JsonResponse({"suggesties": lines})
