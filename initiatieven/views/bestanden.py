"""Files of a dossier: kept at the work place, given out by one view per door, each after its own check."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.views.decorators.http import require_safe

from initiatieven import bestanden
from initiatieven.forms.bestand import BestandForm, WeghalenForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Bestand, BestandQuerySet, BestandVersie, Initiatief
from initiatieven.views import access, saving, sturen
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import Uitkomst
from samenwerkingswijzer.ground.actor import Actor

_KEEP = Handeling.bestand_vastleggen
_REMOVE = Handeling.bestand_verwijderen
_SANDBOX = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
}


@access.werkplek
def files(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Every file with its versions, and the form for one more."""
    initiatief = access.dossier(request, kenmerk)
    return saving.guard(request, initiatief, _KEEP) or _edit(
        request, initiatief, Bestand(initiatief=initiatief)
    )


@access.werkplek
def file(request: StaffRequest, kenmerk: str, pk: int) -> HttpResponse:
    """Another title or audience, or a new version."""
    initiatief = access.dossier(request, kenmerk)
    return saving.guard(request, initiatief, _KEEP) or _edit(
        request, initiatief, get_object_or_404(_rows(initiatief), pk=pk)
    )


def _edit(request: StaffRequest, initiatief: Initiatief, row: Bestand) -> HttpResponse:
    actor = Actor.user(request.user)
    form = BestandForm(posted(request), request.FILES or None, instance=row, actor=actor)
    uitkomst = saving.attempt(request, initiatief, _KEEP, form)
    if uitkomst.klaar:
        messages.success(request, f"{form.instance} is bewaard.")
        return redirect("bestanden", kenmerk=initiatief.kenmerk)
    if form.is_infected:
        bestanden.note_infected(initiatief, actor)
    return _show(request, initiatief, form, uitkomst)


def _show(
    request: StaffRequest, initiatief: Initiatief, form: BestandForm, uitkomst: Uitkomst
) -> HttpResponse:
    is_new = form.instance._state.adding
    context = {
        "initiatief": initiatief,
        "form": form,
        "nieuw": is_new,
        "bestanden": rows(initiatief, _rows(initiatief).listed()) if is_new else [],
        "botsing": uitkomst.botsing,
        "fout": form.errors,
        "kruimels": access.crumbs(initiatief, "Bestanden"),
    }
    return render(request, "initiatieven/werkplek/bestanden.html", context, status=uitkomst.code)


@access.werkplek
def remove(request: StaffRequest, kenmerk: str, pk: int) -> HttpResponse:
    """Take a file away for good, with a reason; the timeline says that it was there."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, _REMOVE)
    if refused:
        return refused
    row = get_object_or_404(_rows(initiatief), pk=pk)
    form = WeghalenForm(posted(request), initial={"versie": initiatief.versie})

    def act() -> None:
        bestanden.remove(initiatief, row, Actor.user(request.user), form.cleaned_data["toelichting"])

    uitkomst = saving.transition(request, initiatief, _REMOVE, form, act)
    if uitkomst.klaar:
        messages.success(request, f"{row} is weggehaald.")
        return redirect("bestanden", kenmerk=kenmerk)
    context = {
        "initiatief": initiatief,
        "bestand": row,
        "form": form,
        "botsing": uitkomst.botsing,
        "fout": form.errors,
        "kruimels": access.crumbs(initiatief, "Bestand weghalen"),
    }
    return render(request, "initiatieven/werkplek/bestand_weghalen.html", context, status=uitkomst.code)


@access.werkplek
@require_safe
def version(request: StaffRequest, kenmerk: str, pk: int, nummer: int) -> HttpResponseBase:
    """One version, for who reaches the dossier at the work place."""
    row = get_object_or_404(_rows(access.dossier(request, kenmerk)), pk=pk)
    return answer(get_object_or_404(row.versies.all(), nummer=nummer))


@access.sturing
@require_safe
def council_file(request: StaffRequest, kenmerk: str, pk: int) -> HttpResponseBase:
    """The last version of a file that the council may read."""
    return newest(bestanden.of(sturen.dossier(request, kenmerk)).for_council(), pk)


@require_safe
def public_file(request: HttpRequest, code: str, pk: int) -> HttpResponseBase:
    """The last version of a public file of a public dossier."""
    initiatief = get_object_or_404(Initiatief.objects.public(), kenmerk=code)
    return newest(bestanden.of(initiatief).for_everyone(), pk)


def newest(chosen: BestandQuerySet, pk: int) -> HttpResponseBase:
    """The last version of one of these files; any other file is the same 404 as none."""
    return answer(get_object_or_404(chosen.with_versions(), pk=pk).laatste)


def answer(versie: BestandVersie) -> HttpResponseBase:
    """The bytes, to keep and never to open here: in a sandbox, under its own name and kind, kept by no cache."""
    if not versie.inhoud.storage.exists(str(versie.inhoud.name)):
        raise Http404
    return FileResponse(
        versie.inhoud.open("rb"),
        as_attachment=True,
        filename=versie.naam,
        content_type=versie.soort,
        headers=_SANDBOX,
    )


def rows(initiatief: Initiatief, chosen: Iterable[Bestand]) -> list[dict[str, Any]]:
    """Files with their versions as the work place shows them."""
    return [
        {
            "bestand": row,
            "wijzig": reverse("bestand", args=[initiatief.kenmerk, row.pk]),
            "weg": reverse("bestand_weghalen", args=[initiatief.kenmerk, row.pk]),
            "versies": [_line(versie, _version_url(initiatief, versie)) for versie in row.versies.all()],
        }
        for row in chosen
    ]


def _version_url(initiatief: Initiatief, versie: BestandVersie) -> str:
    return reverse("bestand_versie", args=[initiatief.kenmerk, versie.bestand_id, versie.nummer])


def for_initiator(initiatief: Initiatief, token: str) -> list[dict[str, Any]]:
    """The files that the initiator may have, each with the address behind the initiator's own link."""
    return [
        _line(row.laatste, reverse("volgen_bestand", args=[token, row.pk])) | {"titel": row.titel}
        for row in bestanden.of(initiatief).for_initiator().with_versions()
    ]


def for_everyone(initiatief: Initiatief) -> list[dict[str, Any]]:
    """The public files of a public dossier, each with its public address."""
    return [
        _line(row.laatste, reverse("initiatief_bestand", args=[initiatief.kenmerk, row.pk]))
        | {"titel": row.titel}
        for row in bestanden.of(initiatief).for_everyone().with_versions()
    ]


def for_council(initiatief: Initiatief) -> list[dict[str, Any]]:
    """The files that the council may read, each with its address under `/sturing/`."""
    return [
        _line(row.laatste, reverse("raadsbestand", args=[initiatief.kenmerk, row.pk])) | {"titel": row.titel}
        for row in bestanden.of(initiatief).for_council().with_versions()
    ]


def _line(versie: BestandVersie, url: str) -> dict[str, Any]:
    kind = versie.naam.rpartition(".")[2]
    return {"versie": versie, "url": url, "wat": f"{kind}, {filesizeformat(versie.grootte)}"}


def _rows(initiatief: Initiatief) -> BestandQuerySet:
    return bestanden.of(initiatief).present().with_versions()
