"""Trying the rules of who decides, before somebody's initiative depends on them."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from initiatieven import frames, route
from initiatieven.forms.mandaat import ProbeerForm, answers
from initiatieven.roles import COORDINATOR
from initiatieven.views import access
from initiatieven.views.access import StaffRequest


@access.requires(COORDINATOR)
@require_safe
def try_rules(request: StaffRequest) -> HttpResponse:
    """Answer the four questions and see which rule applies, and why the others do not. Nothing is stored."""
    form = ProbeerForm(request.GET or None)
    vragen = answers(form.cleaned_data) if form.is_valid() else None
    results = route.judge(frames.mandaat_op(form.cleaned_data["dag"]), vragen) if vragen else []
    context = {
        "form": form,
        "fout": form.errors,
        "gevraagd": vragen is not None,
        "advies": next((one.regel for one in results if one.past), None),
        "uitslagen": results,
        "kruimels": [
            ("Werkplek", reverse("werkplek")),
            ("Kaders", reverse("kaders")),
            ("Mandaat", reverse("kader", args=["mandaat"])),
            ("Proberen", ""),
        ],
    }
    return render(request, "initiatieven/kaders/proberen.html", context, status=422 if form.errors else 200)
