"""The intake: three layers of depth, and a draft that is kept without becoming part of the dossier."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from initiatieven import kladden, voorinvulling
from initiatieven.forms.intake import UITLEG, VRAGEN, IntakeForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, Intake, Klad
from initiatieven.models.keuzes import Diepgang
from initiatieven.views import access, saving
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.presentation import summary
from initiatieven.views.saving import Uitkomst
from initiatieven.views.schermen import SCHERMEN

_SCREEN = "intake"
_DEEPER, _LATER, _THROW = "naar_diepgang", "later", "weggooien"


@access.werkplek
def intake(request: StaffRequest, kenmerk: str, scherm: str) -> HttpResponse:
    """Answer the questions of a layer, keep them for later, change the layer, or store them in the dossier."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, Handeling.intake_vastleggen)
    if refused:
        return refused
    row = getattr(initiatief, "intake", None) or Intake(initiatief=initiatief)
    if not {_DEEPER, _LATER, _THROW}.isdisjoint(request.POST):
        return _set_aside(request, initiatief, row)
    klad = kladden.find(initiatief, request.user, _SCREEN)
    begin = voorinvulling.of(initiatief) if row._state.adding and klad is None else {}
    form = IntakeForm(posted(request), instance=row, klad=klad.antwoorden if klad else {}, begin=begin)
    uitkomst = saving.attempt(request, initiatief, Handeling.intake_vastleggen, form)
    if uitkomst.klaar:
        kladden.drop(initiatief, request.user, _SCREEN)
        messages.success(request, "Intake is bewaard.")
        return redirect("dossier", kenmerk=kenmerk)
    return _show(request, initiatief, form, uitkomst, klad)


def _set_aside(request: StaffRequest, initiatief: Initiatief, row: Intake) -> HttpResponse:
    """Nothing typed is lost and nothing is stored in the dossier."""
    if _THROW in request.POST:
        kladden.drop(initiatief, request.user, _SCREEN)
        messages.info(request, "Je concept is weg.")
        return redirect("stap", kenmerk=initiatief.kenmerk, scherm=_SCREEN)
    typed = IntakeForm(request.POST, instance=row).taken_from(request.POST)
    layer = request.POST.get(_DEEPER, typed.get("diepgang"))
    typed["diepgang"] = layer if layer in Diepgang.values else Diepgang.standaard.value
    kept = kladden.keep(initiatief, request.user, _SCREEN, typed)
    if kept is None:
        form = IntakeForm(request.POST, instance=row)
        form.add_error(None, "Dit is te lang om als concept te bewaren. Maak je antwoorden korter.")
        return _show(request, initiatief, form, Uitkomst(code=saving.REFUSED), None)
    if _LATER in request.POST:
        messages.success(request, "Je concept is bewaard. Alleen jij ziet het. Je vindt het hier terug.")
        return redirect("dossier", kenmerk=initiatief.kenmerk)
    return redirect("stap", kenmerk=initiatief.kenmerk, scherm=_SCREEN)


def _show(
    request: StaffRequest, initiatief: Initiatief, form: IntakeForm, uitkomst: Uitkomst, klad: Klad | None
) -> HttpResponse:
    definition = SCHERMEN[_SCREEN]
    context = {
        "initiatief": initiatief,
        "definitie": definition,
        "form": form,
        "lagen": [_layer(laag, form) for laag in Diepgang],
        "klad": klad,
        "aanmelding": summary(initiatief, voorinvulling.AANMELDING),
        "botsing": uitkomst.botsing,
        "fout": form.errors,
        "kruimels": access.crumbs(initiatief, definition.titel),
    }
    return render(request, "initiatieven/werkplek/intake.html", context, status=uitkomst.code)


def _layer(laag: Diepgang, form: IntakeForm) -> dict[str, Any]:
    return {
        "sleutel": laag.value,
        "titel": f"{laag.label}: {len(VRAGEN[laag])} vragen",
        "uitleg": UITLEG[laag],
        "gekozen": laag == form.laag,
    }
