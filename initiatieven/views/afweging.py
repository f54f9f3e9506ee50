"""Weighing every interest, and testing against the principles of the council: two tables, each filled in at one go."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import Truncator

from initiatieven import afweging
from initiatieven.forms.afweging import GewogenBelangForm, ToetsForm
from initiatieven.forms.rijen import RijForm
from initiatieven.handelingen import Handeling
from initiatieven.models import GewogenBelang, Initiatief, Toets
from initiatieven.views import access, rijen, saving
from initiatieven.views.access import StaffRequest
from initiatieven.views.presentation import dossier_url


@access.werkplek
def interests(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Every interest with what it pleads for, its weight, its source and how the party was heard."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, Handeling.belangen_wegen)
    if refused:
        return refused
    tabel = rijen.Tabel(
        initiatief,
        Handeling.belangen_wegen,
        lambda data: [_interest(row, data) for row in afweging.interests(initiatief)],
        _left_open,
    )
    rows, uitkomst = rijen.attempt(request, tabel)
    if uitkomst.klaar:
        return _done(
            request, initiatief, "De weging van de belangen is bewaard.", afweging.open_interests(initiatief)
        )
    context = {
        "titel": "Belangen wegen",
        "inleiding": "Weeg elk belang. Ook van wie er niet om vroeg. Je mag een deel later doen. "
        "De raad leest dit: geen namen.",
        "leeg": "Er staat nog geen belang in dit dossier. Leg eerst vast wie er belang bij hebben.",
        "niemand_geraakt": afweging.nobody_affected(initiatief),
        "zonder_belang": initiatief.betrokkenen.filter(belangen=None),
    }
    return _show(request, initiatief, "belangen", rows, uitkomst, context)


def _interest(row: GewogenBelang, data: Any) -> GewogenBelangForm:
    assert row.belang is not None  # rows of the weighing under way have their interest
    party = row.belang.betrokkene
    form = GewogenBelangForm(
        data,
        instance=row,
        prefix=f"belang{row.belang.pk}",
        titel=party.aanduiding,
        bijschrift=f"{row.wie}. {row.belang.omschrijving}",
        over=f"{party.aanduiding}, {Truncator(row.belang.omschrijving).words(8)}",
    )
    if form.is_bound and form.must_be_stored():
        row.wie, row.omschrijving = afweging.who(row.belang), row.belang.omschrijving
    return form


def _left_open(rows: Sequence[RijForm]) -> str:
    """The override stands in the event too: which interests were left open, and why."""
    left = [row.instance for row in rows if row.instance.reden_open]
    return "\n".join(f"Niet gewogen: {row.omschrijving} Reden: {row.reden_open}" for row in left)


@access.werkplek
def principles(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Test the initiative against each principle, in the version that holds today."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, Handeling.uitgangspunten_toetsen)
    if refused:
        return refused
    tabel = rijen.Tabel(
        initiatief,
        Handeling.uitgangspunten_toetsen,
        lambda data: [_test(toets, data) for toets in afweging.assessments(initiatief)],
    )
    rows, uitkomst = rijen.attempt(request, tabel)
    if uitkomst.klaar:
        return _done(request, initiatief, "De toets is bewaard.", afweging.untested(initiatief))
    context = {
        "titel": "Toets aan de uitgangspunten",
        "inleiding": "Past het initiatief bij wat de raad heeft vastgesteld? Je toetst aan de tekst van vandaag. "
        "Je mag een deel later doen. Voor het besluit moet alles klaar zijn.",
        "leeg": "De raad heeft nog geen uitgangspunten vastgesteld.",
    }
    return _show(request, initiatief, "toets", rows, uitkomst, context)


def _test(toets: Toets, data: Any) -> ToetsForm:
    punt = toets.uitgangspunt
    said = f"Versie {punt.nummer}. {punt.toelichting}"
    prefix, title = f"punt{punt.pk}", str(punt)
    form = ToetsForm(data, instance=toets, prefix=prefix, titel=title, bijschrift=said, over=title)
    if form.is_bound and form.must_be_stored():
        toets.getoetst_op = timezone.localdate()
    return form


def _done(
    request: StaffRequest, initiatief: Initiatief, sentence: str, left: Sequence[object]
) -> HttpResponse:
    more = f" Nog {len(left)} te doen." if left else ""
    messages.success(request, sentence + more)
    return redirect("dossier", kenmerk=initiatief.kenmerk)


def _show(
    request: StaffRequest,
    initiatief: Initiatief,
    scherm: str,
    rows: Sequence[RijForm],
    uitkomst: saving.Uitkomst,
    more: dict[str, Any],
) -> HttpResponse:
    context = {
        "initiatief": initiatief,
        "scherm": scherm,
        "rijen": rows,
        "botsing": uitkomst.botsing,
        "fout": any(row.errors for row in rows),
        "betrokkenen_url": dossier_url(initiatief, "betrokkenen"),
        "niemand_geraakt": False,
        "zonder_belang": [],
        "kruimels": access.crumbs(initiatief, more["titel"]),
        **more,
    }
    return render(request, "initiatieven/werkplek/rijen.html", context, status=uitkomst.code)
