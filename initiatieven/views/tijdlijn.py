"""What happened in a dossier: the newest on its page, all of it on a page of its own that one leafs through."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import F, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from initiatieven.models import Gebeurtenis, Initiatief
from initiatieven.views import access
from initiatieven.views.access import StaffRequest
from initiatieven.views.paging import kept_query
from initiatieven.views.presentation import timeline

SHOWN = 8
"""So many stand on the dossier page: the last weeks of a busy dossier."""
PER_PAGE = 50
SOORTEN = {"alles": "Alles", "stappen": "Stappen", "werk": "Werk tussen de stappen"}


def newest(initiatief: Initiatief) -> dict[str, Any]:
    """The last things that happened, and whether there is more."""
    rows = list(_events(initiatief)[: SHOWN + 1])
    return {"gebeurtenissen": timeline(rows[:SHOWN]), "meer": len(rows) > SHOWN}


def _events(initiatief: Initiatief) -> QuerySet[Gebeurtenis]:
    rows: QuerySet[Gebeurtenis] = initiatief.gebeurtenissen.select_related("gebruiker")
    return rows.order_by("-op", "-pk")


@access.werkplek
@require_safe
def history(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Everything that happened, the newest first; steps and the work between them can be seen apart."""
    initiatief = access.dossier(request, kenmerk)
    soort = request.GET.get("soort", "")
    chosen = soort if soort in SOORTEN else "alles"
    page = Paginator(_of_kind(_events(initiatief), chosen), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "initiatief": initiatief,
        "soorten": [{"titel": t, "url": f"?soort={s}", "actief": s == chosen} for s, t in SOORTEN.items()],
        "gebeurtenissen": timeline(page),
        "page_obj": page,
        "basis": kept_query(request),
        "kruimels": access.crumbs(initiatief, "Wat er gebeurde"),
    }
    return render(request, "initiatieven/werkplek/tijdlijn.html", context)


def _of_kind(rows: QuerySet[Gebeurtenis], soort: str) -> QuerySet[Gebeurtenis]:
    if soort == "stappen":
        return rows.exclude(van=F("naar"))
    return rows.filter(van=F("naar")) if soort == "werk" else rows
