"""Evaluation in a dossier: start, fill in together, invite, close and look in the mirror."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evaluatie import actions
from evaluatie.conditions import needs_baseline
from evaluatie.forms.uitnodiging import UitnodigForm
from evaluatie.models import Evaluatie, Moment, Uitnodiging
from evaluatie.statistics import spiegel
from evaluatie.views import presentation, sheets
from initiatieven.actions import Geweigerd
from initiatieven.models import Initiatief
from initiatieven.views import access
from initiatieven.views.access import StaffRequest
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden

_LATER = "Iemand anders was net bezig met dit dossier. Kijk het na en probeer het nog eens."


@access.werkplek
@require_safe
def overview(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Every evaluation of the dossier, what can be started, and who was invited."""
    return _overview(request, access.dossier(request, kenmerk))


def _overview(
    request: StaffRequest, initiatief: Initiatief, form: UitnodigForm | None = None, status: int = 200
) -> HttpResponse:
    evaluaties = Evaluatie.objects.of(initiatief).with_sheets()
    may_write = presentation.may_write(request.user, initiatief)
    context = {
        "initiatief": initiatief,
        "evaluaties": [presentation.card(evaluatie, form) for evaluatie in evaluaties],
        "te_starten": presentation.startable(initiatief) if may_write else [],
        "mag_schrijven": may_write,
        "verplicht": needs_baseline(initiatief),
        "fout": bool(form and form.errors),
        "kruimels": presentation.crumbs(initiatief),
    }
    return render(request, "evaluatie/werkplek.html", context, status=status)


@access.werkplek
@require_POST
def start(request: StaffRequest, kenmerk: str, moment: str) -> HttpResponse:
    """Start an evaluation and go on to fill it in."""
    initiatief = access.dossier(request, kenmerk)
    if moment not in Moment.values:
        raise Http404
    started: list[Evaluatie] = []
    _try(request, lambda: started.append(actions.start(initiatief, Moment(moment), Actor.user(request.user))))
    if started:
        return redirect("evaluatie_invullen", kenmerk, started[0].pk)
    return redirect("evaluatie", kenmerk)


@access.werkplek
@require_http_methods(["GET", "HEAD", "POST"])
def joint(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """Fill in the joint sheet, or read it once it is frozen."""
    evaluatie = _evaluation(request, kenmerk, nummer)
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
@require_POST
def invite(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """Invite a party by mail."""
    evaluatie = _evaluation(request, kenmerk, nummer)
    form = UitnodigForm(evaluatie, request.POST)
    if form.is_valid():
        party, address = form.cleaned_data["betrokkene"], form.cleaned_data["e_mail"]
        try:
            actions.invite(evaluatie, party, address, Actor.user(request.user))
        except Geweigerd as refused:
            form.add_error(None, refused.reden)
        else:
            messages.success(request, f"De uitnodiging aan {party} is verstuurd.")
            return redirect("evaluatie", kenmerk)
    return _overview(request, evaluatie.initiatief, form, status=422)


@access.werkplek
@require_POST
def invitation(request: StaffRequest, kenmerk: str, nummer: int, wat: str) -> HttpResponse:
    """Send an invitation again, or take it back."""
    initiatief = access.dossier(request, kenmerk)
    uitnodiging = get_object_or_404(Uitnodiging.objects.of(initiatief).valid().apart(), pk=nummer)
    act = {"opnieuw": actions.send_again, "intrekken": actions.withdraw}.get(wat)
    if act is None:
        raise Http404
    done = {"opnieuw": "De uitnodiging is opnieuw verstuurd.", "intrekken": "De uitnodiging is ingetrokken."}[
        wat
    ]
    _try(request, lambda: act(uitnodiging, Actor.user(request.user)), done)
    return redirect("evaluatie", kenmerk)


@access.werkplek
@require_POST
def close(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """Close an interim or final evaluation, and show what it mirrors."""
    evaluatie = _evaluation(request, kenmerk, nummer)
    done = "De evaluatie is gesloten. Niemand kan haar nog veranderen."
    if _try(request, lambda: actions.close(evaluatie, Actor.user(request.user)), done):
        return redirect("evaluatie_spiegel", kenmerk)
    return redirect("evaluatie", kenmerk)


@access.werkplek
@require_safe
def mirror(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Expected, now and the difference, side by side."""
    initiatief = access.dossier(request, kenmerk)
    evaluatie = spiegel.latest(initiatief)
    context = {
        "initiatief": initiatief,
        "evaluatie": evaluatie,
        "vooraf": spiegel.baseline_for(evaluatie) if evaluatie else None,
        "spiegels": [presentation.drawn(one) for one in spiegel.mirrors(evaluatie)] if evaluatie else [],
        "kruimels": presentation.crumbs(initiatief, "Spiegel"),
    }
    return render(request, "evaluatie/spiegel.html", context)


def _evaluation(request: StaffRequest, kenmerk: str, nummer: int) -> Evaluatie:
    """An evaluation of a dossier that this user reaches."""
    initiatief = access.dossier(request, kenmerk)
    evaluatie = get_object_or_404(Evaluatie.objects.of(initiatief).select_related("set"), pk=nummer)
    evaluatie.initiatief = initiatief
    return evaluatie


def _try(request: StaffRequest, act: Callable[[], object], done: str = "") -> bool:
    """Do it and say so; a refusal becomes a sentence on the next page."""
    try:
        act()
    except Geweigerd as refused:
        messages.error(request, refused.reden)
    except Overschreden:
        messages.error(request, _LATER)
    else:
        if done:
            messages.success(request, done)
        return True
    return False
