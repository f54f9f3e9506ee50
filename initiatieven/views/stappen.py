"""The step screens: one record, or a list of records that grows."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from initiatieven.forms.versie import VersieForm
from initiatieven.models import Initiatief, Uitgangspunt
from initiatieven.views import access, saving
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import Uitkomst
from initiatieven.views.schermen import ONDERDELEN, SCHERMEN, Onderdeel, Scherm


@access.werkplek
def step(request: StaffRequest, kenmerk: str, scherm: str) -> HttpResponse:
    """Fill in or change the one record of a step."""
    initiatief = access.dossier(request, kenmerk)
    definition = SCHERMEN[scherm]
    refused = saving.guard(request, initiatief, definition.handeling)
    if refused:
        return refused
    row = definition.fetch(initiatief)
    if row is None:
        messages.info(request, "Vul eerst de weging in. Daar hoort de startnotitie bij.")
        return redirect("stap", kenmerk=kenmerk, scherm="weging")
    form = definition.form(posted(request), instance=row)
    uitkomst = saving.attempt(request, initiatief, definition.handeling, form)
    if uitkomst.klaar:
        messages.success(request, f"{definition.titel} is bewaard.")
        return redirect("dossier", kenmerk=kenmerk)
    return _show(request, initiatief, scherm, definition, form, uitkomst)


def _show(
    request: StaffRequest,
    initiatief: Initiatief,
    scherm: str,
    definition: Scherm | Onderdeel,
    form: VersieForm,
    uitkomst: Uitkomst,
) -> HttpResponse:
    context = {
        "initiatief": initiatief,
        "scherm": scherm,
        "definitie": definition,
        "form": form,
        "botsing": uitkomst.botsing,
        "fout": form.errors,
        "kruimels": access.crumbs(initiatief, definition.titel),
        "uitgangspunten": Uitgangspunt.objects.in_force_today() if scherm == "weging" else None,
    }
    return render(request, "initiatieven/werkplek/stap.html", context, status=uitkomst.code)


@access.werkplek
def part_list(request: StaffRequest, kenmerk: str, scherm: str) -> HttpResponse:
    """What is there already, and below it the form for one more."""
    initiatief = access.dossier(request, kenmerk)
    definition = ONDERDELEN[scherm]
    refused = saving.guard(request, initiatief, definition.handeling)
    if refused:
        return refused
    return _one(
        request,
        initiatief,
        scherm,
        definition.form(posted(request), instance=definition.new(initiatief)),
    )


@access.werkplek
def part(request: StaffRequest, kenmerk: str, scherm: str, pk: int) -> HttpResponse:
    """Change one of the list."""
    initiatief = access.dossier(request, kenmerk)
    definition = ONDERDELEN[scherm]
    refused = saving.guard(request, initiatief, definition.handeling)
    if refused:
        return refused
    row = get_object_or_404(definition.rows(initiatief), pk=pk)
    return _one(request, initiatief, scherm, definition.form(posted(request), instance=row))


def _one(request: StaffRequest, initiatief: Initiatief, scherm: str, form: VersieForm) -> HttpResponse:
    definition = ONDERDELEN[scherm]
    uitkomst = saving.attempt(request, initiatief, definition.handeling, form)
    if uitkomst.klaar:
        messages.success(request, f"‘{form.instance}’ is bewaard.{form.also()}")
        return redirect("onderdelen", kenmerk=initiatief.kenmerk, scherm=scherm)
    context = {
        "initiatief": initiatief,
        "scherm": scherm,
        "definitie": definition,
        "form": form,
        "rijen": definition.rows(initiatief),
        "nieuw": form.instance._state.adding,
        "botsing": uitkomst.botsing,
        "fout": form.errors,
        "kruimels": access.crumbs(initiatief, definition.titel),
    }
    return render(request, "initiatieven/werkplek/onderdelen.html", context, status=uitkomst.code)
