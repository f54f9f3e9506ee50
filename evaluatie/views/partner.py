"""A partner fills in an evaluation by mailed link, without an account (NORMEN C9)."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from evaluatie.models import Perspectief, Uitnodiging
from evaluatie.models.keuzes import DREMPEL
from evaluatie.views import sheets
from initiatieven.handelingen import Handeling
from initiatieven.overgangen import target
from initiatieven.permissions import EVALUATE
from initiatieven.status import Status
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.keyed import keyed
from samenwerkingswijzer.ground.models import Link

View = Callable[[HttpRequest, str, Link, Uitnodiging], HttpResponse]


def _by_link(view: View) -> Callable[[HttpRequest, str], HttpResponse]:
    """Open the sheet of a valid link; every other token gets the same 404. Nothing of it is stored or passed on."""

    @keyed("strict-origin")
    @wraps(view)
    def opened(request: HttpRequest, token: str) -> HttpResponse:
        link = links.find(EVALUATE, token)
        uitnodiging = Uitnodiging.objects.by_link(link) if link else None
        if link is None or uitnodiging is None:
            return render(request, "404.html", status=404)
        return view(request, token, link, uitnodiging)

    return opened


@require_http_methods(["GET", "HEAD", "POST"])
@_by_link
def fill_in(request: HttpRequest, token: str, link: Link, uitnodiging: Uitnodiging) -> HttpResponse:
    """Answer, or change an answer, until the evaluation is closed."""
    evaluatie = uitnodiging.evaluatie
    sheet = sheets.attempt(request, uitnodiging, Actor.holder(link))
    if sheet.saved:
        messages.success(request, sheets.progress(uitnodiging))
        return redirect("evaluatie_partner", token)
    context = {
        "initiatief": evaluatie.initiatief,
        "evaluatie": evaluatie,
        "uitnodiging": uitnodiging,
        "gesloten": _closed(uitnodiging),
        "perspectief": Perspectief(uitnodiging.perspectief),
        "drempel": DREMPEL.get(uitnodiging.perspectief, 1),
        "tot": evaluatie.sluit_op or link.verloopt_op,
        "kruimels": [("Evaluatie", "")],
        **sheet.context(),
    }
    return render(request, "evaluatie/partner.html", context, status=sheet.status)


def _closed(uitnodiging: Uitnodiging) -> bool:
    """Frozen, past its closing date, or the dossier stopped."""
    status = Status(uitnodiging.evaluatie.initiatief.status)
    ended = target(Handeling.evaluatie_vastleggen, status) is None
    return ended or uitnodiging.evaluatie.is_answered_out
