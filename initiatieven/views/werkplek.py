"""The worklist."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from initiatieven import worklists
from initiatieven.forms.werklijst import WerklijstFilter
from initiatieven.models import Initiatief, InitiatiefQuerySet
from initiatieven.roles import WERKPLEK, ZICHT, Bereik
from initiatieven.views import access
from initiatieven.views.access import StaffRequest
from initiatieven.views.balie import REGISTRARS
from initiatieven.views.paging import kept_query, page_of
from initiatieven.worklists import Lijst
from samenwerkingswijzer.ground.rollen import Rol


@access.werkplek
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """What waits for this user, the most pressing list first; every list with the same filters."""
    lijsten = worklists.lists_for(request.user)
    chosen = next((one for one in lijsten if one.sleutel == request.GET.get("lijst")), lijsten[0])
    filters = WerklijstFilter(request.GET or None, everyone=sees_everything(request))
    rows = worklists.rows(request.user, chosen)
    if filters.is_bound and filters.is_valid():
        rows = narrowed(rows, filters.cleaned_data)
    page = page_of(request, rows.select_related("kern").with_manager())
    context = {
        "lijsten": [_tab(request, one, chosen) for one in lijsten],
        "lijst": chosen,
        "filters": filters,
        "gefilterd": filters.is_bound and any(filters.data.get(name) for name in filters.fields),
        "page_obj": page,
        "basis": kept_query(request),
        "rijen": [_row(initiatief) for initiatief in page],
        "meer": page.paginator.count >= worklists.LIMIT,
        "meldt_aan": bool(request.user.rollen & REGISTRARS),
        "is_coordinator": Rol.coordinator in request.user.rollen,
        "beslist": Rol.directie in request.user.rollen,
        "kruimels": [("Werkplek", "")],
    }
    return render(request, "initiatieven/werkplek/werklijst.html", context)


def sees_everything(request: StaffRequest) -> bool:
    """Whether one of the user's roles reaches every dossier at the work place."""
    return any(ZICHT[rol] == Bereik.alles for rol in request.user.rollen & WERKPLEK)


def _tab(request: StaffRequest, lijst: Lijst, chosen: Lijst) -> dict[str, Any]:
    count = worklists.count_up(worklists.rows(request.user, lijst))
    return {
        "titel": lijst.titel,
        "url": f"?lijst={lijst.sleutel}",
        "aantal": worklists.count_label(count),
        "actief": lijst is chosen,
    }


def narrowed(rows: InitiatiefQuerySet, wanted: dict[str, Any]) -> InitiatiefQuerySet:
    """Only what the filters ask for."""
    if wanted["status"]:
        rows = rows.filter(status=wanted["status"])
    if wanted["kern"]:
        rows = rows.filter(kern=wanted["kern"])
    if wanted.get("accountmanager"):
        rows = rows.filter(toewijzingen__accountmanager=wanted["accountmanager"], toewijzingen__tot=None)
    return worklists.search(rows, wanted["q"]) if wanted["q"].strip() else rows


def _row(initiatief: Initiatief) -> dict[str, Any]:
    return {"initiatief": initiatief, "daarna": worklists.next_line(initiatief)}
