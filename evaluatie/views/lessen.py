"""Lessons: in a dossier, on their way to the guide, and what everyone reads of them."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from evaluatie import lessons
from evaluatie.forms.les import LesForm, LesvoorstelForm
from evaluatie.forms.lesfilter import Lesfilter, Paginazoeker
from evaluatie.models import Les
from evaluatie.views import presentation
from handreikingen import outline
from handreikingen.models import Voorstel, geschiedenis
from initiatieven.actions import Geweigerd
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief
from initiatieven.views import access, saving
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.paging import PER_PAGE, kept_query
from initiatieven.views.saving import OVERTAKEN
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden

_METHODS = ["GET", "HEAD", "POST"]


@access.werkplek
@require_http_methods(_METHODS)
def overview(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """The lessons of a dossier, and the form for one more."""
    initiatief = access.dossier(request, kenmerk)
    return _one(request, initiatief, LesForm(posted(request), instance=lessons.begin(initiatief)))


@access.werkplek
@require_http_methods(_METHODS)
def change(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """Change one lesson."""
    initiatief = access.dossier(request, kenmerk)
    les = get_object_or_404(Les.objects.of(initiatief), pk=nummer)
    return _one(request, initiatief, LesForm(posted(request), instance=les))


def _one(request: StaffRequest, initiatief: Initiatief, form: LesForm) -> HttpResponse:
    refused = saving.guard(request, initiatief, Handeling.les_vastleggen)
    if refused:
        return refused
    uitkomst = saving.attempt(request, initiatief, Handeling.les_vastleggen, form)
    if uitkomst.klaar:
        messages.success(request, "De les is bewaard.")
        return redirect("lessen", initiatief.kenmerk)
    context = {
        "initiatief": initiatief,
        "form": form,
        "nieuw": form.instance._state.adding,
        "lessen": Les.objects.of(initiatief),
        "botsing": uitkomst.botsing,
        "fout": form.errors,
        "kruimels": presentation.crumbs(initiatief, "Lessen"),
    }
    return render(request, "evaluatie/lessen.html", context, status=uitkomst.code)


@access.werkplek
@require_http_methods(_METHODS)
def propose(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """First choose the page, then say what should stand there."""
    initiatief = access.dossier(request, kenmerk)
    les = get_object_or_404(Les.objects.of(initiatief), pk=nummer)
    les.initiatief = initiatief
    refused = saving.guard(request, initiatief, Handeling.les_vastleggen)
    if refused:
        return refused
    chosen = request.GET.get("pagina", "")
    if not chosen.isdecimal():
        return _choose_page(request, les)
    page = geschiedenis.public_page(int(chosen[:15]))
    if page is None:
        raise Http404
    return _write(request, les, page)


def _choose_page(request: StaffRequest, les: Les) -> HttpResponse:
    words = request.GET.get("q", "").strip()
    context = {
        "initiatief": les.initiatief,
        "les": les,
        "form": Paginazoeker(request.GET or None),
        "gezocht": words,
        "paginas": lessons.pages_about(words or les.les),
        "kruimels": presentation.crumbs(les.initiatief, "Kies een pagina"),
    }
    return render(request, "evaluatie/les_pagina.html", context)


def _write(request: StaffRequest, les: Les, page: Any) -> HttpResponse:
    key = _key(request)
    start = {"nieuwe_tekst": les.les, "reden": f"{les.get_soort_display()} bij een initiatief: {les.les}"}
    row = Voorstel(sleutel=key, pagina_id=page.pk)
    form = LesvoorstelForm(posted(request), instance=row, kopjes=outline.headings(page.inhoud), initial=start)
    if request.method == "POST" and form.is_valid() and _send(request, les, form):
        messages.success(request, "Je voorstel is bij de redactie. Je krijgt het antwoord per mail.")
        return redirect("lessen", les.initiatief.kenmerk)
    context = {
        "initiatief": les.initiatief,
        "les": les,
        "pagina": page,
        "form": form,
        "sleutel": key,
        "fout": form.errors,
        "kruimels": presentation.crumbs(les.initiatief, "Voorstel"),
    }
    return render(request, "evaluatie/les_voorstel.html", context, status=422 if form.errors else 200)


def _send(request: StaffRequest, les: Les, form: LesvoorstelForm) -> bool:
    try:
        lessons.propose(les, form.instance, Actor.user(request.user))
    except Geweigerd as refused:
        form.add_error(None, refused.reden)
    except Overschreden:
        form.add_error(None, OVERTAKEN)
    else:
        return True
    return False


def _key(request: HttpRequest) -> UUID:
    """The key of the form that is sent, so that a second click makes no second proposal."""
    try:
        return UUID(request.POST.get("sleutel", ""))
    except ValueError:
        return uuid4()


@require_safe
def public(request: HttpRequest) -> HttpResponse:
    """Lessons by theme, for everyone."""
    form = Lesfilter(request.GET or None)
    rows = form.narrow(Les.objects.public())
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page_obj": page,
        "basis": kept_query(request),
        "kruimels": [("Leren", "/leeromgeving/"), ("Lessen", "")],
    }
    return render(request, "evaluatie/leeromgeving_lessen.html", context)
