"""The first estimate, with the opgaven that seem to fit: one click takes one over, and nothing typed is lost."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from initiatieven import verwantschap
from initiatieven.actions import Geweigerd
from initiatieven.forms.verkenning import InschattingForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, Inschatting
from initiatieven.recording import record
from initiatieven.views import access, saving
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import Uitkomst
from initiatieven.views.schermen import SCHERMEN
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden

_TAKE = "neem_over"


@access.werkplek
def estimate(request: StaffRequest, kenmerk: str, scherm: str) -> HttpResponse:
    """Fill in the first estimate, or take over a suggested opgave on the way."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, Handeling.inschatting_vastleggen)
    if refused:
        return refused
    row = getattr(initiatief, "inschatting", None) or Inschatting(initiatief=initiatief)
    if _TAKE in request.POST:
        _take_over(request, initiatief, request.POST[_TAKE])
        return _show(request, initiatief, InschattingForm.as_typed(request.POST, instance=row), Uitkomst())
    form = InschattingForm(posted(request), instance=row)
    uitkomst = saving.attempt(request, initiatief, Handeling.inschatting_vastleggen, form)
    if uitkomst.klaar:
        messages.success(request, "Eerste inschatting is bewaard.")
        return redirect("dossier", kenmerk=kenmerk)
    return _show(request, initiatief, form, uitkomst)


def _take_over(request: StaffRequest, initiatief: Initiatief, wanted: str) -> None:
    """Only what is suggested can be taken over; a second click finds it taken."""
    suggested = {str(one.opgave.pk): one.opgave for one in verwantschap.suggest(initiatief)}
    opgave = suggested.get(wanted)
    if opgave is None:
        return
    chosen = [*initiatief.opgaven.all(), opgave]
    told = f"Opgave erbij: {opgave}."
    try:
        actor = Actor.user(request.user)
        record(initiatief, Handeling.gegevens_wijzigen, actor, [], (), {"opgaven": chosen}, told)
    except (Geweigerd, Overschreden):
        messages.warning(request, "Er is net iets veranderd in dit dossier. Probeer het nog eens.")
    else:
        messages.success(request, told)


def _show(
    request: StaffRequest, initiatief: Initiatief, form: InschattingForm, uitkomst: Uitkomst
) -> HttpResponse:
    definition = SCHERMEN["inschatting"]
    context = {
        "initiatief": initiatief,
        "definitie": definition,
        "form": form,
        "voorstellen": verwantschap.suggest(initiatief),
        "gekozen": initiatief.opgaven.all(),
        "botsing": uitkomst.botsing,
        "fout": form.errors,
        "kruimels": access.crumbs(initiatief, definition.titel),
    }
    return render(request, "initiatieven/werkplek/inschatting.html", context, status=uitkomst.code)
