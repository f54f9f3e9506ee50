"""Doing something to a dossier: confirm and do, assign, lay to rest."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from initiatieven.actions import available, perform
from initiatieven.conditions import current_weighing, missing
from initiatieven.forms.handeling import HandelingForm, OverdrachtForm, ToewijzenForm
from initiatieven.forms.realisatie import ContactVastleggenForm, RustForm
from initiatieven.handelingen import GEBEURD, Handeling
from initiatieven.models import Initiatief, Toewijzing
from initiatieven.overgangen import OVERGANGEN
from initiatieven.pool import candidates, suggested
from initiatieven.status import Status
from initiatieven.views import access, kort, saving
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.lezing import Lezing
from initiatieven.views.presentation import lacking
from initiatieven.views.saving import Uitkomst
from initiatieven.views.schermen import CONFIRMED
from samenwerkingswijzer.ground.actor import Actor

_SLEEP = Handeling.slapen_leggen


@access.werkplek
def do(request: StaffRequest, kenmerk: str, handeling: str) -> HttpResponse:
    """GET asks, POST does: every step that needs no more than a reason."""
    if handeling not in CONFIRMED:
        raise Http404
    chosen = Handeling(handeling)
    initiatief = access.dossier(request, kenmerk)
    form = HandelingForm(posted(request), handeling=chosen, initial={"versie": initiatief.versie})

    def act() -> object:
        return perform(initiatief, chosen, Actor.user(request.user), form.cleaned_data["toelichting"])

    return _carry_out(request, initiatief, chosen, form, act)


@access.werkplek
def rest(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Lay the dossier to rest until a date; the clock brings it back."""
    initiatief = access.dossier(request, kenmerk)
    start = {
        "versie": initiatief.versie,
        "slaapt_seizoen": initiatief.slaapt_seizoen,
        "slaapt_tot": initiatief.slaapt_tot,
        "toelichting": initiatief.slaap_reden,
    }
    form = RustForm(posted(request), initial=start)

    def act() -> object:
        initiatief.slaapt_tot = form.cleaned_data["slaapt_tot"]
        initiatief.slaapt_seizoen = form.cleaned_data["slaapt_seizoen"]
        return perform(initiatief, _SLEEP, Actor.user(request.user), form.cleaned_data["toelichting"])

    return _carry_out(request, initiatief, _SLEEP, form, act)


@access.werkplek
def first_contact(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Write down when the first contact was: it stops the clock of the first reply."""
    initiatief = access.dossier(request, kenmerk)
    chosen = Handeling.contact_vastleggen
    registered = timezone.localdate(initiatief.aangemeld_op)
    start = {"versie": initiatief.versie, "eerste_contact_op": initiatief.eerste_contact_op}
    form = ContactVastleggenForm(posted(request), aangemeld_op=registered, initial=start)

    def act() -> object:
        initiatief.eerste_contact_op = form.cleaned_data["eerste_contact_op"]
        return perform(initiatief, chosen, Actor.user(request.user), form.cleaned_data["toelichting"])

    return _carry_out(request, initiatief, chosen, form, act)


@access.werkplek
def assign(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Give the dossier to an accountmanager of the pool, or to another one."""
    initiatief = access.dossier(request, kenmerk)
    chosen = Handeling.toewijzen if _awaits(request, initiatief) else Handeling.overdragen
    kandidaten = candidates(initiatief)
    best = suggested(kandidaten)
    start: dict[str, Any] = {"versie": initiatief.versie}
    if best and chosen == Handeling.toewijzen:
        start["accountmanager"] = best.accountmanager.pk
    overdracht = chosen == Handeling.overdragen
    form = ToewijzenForm(posted(request), kandidaten=kandidaten, overdracht=overdracht, initial=start)

    def act() -> object:
        nu = timezone.now()
        row = Toewijzing(initiatief=initiatief, van=nu, **form.assignment())
        return perform(initiatief, chosen, Actor.user(request.user), _told(chosen, row.reden), [row], nu=nu)

    return _carry_out(request, initiatief, chosen, form, act)


@access.werkplek
def hand_over_note(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Who had the dossier until now goes on with the note, until the new one confirms to have read it."""
    initiatief = access.dossier(request, kenmerk)
    chosen, held = Handeling.overdracht_aanvullen, initiatief.toewijzing_nu
    note = held.overdrachtsnotitie if held else ""
    start = {"versie": initiatief.versie, "overdrachtsnotitie": note}
    form = OverdrachtForm(posted(request), naar=held.accountmanager if held else None, initial=start)

    def act() -> object:
        assert held is not None  # condition of the handeling
        held.overdrachtsnotitie = form.cleaned_data["overdrachtsnotitie"]
        return perform(initiatief, chosen, Actor.user(request.user), vastleggen=[held])

    return _carry_out(request, initiatief, chosen, form, act)


def _awaits(request: StaffRequest, initiatief: Initiatief) -> bool:
    """Not assigned yet, or assigned by this very click a moment ago."""
    return initiatief.status == Status.aangemeld or saving.is_second_click(
        request, initiatief, Handeling.toewijzen
    )


def _told(handeling: Handeling, reden: str) -> str:
    """A handover's reason stands in the dossier (the mail names the new contact only); a first choice needs none."""
    return reden if OVERGANGEN[handeling].reden_verplicht else ""


def _carry_out(
    request: StaffRequest,
    initiatief: Initiatief,
    handeling: Handeling,
    form: Form,
    act: Callable[[], object],
) -> HttpResponse:
    if saving.is_second_click(request, initiatief, handeling):
        return redirect("dossier", kenmerk=initiatief.kenmerk)
    refused = saving.guard(request, initiatief, handeling)
    if refused:
        return refused
    uitkomst = saving.transition(request, initiatief, handeling, form, act)
    if uitkomst.klaar:
        messages.success(request, _done(handeling, form))
        return redirect("dossier", kenmerk=initiatief.kenmerk)
    return _ask(request, initiatief, handeling, form, uitkomst)


def _done(handeling: Handeling, form: Form) -> str:
    """What was done, and with whom it goes on where that was chosen."""
    contact = f" Het vaste contact is nu {form.gekozen}." if isinstance(form, ToewijzenForm) else ""
    return f"{GEBEURD.get(handeling, handeling.label)}.{contact}"


def _ask(
    request: StaffRequest, initiatief: Initiatief, handeling: Handeling, form: Form, uitkomst: Uitkomst
) -> HttpResponse:
    lacks = [] if handeling == _SLEEP else lacking(initiatief, missing(initiatief, handeling))
    context = {
        "initiatief": initiatief,
        "handeling": handeling,
        "overgang": OVERGANGEN[handeling],
        "ontbreekt": lacks,
        "kort": _briefly(request, initiatief) if handeling == Handeling.overdracht_bevestigen else None,
        "wacht_op_advies": _awaited(initiatief) if handeling == Handeling.wegen else "",
        "beslisser": _body(initiatief) if handeling == Handeling.voorleggen else "",
        "form": form,
        "botsing": uitkomst.botsing,
        "fout": form.errors,
        "kruimels": access.crumbs(initiatief, handeling.label),
    }
    return render(request, "initiatieven/werkplek/doen.html", context, status=uitkomst.code)


def _briefly(request: StaffRequest, initiatief: Initiatief) -> dict[str, Any]:
    """What the dossier tells on top: who confirms a handover reads it here, on one page."""
    actor, whole = Actor.user(request.user), access.whole_dossier(request, initiatief.kenmerk)
    return kort.collect(Lezing(whole, actor, tuple(available(whole, actor))))


def _body(initiatief: Initiatief) -> str:
    """Who is asked to decide."""
    weging = current_weighing(initiatief)
    return weging.get_beslisser_display().lower() if weging else ""


def _awaited(initiatief: Initiatief) -> str:
    """Who was asked for advice and did not answer: no reason to stop, but to know."""
    teams = ", ".join(str(question) for question in initiatief.verbredingen.waiting())
    return (
        f"Je wacht nog op: {teams}. Je mag doorgaan. Komt het advies later, weeg het dan nog mee."
        if teams
        else ""
    )
