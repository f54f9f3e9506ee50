"""Evaluation in a dossier: start, fill in together and close."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evaluatie import actions, planning
from evaluatie.conditions import waits_because
from evaluatie.forms.sluiten import SluitForm
from evaluatie.models import Evaluatie, GeplandMoment, Moment
from evaluatie.views import presentation, sheets
from initiatieven.actions import Geweigerd
from initiatieven.handelingen import Handeling
from initiatieven.views import access, saving
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import OVERTAKEN
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden

_CLOSED = "De evaluatie is gesloten. Er verandert niets meer."


@access.werkplek
@require_safe
def overview(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Every evaluation of the dossier, what is planned, and what can be started."""
    initiatief = access.dossier(request, kenmerk)
    allowed = presentation.allowed(request.user, initiatief)
    may_write = Handeling.evaluatie_vastleggen in allowed
    cards = presentation.cards(initiatief)
    context = {
        "initiatief": initiatief,
        "evaluaties": cards,
        "gepland": GeplandMoment.objects.of(initiatief),
        "mag_plannen": Handeling.evaluatie_plannen in allowed,
        "te_starten": presentation.startable(initiatief, cards) if may_write else [],
        "mag_schrijven": may_write,
        "wacht_omdat": waits_because(initiatief),
        "kruimels": presentation.crumbs(initiatief),
    }
    return render(request, "evaluatie/werkplek.html", context)


@access.werkplek
@require_POST
def start(request: StaffRequest, kenmerk: str, moment: str) -> HttpResponse:
    """Start an evaluation and go on to fill it in."""
    initiatief = access.dossier(request, kenmerk)
    if moment not in Moment.values:
        raise Http404
    started: list[Evaluatie] = []
    attempt(
        request, lambda: started.append(actions.start(initiatief, Moment(moment), Actor.user(request.user)))
    )
    if started:
        return redirect("evaluatie_invullen", kenmerk, started[0].pk)
    return redirect("evaluatie", kenmerk)


@access.werkplek
@require_http_methods(["GET", "HEAD", "POST"])
def joint(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """Fill in the joint sheet, or read it once it is frozen."""
    evaluatie = evaluation(request, kenmerk, nummer)
    uitnodiging = get_object_or_404(evaluatie.uitnodigingen.joint(), evaluatie=evaluatie)
    uitnodiging.evaluatie = evaluatie
    initiatief = evaluatie.initiatief
    sheet = sheets.attempt(request, uitnodiging, Actor.user(request.user))
    if sheet.saved:
        messages.success(request, sheets.progress(uitnodiging))
        return redirect("evaluatie", kenmerk)
    context = {
        "initiatief": initiatief,
        "evaluatie": evaluatie,
        "open": evaluatie.bevroren_op is None and presentation.may_write(request.user, initiatief),
        "kruimels": presentation.crumbs(initiatief, "Samen invullen"),
        **sheet.context(),
    }
    return render(request, "evaluatie/samen_invullen.html", context, status=sheet.status)


@access.werkplek
@require_http_methods(["GET", "HEAD", "POST"])
def close(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """Close an interim or final evaluation, choose when to look back again, and show what it mirrors."""
    evaluatie = evaluation(request, kenmerk, nummer)
    refused = saving.guard(request, evaluatie.initiatief, Handeling.evaluatie_vastleggen)
    if refused or not attempt(request, lambda: actions.check_closing(evaluatie)):
        return refused or redirect("evaluatie", kenmerk)
    voorstel = planning.next_after(evaluatie, timezone.localdate())
    form = SluitForm(posted(request), voorstel=voorstel)
    if request.method == "POST" and form.is_valid():
        actor, chosen = Actor.user(request.user), form.chosen()
        if attempt(request, lambda: actions.close(evaluatie, actor, volgende=chosen), _CLOSED):
            return redirect("evaluatie_spiegel", kenmerk)
        return redirect("evaluatie", kenmerk)
    context = presentation.closing(evaluatie) | {"form": form, "fout": form.errors}
    return render(request, "evaluatie/sluiten.html", context, status=422 if form.errors else 200)


def evaluation(request: StaffRequest, kenmerk: str, nummer: int) -> Evaluatie:
    """An evaluation of a dossier that this user reaches."""
    initiatief = access.dossier(request, kenmerk)
    evaluatie = get_object_or_404(Evaluatie.objects.of(initiatief).select_related("set"), pk=nummer)
    evaluatie.initiatief = initiatief
    return evaluatie


def attempt(request: StaffRequest, act: Callable[[], object], done: str = "") -> bool:
    """Do it and say so; a refusal becomes a sentence on the next page."""
    try:
        act()
    except Geweigerd as refused:
        messages.error(request, refused.reden)
    except Overschreden:
        messages.error(request, OVERTAKEN)
    else:
        if done:
            messages.success(request, done)
        return True
    return False
