"""One dossier on one page."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from initiatieven import overname
from initiatieven.actions import available
from initiatieven.views import access
from initiatieven.views.access import StaffRequest
from initiatieven.views.delen import DELEN, Deel, Lezing
from initiatieven.views.presentation import button, came_in, step_bar, what_now
from samenwerkingswijzer.ground.actor import Actor


@access.werkplek
@require_safe
def dossier(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Everything about one initiative, with what comes next on top."""
    initiatief = access.whole_dossier(request, kenmerk)
    actor = Actor.user(request.user)
    possible = available(initiatief, actor)
    lezing = Lezing(initiatief, actor, frozenset(option.handeling for option in possible))
    parts = [part for row in DELEN if (part := _part(row, lezing))]
    context = {
        "initiatief": initiatief,
        "lezing": lezing,
        "stappen": step_bar(initiatief),
        "binnen": came_in(initiatief, lezing.mag),
        "overgenomen": overname.state(initiatief),
        "wat_nu": what_now(initiatief, possible),
        "toewijzing": initiatief.toewijzing_nu,
        "delen": [part for part in parts if not part["leeg"]],
        "nog_leeg": [part for part in parts if part["leeg"]],
        "kruimels": access.crumbs(initiatief, "")[:2],
    }
    return render(request, "initiatieven/werkplek/dossier.html", context)


def _part(row: Deel, lezing: Lezing) -> dict[str, Any]:
    """What the page needs of one part; empty when there is nothing to show."""
    found = row.collect(lezing)
    if not found:
        return {}
    return {
        "sleutel": row.sleutel,
        "titel": row.titel,
        "sjabloon": row.sjabloon,
        "gevouwen": row.is_folded(lezing.initiatief),
        "knoppen": [button(lezing.initiatief, one) for one in row.handelingen if one in lezing.mag],
        "inhoud": found,
        "leeg": found.get("leeg", False),
    }
