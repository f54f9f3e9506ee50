"""Saying yes or no to an agreement by a link: the initiator from the own page, a partner from one of its own."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from initiatieven import agreements
from initiatieven.forms.volgen import AkkoordForm
from initiatieven.models import Afspraak
from initiatieven.models.keuzes import Partij
from initiatieven.permissions import AGREE
from initiatieven.views import saving
from initiatieven.views.access import posted
from initiatieven.views.link import Bezoek, Vraag, ask, by_link, nothing
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.versions import Overschreden

_READ = require_http_methods(["GET", "HEAD"])
_FORM = require_http_methods(["GET", "HEAD", "POST"])
_VRAAG = Vraag("Ben je akkoord met deze afspraak?", "", "Versturen", "afspraak")


@_FORM
@by_link(referrer="strict-origin")
def agree(request: HttpRequest, bezoek: Bezoek, pk: int) -> HttpResponse:
    """The initiator: agreements of the municipality and of the initiator."""
    row = bezoek.initiatief.afspraken.exclude(partij=Partij.partner).filter(pk=pk).first()
    return nothing(request) if row is None else _ask(request, bezoek, row)


@_READ
@by_link(referrer="no-referrer", doel=AGREE)
def partner(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """What a partner agreed in this dossier: that, and nothing else of it."""
    context = {
        "kruimels": [("Je afspraken", "")],
        "initiatief": bezoek.initiatief,
        "afspraken": list(bezoek.initiatief.afspraken.filter(betrokkene_id=_party(bezoek))),
        "token": bezoek.token,
        "gedaan": "Je antwoord is bewaard." if request.GET.get("gedaan") else "",
    }
    return render(request, "initiatieven/volgen/partner.html", context)


@_FORM
@by_link(referrer="strict-origin", doel=AGREE)
def partner_agree(request: HttpRequest, bezoek: Bezoek, pk: int) -> HttpResponse:
    """A partner: its own agreements only; another's is the same as not there."""
    row = bezoek.initiatief.afspraken.filter(betrokkene_id=_party(bezoek), pk=pk).first()
    if row is None:
        return nothing(request)
    response = _ask(request, bezoek, row, terug=reverse("afspraak", args=[bezoek.token]))
    return redirect(f"{reverse('afspraak', args=[bezoek.token])}?gedaan=1") if _went(response) else response


def _went(response: HttpResponse) -> bool:
    return response.status_code == 302


def _party(bezoek: Bezoek) -> int:
    """Which party the link is of; no party has number 0."""
    number = links.narrowed(bezoek.link)
    return int(number) if number.isdecimal() else 0


def _ask(request: HttpRequest, bezoek: Bezoek, row: Afspraak, **extra: str) -> HttpResponse:
    row.initiatief = bezoek.initiatief
    form = AkkoordForm(posted(request), initial={"versie": row.versie})

    def act() -> None:
        row.versie = form.cleaned_data["versie"]
        try:
            agreements.answer(row, bezoek.actor, form.agrees(), form.cleaned_data["reden"])
        except Overschreden as overtaken:
            if overtaken.huidig == row:
                row.refresh_from_db()
                saving.show_version(form, row.versie)
            raise

    return ask(request, bezoek, _VRAAG, form, act, afspraak=row, **extra)
