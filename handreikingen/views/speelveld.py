"""The Speelveld: the whole field, and one cell with its questions in layers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from handreikingen.models import Laag, SpeelveldCel, kaarten

_WERKWIJZE = ("Werkwijze", "/werkwijze/")


@require_safe
def field(request: HttpRequest) -> HttpResponse:
    """All questions of the field, as deep as asked: to read through, or to print and take along."""
    chosen = _layer(request)
    context = {
        "cellen": SpeelveldCel.objects.field(),
        "keuzes": _choices(chosen, reverse("speelveld")),
        "lagen": [laag for laag in Laag if laag.depth <= chosen.depth],
        "kruimels": [_WERKWIJZE, ("Speelveld", "")],
    }
    return render(request, "handreikingen/speelveld.html", context)


@require_safe
def cell(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One cell: its questions, the same part and the same element beside it, and the pages that help here.

    A deeper layer is folded in until asked for by `?laag=`; a word that is no layer shows the short one.
    """
    found = SpeelveldCel.objects.at(sleutel)
    if found is None:
        raise Http404
    chosen = _layer(request)
    context = {
        "cel": found,
        "lagen": [(laag, questions, laag.depth <= chosen.depth) for laag, questions in found.layers()],
        "keuzes": _choices(chosen, found.get_absolute_url()),
        "kaarten": kaarten.at_cell(found.deelproces, found.element),
        "kruimels": [_WERKWIJZE, ("Speelveld", reverse("speelveld")), (found.titel, "")],
    }
    return render(request, "handreikingen/speelveld_cel.html", context)


def _layer(request: HttpRequest) -> Laag:
    word = request.GET.get("laag", "")
    return Laag(word) if word in Laag.values else Laag.kort


def _choices(chosen: Laag, address: str) -> list[tuple[str, str, bool]]:
    return [(str(laag.label), f"{address}?laag={laag.value}", laag == chosen) for laag in Laag]
