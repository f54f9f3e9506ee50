"""The Speelveld of a dossier: twelve cells with how far each is, and the questions of one cell."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from handreikingen.models import SpeelveldCel, Vraag
from handreikingen.models.speelveld import Laag
from handreikingen.stappen import Deelproces, Element
from initiatieven import speelveld
from initiatieven.forms.speelveld import SpeelveldAntwoordForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, SpeelveldAntwoord
from initiatieven.views import access, rijen, saving
from initiatieven.views.access import StaffRequest


@access.werkplek
@require_safe
def field(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """The twelve cells: four parts of the process by three elements."""
    initiatief = access.dossier(request, kenmerk)
    found = {(vak.cel.deelproces, vak.cel.element): vak for vak in speelveld.cells(initiatief)}
    rows = [
        {"titel": deel.label, "vakken": [(element.label, found.get((deel, element))) for element in Element]}
        for deel in Deelproces
    ]
    context = {
        "initiatief": initiatief,
        "elementen": [element.label for element in Element],
        "rijen": rows if found else [],
        "kruimels": access.crumbs(initiatief, "Speelveld"),
    }
    return render(request, "initiatieven/werkplek/speelveld.html", context)


@access.werkplek
def cell(request: StaffRequest, kenmerk: str, sleutel: str) -> HttpResponse:
    """The questions of one cell; the accountmanager answers, who else reaches the dossier reads."""
    initiatief = access.dossier(request, kenmerk)
    cel = SpeelveldCel.objects.at(sleutel)
    if cel is None:
        raise Http404
    refused = saving.guard(request, initiatief, Handeling.speelveld_invullen)
    if refused and request.method == "POST":
        return refused
    tabel = rijen.Tabel(
        initiatief,
        Handeling.speelveld_invullen,
        lambda data: [_row(vraag, row, data) for vraag, row in speelveld.rows(initiatief, cel)],
    )
    rows, uitkomst = rijen.attempt(request, tabel)
    if uitkomst.klaar:
        messages.success(request, f"Bewaard: {cel.naam}")
        return redirect("dossier_speelveld", kenmerk=kenmerk)
    context = {"rijen": rows, "lagen": _layers(rows), "mag": not refused, "botsing": uitkomst.botsing}
    return _show(request, initiatief, cel, context, uitkomst.code)


def _row(vraag: Vraag, row: SpeelveldAntwoord, data: Any) -> SpeelveldAntwoordForm:
    before = row.vraagtekst if row.vraagtekst != vraag.vraag else ""
    form = SpeelveldAntwoordForm(
        data, instance=row, prefix=f"vraag{vraag.pk}", titel=vraag.vraag, bijschrift=vraag.hulp
    )
    form.fields["antwoord"].label = vraag.vraag
    form.fields["antwoord"].help_text = f"Toen was de vraag: {before}" if before else vraag.hulp
    form.vraag = vraag
    if form.is_bound and form.must_be_stored():
        row.vraag, row.vraagtekst = vraag, vraag.vraag
    return form


def _layers(rows: Any) -> list[dict[str, Any]]:
    found = [(laag, [row for row in rows if row.vraag.laag == laag]) for laag in Laag]
    return [
        {"titel": laag.label, "rijen": some, "open": laag == Laag.kort or any(map(_needs_a_look, some))}
        for laag, some in found
        if some
    ]


def _needs_a_look(row: SpeelveldAntwoordForm) -> bool:
    return bool(row.instance.antwoord or row.errors or row.is_bound)


def _show(
    request: StaffRequest, initiatief: Initiatief, cel: SpeelveldCel, more: dict[str, Any], code: int
) -> HttpResponse:
    whole = reverse("dossier_speelveld", args=[initiatief.kenmerk])
    context = {
        "initiatief": initiatief,
        "cel": cel,
        "eerder": speelveld.former(initiatief, cel),
        "fout": any(row.errors for row in more["rijen"]),
        "kruimels": [*access.crumbs(initiatief, "")[:2], ("Speelveld", whole), (cel.naam, "")],
        **more,
    }
    return render(request, "initiatieven/werkplek/speelveldvak.html", context, status=code)
