"""The questions of an evaluation as the coordinator keeps them, version by version."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evaluatie import questions
from evaluatie.forms.criterium import CriteriumForm, IngaanForm, RitmeForm
from evaluatie.models import Criterium, CriteriumSet
from evaluatie.questions import NietMogelijk
from initiatieven.forms.versie import VersieForm
from initiatieven.recording import keep
from initiatieven.roles import COORDINATOR
from initiatieven.views import access, bijhouden
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import OVERTAKEN, Uitkomst
from samenwerkingswijzer.ground.versions import Overschreden

_coordinator = access.requires(COORDINATOR)
_METHODS = ["GET", "HEAD", "POST"]
_WHO = "Een andere coördinator"


@_coordinator
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """Every version of the questions, the newest first, also those of old evaluations."""
    versies = list(questions.versions_of_questions())
    concept = next((one for one in versies if one.concept), None)
    context = {"versies": versies, "concept": concept, "kruimels": _crumbs()}
    return render(request, "evaluatie/criteria.html", context)


@_coordinator
@require_POST
def begin(request: StaffRequest) -> HttpResponse:
    """Begin a new version as a copy, or go on with the one that is being written."""
    return redirect("criteria_versie", questions.begin().nummer)


def _version(nummer: int) -> CriteriumSet:
    return get_object_or_404(questions.versions_of_questions(), nummer=nummer)


def _written(nummer: int) -> CriteriumSet:
    """The version that is being written; one in use has no screen to change it."""
    found: CriteriumSet = get_object_or_404(questions.versions_of_questions().being_written(), nummer=nummer)
    return found


@_coordinator
@require_safe
def version(request: StaffRequest, nummer: int) -> HttpResponse:
    """One version with all its questions."""
    found = _version(nummer)
    context = {
        "versie": found,
        "criteria": found.criteria.prefetch_related("bewoordingen"),
        "form": IngaanForm(found, questions.first_day()) if found.concept else None,
        "kruimels": _crumbs(f"Versie {nummer}"),
    }
    return render(request, "evaluatie/criteria_versie.html", context)


@_coordinator
@require_http_methods(_METHODS)
def add(request: StaffRequest, nummer: int) -> HttpResponse:
    """One more question."""
    concept = _written(nummer)
    return _question(
        request, concept, CriteriumForm(posted(request), instance=questions.new_question(concept))
    )


@_coordinator
@require_http_methods(_METHODS)
def change(request: StaffRequest, nummer: int, pk: int) -> HttpResponse:
    """Change a question of the version that is being written."""
    concept = _written(nummer)
    criterium = get_object_or_404(concept.criteria.all(), pk=pk)
    return _question(request, concept, CriteriumForm(posted(request), instance=criterium))


def _question(request: StaffRequest, concept: CriteriumSet, form: CriteriumForm) -> HttpResponse:
    def store() -> None:
        row: Criterium = form.instance
        if not row._state.adding:
            row.versie = form.seen_version()
        questions.keep(row, form.wordings())

    uitkomst = bijhouden.attempt(request, form, store, _WHO)
    return _page(request, concept, form, uitkomst, "Vraag", "De vraag is bewaard.")


@_coordinator
@require_http_methods(_METHODS)
def rhythm(request: StaffRequest, nummer: int) -> HttpResponse:
    """When one looks back by this version, and how long people have to answer."""
    concept = _written(nummer)
    form = RitmeForm(posted(request), instance=concept)
    uitkomst = bijhouden.attempt(request, form, lambda: keep(form), _WHO)
    return _page(request, concept, form, uitkomst, "Ritme", "Het ritme is bewaard.")


def _page(
    request: StaffRequest, concept: CriteriumSet, form: VersieForm, uitkomst: Uitkomst, titel: str, done: str
) -> HttpResponse:
    if uitkomst.klaar:
        messages.success(request, done)
        return redirect("criteria_versie", concept.nummer)
    fresh = form.instance._state.adding
    context = {
        "versie": concept,
        "form": form,
        "titel": "Nieuwe vraag" if fresh else titel,
        "weg": None if fresh or not isinstance(form, CriteriumForm) else form.instance,
        "botsing": uitkomst.botsing,
        "fout": form.errors,
        "kruimels": [
            *_crumbs(f"Versie {concept.nummer}")[:-1],
            (f"Versie {concept.nummer}", reverse("criteria_versie", args=[concept.nummer])),
            (titel, ""),
        ],
    }
    return render(request, "evaluatie/criterium.html", context, status=uitkomst.code)


@_coordinator
@require_POST
def drop(request: StaffRequest, nummer: int, pk: int) -> HttpResponse:
    """Leave a question out."""
    criterium = get_object_or_404(_written(nummer).criteria.all(), pk=pk)
    _do(request, lambda: questions.drop(criterium), "De vraag is eruit.")
    return redirect("criteria_versie", nummer)


@_coordinator
@require_POST
def discard(request: StaffRequest, nummer: int) -> HttpResponse:
    """Throw the version away that is being written."""
    concept = _written(nummer)
    _do(request, lambda: questions.discard(concept), "De nieuwe versie is weggegooid.")
    return redirect("criteria")


@_coordinator
@require_POST
def take_into_use(request: StaffRequest, nummer: int) -> HttpResponse:
    """From a day on new evaluations get these questions."""
    concept = _written(nummer)
    form = IngaanForm(concept, questions.first_day(), request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
        return redirect("criteria_versie", nummer)
    concept.versie = form.cleaned_data["versie"]
    day = form.cleaned_data["geldig_van"]
    _do(request, lambda: questions.take_into_use(concept, day), "De vragen zijn vastgesteld.")
    return redirect("criteria_versie", nummer)


def _do(request: StaffRequest, act: Callable[[], None], done: str) -> None:
    try:
        act()
    except NietMogelijk as refused:
        messages.error(request, str(refused))
    except Overschreden:
        messages.error(request, OVERTAKEN)
    else:
        messages.success(request, done)


def _crumbs(titel: str = "") -> list[tuple[str, str]]:
    here = [("Werkplek", reverse("werkplek")), ("Kaders", reverse("kaders"))]
    name = "Vragen van de evaluatie"
    return [*here, (name, reverse("criteria")), (titel, "")] if titel else [*here, (name, "")]
