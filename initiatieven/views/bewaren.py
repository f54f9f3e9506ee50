"""Keep a registration for later, and go on with it by the mailed link."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods

from initiatieven import bewaren
from initiatieven.forms.bewaren import BewaarForm
from initiatieven.views.access import posted
from initiatieven.views.concept import Concept
from samenwerkingswijzer.ground import limits
from samenwerkingswijzer.ground.keyed import keyed

MAILS_PER_HOUR = 5
_methods = require_http_methods(["GET", "HEAD", "POST"])


@cache_control(private=True, no_cache=True)
@_methods
def later(request: HttpRequest, sleutel: UUID) -> HttpResponse:
    """Ask where to mail the link; by POST the answers are kept and the mail leaves."""
    concept = Concept.find(request, sleutel)
    if concept is None:
        return render(request, "initiatieven/aanmelden/onbekend.html", {"kruimels": _crumbs()}, status=404)
    if concept.kenmerk:
        return redirect("aanmelden_klaar", sleutel)
    form = BewaarForm(posted(request), initial={"e_mail": concept.e_mail})
    done = form.is_bound and form.is_valid() and _keep(request, concept, form)
    context = {
        "kruimels": _crumbs(),
        "form": form,
        "fout": bool(form.errors),
        "gedaan": done,
        "dagen": bewaren.KEEP.days,
        "terug": reverse("aanmelden_controle", args=[sleutel]),
    }
    page = render(request, "initiatieven/aanmelden/bewaren.html", context, status=422 if form.errors else 200)
    return limits.answered(form, page)


def _keep(request: HttpRequest, concept: Concept, form: BewaarForm) -> bool:
    if not limits.allow("aanmelding_bewaren", request, MAILS_PER_HOUR):
        limits.refuse(form)
        return False
    bewaren.keep(concept.sleutel, concept.antwoorden, form.cleaned_data["e_mail"])
    return True


@_methods
@keyed("strict-origin")
def resume(request: HttpRequest, token: str) -> HttpResponse:
    """GET asks, POST brings the answers into this browser: who only follows a link changes nothing (NORMEN C9)."""
    kept = bewaren.find(token)
    if kept is None:
        return render(request, "404.html", status=404)
    if request.method == "POST":
        concept = Concept.resume(request, kept.sleutel, kept.antwoorden)
        return redirect("aanmelden_controle", concept.sleutel)
    return render(request, "initiatieven/aanmelden/verder.html", {"kruimels": _crumbs(), "bewaard": kept})


def _crumbs() -> list[tuple[str, str]]:
    return [("Initiatieven", reverse("initiatieven")), ("Aanmelden", "")]
