"""Asking people apart: who was asked, asking more, until when one can answer, and paper."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evaluatie import actions, inviting
from evaluatie.forms.antwoorden import PapierForm
from evaluatie.forms.uitnodiging import SluitdagForm, UitnodigForm
from evaluatie.models import Evaluatie, Perspectief, Uitnodiging
from evaluatie.models.keuzes import APART, DREMPEL
from evaluatie.statistics.deelname import progress
from evaluatie.views import presentation
from evaluatie.views.werkplek import attempt, evaluation
from initiatieven.actions import Geweigerd
from initiatieven.handelingen import Handeling
from initiatieven.views import access, saving
from initiatieven.views.access import StaffRequest, posted
from samenwerkingswijzer.ground.actor import Actor

_PER_PAGE = 50
_DONE = {"opnieuw": "De uitnodiging is opnieuw verstuurd.", "intrekken": "De uitnodiging is ingetrokken."}


@access.werkplek
@require_safe
def people(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """Who was asked and how far they are; never what they answered."""
    evaluatie = evaluation(request, kenmerk, nummer)
    return _people(request, evaluatie, UitnodigForm(evaluatie), SluitdagForm(evaluatie))


def _people(
    request: StaffRequest, evaluatie: Evaluatie, form: UitnodigForm, day: SluitdagForm, status: int = 200
) -> HttpResponse:
    initiatief = evaluatie.initiatief
    asked = evaluatie.uitnodigingen.valid().apart().with_progress()
    context = {
        "initiatief": initiatief,
        "evaluatie": evaluatie,
        "stand": progress([evaluatie])[evaluatie.pk],
        "page_obj": Paginator(asked, _PER_PAGE).get_page(request.GET.get("page")),
        "mag_schrijven": presentation.may_write(request.user, initiatief) and not evaluatie.is_answered_out,
        "form": form,
        "dagform": day,
        "fout": bool(form.errors or day.errors),
        "kruimels": presentation.crumbs(initiatief, "Wie vragen we?"),
    }
    return render(request, "evaluatie/genodigden.html", context, status=status)


@access.werkplek
@require_POST
def invite(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """Invite people by mail."""
    evaluatie = evaluation(request, kenmerk, nummer)
    form = UitnodigForm(evaluatie, request.POST)
    if form.is_valid():
        perspectief, party = form.chosen()
        try:
            sheets = inviting.invite(
                evaluatie, perspectief, party, form.cleaned_data["adressen"], Actor.user(request.user)
            )
        except Geweigerd as refused:
            form.add_error(None, refused.reden)
        else:
            messages.success(request, _sent(len(sheets)))
            return redirect("evaluatie_genodigden", kenmerk, nummer)
    return _people(request, evaluatie, form, SluitdagForm(evaluatie), status=422)


def _sent(number: int) -> str:
    return "De uitnodiging is verstuurd." if number == 1 else f"Er zijn {number} uitnodigingen verstuurd."


@access.werkplek
@require_POST
def close_on(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """Choose the last day to answer."""
    evaluatie = evaluation(request, kenmerk, nummer)
    day = SluitdagForm(evaluatie, request.POST)
    if not day.is_valid():
        return _people(request, evaluatie, UitnodigForm(evaluatie), day, status=422)
    chosen, actor = day.cleaned_data["sluit_op"], Actor.user(request.user)
    attempt(request, lambda: inviting.close_on(evaluatie, chosen, actor), "De sluitdag is bewaard.")
    return redirect("evaluatie_genodigden", kenmerk, nummer)


@access.werkplek
@require_POST
def invitation(request: StaffRequest, kenmerk: str, nummer: int, wat: str) -> HttpResponse:
    """Send an invitation again, or take it back."""
    initiatief = access.dossier(request, kenmerk)
    uitnodiging = get_object_or_404(Uitnodiging.objects.of(initiatief).apart(), pk=nummer)
    act = {"opnieuw": inviting.send_again, "intrekken": inviting.withdraw}.get(wat)
    if act is None:
        raise Http404
    attempt(request, lambda: act(uitnodiging, Actor.user(request.user)), _DONE[wat])
    return redirect("evaluatie_genodigden", kenmerk, uitnodiging.evaluatie_id)


def _of(evaluatie: Evaluatie, perspectief: str) -> Uitnodiging:
    """A sheet of this perspective that nobody filled in yet."""
    if perspectief not in APART:
        raise Http404
    return Uitnodiging(evaluatie=evaluatie, perspectief=Perspectief(perspectief), op_papier=True)


@access.werkplek
@require_safe
def paper(request: StaffRequest, kenmerk: str, nummer: int, perspectief: str) -> HttpResponse:
    """The questions to print: for who does not want a screen."""
    evaluatie = evaluation(request, kenmerk, nummer)
    sheet = _of(evaluatie, perspectief)
    titel = f"Vragen op papier: {Perspectief(perspectief).label.lower()}"
    context = _context(evaluatie, sheet) | {
        "criteria": actions.questions(sheet),
        "kruimels": presentation.crumbs(evaluatie.initiatief, titel),
    }
    return render(request, "evaluatie/papier.html", context)


def _context(evaluatie: Evaluatie, sheet: Uitnodiging) -> dict[str, Any]:
    return {
        "initiatief": evaluatie.initiatief,
        "evaluatie": evaluatie,
        "perspectief": Perspectief(sheet.perspectief),
        "drempel": DREMPEL.get(sheet.perspectief, 1),
        "tot": evaluatie.sluit_op,
    }


@access.werkplek
@require_http_methods(["GET", "HEAD", "POST"])
def type_in(request: StaffRequest, kenmerk: str, nummer: int, perspectief: str) -> HttpResponse:
    """Type in a sheet that came back on paper."""
    evaluatie = evaluation(request, kenmerk, nummer)
    sheet = _of(evaluatie, perspectief)
    refused = saving.guard(request, evaluatie.initiatief, Handeling.evaluatie_vastleggen)
    if refused:
        return refused
    form = PapierForm(sheet, actions.questions(sheet), posted(request))
    if request.method == "POST" and form.is_valid() and _typed_in(request, form, sheet):
        return redirect("evaluatie_overnemen", kenmerk, nummer, perspectief)
    context = _context(evaluatie, sheet) | {
        "form": form,
        "rijen": [],
        "fout": form.errors,
        "kruimels": presentation.crumbs(evaluatie.initiatief, "Papier overnemen"),
    }
    return render(request, "evaluatie/overnemen.html", context, status=422 if form.errors else 200)


def _typed_in(request: StaffRequest, form: PapierForm, sheet: Uitnodiging) -> bool:
    key, actor = form.cleaned_data["sleutel"], Actor.user(request.user)
    try:
        inviting.transcribe(sheet.evaluatie, Perspectief(sheet.perspectief), form.oordelen(), key, actor)
    except Geweigerd as refused:
        form.add_error(None, refused.reden)
        return False
    messages.success(request, "Het formulier is overgenomen en telt mee. Je kunt nu het volgende overnemen.")
    return True
