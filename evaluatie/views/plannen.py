"""Planning the moments to look back, in a dossier; and all of them together for who steers."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from evaluatie import planning
from evaluatie.forms.gepland import GeplandForm, VervalForm
from evaluatie.models import GeplandMoment
from evaluatie.statistics import momenten
from evaluatie.views import presentation
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief
from initiatieven.roles import STURING
from initiatieven.views import access, saving
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.paging import kept_query, page_of

_METHODS = ["GET", "HEAD", "POST"]
_STEP = Handeling.evaluatie_plannen


@access.werkplek
@require_http_methods(_METHODS)
def add(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Plan one more moment."""
    initiatief = access.dossier(request, kenmerk)
    return _plan(request, initiatief, planning.begin(initiatief), "Plan een evaluatie")


@access.werkplek
@require_http_methods(_METHODS)
def change(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """Move a planned moment."""
    initiatief = access.dossier(request, kenmerk)
    gepland = get_object_or_404(GeplandMoment.objects.of(initiatief).standing(), pk=nummer)
    planning.plan_anew(gepland, initiatief)
    return _plan(request, initiatief, gepland, "Kies een andere dag")


def _plan(request: StaffRequest, initiatief: Initiatief, gepland: GeplandMoment, titel: str) -> HttpResponse:
    return _form(
        request, initiatief, GeplandForm(posted(request), instance=gepland), titel, "De dag is bewaard."
    )


@access.werkplek
@require_http_methods(_METHODS)
def drop(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """Call a planned moment off, with the reason."""
    initiatief = access.dossier(request, kenmerk)
    moments = GeplandMoment.objects.of(initiatief)
    if moments.dropped().filter(pk=nummer).exists():  # a second click
        messages.info(request, "Het moment is vervallen.")
        return redirect("evaluatie", kenmerk)
    gepland = get_object_or_404(moments.standing(), pk=nummer)
    gepland.initiatief, gepland.vervallen_op = initiatief, timezone.now()
    form = VervalForm(posted(request), instance=gepland)
    return _form(request, initiatief, form, "Laat het moment vervallen", "Het moment is vervallen.")


def _form(
    request: StaffRequest, initiatief: Initiatief, form: GeplandForm | VervalForm, titel: str, done: str
) -> HttpResponse:
    refused = saving.guard(request, initiatief, _STEP)
    if refused:
        return refused
    uitkomst = saving.attempt(request, initiatief, _STEP, form)
    if uitkomst.klaar:
        messages.success(request, done)
        return redirect("evaluatie", initiatief.kenmerk)
    context = {
        "initiatief": initiatief,
        "titel": titel,
        "form": form,
        "gepland": None if form.instance._state.adding else form.instance,
        "vervalt": isinstance(form, VervalForm),
        "botsing": uitkomst.botsing,
        "fout": form.errors,
        "kruimels": presentation.crumbs(initiatief, titel),
    }
    return render(request, "evaluatie/plannen.html", context, status=uitkomst.code)


@access.sturing
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """Which evaluations come, which are late, which run and which were held."""
    reached = Initiatief.objects.visible_to(request.user, through=STURING)
    chosen = request.GET.get("stand", "")
    stand = chosen if chosen in momenten.STANDEN else "te_laat"
    today = timezone.localdate()
    counted = momenten.counted(today)
    context = {
        "standen": counted.standen,
        "gekozen": stand,
        "zonder": counted.zonder,
        "zonder_zin": _without(counted.zonder),
        "page_obj": page_of(request, momenten.rows(reached, stand, today)),
        "basis": kept_query(request),
        "kruimels": [("Sturing", reverse("sturing")), ("Evaluaties", "")],
    }
    return render(request, "evaluatie/evaluaties.html", context)


def _without(number: int) -> str:
    if number == 1:
        return "Eén initiatief in uitvoering heeft geen dag om terug te kijken."
    return f"{number} initiatieven in uitvoering hebben geen dag om terug te kijken."
