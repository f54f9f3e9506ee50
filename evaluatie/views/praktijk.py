"""The evaluation of the municipality's own practice: kept by the coordinator, read by everyone once it is settled."""

from collections.abc import Callable

from django.contrib import messages
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evaluatie import practice
from evaluatie.forms.praktijk import PraktijkForm
from evaluatie.models import Praktijkevaluatie
from evaluatie.rapporten import Rapport, as_pdf
from evaluatie.views import sending
from initiatieven.actions import Geweigerd
from initiatieven.roles import COORDINATOR
from initiatieven.views import access, saving
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import OVERTAKEN
from samenwerkingswijzer.ground import attachments
from samenwerkingswijzer.ground.versions import Overschreden

keeper = access.requires(COORDINATOR)
_METHODS = ["GET", "HEAD", "POST"]


@keeper
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """Every year, under way or settled."""
    context = {"jaren": Praktijkevaluatie.objects.by_year(), "kruimels": [_STURING, ("Onze praktijk", "")]}
    return render(request, "evaluatie/praktijk.html", context)


@keeper
@require_http_methods(_METHODS)
def add(request: StaffRequest) -> HttpResponse:
    """Begin one, over last year unless told otherwise."""
    try:
        praktijk = practice.begin(timezone.localdate())
    except Geweigerd as refused:
        messages.error(request, refused.reden)
        return redirect("praktijk")
    return _one(request, praktijk)


@keeper
@require_http_methods(_METHODS)
def change(request: StaffRequest, jaar: int) -> HttpResponse:
    """Write on; what is settled is read instead."""
    praktijk = get_object_or_404(Praktijkevaluatie.objects.with_findings(), jaar=jaar)
    if praktijk.vastgesteld_op:
        return redirect("praktijk_gelezen", jaar)
    return _one(request, praktijk)


def _one(request: StaffRequest, praktijk: Praktijkevaluatie) -> HttpResponse:
    form = PraktijkForm(posted(request), instance=praktijk)
    status, botsing = 200, None
    if form.is_bound:
        status = saving.REFUSED
        if form.is_valid():
            done, botsing = _keep(form)
            status = saving.CONFLICT if botsing else status
            if done:
                messages.success(request, "De evaluatie is bewaard.")
                return redirect("praktijk_jaar", form.instance.jaar)
    context = {
        "form": form,
        "praktijk": praktijk,
        "nieuw": praktijk._state.adding,
        "fout": form.errors,
        "botsing": botsing,
        "kruimels": [_STURING, ("Onze praktijk", reverse("praktijk")), ("Terugkijken", "")],
    }
    return render(request, "evaluatie/praktijk_jaar.html", context, status=status)


def _keep(form: PraktijkForm) -> tuple[bool, saving.Botsing | None]:
    """Whether it is stored, and else what collided; a refusal is an error in the form."""
    try:
        practice.keep(form.instance, form.changed(), form.seen_version())
    except Geweigerd as refused:
        form.add_error(None, refused.reden)
    except IntegrityError:  # the same year, begun by a colleague in the same second
        form.add_error(None, saving.SAME_TIME)
    except Overschreden as overtaken:
        botsing = saving.collision(form, overtaken.huidig, "Iemand anders")
        return botsing is None, botsing
    else:
        return True, None
    return False, None


@keeper
@require_POST
def settle(request: StaffRequest, jaar: int) -> HttpResponse:
    """Close it: everyone reads it, nobody changes it."""
    praktijk = get_object_or_404(Praktijkevaluatie.objects.with_findings(), jaar=jaar)
    if _try(request, lambda: practice.settle(praktijk, saving.seen_in(request.POST))):
        messages.success(request, "De evaluatie staat vast. Nu kan iedereen die lezen.")
        return redirect("praktijk_gelezen", jaar)
    return redirect("praktijk_jaar", jaar)


def _try(request: StaffRequest, act: Callable[[], None]) -> bool:
    try:
        act()
    except Geweigerd as refused:
        messages.error(request, refused.reden)
    except Overschreden:
        messages.error(request, OVERTAKEN)
    else:
        return True
    return False


@require_safe
def public_list(request: HttpRequest) -> HttpResponse:
    """Every settled year, for everyone."""
    context = {
        "jaren": Praktijkevaluatie.objects.settled(),
        "mag_bijhouden": bool(COORDINATOR & getattr(request.user, "rollen", frozenset())),
        "kruimels": [_LEREN, ("Onze praktijk", "")],
    }
    return render(request, "evaluatie/praktijk_lijst.html", context)


@require_safe
def read(request: HttpRequest, jaar: int) -> HttpResponse:
    """One settled year beside the one before it."""
    context = {
        "jaar": jaar,
        "rapport": _report(jaar),
        "kruimels": [_LEREN, ("Onze praktijk", reverse("praktijk_lijst")), (str(jaar), "")],
    }
    return render(request, "evaluatie/praktijk_gelezen.html", context)


@require_safe
def pdf(request: HttpRequest, jaar: int) -> HttpResponse:
    """The same as a tagged PDF."""
    told = _report(jaar)
    name, back = f"onze-praktijk-{jaar}.pdf", reverse("praktijk_gelezen", args=[jaar])
    return attachments.pdf(request, lambda: as_pdf(told), name, back)


@require_safe
def data(request: HttpRequest, jaar: int, vorm: str) -> HttpResponse:
    """Figures and findings as csv or xlsx, with the codebook."""
    return sending.data(practice.as_data(_settled(jaar)), vorm)


def _report(jaar: int) -> Rapport:
    earlier = Praktijkevaluatie.objects.settled().filter(jaar__lt=jaar).first()
    return practice.report(_settled(jaar), earlier)


def _settled(jaar: int) -> Praktijkevaluatie:
    return get_object_or_404(Praktijkevaluatie.objects.settled().with_findings(), jaar=jaar)


_STURING = ("Sturing", reverse_lazy("sturing"))
_LEREN = ("Leren", "/leeromgeving/")
