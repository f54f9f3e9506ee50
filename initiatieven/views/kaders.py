"""What the coordinator keeps: opgaven, villages, terms and the pool. Nothing is thrown away; it is put out of use."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db import models
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.views.decorators.http import require_safe

from initiatieven import frames as rows
from initiatieven import pool, route
from initiatieven.forms.kaders import KernForm, OpgaveForm, PoolForm, TermijnForm
from initiatieven.forms.mandaat import MandaatregelForm
from initiatieven.forms.uitdaging import UitdaagtermijnForm, UitdaagvoorwaardeForm
from initiatieven.forms.versie import VersieForm
from initiatieven.models import (
    Accountmanager,
    Kern,
    Mandaatregel,
    Opgave,
    Termijn,
    Uitdaagtermijn,
    Uitdaagvoorwaarde,
)
from initiatieven.recording import keep
from initiatieven.roles import COORDINATOR
from initiatieven.status import Status
from initiatieven.views import access, bijhouden
from initiatieven.views.access import StaffRequest, posted

_coordinator = access.requires(COORDINATOR)


@dataclass(frozen=True)
class Kader:
    """One kind of frame with its list and its form. `tell` says in a few words how a row stands."""

    titel: str
    een: str
    inleiding: str
    form: type[VersieForm]
    rows: Callable[[], models.QuerySet[Any]]
    new: Callable[[], models.Model]
    tell: Callable[[Any], str]


def _until(row: Mandaatregel) -> str:
    return f"Geldt tot {date_format(row.geldig_tot)}." if row.geldig_tot else ""


def _in_use(row: Kern | Opgave | Uitdaagvoorwaarde) -> str:
    return "In gebruik" if row.actief else "Niet meer in gebruik"


KADERS: dict[str, Kader] = {
    "opgaven": Kader(
        "Opgaven",
        "opgave",
        "De maatschappelijke opgaven waar de gemeente aan werkt.",
        OpgaveForm,
        rows.opgaven,
        Opgave,
        _in_use,
    ),
    "kernen": Kader(
        "Dorpen en wijken",
        "kern",
        "De dorpen en wijken waar initiatieven zijn.",
        KernForm,
        rows.kernen,
        Kern,
        _in_use,
    ),
    "termijnen": Kader(
        "Termijnen",
        "termijn",
        "Hoeveel werkdagen een stap mag duren. Een stap zonder termijn kan niet te laat zijn.",
        TermijnForm,
        rows.termijnen,
        Termijn,
        lambda row: f"{row.werkdagen} werkdagen",
    ),
    "mandaat": Kader(
        "Mandaat",
        "regel",
        "Wie besluit waarover. De eerste regel die past, telt.",
        MandaatregelForm,
        rows.mandaatregels,
        Mandaatregel,
        lambda row: f"{row.get_beslisser_display()}. {route.conditions(row)} {_until(row)}".strip(),
    ),
    "uitdaagvoorwaarden": Kader(
        "Uitdaagrecht: voorwaarden",
        "voorwaarde",
        "Wanneer inwoners een taak van de gemeente mogen overnemen, volgens jullie verordening.",
        UitdaagvoorwaardeForm,
        rows.uitdaagvoorwaarden,
        Uitdaagvoorwaarde,
        _in_use,
    ),
    "uitdaagtermijnen": Kader(
        "Uitdaagrecht: termijnen",
        "termijn",
        "Hoeveel werkdagen de verordening geeft, geteld vanaf de aanmelding.",
        UitdaagtermijnForm,
        rows.uitdaagtermijnen,
        Uitdaagtermijn,
        lambda row: f"{row.werkdagen} werkdagen",
    ),
    "pool": Kader(
        "Pool van accountmanagers",
        "accountmanager",
        "Wie er beschikbaar is, voor welke dorpen en wijken, en hoeveel dossiers ieder heeft.",
        PoolForm,
        rows.accountmanagers,
        Accountmanager,
        lambda row: ", ".join(kern.naam for kern in row.kernen.all()) or "Alle dorpen en wijken",
    ),
}


def _kader(name: str) -> Kader:
    if name not in KADERS:
        raise Http404
    return KADERS[name]


@_coordinator
@require_safe
def frames(request: StaffRequest) -> HttpResponse:
    """Which frames the coordinator keeps, each with what it is for."""
    kaders = [
        {"titel": k.titel, "tekst": k.inleiding, "url": reverse("kader", args=[n])} for n, k in KADERS.items()
    ]
    context = {"kaders": kaders, "kruimels": _crumbs("Kaders")}
    return render(request, "initiatieven/kaders/kaders.html", context)


@_coordinator
@require_safe
def frame_list(request: StaffRequest, kader: str) -> HttpResponse:
    """All of one kind, with how it stands."""
    kind = _kader(kader)
    load = pool.load() if kader == "pool" else {}
    lines = [
        {
            "titel": _name(row),
            "stand": kind.tell(row),
            "lopend": load.get(row.pk, 0),
            "url": reverse("kader_wijzigen", args=[kader, row.pk]),
            "rij": row,
        }
        for row in kind.rows()
    ]
    context = {"kader": kader, "soort": kind, "rijen": lines, "kruimels": _crumbs(kind.titel)}
    return render(request, "initiatieven/kaders/lijst.html", context)


def _name(row: models.Model) -> str:
    return Status(row.status).label if isinstance(row, Termijn) else str(row)


@_coordinator
def frame_new(request: StaffRequest, kader: str) -> HttpResponse:
    """Add a row to one of the frames; a kind that we do not have is the one 404."""
    kind = _kader(kader)
    return _edit(request, kader, kind, kind.form(posted(request), instance=kind.new()))


@_coordinator
def frame(request: StaffRequest, kader: str, pk: int) -> HttpResponse:
    """Change one."""
    kind = _kader(kader)
    return _edit(
        request, kader, kind, kind.form(posted(request), instance=get_object_or_404(kind.rows(), pk=pk))
    )


def _edit(request: StaffRequest, kader: str, kind: Kader, form: VersieForm) -> HttpResponse:
    uitkomst = bijhouden.attempt(request, form, lambda: keep(form), "Een andere coördinator")
    if uitkomst.klaar:
        messages.success(request, f"{_name(form.instance)} is bewaard.")
        return redirect("kader", kader=kader)
    context = {
        "kader": kader,
        "soort": kind,
        "form": form,
        "nieuw": form.instance._state.adding,
        "botsing": uitkomst.botsing,
        "fout": form.errors,
        "kruimels": [
            *_crumbs(kind.titel)[:-1],
            (kind.titel, reverse("kader", args=[kader])),
            ("Wijzigen", ""),
        ],
    }
    return render(request, "initiatieven/kaders/formulier.html", context, status=uitkomst.code)


def _crumbs(titel: str) -> list[tuple[str, str]]:
    here = [("Werkplek", reverse("werkplek")), ("Kaders", reverse("kaders")), (titel, "")]
    return here if titel != "Kaders" else [here[0], ("Kaders", "")]
