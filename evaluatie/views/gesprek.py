"""The evaluation meeting: the agenda, the notes beside it, and the agreements that follow."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from evaluatie import conversation
from evaluatie.forms.gesprek import BijsturingForm, GesprekForm
from evaluatie.models import Evaluatie, Gesprek, Gesprekspunt, Moment
from evaluatie.statistics import agenda
from evaluatie.views import presentation
from initiatieven.actions import Geweigerd
from initiatieven.handelingen import Handeling
from initiatieven.models import Afspraak, Initiatief
from initiatieven.overgangen import target
from initiatieven.permissions import may
from initiatieven.status import Status
from initiatieven.views import access, saving
from initiatieven.views.access import StaffRequest, posted
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden

_METHODS = ["GET", "HEAD", "POST"]


@access.werkplek
@require_http_methods(_METHODS)
def conversation_of(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """The agenda with room for notes; before it is made, what would be on it."""
    evaluatie = _evaluation(request, kenmerk, nummer)
    gesprek = conversation.of(evaluatie)
    if gesprek is None:
        return _before(request, evaluatie)
    gesprek.initiatief = evaluatie.initiatief
    if request.method == "POST":
        refused = saving.guard(request, evaluatie.initiatief, conversation.STEP)
        return refused or _keep(request, evaluatie, gesprek)
    return _show(request, evaluatie, GesprekForm(instance=gesprek))


def _before(request: StaffRequest, evaluatie: Evaluatie) -> HttpResponse:
    initiatief = evaluatie.initiatief
    context = {
        "initiatief": initiatief,
        "evaluatie": evaluatie,
        "punten": agenda.points(evaluatie),
        "mag": _may(request, initiatief, conversation.STEP),
        "kruimels": presentation.crumbs(initiatief, "Gesprek"),
    }
    return render(request, "evaluatie/gesprek_begin.html", context)


@access.werkplek
@require_POST
def make_agenda(request: StaffRequest, kenmerk: str, nummer: int) -> HttpResponse:
    """The largest differences of now become the agenda; a second click finds the first."""
    evaluatie = _evaluation(request, kenmerk, nummer)
    refused = saving.guard(request, evaluatie.initiatief, conversation.STEP)
    return refused or _make(request, evaluatie)


def _make(request: StaffRequest, evaluatie: Evaluatie) -> HttpResponse:
    try:
        conversation.make_agenda(evaluatie, Actor.user(request.user))
    except Geweigerd as error:
        return saving.refusal(request, evaluatie.initiatief, conversation.STEP, error.reden, saving.CONFLICT)
    except Overschreden:
        return saving.refusal(
            request, evaluatie.initiatief, conversation.STEP, saving.SAME_TIME, saving.CONFLICT
        )
    return redirect("gesprek", evaluatie.initiatief.kenmerk, evaluatie.pk)


def _keep(request: StaffRequest, evaluatie: Evaluatie, gesprek: Gesprek) -> HttpResponse:
    form = GesprekForm(posted(request), instance=gesprek)
    uitkomst = saving.attempt(request, evaluatie.initiatief, conversation.STEP, form)
    if uitkomst.klaar:
        messages.success(request, "De notities van het gesprek zijn bewaard.")
        return _on(request, evaluatie, gesprek)
    return _show(request, evaluatie, form, uitkomst)


def _on(request: StaffRequest, evaluatie: Evaluatie, gesprek: Gesprek) -> HttpResponse:
    """To the agreement about a point when that was pressed; what was typed is kept by then."""
    place = (evaluatie.initiatief.kenmerk, evaluatie.pk)
    pressed = request.POST.get("afspraak", "")
    if pressed in {str(punt.pk) for punt in gesprek.punten.all()}:
        return redirect("gesprek_afspraak", *place, int(pressed))
    return redirect("gesprek", *place)


def _show(
    request: StaffRequest, evaluatie: Evaluatie, form: GesprekForm, uitkomst: saving.Uitkomst | None = None
) -> HttpResponse:
    initiatief = evaluatie.initiatief
    context = {
        "initiatief": initiatief,
        "evaluatie": evaluatie,
        "gesprek": form.instance,
        "form": form,
        "mag": _may(request, initiatief, conversation.STEP),
        "mag_afspreken": _may(request, initiatief, Handeling.afspraak_vastleggen),
        "botsing": uitkomst.botsing if uitkomst else None,
        "fout": form.errors,
        "kruimels": presentation.crumbs(initiatief, "Gesprek"),
    }
    return render(request, "evaluatie/gesprek.html", context, status=uitkomst.code if uitkomst else 200)


@access.werkplek
@require_http_methods(_METHODS)
def agree(request: StaffRequest, kenmerk: str, nummer: int, punt: int) -> HttpResponse:
    """From a point to an agreement: who does what by when. It stands with the other agreements of the dossier."""
    evaluatie = _evaluation(request, kenmerk, nummer)
    initiatief = evaluatie.initiatief
    one = get_object_or_404(_conversation(evaluatie).punten.all(), pk=punt)
    refused = saving.guard(request, initiatief, Handeling.afspraak_vastleggen)
    if refused:
        return refused
    form = BijsturingForm(posted(request), instance=Afspraak(initiatief=initiatief), punt=one)
    uitkomst = saving.attempt(request, initiatief, Handeling.afspraak_vastleggen, form)
    if uitkomst.klaar:
        messages.success(request, "De afspraak staat in het dossier.")
        return redirect("gesprek", kenmerk, nummer)
    return _agreement(request, evaluatie, one, form, uitkomst)


def _agreement(
    request: StaffRequest,
    evaluatie: Evaluatie,
    punt: Gesprekspunt,
    form: BijsturingForm,
    uitkomst: saving.Uitkomst,
) -> HttpResponse:
    context = {
        "initiatief": evaluatie.initiatief,
        "evaluatie": evaluatie,
        "punt": punt,
        "form": form,
        "fout": form.errors,
        "kruimels": presentation.crumbs(evaluatie.initiatief, "Afspraak"),
    }
    return render(request, "evaluatie/bijsturing.html", context, status=uitkomst.code)


def _conversation(evaluatie: Evaluatie) -> Gesprek:
    gesprek = conversation.of(evaluatie)
    if gesprek is None:
        raise Http404
    gesprek.initiatief = evaluatie.initiatief
    return gesprek


def _may(request: StaffRequest, initiatief: Initiatief, handeling: Handeling) -> bool:
    fits = target(handeling, Status(initiatief.status)) is not None
    return fits and may(Actor.user(request.user), handeling, initiatief)


def _evaluation(request: StaffRequest, kenmerk: str, nummer: int) -> Evaluatie:
    """An evaluation of this dossier that can be talked about: not the one beforehand."""
    initiatief = access.dossier(request, kenmerk)
    rows = Evaluatie.objects.of(initiatief).exclude(moment=Moment.vooraf).select_related("set")
    evaluatie = get_object_or_404(rows, pk=nummer)
    evaluatie.initiatief = initiatief
    return evaluatie
