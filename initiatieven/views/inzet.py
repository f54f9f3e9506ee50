"""What an initiative takes of the municipality's means, kept at the work place; the council sees the sums."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from initiatieven import means
from initiatieven.forms.inzet import InzetForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Inzet
from initiatieven.views import access, saving
from initiatieven.views.access import StaffRequest, posted


@access.werkplek
def commit(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """What is committed now, and another amount."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, Handeling.inzet_vastleggen)
    if refused:
        return refused
    row = Inzet(initiatief=initiatief, van=timezone.now())
    form = InzetForm(posted(request), instance=row)
    uitkomst = saving.attempt(request, initiatief, Handeling.inzet_vastleggen, form)
    if uitkomst.klaar:
        messages.success(request, "De inzet is bewaard.")
        return redirect("inzet", kenmerk=kenmerk)
    context = {
        "initiatief": initiatief,
        "form": form,
        "rijen": means.of_dossier(initiatief),
        "botsing": uitkomst.botsing,
        "fout": form.errors,
        "kruimels": access.crumbs(initiatief, "Inzet van middelen"),
    }
    return render(request, "initiatieven/werkplek/inzet.html", context, status=uitkomst.code)
