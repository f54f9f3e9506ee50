"""The worklist."""

from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from initiatieven import mail_choices, worklists
from initiatieven.forms.werklijst import BewaarForm
from initiatieven.models import BewaardeLijst, Initiatief
from initiatieven.narrowing import sort_links
from initiatieven.roles import COORDINATOR, DIRECTIE, POOL
from initiatieven.views import access
from initiatieven.views.access import StaffRequest
from initiatieven.views.balie import REGISTRARS
from initiatieven.views.lijstkeuze import Keuze, chosen
from initiatieven.views.paging import kept_query, page_of
from initiatieven.waiting import my_day

_FIRST = 6
"""So many things of the day stand open on the screen; more would hide the lists below."""


@access.werkplek
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """What waits for this user, the most pressing list first; every list with the same filters."""
    kept = list(BewaardeLijst.objects.of(request.user))
    first = next((one for one in kept if one.standaard), None)
    if first and not request.GET:
        return redirect(f"{reverse('werkplek')}?{first.vraag}")
    keuze = chosen(request)
    aantallen = worklists.counts(request.user, keuze.lijsten)
    known = None if keuze.gefilterd else aantallen.per_lijst[keuze.lijsten.index(keuze.lijst)]
    page = page_of(request, keuze.rijen, known)
    context = {
        "lijsten": _tabs(keuze, aantallen.per_lijst),
        "bewaard": [_kept_tab(one, keuze) for one in kept],
        "lijst": keuze.lijst,
        "filters": keuze.filters,
        "gefilterd": keuze.gefilterd,
        "page_obj": page,
        "rijen": [_row(initiatief) for initiatief in page],
        "meer": page.paginator.count >= worklists.LIMIT,
        "kruimels": [("Werkplek", "")],
        "dag": _day(request, keuze, aantallen.eigen) if page.number == 1 else None,
        **_addresses(request, keuze),
        **_roles(request),
    }
    return render(request, "initiatieven/werkplek/werklijst.html", context)


def _day(request: StaffRequest, keuze: Keuze, mine: dict[int, str] | None) -> dict[str, Any]:
    """What waits for this user; folded for who came to look something up."""
    today = timezone.localdate()
    waits = [one.told(today) for one in my_day(request.user, today, mine)]
    return {"nu": waits[:_FIRST], "meer": waits[_FIRST:], "aantal": len(waits), "open": not keuze.gefilterd}


def _addresses(request: StaffRequest, keuze: Keuze) -> dict[str, Any]:
    """What the links and forms around the list carry along."""
    query = QueryDict(keuze.vraag, mutable=True)
    query.pop("volgorde", None)
    base = f"{query.urlencode()}&" if query else ""
    return {
        "basis": kept_query(request),
        "vraag": keuze.vraag,
        "kolommen": sort_links(request.GET.get("volgorde", ""), base),
        "bewaarform": BewaarForm(initial={"vraag": keuze.vraag}, auto_id="bewaar_%s"),
    }


def _roles(request: StaffRequest) -> dict[str, bool]:
    """What this user is offered beside the list."""
    return {
        "meldt_aan": bool(request.user.rollen & REGISTRARS),
        "is_coordinator": bool(request.user.rollen & COORDINATOR),
        "in_de_pool": bool(request.user.rollen & POOL),
        "kiest_mail": bool(mail_choices.kinds(request.user.rollen)),
        "beslist": bool(request.user.rollen & DIRECTIE),
    }


def _tabs(keuze: Keuze, numbers: list[int]) -> list[dict[str, Any]]:
    return [
        {
            "titel": one.titel,
            "url": f"?lijst={one.sleutel}",
            "aantal": worklists.count_label(number),
            "actief": one is keuze.lijst,
        }
        for one, number in zip(keuze.lijsten, numbers, strict=True)
    ]


def _kept_tab(kept: BewaardeLijst, keuze: Keuze) -> dict[str, Any]:
    return {"titel": kept.naam, "url": f"?{kept.vraag}", "actief": kept.vraag == keuze.vraag}


def _row(initiatief: Initiatief) -> dict[str, Any]:
    return {"initiatief": initiatief, "daarna": worklists.next_line(initiatief)}
