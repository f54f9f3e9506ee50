"""Means per opgave and year: how it stands, the sheet of the griffie, and who takes what."""

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from initiatieven import frames, means
from initiatieven.forms.middelen import MiddelenForm
from initiatieven.models.raadskeuzes import SoortMiddel
from initiatieven.roles import KADERHOUDERS
from initiatieven.views import access, bijhouden
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.bijhouden import Blad


@access.sturing
@require_safe
def this_year(request: StaffRequest) -> HttpResponseBase:
    """The year of today."""
    return _year(request, timezone.localdate().year)


@access.sturing
@require_safe
def year(request: StaffRequest, jaar: int) -> HttpResponse:
    """One year."""
    _check(jaar)
    return _year(request, jaar)


def _year(request: StaffRequest, jaar: int) -> HttpResponse:
    """Available, committed and free per opgave; what was not entered reads "onbekend"."""
    loose, amount = means.unassigned()
    context = {
        "jaar": jaar,
        "titel": f"Middelen in {jaar}",
        "jaren": sorted({*means.years(), jaar}),
        "standen": [(soort, means.standing(jaar, soort)) for soort in SoortMiddel],
        "los": loose,
        "los_bedrag": amount,
        "mag_wijzigen": bool(request.user.rollen & KADERHOUDERS),
        "kruimels": _crumbs(("Middelen", "")),
    }
    return render(request, "initiatieven/sturing/middelen.html", context)


@access.sturing
@require_safe
def taken(request: StaffRequest, jaar: int, soort: str, sleutel: str) -> HttpResponse:
    """The initiatives behind what is committed."""
    _check(jaar)
    if soort not in SoortMiddel.values:
        raise Http404
    opgave = get_object_or_404(frames.opgaven(), sleutel=sleutel)
    kind = SoortMiddel(soort)
    context = {
        "jaar": jaar,
        "opgave": opgave,
        "soort": kind,
        "rijen": means.behind(opgave, jaar, kind),
        "kruimels": _crumbs(("Middelen", reverse("middelen_jaar", args=[jaar])), (opgave.titel, "")),
    }
    return render(request, "initiatieven/sturing/middelen_inzet.html", context)


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def fill_in(request: StaffRequest, jaar: int) -> HttpResponse:
    """The sheet of one year. A colleague's change in the meantime is shown, never overwritten."""
    _check(jaar)
    form = MiddelenForm(posted(request), jaar=jaar, opgaven=means.opgaven_of(jaar), nu=means.current(jaar))
    velden = bijhouden.changed(form) if form.is_bound else []
    terug = reverse("middelen_jaar", args=[jaar])
    blad = Blad(
        f"Middelen in {jaar}",
        terug,
        _crumbs(("Middelen", terug), ("Invullen", "")),
        inleiding="Wat is er per opgave beschikbaar? Leeg betekent onbekend. Nul betekent: niets.",
        gedaan="De middelen zijn bewaard.",
        sjabloon="initiatieven/sturing/middelen_invullen.html",
    )

    def store() -> None:
        means.keep(form.rows(), form.seen(), request.user, form.decision(), velden)

    return bijhouden.show(request, blad, form, store)


def _check(jaar: int) -> None:
    if not means.is_year(jaar):
        raise Http404


def _crumbs(*last: tuple[str, str]) -> list[tuple[str, str]]:
    return [("Sturing", reverse("sturing")), ("Kader", reverse("raadskader")), *last]
