"""Registering an initiative, step by step and without an account (NORMEN A10-A12, C11, C22)."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods

from initiatieven import bewaren
from initiatieven.forms.aanmelden import (
    LAATSTE_STAP,
    STAPPEN,
    StapForm,
    VerstuurForm,
    initiatief_from,
    steps_for,
    uitdaging_from,
)
from initiatieven.registration import Aanmelder, register
from initiatieven.views import summary
from initiatieven.views.concept import Concept
from samenwerkingswijzer.ground import limits
from samenwerkingswijzer.ground.actor import Actor

SENDS_PER_HOUR = 10
STARTS_PER_HOUR = 60
MIN_SECONDS = 2
"""Between the first answer and sending; a machine takes less, a person with every answer ready takes more."""

# Private to this browser, and asked again each time; not "no-store", which makes browsers throw away
# what somebody typed and did not send yet.
_private = cache_control(private=True, no_cache=True)
_methods = require_http_methods(["GET", "HEAD", "POST"])


@_private
@_methods
def start(request: HttpRequest) -> HttpResponse:
    """The first step. Its first answer begins a registration with a key of its own."""
    if request.method != "POST":
        return _show(request, None, "idee", STAPPEN["idee"]())
    if not limits.allow("aanmelding_begin", request, STARTS_PER_HOUR):
        return _too_many_starts(request)
    return _receive(request, Concept.begin(request), "idee")


@_private
@_methods
def step(request: HttpRequest, sleutel: UUID, stap: str) -> HttpResponse:
    """One step of a registration under way in this browser."""
    if stap not in STAPPEN:
        raise Http404
    concept = Concept.find(request, sleutel)
    if concept is None:
        return _unknown(request)
    if concept.kenmerk:
        return redirect("aanmelden_klaar", sleutel)
    if request.method == "POST":
        return _receive(request, concept, stap)
    todo = _before(concept, stap)
    if todo:
        return redirect("aanmelden_stap", sleutel, todo)
    return _show(request, concept, stap, concept.form(stap))


def _before(concept: Concept, stap: str) -> str | None:
    """The step that has to be answered first; a step that these answers do not ask leads to the one after it."""
    if stap not in concept.stappen:
        return "jij"
    todo = concept.first_incomplete()
    early = todo is not None and concept.stappen.index(todo) < concept.stappen.index(stap)
    return todo if early else None


@_private
@_methods
def check(request: HttpRequest, sleutel: UUID) -> HttpResponse:
    """All answers with "Wijzig" behind each, and the button that sends."""
    concept = Concept.find(request, sleutel)
    if concept is None:
        return _unknown(request)
    if concept.kenmerk:
        return redirect("aanmelden_klaar", sleutel)
    todo = concept.first_incomplete()
    if todo:
        return redirect("aanmelden_stap", sleutel, todo)
    if request.method == "POST":
        return _send(request, concept)
    return _show_check(request, concept, VerstuurForm())


@_private
def done(request: HttpRequest, sleutel: UUID) -> HttpResponse:
    """The confirmation, again and again for the browser that sent it; the kenmerk alone opens nothing."""
    concept = Concept.find(request, sleutel)
    if concept is None:
        return _unknown(request)
    if not concept.kenmerk:
        return redirect("aanmelden_controle", sleutel)
    context = {"kruimels": _crumbs("Gelukt"), "kenmerk": concept.kenmerk, "heeft_mail": concept.has_mail}
    return render(request, "initiatieven/aanmelden/klaar.html", context)


def _receive(request: HttpRequest, concept: Concept, stap: str) -> HttpResponse:
    form = STAPPEN[stap](request.POST)
    concept.keep(stap, form.raw())
    order = [*concept.stappen, "controle"]
    if elsewhere := _elsewhere(request, concept, stap, order):
        return elsewhere
    if not form.is_valid():
        return _show(request, concept, stap, form)
    following = order[order.index(stap) + 1]
    if "wijzig" in request.GET:
        following = concept.first_incomplete() or "controle"
    if following == "controle":
        return redirect("aanmelden_controle", concept.sleutel)
    return redirect("aanmelden_stap", concept.sleutel, following)


def _elsewhere(request: HttpRequest, concept: Concept, stap: str, order: list[str]) -> HttpResponse | None:
    """Back, later, or on from a step that these answers do not ask: what was typed is kept, right or not."""
    if "bewaren" in request.POST:
        return redirect("aanmelden_bewaren", concept.sleutel)
    if stap not in order:
        return redirect("aanmelden_controle", concept.sleutel)
    if "terug" in request.POST:
        return redirect("aanmelden_stap", concept.sleutel, order[max(0, order.index(stap) - 1)])
    return None


def _send(request: HttpRequest, concept: Concept) -> HttpResponse:
    form = VerstuurForm(request.POST, too_fast=concept.seconds < MIN_SECONDS)
    if not form.is_valid():
        return _show_check(request, concept, form)
    if not limits.allow("aanmelding", request, SENDS_PER_HOUR):
        return _too_often(request, concept)
    data: dict[str, Any] = {}
    for stap in concept.stappen:
        answers = concept.checked(stap)
        answers.full_clean()
        data |= answers.cleaned_data
    aanmelder = Aanmelder(
        data["aanduiding"], data["naam"], data["e_mail"], data["telefoon"], erbij=uitdaging_from(data)
    )
    initiatief = register(initiatief_from(data), aanmelder, Actor.holder(None), sleutel=concept.sleutel)
    bewaren.forget(concept.sleutel)
    concept.sent(initiatief, mail=bool(data["e_mail"]))
    return redirect("aanmelden_klaar", concept.sleutel)


def _show(request: HttpRequest, concept: Concept | None, stap: str, form: StapForm) -> HttpResponse:
    names = concept.stappen if concept else steps_for({})
    context = {
        **_frame(form.titel_van_stap, names.index(stap) + 1, names),
        "laatste": stap == names[-1],
        "form": form,
        "fout": bool(form.errors),
        "adres": reverse("aanmelden_stap", args=[concept.sleutel, stap]) if concept else "",
        "wijzigt": "wijzig" in request.GET,
        "begonnen": [] if concept else Concept.unfinished(request),
    }
    return render(request, "initiatieven/aanmelden/stap.html", context, status=422 if form.errors else 200)


def _show_check(request: HttpRequest, concept: Concept, form: VerstuurForm) -> HttpResponse:
    context = {
        **_frame(LAATSTE_STAP, len(concept.stappen) + 1, concept.stappen),
        "form": form,
        "fout": bool(form.errors),
        "delen": [summary.part(concept.sleutel, stap, concept.checked(stap)) for stap in concept.stappen],
        "terug": reverse("aanmelden_stap", args=[concept.sleutel, concept.stappen[-1]]),
        "bewaren": reverse("aanmelden_bewaren", args=[concept.sleutel]),
    }
    return render(
        request, "initiatieven/aanmelden/controle.html", context, status=422 if form.errors else 200
    )


def _frame(titel: str, number: int, names: list[str]) -> dict[str, Any]:
    return {
        "kruimels": _crumbs("Aanmelden"),
        "stap_titel": titel,
        "nummer": number,
        "aantal": len(names) + 1,
        "stappen": summary.steps(number, names),
    }


def _crumbs(titel: str) -> list[tuple[str, str]]:
    return [("Initiatieven", reverse("initiatieven")), (titel, "")]


def _unknown(request: HttpRequest) -> HttpResponse:
    context = {"kruimels": _crumbs("Aanmelden")}
    return render(request, "initiatieven/aanmelden/onbekend.html", context, status=404)


def _too_many_starts(request: HttpRequest) -> HttpResponse:
    """429 that shows the form again with what was typed: there is nowhere to keep it yet."""
    form = STAPPEN["idee"](request.POST)
    limits.refuse(form)
    return limits.refused(_show(request, None, "idee", form))


def _too_often(request: HttpRequest, concept: Concept) -> HttpResponse:
    """429 with nothing lost: the answers stay in this browser."""
    context = {"terug": reverse("aanmelden_controle", args=[concept.sleutel]), "bewaard": True}
    return limits.refused(render(request, "429.html", context))
