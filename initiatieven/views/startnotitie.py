"""The startnotitie: made from the dossier with one button, kept as a version, as a page and as a tagged PDF."""

from typing import Any

from django.contrib import messages
from django.db import IntegrityError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from initiatieven import notitie_pdf, startnotitie
from initiatieven.actions import Geweigerd, perform
from initiatieven.conditions import current_weighing
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, Startnotitie, StartnotitieVersie, Weging
from initiatieven.views import access, saving, sturen
from initiatieven.views.access import StaffRequest
from samenwerkingswijzer.ground import attachments
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden

_STEP = Handeling.startnotitie_vastleggen


@access.werkplek
def note(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """The newest version with its sources, and what the dossier says otherwise since; POST makes a version."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, _STEP)
    if request.method == "POST":
        return refused or _make(request, initiatief)
    versie = newest(initiatief.wegingen.last())
    asked = request.GET.get("versie", "")
    if versie and asked.isdecimal():
        versie = get_object_or_404(versie.startnotitie.versies.all(), nummer=int(asked[:4]))
    context: dict[str, Any] = {
        "initiatief": initiatief,
        "versie": versie,
        "versies": versie.startnotitie.versies.all() if versie else [],
        "verschillen": startnotitie.changed_since(versie, initiatief) if versie else [],
        "mag": refused is None,
        "kan": current_weighing(initiatief) is not None,
        "kruimels": access.crumbs(initiatief, "Startnotitie"),
    }
    return render(request, "initiatieven/werkplek/notitie.html", context)


def newest(weging: Weging | None) -> StartnotitieVersie | None:
    """The last version that was kept for this weighing."""
    note_of = getattr(weging, "startnotitie", None)
    return note_of.versies.select_related("startnotitie").last() if note_of else None


def _make(request: StaffRequest, initiatief: Initiatief) -> HttpResponse:
    weging = current_weighing(initiatief)
    if weging is None:
        messages.info(request, "Vul eerst de weging in. Daar hoort de startnotitie bij.")
        return redirect("stap", kenmerk=initiatief.kenmerk, scherm="weging")
    try:
        versie = _keep(request, initiatief, weging)
    except Geweigerd as refused:
        return saving.refusal(request, initiatief, _STEP, refused.reden, saving.CONFLICT)
    except (IntegrityError, Overschreden):
        messages.info(request, saving.SAME_TIME)
    else:
        told = (
            f"Versie {versie.nummer} is bewaard."
            if versie
            else "Er is niets veranderd sinds de laatste versie."
        )
        messages.success(request, told)
    return redirect("startnotitie", kenmerk=initiatief.kenmerk)


def _keep(request: StaffRequest, initiatief: Initiatief, weging: Weging) -> StartnotitieVersie | None:
    """None when nothing changed since the last version: a second click makes no second one."""
    before = newest(weging)
    known: Startnotitie | None = getattr(weging, "startnotitie", None)
    row = known or startnotitie.prefill(Startnotitie(weging=weging), startnotitie.compose(initiatief))
    versie = startnotitie.freeze(row, initiatief, before.nummer + 1 if before else 1, timezone.now())
    versie.gemaakt_door = request.user
    if before and _texts(before) == _texts(versie) and before.stand == versie.stand:
        return None
    records = [versie] if known else [row, versie]
    perform(initiatief, _STEP, Actor.user(request.user), f"Versie {versie.nummer}.", records)
    return versie


def _texts(versie: StartnotitieVersie) -> list[str]:
    return [alinea["tekst"] for sectie in versie.inhoud for alinea in sectie["alineas"]]


@access.werkplek
@require_safe
def as_pdf(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """One version as a tagged PDF."""
    initiatief = access.dossier(request, kenmerk)
    versie = newest(initiatief.wegingen.last())
    if versie is None:
        raise Http404
    asked = get_object_or_404(versie.startnotitie.versies.all(), nummer=nummer)
    return _printed(request, initiatief, asked, reverse("startnotitie", args=[kenmerk]))


@access.sturing
@require_safe
def for_who_decides(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """The newest version, for who prepares or records the decision; it holds what the council may read."""
    initiatief = sturen.dossier(request, kenmerk)
    versie = newest(current_weighing(initiatief))
    if versie is None or initiatief.status != "besluit":
        raise Http404
    return _printed(request, initiatief, versie, reverse("besluit", args=[kenmerk]))


def _printed(
    request: StaffRequest, initiatief: Initiatief, versie: StartnotitieVersie, terug: str
) -> HttpResponse:
    name = f"startnotitie-{initiatief.kenmerk}-{versie.nummer}.pdf"
    return attachments.pdf(request, lambda: notitie_pdf.make(initiatief, versie), name, terug)
