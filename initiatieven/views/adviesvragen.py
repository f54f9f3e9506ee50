"""What a colleague was asked: a list, and a page that shows only what is needed to answer."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from initiatieven import advies
from initiatieven.actions import Geweigerd
from initiatieven.forms.verkenning import AdviesForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Verbreding
from initiatieven.permissions import ADVISE, may
from initiatieven.recording import record
from initiatieven.views import access, saving
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.paging import PER_PAGE
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.keyed import keyed
from samenwerkingswijzer.ground.versions import Overschreden


@access.werkplek
@require_safe
def asked(request: StaffRequest) -> HttpResponse:
    """What waits for this colleague, the most pressing first; what was answered below it."""
    mine = Verbreding.objects.asked_of(request.user)
    answered = mine.exclude(beantwoord_op=None).order_by("-beantwoord_op", "pk")
    context = {
        "open": mine.waiting().order_by("uiterlijk_op", "pk"),
        "page_obj": Paginator(answered, PER_PAGE).get_page(request.GET.get("page")),
        "kruimels": [("Werkplek", reverse("werkplek")), ("Advies gevraagd", "")],
    }
    return render(request, "initiatieven/werkplek/adviesvragen.html", context)


@access.werkplek
def answer(request: StaffRequest, pk: int) -> HttpResponse:
    """Read the question with what it is about, and answer it. Somebody else's question is not there."""
    question = get_object_or_404(Verbreding.objects.asked_of(request.user), pk=pk)
    crumbs = [("Werkplek", reverse("werkplek")), ("Advies gevraagd", reverse("adviesvragen")), ("Advies", "")]
    return _answer(request, question, Actor.user(request.user), reverse("adviesvragen"), crumbs)


@access.werkplek
@require_POST
def mark_read(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """The advice that came in is read: it waits no longer in the dossier and in "mijn dag"."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, Handeling.verbreding_vastleggen)
    if refused:
        return refused
    advies.mark_read(initiatief)
    messages.success(request, "Het advies staat op gelezen.")
    return redirect("dossier", kenmerk=kenmerk)


@require_http_methods(["GET", "HEAD", "POST"])
@keyed("strict-origin")
def answer_by_link(request: HttpRequest, token: str) -> HttpResponse:
    """The same for a colleague without account, by the link that was mailed; every other token gets the same 404."""
    link = links.find(ADVISE, token)
    question = Verbreding.objects.by_link(link).first() if link else None
    if link is None or question is None:
        return render(request, "404.html", status=404)
    here = reverse("advies", args=[token])
    return _answer(request, question, Actor.holder(link), here, [("Advies", "")])


def _answer(
    request: HttpRequest, question: Verbreding, actor: Actor, after: str, crumbs: list[tuple[str, str]]
) -> HttpResponse:
    """A GET changes nothing. What was answered stays; a second click finds it answered."""
    is_open = may(actor, Handeling.advies_geven, question.initiatief) and question.beantwoord_op is None
    form = AdviesForm(posted(request) if is_open else None, instance=question)
    if request.method == "POST" and (not is_open or _stored(actor, question, form)):
        messages.success(request, "Je advies staat in het dossier. Dank je wel.")
        return redirect(after)
    context: dict[str, Any] = {
        "vraag": question,
        "initiatief": question.initiatief,
        "form": form,
        "open": is_open,
        "fout": form.errors,
        "kruimels": crumbs,
    }
    return render(
        request, "initiatieven/werkplek/adviesvraag.html", context, status=422 if form.errors else 200
    )


def _stored(actor: Actor, question: Verbreding, form: AdviesForm) -> bool:
    if not form.is_valid():
        return False
    question.versie = form.seen_version()
    try:
        record(question.initiatief, Handeling.advies_geven, actor, form.records())
    except Geweigerd as refused:
        form.add_error(None, refused.reden)
    except Overschreden:
        form.add_error(None, "De vraag is net veranderd. Lees hem nog eens en verstuur je advies opnieuw.")
    return not form.errors
