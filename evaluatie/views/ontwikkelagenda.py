"""The development agenda: a board and a list, one point with where it comes from, and what the council said."""

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from evaluatie import ontwikkelagenda
from evaluatie.forms.ontwikkelpunt import AgendabesluitForm, Agendafilter, OntwikkelpuntForm, StandForm
from evaluatie.models import (
    Agendabesluit,
    Agendastand,
    Les,
    Ontwikkelpunt,
    Signaal,
    Signaalregel,
)
from evaluatie.permissions import may_keep_agenda, may_record_council, reads_every_lesson
from evaluatie.roles import HOUDT_AGENDA, LEGT_RAADSUITSPRAAK_VAST
from evaluatie.statistics.signalen import threshold
from initiatieven.views import access
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.bijhouden import attempt
from initiatieven.views.paging import PER_PAGE, kept_query

PER_KOLOM = 12
MOST_LESSONS = 5
_METHODS = ["GET", "HEAD", "POST"]
_keeper = access.requires(HOUDT_AGENDA)
_griffie = access.requires(LEGT_RAADSUITSPRAAK_VAST)


@access.sturing
@require_safe
def board(request: StaffRequest) -> HttpResponse:
    """Every point in the column of its state; below it, for who keeps it, the lessons that led to nothing yet."""
    rows = list(Ontwikkelpunt.objects.listed())
    columns = [_column(stand, [row for row in rows if row.stand == stand]) for stand in Agendastand]
    keeps = may_keep_agenda(request.user)
    context = {
        "kolommen": columns[:-1],
        "vervallen": columns[-1],
        "leeg": not rows,
        "mag_bijhouden": keeps,
        "lessen": _unused_lessons(request) if keeps else [],
        "kruimels": _crumbs(),
    }
    return render(request, "evaluatie/ontwikkelagenda.html", context)


def _column(stand: Agendastand, rows: list[Ontwikkelpunt]) -> dict[str, Any]:
    url = f"{reverse('ontwikkelpunten')}?stand={stand}"
    more = url if len(rows) > PER_KOLOM else ""
    return {"stand": stand, "aantal": len(rows), "punten": rows[:PER_KOLOM], "meer": more}


def _unused_lessons(request: StaffRequest) -> list[Les]:
    return list(Les.objects.readable(reads_every_lesson(request.user)).unused()[:MOST_LESSONS])


@access.sturing
@require_safe
def listing(request: StaffRequest) -> HttpResponse:
    """The same as a list, to filter."""
    form = Agendafilter(request.GET or None)
    page = Paginator(form.narrow(Ontwikkelpunt.objects.listed()), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page_obj": page,
        "basis": kept_query(request),
        "mag_bijhouden": may_keep_agenda(request.user),
        "kruimels": [*_crumbs()[:-1], ("Ontwikkelagenda", reverse("ontwikkelagenda")), ("Lijst", "")],
    }
    return render(request, "evaluatie/ontwikkelpunten.html", context)


@access.sturing
@require_safe
def point(request: StaffRequest, pk: int) -> HttpResponse:
    """One point: what, how, who and when; where it comes from, how it went, and what the council said."""
    punt = get_object_or_404(Ontwikkelpunt.objects.with_origin(), pk=pk)
    context = {
        "punt": punt,
        "grens": threshold(punt.regel) if punt.regel else "",
        "signalen_nu": Signaal.objects.open().filter(regel=punt.regel).count() if punt.regel else 0,
        "leest_alles": reads_every_lesson(request.user),
        "gebeurtenissen": _history(punt),
        "mag_bijhouden": may_keep_agenda(request.user),
        "mag_vastleggen": may_record_council(request.user),
        "kruimels": [*_crumbs()[:-1], ("Ontwikkelagenda", reverse("ontwikkelagenda")), (punt.wat, "")],
    }
    return render(request, "evaluatie/ontwikkelpunt.html", context)


def _history(punt: Ontwikkelpunt) -> list[dict[str, Any]]:
    steps = punt.stappen.select_related("gebruiker").order_by("-op", "-pk")
    return [
        {
            "wanneer": step.op,
            "titel": step.get_stand_display(),
            "wie": str(step.gebruiker or ""),
            "tekst": step.toelichting,
        }
        for step in steps
    ]


@_keeper
@require_http_methods(_METHODS)
def add(request: StaffRequest) -> HttpResponse:
    """A new point, perhaps because of a lesson or a kind of signal."""
    punt = Ontwikkelpunt(sleutel=uuid4())
    return _edit(request, punt, _because_of(request))


def _because_of(request: StaffRequest) -> dict[str, Any]:
    """What led to it, as the address says; what is not there leads to nothing."""
    les, regel = (request.GET.get(name, "")[:9] for name in ("les", "regel"))
    found: dict[str, Any] = {}
    if les.isdecimal():
        found["lessen"] = list(Les.objects.readable(reads_every_lesson(request.user)).filter(pk=int(les)))
    if regel.isdecimal():
        found["regel"] = Signaalregel.objects.active().filter(pk=int(regel)).first()
    return found


@_keeper
@require_http_methods(_METHODS)
def change(request: StaffRequest, pk: int) -> HttpResponse:
    """Change a point."""
    return _edit(request, get_object_or_404(Ontwikkelpunt.objects.with_origin(), pk=pk), {})


def _edit(request: StaffRequest, punt: Ontwikkelpunt, initial: dict[str, Any]) -> HttpResponse:
    is_new = punt._state.adding
    reads_all = reads_every_lesson(request.user)
    form = OntwikkelpuntForm(posted(request), instance=punt, initial=initial, reads_all=reads_all)
    outcome = attempt(request, form, lambda: ontwikkelagenda.keep(form, request.user))
    if outcome.klaar:
        messages.success(request, "Het punt is bewaard.")
        return redirect("ontwikkelpunt", punt.pk) if punt.pk else redirect("ontwikkelagenda")
    titel = "Nieuw punt" if is_new else "Punt wijzigen"
    context = {"form": form, "titel": titel, "punt": None if is_new else punt, "botsing": outcome.botsing}
    return _form_page(request, context, outcome.code)


@_keeper
@require_http_methods(_METHODS)
def move(request: StaffRequest, pk: int) -> HttpResponse:
    """Say how far it is."""
    punt = get_object_or_404(Ontwikkelpunt.objects.with_origin(), pk=pk)
    form = StandForm(posted(request), instance=punt)
    outcome = attempt(request, form, lambda: ontwikkelagenda.move(form, request.user))
    if outcome.klaar:
        messages.success(request, "De stand is bewaard.")
        return redirect("ontwikkelpunt", pk)
    context = {"form": form, "titel": "Hoe ver is het?", "punt": punt, "botsing": outcome.botsing}
    return _form_page(request, context, outcome.code)


@_griffie
@require_http_methods(_METHODS)
def council(request: StaffRequest, pk: int) -> HttpResponse:
    """Record what the council said."""
    punt = get_object_or_404(Ontwikkelpunt.objects.with_origin(), pk=pk)
    key = ontwikkelagenda.key_of(request.POST.get("sleutel", ""))
    form = AgendabesluitForm(posted(request), instance=Agendabesluit(punt=punt, sleutel=key))
    if form.is_bound and form.is_valid():
        ontwikkelagenda.record_council(form.instance, request.user)
        messages.success(request, "Wat de raad zei, is vastgelegd.")
        return redirect("ontwikkelpunt", pk)
    context = {"form": form, "titel": "Wat zei de raad?", "punt": punt, "botsing": None, "sleutel": key}
    return _form_page(request, context, 422 if form.errors else 200)


def _form_page(request: StaffRequest, context: dict[str, Any], status: int) -> HttpResponse:
    punt = context["punt"]
    back = reverse("ontwikkelpunt", args=[punt.pk]) if punt else reverse("ontwikkelagenda")
    trail = [("Ontwikkelagenda", reverse("ontwikkelagenda")), *([(punt.wat, back)] if punt else [])]
    shown = {
        "sleutel": "",
        "terug": back,
        "fout": bool(context["form"].errors),
        "kruimels": [*_crumbs()[:-1], *trail, (context["titel"], "")],
        **context,
    }
    return render(request, "evaluatie/ontwikkelpunt_wijzigen.html", shown, status=status)


def _crumbs() -> list[tuple[str, str]]:
    return [("Sturing", reverse("sturing")), ("Ontwikkelagenda", "")]
