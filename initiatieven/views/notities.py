"""Notes in a dossier: everybody who keeps it writes, the author alone changes."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from initiatieven.forms.notitie import NotitieForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, Notitie
from initiatieven.views import access, saving
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import Uitkomst

_KEEP = Handeling.notitie_vastleggen


@access.werkplek
def notes(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Every note, and the form for one more."""
    initiatief = access.dossier(request, kenmerk)
    new = Notitie(initiatief=initiatief, door=request.user, op=timezone.now())
    return saving.guard(request, initiatief, _KEEP) or _edit(request, initiatief, new)


@access.werkplek
def note(request: StaffRequest, kenmerk: str, pk: int) -> HttpResponse:
    """Change one's own note; another's is read in the dossier and not changed."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, _KEEP)
    if refused:
        return refused
    row = get_object_or_404(initiatief.notities.select_related("door"), pk=pk)
    if row.door != request.user:
        sentence = f"Deze notitie schreef een ander: {row.door}. Schrijf er zelf een notitie bij."
        return saving.refusal(request, initiatief, _KEEP, sentence, 403)
    return _edit(request, initiatief, row)


def _edit(request: StaffRequest, initiatief: Initiatief, row: Notitie) -> HttpResponse:
    form = NotitieForm(posted(request), instance=row)
    uitkomst = saving.attempt(request, initiatief, _KEEP, form)
    if uitkomst.klaar:
        messages.success(request, "Je notitie is bewaard.")
        return redirect("dossier", kenmerk=initiatief.kenmerk)
    return _show(request, initiatief, form, uitkomst)


def _show(
    request: StaffRequest, initiatief: Initiatief, form: NotitieForm, uitkomst: Uitkomst
) -> HttpResponse:
    is_new = form.instance._state.adding
    context: dict[str, Any] = {
        "initiatief": initiatief,
        "form": form,
        "nieuw": is_new,
        "notities": initiatief.notities.select_related("door") if is_new else [],
        "lezer": request.user,
        "botsing": uitkomst.botsing,
        "fout": form.errors,
        "kruimels": access.crumbs(initiatief, "Notities"),
    }
    return render(request, "initiatieven/werkplek/notities.html", context, status=uitkomst.code)
