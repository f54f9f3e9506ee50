"""What waits for the editors, in the Wagtail admin: proposals, links that lead nowhere, pages to look at again."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from handreikingen import actions, clock_tasks, difference, linkcontrole
from handreikingen.forms import AntwoordForm
from handreikingen.models.voorstel import Stand, Voorstel
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import REDACTIE

PER_SCHERM = 25


@require_safe
def proposals(request: HttpRequest) -> HttpResponse:
    """What readers proposed: what waits first, or what was answered."""
    require_editor(request)
    stand = request.GET.get("stand", "")
    stand = stand if stand in Stand.values else Stand.nieuw.value
    rows = Voorstel.objects.for_editors().filter(stand=stand)
    page = Paginator(rows, PER_SCHERM).get_page(request.GET.get("p"))
    context = {"page_obj": page, "stand": stand, "standen": Stand.choices}
    return render(request, "handreikingen/beheer/voorstellen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def proposal(request: HttpRequest, pk: int) -> HttpResponse:
    """One proposal beside the text of now. Taking it over opens the page; only the editor's save changes it."""
    door = require_editor(request)
    voorstel = get_object_or_404(Voorstel.objects.for_editors(), pk=pk)
    form = AntwoordForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return _answer(request, voorstel, form, door)
    context = {
        "voorstel": voorstel,
        "form": form,
        "verschillen": difference.compare(
            voorstel.oude_tekst.splitlines(), voorstel.nieuwe_tekst.splitlines()
        ),
        "Stand": Stand,
    }
    return render(request, "handreikingen/beheer/voorstel.html", context, status=422 if form.errors else 200)


@require_POST
def appeared(request: HttpRequest, pk: int) -> HttpResponse:
    """What was taken over in other words stands on the page, says an editor: from now on it counts."""
    door = require_editor(request)
    voorstel = get_object_or_404(Voorstel.objects.for_editors(), pk=pk)
    if actions.appeared(voorstel, door):
        messages.success(request, "Het voorstel telt mee: het staat op de site.")
    else:
        messages.error(request, "Neem het voorstel eerst over, en publiceer de pagina.")
    return redirect("gids_voorstel", pk)


@require_safe
def upkeep(request: HttpRequest) -> HttpResponse:
    """Pages to look at again, and what is wrong with links."""
    require_editor(request)
    due = clock_tasks.due_pages(timezone.localdate())
    context = {"nakijken": due[: clock_tasks.PER_RUN], "links": linkcontrole.check()}
    return render(request, "handreikingen/beheer/onderhoud.html", context)


def _answer(request: HttpRequest, voorstel: Voorstel, form: AntwoordForm, door: Gebruiker) -> HttpResponse:
    stand = Stand(form.cleaned_data["stand"])
    try:
        actions.answer(voorstel, stand, form.cleaned_data["antwoord"], door)
    except actions.Beantwoord:
        messages.error(request, "Iemand anders gaf net al antwoord op dit voorstel.")
        return redirect("gids_voorstel", voorstel.pk)
    if stand != Stand.overgenomen:
        messages.success(request, "Het antwoord is verstuurd.")
        return redirect("gids_voorstellen")
    edit = reverse("wagtailadmin_pages:edit", args=[voorstel.pagina_id])
    return redirect(f"{edit}?{urlencode({'voorstel': voorstel.pk})}")


def require_editor(request: HttpRequest) -> Any:
    """Who may edit pages may read proposals. Raises PermissionDenied for everyone else."""
    if not getattr(request.user, "rollen", frozenset()) & REDACTIE:
        raise PermissionDenied
    return request.user
