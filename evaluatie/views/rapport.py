"""The report of one evaluation, as a page, as a tagged PDF and as data."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from evaluatie import reporting
from evaluatie.models import Evaluatie, Moment
from evaluatie.rapporten import Rapport, as_pdf
from evaluatie.views import presentation, sending
from initiatieven.handelingen import Handeling
from initiatieven.views import access, saving
from initiatieven.views.access import StaffRequest
from samenwerkingswijzer.ground import attachments
from samenwerkingswijzer.ground.pdf.printing import NietGemaakt


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
    try:
        made = as_pdf(reporting.report(evaluatie))
    except NietGemaakt as error:
        step = Handeling.evaluatie_vastleggen
        return saving.refusal(request, evaluatie.initiatief, step, str(error), error.status)
    return attachments.whole(made, attachments.PDF, f"evaluatie-{kenmerk}-{evaluatie.datum}.pdf")


@access.werkplek
@require_safe
def data(request: StaffRequest, kenmerk: str, nummer: int, vorm: str) -> HttpResponse:
    """The counts as csv or xlsx, with the codebook."""
    return sending.data(reporting.as_data(_evaluation(request, kenmerk, nummer)), vorm)


def download(rapport: Rapport, naam: str) -> HttpResponse:
    """A public report as a tagged PDF; a press that is busy answers with a sentence."""
    try:
        return attachments.whole(as_pdf(rapport), attachments.PDF, f"{naam}.pdf")
    except NietGemaakt as error:
        return HttpResponse(str(error), status=error.status, content_type="text/plain; charset=utf-8")


def _evaluation(request: StaffRequest, kenmerk: str, nummer: int) -> Evaluatie:
    """An evaluation that looks back, of a dossier that this user reaches."""
    initiatief = access.dossier(request, kenmerk)
    rows = Evaluatie.objects.of(initiatief).exclude(moment=Moment.vooraf).select_related("set")
    evaluatie = get_object_or_404(rows, pk=nummer)
    evaluatie.initiatief = initiatief
    return evaluatie
