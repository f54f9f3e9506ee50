"""Promises and motions tied to initiatives, with term and state."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from initiatieven import council_points, frame_history
from initiatieven.council_points import Keuze
from initiatieven.forms.raadspunt import AfdoenForm, RaadspuntForm
from initiatieven.models import Raadspunt
from initiatieven.models.raadskeuzes import StandRaadspunt
from initiatieven.roles import KADERHOUDERS
from initiatieven.views import access, bijhouden
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.bijhouden import Blad

SHOWN = 200
"""How many the list shows; a council with more open promises has another problem."""


def _crumbs(*last: tuple[str, str]) -> list[tuple[str, str]]:
    return [("Sturing", reverse("sturing")), ("Toezeggingen en moties", reverse("raadspunten")), *last]


@access.sturing
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """What is open, late or done."""
    asked = request.GET.get("toon", "")
    keuze = Keuze(asked) if asked in Keuze.values else Keuze.open
    context = {
        "keuzes": Keuze,
        "keuze": keuze,
        "punten": council_points.rows(keuze)[:SHOWN],
        "mag_wijzigen": bool(request.user.rollen & KADERHOUDERS),
        "kruimels": [("Sturing", reverse("sturing")), ("Toezeggingen en moties", "")],
    }
    return render(request, "initiatieven/sturing/raadspunten.html", context)


@access.sturing
@require_safe
def one(request: StaffRequest, sleutel: str) -> HttpResponse:
    """One promise or motion, whole."""
    point = _point(sleutel)
    context = {
        "punt": point,
        "initiatieven": point.initiatieven.order_by("titel"),
        "geschiedenis": frame_history.history(point),
        "mag_wijzigen": bool(request.user.rollen & KADERHOUDERS) and point.stand == StandRaadspunt.open,
        "kruimels": _crumbs((point.titel, "")),
    }
    return render(request, "initiatieven/sturing/raadspunt.html", context)


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: StaffRequest) -> HttpResponse:
    """A new promise or motion."""
    return _edit(request, Raadspunt())


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: StaffRequest, sleutel: str) -> HttpResponse:
    """Change what is open."""
    return _edit(request, _point(sleutel))


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def finish(request: StaffRequest, sleutel: str) -> HttpResponse:
    """What was done with it."""
    point = _point(sleutel)
    start = {"versie": point.versie, "klaar_op": timezone.localdate()}
    form = AfdoenForm(posted(request), begin=point.dag, initial=start)
    terug = reverse("raadspunt", args=[sleutel])
    crumbs = _crumbs((point.titel, terug), ("Afronden", ""))
    blad = Blad("Afronden", terug, crumbs, point.titel, "Afronden", "Het is afgerond.")

    def store() -> None:
        data = form.cleaned_data
        stand = StandRaadspunt(data["stand"])
        council_points.finish(point, data["versie"], request.user, stand, data["afdoening"], data["klaar_op"])

    return bijhouden.show(request, blad, form, bijhouden.on_seen(form, store))


def _point(sleutel: str) -> Raadspunt:
    return get_object_or_404(council_points.points(), sleutel=sleutel)


def _edit(request: StaffRequest, point: Raadspunt) -> HttpResponse:
    form = RaadspuntForm(posted(request), instance=point)
    velden = bijhouden.changed(form) if form.is_bound else []
    known = point.pk is not None
    blad = Blad(
        "Wijzigen" if known else "Nieuwe toezegging of motie",
        reverse("raadspunt", args=[point.sleutel]) if known else "raadspunten",
        _crumbs(("Wijzigen" if known else "Nieuw", "")),
        gedaan="Het is bewaard.",
    )

    def store() -> None:
        touched = form.cleaned_data["initiatieven"]
        council_points.keep(point, form.seen_version(), request.user, touched, velden)

    return bijhouden.show(request, blad, form, store)
