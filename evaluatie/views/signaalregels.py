"""The rules behind the signals: everyone of steering reads them, coordinator and griffie set their own."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from evaluatie.forms.signaal import SignaalregelForm
from evaluatie.models import Signaalregel, Signaalsoort
from evaluatie.permissions import may_change_rule, roles_to_set
from evaluatie.roles import HOUDT_SIGNAALREGELS
from evaluatie.statistics.signalen import VOORWAARDEN, threshold
from initiatieven.recording import keep
from initiatieven.views import access
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.bijhouden import attempt

_keeper = access.requires(frozenset(HOUDT_SIGNAALREGELS))
_METHODS = ["GET", "HEAD", "POST"]


@access.sturing
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """Every rule with its number, for whom it is and how much it finds now."""
    rules = [
        {
            "regel": rule,
            "grens": threshold(rule),
            "uitleg": VOORWAARDEN[Signaalsoort(rule.soort)].uitleg,
            "url": reverse("signaalregel", args=[rule.pk]) if may_change_rule(request.user, rule) else "",
        }
        for rule in Signaalregel.objects.counted()
    ]
    context = {
        "regels": rules,
        "mag_maken": bool(roles_to_set(request.user)),
        "kruimels": [*_crumbs()[:-1], ("Regels", "")],
    }
    return render(request, "evaluatie/signaalregels.html", context)


@_keeper
@require_safe
def choose(request: StaffRequest) -> HttpResponse:
    """What can be watched: the first step to a new rule."""
    kinds = [
        {
            "titel": kind.label,
            "tekst": VOORWAARDEN[kind].uitleg,
            "url": reverse("signaalregel_nieuw", args=[kind]),
        }
        for kind in Signaalsoort
    ]
    context = {"soorten": kinds, "kruimels": [*_crumbs(), ("Nieuwe regel", "")]}
    return render(request, "evaluatie/signaalsoorten.html", context)


@_keeper
@require_http_methods(_METHODS)
def add(request: StaffRequest, signaal: str) -> HttpResponse:
    """A new rule of this kind."""
    if signaal not in Signaalsoort.values:
        raise Http404
    return _edit(request, Signaalregel(soort=signaal, getal=VOORWAARDEN[Signaalsoort(signaal)].gewoon))


@_keeper
@require_http_methods(_METHODS)
def change(request: StaffRequest, pk: int) -> HttpResponse:
    """Another number, another role, or out of use."""
    rule = get_object_or_404(Signaalregel.objects.counted(), pk=pk)
    if not may_change_rule(request.user, rule):
        raise PermissionDenied
    return _edit(request, rule)


def _edit(request: StaffRequest, rule: Signaalregel) -> HttpResponse:
    form = SignaalregelForm(posted(request), instance=rule, rollen=roles_to_set(request.user))
    outcome = attempt(request, form, lambda: keep(form), "Een collega")
    if outcome.klaar:
        messages.success(request, "De regel is bewaard. Binnen een minuut zie je de nieuwe signalen.")
        return redirect("signaalregels")
    kind = Signaalsoort(rule.soort)
    context = {
        "form": form,
        "soort": kind,
        "uitleg": VOORWAARDEN[kind].uitleg,
        "botsing": outcome.botsing,
        "fout": bool(form.errors),
        "kruimels": [*_crumbs(), (kind.label, "")],
    }
    return render(request, "evaluatie/signaalregel.html", context, status=outcome.code)


def _crumbs() -> list[tuple[str, str]]:
    return [
        ("Sturing", reverse("sturing")),
        ("Signalen", reverse("signalen")),
        ("Regels", reverse("signaalregels")),
    ]
