"""The council's frame on one page, as it was on any day."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from evaluatie.forms.kader import DagForm
from evaluatie.models import Doelstelling, Maatstaf
from initiatieven import council_terms, frames, means
from initiatieven.models import Kaderwijziging, Raadsperiode, Uitgangspunt
from initiatieven.models.raadskeuzes import SoortMiddel
from initiatieven.roles import KADERHOUDERS
from initiatieven.views import access
from initiatieven.views.access import StaffRequest

CHANGES = 20
"""How many of the newest changes in a term the page tells; each part has its own history whole."""


@access.sturing
@require_safe
def frame(request: StaffRequest) -> HttpResponse:
    """Principles, goals, standards and means that held on the chosen day. A day that is none answers 400."""
    form = DagForm(request.GET)
    today = timezone.localdate()
    day = (form.cleaned_data["dag"] if form.is_valid() else None) or today
    term = Raadsperiode.objects.on(day).first()
    context = {
        "form": form,
        "fout": bool(form.errors),
        "dag": day,
        "is_vandaag": day == today,
        "periode": term,
        "perioden": [(one, _last_day(one, today)) for one in frames.raadsperioden()],
        "mag_wijzigen": bool(request.user.rollen & KADERHOUDERS),
        "kruimels": [("Sturing", reverse("sturing")), ("Kader", "")],
        **_parts(day),
        "geschiedenis": _changes(term),
    }
    return render(request, "evaluatie/kader.html", context, status=400 if form.errors else 200)


def _parts(day: date) -> dict[str, Any]:
    """Everything that held on that day; a fixed number of queries."""
    goals = Doelstelling.objects.in_force(day).with_opgave().with_period(day)
    standards = Maatstaf.objects.in_force(day).with_norm(day)
    moment = council_terms.moment_of(day)
    return {
        "uitgangspunten": Uitgangspunt.objects.in_force(day).select_related("besluit").order_by("code"),
        "doelstellingen": goals,
        "maatstaven": [(one, one.norm_on(day)) for one in standards],
        "middelen": means.standing(day.year, SoortMiddel.geld, moment),
        "geld": SoortMiddel.geld,
        "jaar": day.year,
    }


def _changes(term: Raadsperiode | None) -> list[Kaderwijziging]:
    if term is None:
        return []
    return list(Kaderwijziging.objects.between(term.van, term.tot_en_met)[:CHANGES])


def _last_day(term: Raadsperiode, today: date) -> date:
    """The day on which to look at a term: today while it runs, else its last day, or its first when it is to come."""
    return max(term.van, min(today, term.tot_en_met))
