"""The griffie keeps the council's goals (ONTWERP §3, "Keepers")."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from evaluatie import goals
from evaluatie.forms.doelstelling import DoelstellingForm
from evaluatie.models import Doelstelling
from initiatieven.views import access
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import CONFLICT, REFUSED, Botsing, Uitkomst, difference
from samenwerkingswijzer.ground.rollen import Rol
from samenwerkingswijzer.ground.versions import Overschreden

KEEPERS = frozenset({Rol.griffie})
_CRUMBS = [("Sturing", "/sturing/"), ("Doelstellingen", "/sturing/doelstellingen/")]


@access.sturing
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """Every goal; the griffie may change them."""
    context = {
        "doelstellingen": Doelstelling.objects.with_opgave(),
        "vandaag": timezone.localdate(),
        "mag_wijzigen": bool(request.user.rollen & KEEPERS),
        "kruimels": _CRUMBS,
    }
    return render(request, "evaluatie/doelstellingen.html", context)


@access.requires(KEEPERS)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: StaffRequest) -> HttpResponse:
    """A new goal."""
    return _edit(request, Doelstelling(geldig_van=timezone.localdate()))


@access.requires(KEEPERS)
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: StaffRequest, sleutel: str) -> HttpResponse:
    """Change a goal."""
    return _edit(request, get_object_or_404(Doelstelling.objects.with_opgave(), sleutel=sleutel))


def _edit(request: StaffRequest, goal: Doelstelling) -> HttpResponse:
    form = DoelstellingForm(posted(request), instance=goal)
    outcome = _attempt(form) if request.method == "POST" else Uitkomst()
    if outcome.klaar:
        messages.success(request, "De doelstelling is bewaard.")
        return redirect("doelstellingen")
    context = {
        "form": form,
        "botsing": outcome.botsing,
        "fout": bool(form.errors),
        "titel": "Doelstelling wijzigen" if goal.pk else "Doelstelling toevoegen",
        "kruimels": [*_CRUMBS, ("Wijzigen" if goal.pk else "Toevoegen", "")],
    }
    return render(request, "evaluatie/doelstelling.html", context, status=outcome.code)


def _attempt(form: DoelstellingForm) -> Uitkomst:
    """Store; when somebody else was first, show both versions."""
    if not form.is_valid():
        return Uitkomst(code=REFUSED)
    try:
        goals.keep(form.instance, form.seen_version())
    except Overschreden as overtaken:
        rows = difference(form, overtaken.huidig)
        form.data = {**form.data.dict(), "versie": str(overtaken.huidig.versie)}  # type: ignore[attr-defined]
        return Uitkomst(code=CONFLICT, botsing=Botsing(rows, "Iemand anders"))
    return Uitkomst(klaar=True)
