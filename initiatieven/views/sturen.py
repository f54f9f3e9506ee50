"""The council's hand on one dossier: importance, role and moments. Each is one step of the dossier, with one form."""

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.db import models
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from initiatieven import moments
from initiatieven.actions import perform
from initiatieven.forms.besluit import BelangrijkheidForm
from initiatieven.forms.raadsmodus import RaadsmodusForm, RaadsmomentForm
from initiatieven.handelingen import GEBEURD, Handeling
from initiatieven.models import Belangrijkheid, Initiatief, Raadsmodus, Raadsmoment
from initiatieven.models.keuzes import Relevantie
from initiatieven.roles import STURING, VINDT
from initiatieven.views import access, saving
from initiatieven.views.access import StaffRequest, posted
from samenwerkingswijzer.ground.actor import Actor


def dossier(request: StaffRequest, kenmerk: str) -> Initiatief:
    """The dossier as it is reached through the council's area."""
    return get_object_or_404(Initiatief.objects.visible_to(request.user, through=STURING), kenmerk=kenmerk)


@access.sturing
def importance(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """How important this is: griffie records for the raad, college for itself, directie for the organisation."""
    organen = [Relevantie(orgaan) for orgaan, rol in VINDT.items() if rol in request.user.rollen]
    more = {"organen": organen, "instance": Belangrijkheid()}
    start = {"orgaan": organen[0]} if organen else {}
    return steer(request, kenmerk, Handeling.belangrijkheid_vaststellen, BelangrijkheidForm, more, start)


@access.sturing
def council_mode(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Whether the council steers along, and when it wants to be heard."""
    more, initiatief = {"instance": Raadsmodus()}, dossier(request, kenmerk)
    held = initiatief.raadsmodi.filter(tot=None).first()
    start: dict[str, Any] = {"momenten": sorted(moments.planned(initiatief))}
    if held:
        start |= {"modus": held.modus, "reden": held.reden}
    return steer(request, kenmerk, Handeling.raadsmodus_vaststellen, RaadsmodusForm, more, start)


@access.sturing
def council_moments(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """The moments of one dossier, and one more."""
    initiatief = dossier(request, kenmerk)
    return _moment(request, initiatief, Raadsmoment(initiatief=initiatief))


@access.sturing
def council_moment(request: StaffRequest, kenmerk: str, pk: int) -> HttpResponse:
    """What the council said at a moment, or another day for it."""
    initiatief = dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, Handeling.raadsmoment_vastleggen)
    if refused:
        return refused
    return _moment(request, initiatief, get_object_or_404(initiatief.raadsmomenten, pk=pk))


def _moment(request: StaffRequest, initiatief: Initiatief, row: Raadsmoment) -> HttpResponse:
    refused = saving.guard(request, initiatief, Handeling.raadsmoment_vastleggen)
    if refused:
        return refused
    form = RaadsmomentForm(posted(request), instance=row)
    uitkomst = saving.attempt(request, initiatief, Handeling.raadsmoment_vastleggen, form)
    if uitkomst.klaar:
        messages.success(request, "Het moment voor de raad is bewaard.")
        return redirect("raadsmomenten", kenmerk=initiatief.kenmerk)
    context = {
        "form": form,
        "nieuw": row._state.adding,
        "momenten": initiatief.raadsmomenten.all(),
        "botsing": uitkomst.botsing,
        "fout": form.errors,
    }
    return page(request, initiatief, "momenten", context, uitkomst.code)


def steer(
    request: StaffRequest,
    kenmerk: str,
    handeling: Handeling,
    form_class: type[BaseForm],
    more: dict[str, Any],
    start: dict[str, Any] | None = None,
) -> HttpResponse:
    """One form that is one step of the dossier; a second click does nothing more."""
    initiatief = dossier(request, kenmerk)
    if saving.is_second_click(request, initiatief, handeling):
        return redirect(_back(handeling, kenmerk))
    refused = saving.guard(request, initiatief, handeling)
    if refused:
        return refused
    form = form_class(posted(request), initial={"versie": initiatief.versie, **(start or {})}, **more)
    act = _act(request, initiatief, handeling, form)
    uitkomst = saving.transition(request, initiatief, handeling, form, act)
    if uitkomst.klaar:
        messages.success(request, f"{GEBEURD.get(handeling, handeling.label)}.")
        return redirect(_back(handeling, kenmerk))
    context = {"form": form, "handeling": handeling, "botsing": uitkomst.botsing, "fout": form.errors}
    return page(request, initiatief, "vaststellen", context, uitkomst.code)


def _back(handeling: Handeling, kenmerk: str) -> str:
    """A proposal that goes back is gone from the list of decisions; the rest is read on the dossier's page."""
    back_to_weighing = handeling == Handeling.opnieuw_wegen
    return reverse("besluiten") if back_to_weighing else reverse("raadsdossier", args=[kenmerk])


def _act(
    request: StaffRequest, initiatief: Initiatief, handeling: Handeling, form: Any
) -> Callable[[], object]:
    def act() -> object:
        nu = timezone.now()
        why = form.cleaned_data.get("toelichting", "")
        records = _records(initiatief, form, nu)
        return perform(initiatief, handeling, Actor.user(request.user), why, records, nu=nu)

    return act


def _records(initiatief: Initiatief, form: Any, nu: Any) -> Sequence[models.Model]:
    """What the form holds: the finding, and with the council's role the moments that come and go."""
    row = getattr(form, "instance", None)
    if row is None:
        return []
    row.initiatief, row.van = initiatief, nu
    planned = moments.replan(initiatief, form.cleaned_data["momenten"]) if "momenten" in form.fields else []
    return [row, *planned]


def page(
    request: StaffRequest, initiatief: Initiatief, naam: str, context: dict[str, Any], code: int = 200
) -> HttpResponse:
    """A page about one dossier in the council's area."""
    context |= {
        "initiatief": initiatief,
        "kruimels": [
            ("Sturing", reverse("sturing")),
            ("Besluiten", reverse("besluiten")),
            (initiatief.titel, ""),
        ],
    }
    return render(request, f"initiatieven/sturing/{naam}.html", context, status=code)
