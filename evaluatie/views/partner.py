"""A partner fills in an evaluation by mailed link, without an account (NORMEN C9)."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from evaluatie.models import Perspectief, Uitnodiging
from evaluatie.models.keuzes import DREMPEL
from evaluatie.views import bladdelen, sheets
from evaluatie.views.bladdelen import Bladdeel
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
    """Answer part by part, or change an answer, until the evaluation is closed."""
    closed = _closed(uitnodiging)
    deel = None if closed else bladdelen.chosen(request, uitnodiging)
    sheet = sheets.attempt(request, uitnodiging, Actor.holder(link), deel.criteria if deel else None)
    if sheet.saved and deel:
        return _go_on(request, token, uitnodiging, deel)
    context = {
        "initiatief": uitnodiging.evaluatie.initiatief,
        "evaluatie": uitnodiging.evaluatie,
        "deel": deel,
        "perspectief": Perspectief(uitnodiging.perspectief),
        "drempel": DREMPEL.get(uitnodiging.perspectief, 1),
        "tot": uitnodiging.evaluatie.sluit_op or link.verloopt_op,
        "kruimels": [("Evaluatie", "")],
        **sheet.context(),
    }
    page = "partner" if deel else "partner_gesloten" if closed else "partner_klaar"
    return render(request, f"evaluatie/{page}.html", context, status=sheet.status)


def _go_on(request: HttpRequest, token: str, uitnodiging: Uitnodiging, deel: Bladdeel) -> HttpResponse:
    """To the part before or after; after the last to what was sent, or to what has no answer yet."""
    following = deel.after(back="terug" in request.POST)
    if not following and uitnodiging.ingevuld_op is None:
        messages.warning(request, sheets.progress(uitnodiging))
    return redirect(f"{reverse('evaluatie_partner', args=[token])}{following}")


def _closed(uitnodiging: Uitnodiging) -> bool:
    """Frozen, past its closing date, or the dossier stopped."""
    status = Status(uitnodiging.evaluatie.initiatief.status)
    ended = target(Handeling.evaluatie_vastleggen, status) is None
    return ended or uitnodiging.evaluatie.is_answered_out
