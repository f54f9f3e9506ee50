"""Existing initiatives from a spreadsheet, for the coordinator: choose, match, check, store, undo."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from initiatieven.forms.importeren import BestandForm, KoppelForm
from initiatieven.importeren import controle, inlezen, lijsten, terug
from initiatieven.importeren.velden import BY_NAME
from initiatieven.models import Importlijst
from initiatieven.models.importlijst import StandImport
from initiatieven.roles import COORDINATOR
from initiatieven.views import access
from initiatieven.views.access import StaffRequest

_coordinator = access.requires(COORDINATOR)
_FORM = require_http_methods(["GET", "HEAD", "POST"])
_CRUMBS = [("Werkplek", reverse_lazy("werkplek")), ("Importeren", reverse_lazy("importeren"))]
PREVIEW = 5


@_coordinator
@_FORM
def overview(request: StaffRequest) -> HttpResponse:
    """The files of before, and the form for a new one. Nothing is stored as a dossier here."""
    sent = request.method == "POST"
    form = BestandForm(request.POST, request.FILES) if sent else BestandForm()
    if sent and form.is_valid():
        lijst = lijsten.keep(form.cleaned_data["bestand"].name, form.tabel, request.user)
        return redirect("importeren_kolommen", lijst.pk)
    context = {
        "form": form,
        "fout": bool(form.errors),
        "lijsten": lijsten.recent(),
        "kruimels": [_CRUMBS[0], ("Importeren", "")],
    }
    return render(request, "initiatieven/importeren/lijst.html", context, status=422 if form.errors else 200)


@_coordinator
@_FORM
def columns(request: StaffRequest, pk: int) -> HttpResponse:
    """What each column is, with proposals, beside the first rows."""
    lijst = _open(pk)
    sent = request.method == "POST"
    start: dict[str, Any] = {"initial": lijst.koppeling} if lijst.koppeling else {}
    form = KoppelForm(request.POST if sent else None, kolommen=lijst.kolommen, **start)
    if sent and form.is_valid():
        lijsten.couple(lijst, form.coupling())
        return redirect("importeren_controle", lijst.pk)
    context = {
        "lijst": lijst,
        "form": form,
        "fout": bool(form.errors),
        "rijen": [cells for _, cells in lijst.rijen[:PREVIEW]],
        "kruimels": [*_CRUMBS, (lijst.naam, "")],
    }
    return render(
        request, "initiatieven/importeren/kolommen.html", context, status=422 if form.errors else 200
    )


@_coordinator
@_FORM
def check(request: StaffRequest, pk: int) -> HttpResponse:
    """What will be stored and what is wrong, row by row; the button begins."""
    lijst = _open(pk)
    if not lijst.koppeling:
        return redirect("importeren_kolommen", pk)
    if request.method == "POST":
        inlezen.start(lijst)
        return redirect("importeren_een", pk)
    rows = list(controle.check(lijst.rijen, lijst.koppeling, lijst.kolommen))
    faults = [fout for rij in rows for fout in rij.fouten]
    good = [rij for rij in rows if not rij.fouten]
    context = {
        "lijst": lijst,
        "goed": len(good),
        "fout_rijen": len(rows) - len(good),
        "fouten": faults[: controle.MOST_SHOWN],
        "meer_fouten": max(len(faults) - controle.MOST_SHOWN, 0),
        "velden": [BY_NAME[name].titel for name in lijst.koppeling],
        "voorbeelden": [(rij.nummer, _shown(rij.waarden, lijst)) for rij in good[:PREVIEW]],
        "kruimels": [*_CRUMBS, (lijst.naam, "")],
    }
    return render(request, "initiatieven/importeren/controle.html", context)


@_coordinator
@require_safe
def one(request: StaffRequest, pk: int) -> HttpResponse:
    """How far it is, and what came of it."""
    lijst = get_object_or_404(lijsten.all_of_them(), pk=pk)
    if lijst.stand == StandImport.koppelen:
        return redirect("importeren_kolommen", pk)
    telling = lijsten.counts(lijst)
    over = terug.made(lijst).count() if lijst.terug_door_id else 0
    context = {
        "lijst": lijst,
        "loopt": lijst.stand in (StandImport.wacht, StandImport.bezig),
        "telling": telling,
        "over": over,
        "teruggedraaid": telling["nieuw"] - over,
        "fouten": lijsten.faults(lijst),
        "kan_terug": lijst.stand == StandImport.klaar and not terug.worked_on(lijst).exists(),
        "kruimels": [*_CRUMBS, (lijst.naam, "")],
    }
    return render(request, "initiatieven/importeren/een.html", context)


@_coordinator
@require_POST
def undo(request: StaffRequest, pk: int) -> HttpResponse:
    """Take the whole import back, when nobody worked on its dossiers; the page tells what came of it."""
    lijst = get_object_or_404(lijsten.all_of_them(), pk=pk)
    terug.start(lijst, request.user)
    return redirect("importeren_een", pk)


def _open(pk: int) -> Importlijst:
    return get_object_or_404(lijsten.all_of_them(), pk=pk, stand=StandImport.koppelen)


def _shown(values: dict[str, Any], lijst: Importlijst) -> list[str]:
    return [_word(values.get(name)) for name in lijst.koppeling]


def _word(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(getattr(value, "label", value) or "")[:80]
