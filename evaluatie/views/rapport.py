"""The report of one evaluation, as a page, as a tagged PDF and as data."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from evaluatie import reporting
from evaluatie.models import Evaluatie, Moment
from evaluatie.rapporten import as_pdf
from evaluatie.views import presentation, sending
from initiatieven.views import access
from initiatieven.views.access import StaffRequest
from samenwerkingswijzer.ground import attachments


@access.werkplek
@require_safe
def page(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """Everything of one evaluation on one page, to read or to print."""
    evaluatie = _evaluation(request, kenmerk, nummer)
    context = {
        "initiatief": evaluatie.initiatief,
        "evaluatie": evaluatie,
        "rapport": reporting.report(evaluatie),
        "kruimels": presentation.crumbs(evaluatie.initiatief, "Rapport"),
    }
    return render(request, "evaluatie/rapport.html", context)


@access.werkplek
@require_safe
def pdf(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """The same as a tagged PDF."""
    evaluatie = _evaluation(request, kenmerk, nummer)
    back = reverse("evaluatie_rapport", args=[kenmerk, nummer])
    name = f"evaluatie-{kenmerk}-{evaluatie.datum}.pdf"
    return attachments.pdf(request, lambda: as_pdf(reporting.report(evaluatie)), name, back)


@access.werkplek
@require_safe
def data(request: StaffRequest, kenmerk: str, nummer: int, vorm: str) -> HttpResponse:
    """The counts as csv or xlsx, with the codebook."""
    return sending.data(reporting.as_data(_evaluation(request, kenmerk, nummer)), vorm)


def _evaluation(request: StaffRequest, kenmerk: str, nummer: int) -> Evaluatie:
    """An evaluation that looks back, of a dossier that this user reaches."""
    initiatief = access.dossier(request, kenmerk)
    rows = Evaluatie.objects.of(initiatief).exclude(moment=Moment.vooraf).select_related("set")
    evaluatie = get_object_or_404(rows, pk=nummer)
    evaluatie.initiatief = initiatief
    return evaluatie
