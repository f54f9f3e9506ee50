"""One dossier on one page."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from initiatieven import overname
from initiatieven.actions import available
from initiatieven.views import access, kort
from initiatieven.views.access import StaffRequest
from initiatieven.views.delen import DELEN, Deel
from initiatieven.views.lezing import Lezing
from initiatieven.views.presentation import button, step_bar
from samenwerkingswijzer.ground.actor import Actor


@access.werkplek
@require_safe
def dossier(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Everything about one initiative, with what comes next on top."""
    initiatief = access.whole_dossier(request, kenmerk)
    actor = Actor.user(request.user)
    lezing = Lezing(initiatief, actor, tuple(available(initiatief, actor)))
    parts = [part for row in DELEN if (part := _part(row, lezing))]
    context = {
        "initiatief": initiatief,
        "lezing": lezing,
        "stappen": step_bar(initiatief),
        "binnen": lezing.binnen,
        "kort": kort.collect(lezing),
        "overgenomen": overname.state(initiatief),
        "wat_nu": lezing.wat_nu,
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
