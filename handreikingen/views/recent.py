"""What changed in the guide lately."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from handreikingen.models import kaarten

PER_SCHERM = 20


@require_safe
def changes(request: HttpRequest) -> HttpResponse:
    """The pages of the guide, what was published or changed last on top."""
    page = Paginator(kaarten.latest(), PER_SCHERM).get_page(request.GET.get("page"))
    context = {
        "page_obj": page,
        "kaarten": kaarten.cards(page.object_list, request),
        "kruimels": [("Wat er veranderde", "")],
    }
    return render(request, "handreikingen/recent.html", context)
