"""The learning environment beside the guide: what methods brought, what changed, and what each year taught."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse, reverse_lazy
from django.views.decorators.http import require_safe

from evaluatie import leerverslag
from evaluatie.rapporten import as_pdf
from evaluatie.statistics import leerjaar, werkvormen
from evaluatie.statistics.leerjaar import Leerjaar
from evaluatie.views import sending
from samenwerkingswijzer.ground import attachments

_FIRST = ("Leren", "/leeromgeving/")


@require_safe
def methods(request: HttpRequest) -> HttpResponse:
    """The evidence per werkvorm, the most used first."""
    context = {"werkvormen": werkvormen.per_method(), "kruimels": [_FIRST, ("Werkvormen", "")]}
    return render(request, "evaluatie/leeromgeving_werkvormen.html", context)


@require_safe
def changed(request: HttpRequest) -> HttpResponse:
    """What changed in the guide, and why."""
    context = {"veranderingen": leerjaar.changes(), "kruimels": [_FIRST, ("Wat er veranderde", "")]}
    return render(request, "evaluatie/leeromgeving_veranderd.html", context)


@require_safe
def years(request: HttpRequest) -> HttpResponse:
    """Every year that taught something."""
    context = {"jaren": leerjaar.years(), "kruimels": [_FIRST, ("Wat leerden we?", "")]}
    return render(request, "evaluatie/leerjaren.html", context)


@require_safe
def year(request: HttpRequest, jaar: int) -> HttpResponse:
    """What one year taught."""
    context = {
        "jaar": jaar,
        "rapport": leerverslag.report(_year(jaar)),
        "kruimels": [_FIRST, ("Wat leerden we?", reverse_lazy("leerjaren")), (str(jaar), "")],
    }
    return render(request, "evaluatie/leerjaar.html", context)


@require_safe
def year_pdf(request: HttpRequest, jaar: int) -> HttpResponse:
    """The same as a tagged PDF."""
    year = _year(jaar)
    name, back = f"wat-leerden-we-{jaar}.pdf", reverse("leerjaar", args=[jaar])
    return attachments.pdf(request, lambda: as_pdf(leerverslag.report(year)), name, back)


@require_safe
def year_data(request: HttpRequest, jaar: int, vorm: str) -> HttpResponse:
    """The lessons of that year as csv or xlsx, with the codebook."""
    return sending.data(leerverslag.as_data(_year(jaar)), vorm)


def _year(jaar: int) -> Leerjaar:
    if jaar not in leerjaar.years():
        raise Http404
    return leerjaar.of_year(jaar)
