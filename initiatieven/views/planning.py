"""The planning list of the griffie, on the screen and as a spreadsheet."""

from itertools import groupby
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.http import require_safe

from initiatieven import council_planning as planning
from initiatieven.models import Initiatief
from initiatieven.roles import STURING
from initiatieven.views import access
from initiatieven.views.access import StaffRequest
from samenwerkingswijzer.ground import attachments, rekenblad


@access.sturing
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """What asks something of the council: now, by month, and without a day."""
    found = _compose(request)
    context = {
        "planning": found,
        "maanden": _months(found.met_dag),
        "vandaag": timezone.localdate(),
        "kruimels": [("Sturing", reverse("sturing")), ("Planning", "")],
    }
    return render(request, "initiatieven/sturing/planning.html", context)


@access.sturing
@require_safe
def take_away(request: StaffRequest, vorm: str) -> HttpResponse:
    """The same list as csv or xlsx."""
    rows = planning.as_rows(_compose(request))
    if vorm == "xlsx":
        data, kind = rekenblad.xlsx_bytes("Planning", planning.KOLOMMEN, rows), rekenblad.XLSX
    elif vorm == "csv":
        data, kind = rekenblad.csv_bytes(planning.KOLOMMEN, rows), rekenblad.CSV
    else:
        raise Http404
    return attachments.whole(data, kind, f"planning-raad.{vorm}")


def _compose(request: StaffRequest) -> planning.Planning:
    return planning.compose(Initiatief.objects.visible_to(request.user, through=STURING))


def _months(punten: list[planning.Punt]) -> list[tuple[str, list[Any]]]:
    return [
        (month.capitalize(), list(rows))
        for month, rows in groupby(punten, lambda punt: date_format(punt.dag, "F Y") if punt.dag else "")
    ]
