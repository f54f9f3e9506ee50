"""One dossier on one page."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from initiatieven.models import Initiatief
from initiatieven.permissions import may_read_contact
from initiatieven.views import access
from initiatieven.views.access import StaffRequest
from initiatieven.views.presentation import dossier_url, step_bar, summary, timeline, what_now
from initiatieven.views.schermen import SCHERMEN
from samenwerkingswijzer.ground.actor import Actor

_DECISION = (
    "besluit",
    "beslisser",
    "besluitdatum",
    "motivering_publiek",
    "voorwaarden",
    "afwijking_toelichting",
    "document_url",
)


@access.werkplek
@require_safe
def dossier(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Everything about one initiative, with what comes next on top."""
    initiatief = access.dossier(request, kenmerk)
    events = list(initiatief.gebeurtenissen.select_related("gebruiker"))
    actor = Actor.user(request.user)
    context = {
        "initiatief": initiatief,
        "leest_contact": may_read_contact(actor, initiatief),
        "stappen": step_bar(initiatief, events),
        "wat_nu": what_now(initiatief, actor),
        "tijdlijn": timeline(events),
        "toewijzing": initiatief.toewijzingen.filter(tot=None)
        .select_related("accountmanager__gebruiker")
        .first(),
        "kruimels": access.crumbs(initiatief, "")[:2],
        **_parts(initiatief),
    }
    return render(request, "initiatieven/werkplek/dossier.html", context)


def _parts(initiatief: Initiatief) -> dict[str, Any]:
    """The records of the dossier, each list in one query."""
    return {
        "gegevens": summary(initiatief, _fields("gegevens")[1:]),
        "opgaven": initiatief.opgaven.all(),
        "betrokkenen": initiatief.betrokkenen.prefetch_related("belangen").select_related("contact"),
        "intake": summary(getattr(initiatief, "intake", None), _fields("intake")),
        "inschatting": summary(getattr(initiatief, "inschatting", None), _fields("inschatting")),
        "verbredingen": initiatief.verbredingen.select_related("opgave"),
        "wegingen": [
            _weighing(weging) for weging in initiatief.wegingen.select_related("startnotitie", "besluit")
        ],
        "afspraken": initiatief.afspraken.all(),
        "adres": dossier_url(initiatief),
    }


def _fields(scherm: str) -> list[str]:
    names = SCHERMEN[scherm].form._meta.fields or ()
    return [name for name in names if name not in ("opgaven", "kern")]


def _weighing(weging: Any) -> dict[str, Any]:
    return {
        "weging": summary(weging, _fields("weging")),
        "startnotitie": summary(getattr(weging, "startnotitie", None), _fields("startnotitie")),
        "besluit": summary(getattr(weging, "besluit", None), _DECISION),
    }
