"""The council's principles in versions, kept by the griffie (ONTWERP §3, "Keepers")."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from initiatieven import principles
from initiatieven.forms.uitgangspunt import EindeForm, UitgangspuntForm
from initiatieven.models import Kaderwijziging, Uitgangspunt
from initiatieven.roles import KADERHOUDERS
from initiatieven.views import access, bijhouden
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.bijhouden import Blad


@access.sturing
@require_safe
def one(request: StaffRequest, code: str) -> HttpResponse:
    """One principle with every version and the decision that set it."""
    versions = principles.versions_of(code)
    if not versions:
        raise Http404
    context = {
        "nieuwste": versions[0],
        "versies": versions,
        "vandaag": timezone.localdate(),
        "geschiedenis": Kaderwijziging.objects.about("uitgangspunt", code),
        "mag_wijzigen": bool(request.user.rollen & KADERHOUDERS),
        "kruimels": _crumbs((str(versions[0]), "")),
    }
    return render(request, "initiatieven/sturing/uitgangspunt.html", context)


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: StaffRequest) -> HttpResponse:
    """A new principle."""
    return _edit(request, Uitgangspunt(geldig_van=timezone.localdate()), None)


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def new_version(request: StaffRequest, code: str) -> HttpResponse:
    """A new text; the old one stays with what was tested against it."""
    vorige = _latest(code)
    return _edit(request, principles.next_version(vorige), vorige)


@access.requires(KADERHOUDERS)
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: StaffRequest, code: str) -> HttpResponse:
    """It no longer holds from a day on."""
    last = _latest(code)
    terug = reverse("uitgangspunt", args=[code])
    if request.method == "POST" and last.geldig_tot is not None:
        return redirect(terug)
    form = EindeForm(posted(request), van=last.geldig_van, initial={"geldig_tot": timezone.localdate()})
    blad = Blad(
        "Laat het uitgangspunt stoppen",
        terug,
        _crumbs((str(last), terug), ("Laat stoppen", "")),
        inleiding=str(last),
        knop="Laat stoppen",
        gedaan="Het uitgangspunt stopt. De tekst blijft bewaard.",
    )

    def store() -> None:
        principles.end(code, form.cleaned_data["geldig_tot"], request.user, form.decision())

    return bijhouden.show(request, blad, form, store)


def _latest(code: str) -> Uitgangspunt:
    last = principles.latest(code)
    if last is None:
        raise Http404
    return last


def _edit(request: StaffRequest, new: Uitgangspunt, vorige: Uitgangspunt | None) -> HttpResponse:
    form = UitgangspuntForm(posted(request), instance=new, vorige=vorige)
    velden = bijhouden.changed(form) if form.is_bound else []
    terug = reverse("uitgangspunt", args=[vorige.code]) if vorige else reverse("raadskader")
    blad = Blad(
        f"Nieuwe versie van {vorige.code}" if vorige else "Nieuw uitgangspunt",
        terug,
        _crumbs(*([(str(vorige), terug)] if vorige else []), ("Nieuwe versie" if vorige else "Nieuw", "")),
        gedaan="Het uitgangspunt is bewaard. De vorige tekst blijft te lezen.",
    )

    def store() -> None:
        principles.keep_version(new, form.seen_version(), request.user, form.decision(), velden)

    return bijhouden.show(request, blad, form, store)


def _crumbs(*last: tuple[str, str]) -> list[tuple[str, str]]:
    return [("Sturing", reverse("sturing")), ("Kader", reverse("raadskader")), *last]
