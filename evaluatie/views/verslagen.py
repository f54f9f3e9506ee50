"""Reports of the council: made with one button, worded by the griffie, and the same for ever once they are sent."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from evaluatie import verslag_pdf, verslagen
from evaluatie.forms.verslag import PeriodeForm, VerslagForm
from evaluatie.models import Verslag
from evaluatie.roles import HOUDT_VERSLAGEN
from evaluatie.statistics.blik import Blik, frames
from evaluatie.verslagen import AlVerzonden
from evaluatie.views.blokken import momentopname, overzicht
from evaluatie.views.blokken.onderdelen import Bron
from initiatieven.views import access
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import CONFLICT, REFUSED, Botsing, Uitkomst, difference, seen_in
from samenwerkingswijzer.ground import attachments, rekenblad
from samenwerkingswijzer.ground.versions import Overschreden

_COLUMNS = ("Vraag", "Wat", "Kolom", "Getal")
_READ_AGAIN = "Er veranderde net iets in dit verslag. Lees het na en verzend het dan."
_TOO_LATE = "Dit verslag is al verzonden. Het verandert niet meer."


def _crumbs(titel: str = "") -> list[tuple[str, str]]:
    place = [("Sturing", reverse("sturing")), ("Verslagen", reverse("verslagen") if titel else "")]
    return [*place, (titel, "")] if titel else place


def _may_keep(request: StaffRequest) -> bool:
    return bool(request.user.rollen & HOUDT_VERSLAGEN)


def _report(request: StaffRequest, nummer: int) -> Verslag:
    """A report that this user may read: sent ones, and drafts for who keeps them."""
    return get_object_or_404(Verslag.objects.readable(drafts=_may_keep(request)), pk=nummer)


@access.sturing
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """Every report; the griffie sees the drafts too, and makes a new one."""
    keeper = _may_keep(request)
    context = {
        "verzonden": Verslag.objects.sent(),
        "concepten": Verslag.objects.drafts() if keeper else [],
        "form": PeriodeForm() if keeper else None,
        "fout": False,
        "kruimels": _crumbs(),
    }
    return render(request, "evaluatie/verslagen.html", context)


@access.requires(HOUDT_VERSLAGEN)
@require_POST
def add(request: StaffRequest) -> HttpResponse:
    """Count the period and make a draft of it."""
    form = PeriodeForm(request.POST)
    if not form.is_valid():
        context = {
            "verzonden": Verslag.objects.sent(),
            "concepten": Verslag.objects.drafts(),
            "form": form,
            "fout": True,
            "kruimels": _crumbs(),
        }
        return render(request, "evaluatie/verslagen.html", context, status=REFUSED)
    blik = form.blik()
    titel = f"Initiatieven van {_day(blik.van)} tot en met {_day(blik.peildatum)}"
    verslag = verslagen.make(blik, titel, _counted(blik), request.user, form.cleaned_data["sleutel"])
    messages.success(request, "Het verslag is gemaakt. Schrijf er je toelichting bij.")
    return redirect("verslag", nummer=verslag.pk)


def _day(day: Any) -> str:
    return date_format(day, "j F Y")


def _counted(blik: Blik) -> list[dict[str, Any]]:
    bron = Bron(blik, *frames(), vast=True)
    return [momentopname.frozen(blok) for blok in overzicht.compose(bron).blokken]


@access.sturing
@require_safe
def report(request: StaffRequest, nummer: int) -> HttpResponse:
    """One report on the screen."""
    verslag = _report(request, nummer)
    context = {
        "verslag": verslag,
        "delen": [(blok, verslag.teksten.get(blok["sleutel"], "")) for blok in verslag.inhoud],
        "mag_wijzigen": _may_keep(request) and not verslag.is_sent,
        "kruimels": _crumbs(verslag.titel),
    }
    return render(request, "evaluatie/verslag.html", context)


@access.requires(HOUDT_VERSLAGEN)
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: StaffRequest, nummer: int) -> HttpResponse:
    """The words of a draft."""
    verslag = _report(request, nummer)
    if verslag.is_sent:
        messages.info(request, _TOO_LATE)
        return redirect("verslag", nummer=nummer)
    form = VerslagForm(posted(request), instance=verslag)
    outcome = _attempt(form) if request.method == "POST" else Uitkomst()
    if outcome.klaar:
        messages.success(request, "De tekst van het verslag is bewaard.")
        return redirect("verslag", nummer=nummer)
    context = {
        "form": form,
        "verslag": verslag,
        "botsing": outcome.botsing,
        "fout": bool(form.errors),
        "kruimels": _crumbs(verslag.titel),
    }
    return render(request, "evaluatie/verslag_tekst.html", context, status=outcome.code)


def _attempt(form: VerslagForm) -> Uitkomst:
    """Store; when somebody else was first, show both versions."""
    if not form.is_valid():
        return Uitkomst(code=REFUSED)
    form.instance.teksten = form.texts()
    try:
        verslagen.keep(form.instance, form.seen_version())
    except Overschreden as overtaken:
        rows = difference(form, overtaken.huidig)
        if not rows:  # a second click, or only the figures were counted again
            return Uitkomst(klaar=True)
        form.data = {**form.data.dict(), "versie": str(overtaken.huidig.versie)}  # type: ignore[attr-defined]
        return Uitkomst(code=CONFLICT, botsing=Botsing(rows, "Iemand anders"))
    return Uitkomst(klaar=True)


@access.requires(HOUDT_VERSLAGEN)
@require_POST
def step(request: StaffRequest, nummer: int, wat: str) -> HttpResponse:
    """Count a draft again, send it, or throw it away."""
    if wat not in _STEPS:
        raise Http404
    mine = Verslag.objects.readable(drafts=True).filter(pk=nummer)
    if wat == "weggooien" and not mine.exists():
        return redirect("verslagen")  # the second of two clicks
    verslag = _report(request, nummer)
    try:
        messages.success(request, _STEPS[wat](request, verslag))
    except AlVerzonden:
        messages.info(request, _TOO_LATE)
    except Overschreden:
        messages.error(request, _READ_AGAIN)
    return redirect("verslag", nummer=nummer) if mine.exists() else redirect("verslagen")


def _count(request: StaffRequest, verslag: Verslag) -> str:
    verslagen.count_again(verslag, _counted(Blik(verslag.tot_en_met, verslag.van)))
    return "De cijfers zijn opnieuw geteld. Je tekst is gebleven."


def _send(request: StaffRequest, verslag: Verslag) -> str:
    verslagen.send(verslag, seen_in(request.POST))
    return "Het verslag is verzonden. De raad krijgt er mail over."


def _drop(request: StaffRequest, verslag: Verslag) -> str:
    verslagen.drop(verslag)
    return "Het concept is weg."


_STEPS = {"tellen": _count, "verzenden": _send, "weggooien": _drop}


@access.sturing
@require_safe
def as_file(request: StaffRequest, nummer: int, vorm: str) -> HttpResponse:
    """The report as a tagged PDF or a spreadsheet."""
    verslag = _report(request, nummer)
    name = f"verslag-{verslag.van:%Y-%m-%d}-{verslag.tot_en_met:%Y-%m-%d}.{vorm}"
    if vorm == "xlsx":
        sheet = rekenblad.xlsx_bytes("Verslag", _COLUMNS, momentopname.lines(verslag.inhoud))
        return attachments.whole(sheet, rekenblad.XLSX, name)
    if vorm != "pdf":
        raise Http404
    return attachments.pdf(
        request, lambda: verslag_pdf.make(verslag), name, reverse("verslag", args=[nummer])
    )
