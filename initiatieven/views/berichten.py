"""The other side of following, at the work place: messages, corrections, expectations and the yearly answer."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from initiatieven import correspondence, following
from initiatieven.forms.berichten import AntwoordCorrectieForm, VerwachtingPoolForm
from initiatieven.forms.volgen import BerichtForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Correctie, Initiatief
from initiatieven.models.keuzes import Partij
from initiatieven.views import access, saving
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.retrying import acted
from initiatieven.views.saving import OVERTAKEN
from samenwerkingswijzer.ground import mail
from samenwerkingswijzer.ground.actor import Actor

MOST_MAILS = 200


@access.werkplek
def conversation(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Everything said, and a form to answer."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, Handeling.bericht_sturen)
    if refused:
        return refused
    form = BerichtForm(posted(request))
    form.fields["tekst"].help_text = "De initiatiefnemer leest dit op de eigen pagina en krijgt er mail over."
    if request.method == "POST" and form.is_valid() and _sent(request, initiatief, form):
        messages.success(request, "Je bericht is verstuurd.")
        return redirect("berichten", kenmerk=kenmerk)
    rows = list(initiatief.berichten.select_related("gebruiker"))
    unread = any(row.van == Partij.initiatiefnemer and not row.gelezen_op for row in rows)
    context = {"form": form, "berichten": rows, "ongelezen": unread}
    return _page(request, initiatief, "berichten", "Berichten", context)


def _sent(request: StaffRequest, initiatief: Initiatief, form: BerichtForm) -> bool:
    data, door = form.cleaned_data, Actor.user(request.user)
    return _done(
        initiatief, form, lambda: correspondence.send(initiatief, door, data["tekst"], data["sleutel"])
    )


def _done(initiatief: Initiatief, form: BaseForm, act: Callable[[], object]) -> bool:
    return acted(initiatief, form, act, OVERTAKEN)


@access.werkplek
@require_POST
def mark_read(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """What the initiator wrote is read."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, Handeling.bericht_sturen)
    if refused:
        return refused
    correspondence.mark_read(initiatief, Partij.gemeente)
    return redirect("dossier", kenmerk=kenmerk)


@access.werkplek
@require_safe
def sent_mails(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Every mail to who takes part: what, to whom by role, when. Keys in addresses are left out.

    Who follows the public page by mail is nobody's business, and takes no part.
    """
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, Handeling.bericht_sturen)
    if refused:
        return refused
    sent = mail.sent_about(kenmerk).exclude(soort__startswith="bijblijven")[:MOST_MAILS]
    rows = [{"mail": row, "tekst": mail.without_keys(row.tekst)} for row in sent]
    return _page(request, initiatief, "mails", "Verstuurde mail", {"mails": rows})


@access.werkplek
@require_safe
def corrections(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """What the initiator wants to read otherwise; the open ones on top."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, Handeling.correctie_beantwoorden)
    if refused:
        return refused
    rows = sorted(initiatief.correcties.all(), key=lambda row: (row.stand != "open", -row.pk))
    return _page(request, initiatief, "correcties", "Verbeteringen", {"correcties": rows})


@access.werkplek
def correction(request: StaffRequest, kenmerk: str, pk: int) -> HttpResponse:
    """Take one over, or say why not."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, Handeling.correctie_beantwoorden)
    if refused:
        return refused
    row = get_object_or_404(initiatief.correcties, pk=pk, stand="open")
    form = AntwoordCorrectieForm(posted(request))
    if request.method == "POST" and form.is_valid() and _answered(request, initiatief, row, form):
        messages.success(request, "Je antwoord is bewaard. De initiatiefnemer krijgt er mail over.")
        return redirect("dossier", kenmerk=kenmerk)
    context = {"form": form, "correctie": row, "nu": getattr(initiatief, row.veld)}
    return _page(request, initiatief, "correctie", "Verbetering beantwoorden", context)


def _answered(
    request: StaffRequest, initiatief: Initiatief, row: Correctie, form: AntwoordCorrectieForm
) -> bool:
    door, data = Actor.user(request.user), form.cleaned_data
    return _done(
        initiatief,
        form,
        lambda: following.answer_correction(
            initiatief, door, row, data["overnemen"] == "ja", data["antwoord"]
        ),
    )


@access.werkplek
@require_safe
def agreement_history(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """How each agreement read after each step, and who agreed."""
    initiatief = access.dossier(request, kenmerk)
    rows = initiatief.afspraken.prefetch_related("verloop__gebeurtenis")
    return _page(
        request, initiatief, "afspraken_verloop", "Hoe de afspraken veranderden", {"afspraken": rows}
    )


@access.werkplek
def expectations(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """The ledger of what each party expects, word for word; one more, or one withdrawn."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, Handeling.verwachting_vastleggen)
    if refused:
        return refused
    form = VerwachtingPoolForm(posted(request))
    if request.method == "POST" and form.is_valid():
        door, data = Actor.user(request.user), form.cleaned_data
        if _done(initiatief, form, lambda: following.expect(initiatief, door, **data)):
            messages.success(request, "De verwachting is bewaard.")
            return redirect("verwachtingen", kenmerk=kenmerk)
    rows = list(initiatief.verwachtingen.all())
    return _page(request, initiatief, "verwachtingen", "Verwachtingen", {"form": form, "verwachtingen": rows})


@access.werkplek
@require_POST
def withdraw_expectation(request: StaffRequest, kenmerk: str, pk: int) -> HttpResponse:
    """Withdraw one that the municipality wrote down; it stays readable with its day."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, Handeling.verwachting_intrekken)
    if refused:
        return refused
    row = get_object_or_404(initiatief.verwachtingen.exclude(gebruiker=None), pk=pk)
    following.withdraw_expectation(row, Actor.user(request.user))
    return redirect("verwachtingen", kenmerk=kenmerk)


@access.werkplek
def heartbeat(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """What the initiator answered to the yearly question, and a button to say that it is taken up."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, Handeling.hartslag_oppakken)
    if refused:
        return refused
    if request.method == "POST":
        following.take_up(initiatief, Actor.user(request.user))
        return redirect("dossier", kenmerk=kenmerk)
    rows = list(initiatief.hartslagen.order_by("-gevraagd_op"))
    context = {"hartslagen": rows, "op_te_pakken": any(row.vraagt_actie for row in rows)}
    return _page(request, initiatief, "hartslag", "Jaarlijkse vraag", context)


def _page(
    request: StaffRequest, initiatief: Initiatief, naam: str, titel: str, context: dict[str, Any]
) -> HttpResponse:
    form = context.get("form")
    wrong = bool(form is not None and form.errors)
    frame = {
        "initiatief": initiatief,
        "titel": titel,
        "fout": wrong,
        "kruimels": access.crumbs(initiatief, titel),
    }
    name = f"initiatieven/werkplek/{naam}.html"
    return render(request, name, {**frame, **context}, status=422 if wrong else 200)
