"""The griffie keeps the standards of quality and their norms; everyone of the council's area reads them."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from evaluatie import standards
from evaluatie.forms.maatstaf import MaatstafForm, NormForm
from evaluatie.models import Maatstaf, Norm
from initiatieven import frame_history
from initiatieven.roles import KADERHOUDERS
from initiatieven.views import access, bijhouden
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.bijhouden import Blad


@access.sturing
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """Every standard with the norm of today."""
    today = timezone.localdate()
    context = {
        "maatstaven": [(one, one.norm_on(today)) for one in Maatstaf.objects.with_norm(today)],
        "vandaag": today,
        "mag_wijzigen": bool(request.user.rollen & KADERHOUDERS),
        "kruimels": _crumbs(),
    }
    return render(request, "evaluatie/maatstaven.html", context)


@access.sturing
@require_safe
def one(request: StaffRequest, sleutel: str) -> HttpResponse:
    """One standard with every norm it had, and the history."""
    maatstaf = _standard(sleutel)
    context = {
        "maatstaf": maatstaf,
        "normen": standards.norms(maatstaf),
        "vandaag": timezone.localdate(),
        "geschiedenis": frame_history.history(maatstaf),
        "mag_wijzigen": bool(request.user.rollen & KADERHOUDERS),
        "kruimels": [*_crumbs(), (maatstaf.titel, "")],
    }
    return render(request, "evaluatie/maatstaf.html", context)


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: StaffRequest) -> HttpResponse:
    """A new standard."""
    return _edit(request, Maatstaf(geldig_van=timezone.localdate()), "maatstaven")


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: StaffRequest, sleutel: str) -> HttpResponse:
    """Change a standard, or let it end."""
    return _edit(request, _standard(sleutel), reverse("maatstaf", args=[sleutel]))


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def add_norm(request: StaffRequest, sleutel: str) -> HttpResponse:
    """A new norm; the one that holds now ends when it begins."""
    return _edit_norm(request, Norm(maatstaf=_standard(sleutel), geldig_van=timezone.localdate()))


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def change_norm(request: StaffRequest, sleutel: str, pk: int) -> HttpResponse:
    """Put right a norm that was entered wrong; the history keeps how it read."""
    return _edit_norm(request, get_object_or_404(standards.norms(_standard(sleutel)), pk=pk))


def _standard(sleutel: str) -> Maatstaf:
    return get_object_or_404(standards.standards(), sleutel=sleutel)


def _edit(request: StaffRequest, maatstaf: Maatstaf, terug: str) -> HttpResponse:
    form = MaatstafForm(posted(request), instance=maatstaf)
    velden = bijhouden.changed(form) if form.is_bound else []
    blad = Blad(
        "Maatstaf wijzigen" if maatstaf.pk else "Maatstaf toevoegen",
        terug,
        [*_crumbs(), ("Wijzigen" if maatstaf.pk else "Toevoegen", "")],
        gedaan="De maatstaf is bewaard.",
    )

    def store() -> None:
        standards.keep(maatstaf, form.seen_version(), request.user, velden)

    return bijhouden.show(request, blad, form, store)


def _edit_norm(request: StaffRequest, norm: Norm) -> HttpResponse:
    form = NormForm(posted(request), instance=norm)
    velden = bijhouden.changed(form) if form.is_bound else []
    terug = reverse("maatstaf", args=[norm.maatstaf.sleutel])
    blad = Blad(
        "Norm wijzigen" if norm.pk else "Nieuwe norm",
        terug,
        [*_crumbs(), (norm.maatstaf.titel, terug), ("Norm", "")],
        inleiding=norm.maatstaf.titel,
        gedaan="De norm is bewaard.",
    )

    def store() -> None:
        standards.keep_norm(norm, form.seen_version(), request.user, form.decision(), velden)

    return bijhouden.show(request, blad, form, store)


def _crumbs() -> list[tuple[str, str]]:
    return [("Sturing", reverse("sturing")), ("Maatstaven", reverse("maatstaven"))]
