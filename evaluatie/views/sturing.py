"""The council's dashboard, the list behind each figure, and the council's page of one dossier."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from evaluatie.forms.selectie import SelectieForm
from evaluatie.statistics import raadsdossier
from evaluatie.statistics.selectie import select
from evaluatie.views import blokken, presentation
from initiatieven.models import Initiatief
from initiatieven.roles import STURING
from initiatieven.views import access
from initiatieven.views.access import StaffRequest
from initiatieven.views.paging import kept_query, page_of


@access.sturing
@require_safe
def dashboard(request: StaffRequest) -> HttpResponse:
    """What there is and how it goes."""
    rows = Initiatief.objects.visible_to(request.user, through=STURING)
    context = {
        "overzicht": blokken.overview(rows),
        "kruimels": [("Sturing", "")],
    }
    return render(request, "evaluatie/sturing.html", context)


@access.sturing
@require_safe
def listing(request: StaffRequest) -> HttpResponse:
    """The initiatives behind a figure. A filter that does not exist answers 400 with what to do."""
    form = SelectieForm(request.GET)
    context = {"form": form, "kruimels": [("Sturing", reverse("sturing")), ("Lijst", "")], "fout": False}
    if not form.is_valid():
        return render(request, "evaluatie/lijst.html", {**context, "fout": True}, status=400)
    rows = select(Initiatief.objects.visible_to(request.user, through=STURING), form.cleaned_data)
    page = page_of(request, rows.select_related("kern"))
    context |= {"page_obj": page, "basis": kept_query(request), "gekozen": form.in_words()}
    return render(request, "evaluatie/lijst.html", context)


@access.sturing
@require_safe
def council_dossier(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """One dossier as the council may read it: nothing personal."""
    rows = Initiatief.objects.visible_to(request.user, through=STURING).select_related("kern")
    initiatief = get_object_or_404(rows, kenmerk=kenmerk)
    context = {
        "initiatief": initiatief,
        "dossier": raadsdossier.read(initiatief),
        "spiegels": [presentation.drawn(one) for one in raadsdossier.mirrors(initiatief)],
        "kruimels": [("Sturing", reverse("sturing")), (initiatief.titel, "")],
    }
    return render(request, "evaluatie/raadsdossier.html", context)
