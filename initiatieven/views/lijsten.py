"""Lists of one's own, and a list as a file."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from initiatieven.forms.werklijst import MOST, BewaarForm
from initiatieven.models import BewaardeLijst, Uitvoer
from initiatieven.narrowing import COLUMNS, line
from initiatieven.views import access
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.lijstkeuze import chosen
from initiatieven.views.saving import REFUSED
from samenwerkingswijzer.ground import attachments, rekenblad

MOST_ROWS = 10_000
"""So many dossiers fit in one file; who needs more filters."""


@access.werkplek
def kept_lists(request: StaffRequest) -> HttpResponse:
    """The lists of one's own; on POST the list on the screen is kept under a name."""
    mine = BewaardeLijst.objects.of(request.user)
    form = BewaarForm(posted(request))
    if form.is_bound and form.is_valid():
        if not _is_full(request, form):
            kept = BewaardeLijst.objects.keep(request.user, **form.cleaned_data)
            messages.success(request, f"De lijst ‘{kept.naam}’ is bewaard.")
            return redirect(f"{reverse('werkplek')}?{kept.vraag}")
        form.add_error(None, f"Je hebt al {MOST} eigen lijsten. Haal er eerst een weg.")
    context = {
        "form": form,
        "fout": form.errors,
        "lijsten": mine,
        "kruimels": [("Werkplek", reverse("werkplek")), ("Mijn lijsten", "")],
    }
    status = REFUSED if form.errors else 200
    return render(request, "initiatieven/werkplek/lijsten.html", context, status=status)


def _is_full(request: StaffRequest, form: BewaarForm) -> bool:
    others = BewaardeLijst.objects.of(request.user).exclude(naam=form.cleaned_data["naam"])
    return others.count() >= MOST


@access.werkplek
@require_POST
def drop_list(request: StaffRequest, pk: int) -> HttpResponse:
    """Take one away; another's is not there."""
    kept = get_object_or_404(BewaardeLijst.objects.of(request.user), pk=pk)
    kept.delete()
    messages.success(request, f"De lijst ‘{kept.naam}’ is weg. De dossiers zijn er nog.")
    return redirect("lijsten")


@access.werkplek
@require_safe
def take_away(request: StaffRequest, vorm: str) -> HttpResponse:
    """The list on the screen as a file. Who took it, and what stood in it, is written down."""
    if vorm not in ("csv", "xlsx"):
        raise Http404
    keuze = chosen(request)
    rows = [line(initiatief) for initiatief in keuze.rijen[:MOST_ROWS]]
    if request.method == "GET":
        Uitvoer.note(request.user, vorm, keuze.vraag, len(rows))
    columns = [column.replace("_", " ") for column in COLUMNS]
    if vorm == "csv":
        return attachments.whole(
            rekenblad.csv_bytes(columns, rows), rekenblad.CSV, f"{keuze.lijst.sleutel}.csv"
        )
    return attachments.whole(
        rekenblad.xlsx_bytes(keuze.lijst.titel, columns, rows), rekenblad.XLSX, f"{keuze.lijst.sleutel}.xlsx"
    )
