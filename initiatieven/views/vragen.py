"""Questions to the pool: asked by everyone, answered by the pool."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_safe

from initiatieven import questions
from initiatieven.forms.poolvraag import AntwoordForm, PoolvraagForm
from initiatieven.models import Poolvraag
from initiatieven.models.poolvraag import Vraagstand
from initiatieven.questions import AlAfgehandeld
from initiatieven.roles import POOL
from initiatieven.views import access
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import CONFLICT, REFUSED
from samenwerkingswijzer.ground import limits

PER_HOUR = 10
SHOWN = 50
"""So many settled questions stand on the screen; older ones are erased soon anyway."""


@cache_control(private=True, no_cache=True)
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Ask the pool something, without an account and without registering anything."""
    form = PoolvraagForm(posted(request))
    if form.is_bound and form.is_valid():
        if limits.allow("poolvraag", request, PER_HOUR):
            questions.ask(form.cleaned_data["sleutel"], form.cleaned_data)
            return redirect("stel_vraag_klaar")
        limits.refuse(form)
    return _show(request, form, REFUSED if form.errors else 200)


def _show(request: HttpRequest, form: PoolvraagForm, status: int) -> HttpResponse:
    context = {"form": form, "fout": form.errors, "kruimels": _crumbs("Stel een vraag")}
    return limits.answered(form, render(request, "initiatieven/vraag.html", context, status=status))


@require_safe
def asked(request: HttpRequest) -> HttpResponse:
    """The confirmation; it holds nothing personal, so that it is the same for everyone."""
    return render(request, "initiatieven/vraag_klaar.html", {"kruimels": _crumbs("Gelukt")})


def _crumbs(titel: str) -> list[tuple[str, str]]:
    return [("Initiatieven", reverse("initiatieven")), (titel, "")]


@access.requires(POOL)
@require_safe
def question_list(request: StaffRequest) -> HttpResponse:
    """What waits for an answer, and what was answered of late."""
    context = {
        "wachtend": Poolvraag.objects.waiting().select_related("kern")[:SHOWN],
        "afgehandeld": Poolvraag.objects.settled().select_related("kern", "afgehandeld_door")[:SHOWN],
        "kruimels": [("Werkplek", reverse("werkplek")), ("Vragen", "")],
    }
    return render(request, "initiatieven/werkplek/vragen.html", context)


@access.requires(POOL)
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: StaffRequest, pk: int) -> HttpResponse:
    """One question; on POST its answer goes out."""
    rows = Poolvraag.objects.with_contact()
    vraag = get_object_or_404(rows, pk=pk)
    contact = getattr(vraag, "contact", None)
    form = AntwoordForm(posted(request), mailt=bool(contact and contact.e_mail))
    status = REFUSED if form.errors else 200
    if form.is_bound and form.is_valid():
        try:
            questions.answer(vraag, form.cleaned_data["antwoord"], request.user)
        except AlAfgehandeld as earlier:
            if earlier.vraag.antwoord != form.cleaned_data["antwoord"]:
                return _answer_page(request, rows.get(pk=pk), form, CONFLICT)
        messages.success(request, "Het antwoord is bewaard en, als dat kan, gemaild.")
        return redirect("vragen")
    return _answer_page(request, vraag, form, status)


def _answer_page(request: StaffRequest, vraag: Poolvraag, form: AntwoordForm, status: int) -> HttpResponse:
    context = {
        "vraag": vraag,
        "contact": getattr(vraag, "contact", None),
        "open": vraag.stand == Vraagstand.open,
        "botst": status == CONFLICT,
        "form": form,
        "fout": form.errors,
        "kruimels": [("Werkplek", reverse("werkplek")), ("Vragen", reverse("vragen")), ("Vraag", "")],
    }
    return render(request, "initiatieven/werkplek/vraag.html", context, status=status)
