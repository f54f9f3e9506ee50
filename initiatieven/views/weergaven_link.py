"""How who has a mailed link gets a dossier: the page of the initiator, and of a partner with an agreement.

The pages are those behind the links themselves, without the door: the link that they are given here is never stored,
so that no address on them opens anything.
"""

from inspect import unwrap

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from initiatieven.models import Initiatief
from initiatieven.models.keuzes import Partij, SoortBetrokkene
from initiatieven.permissions import AGREE, FOLLOW
from initiatieven.views import afspraak, volgen
from initiatieven.views.link import Bezoek
from initiatieven.views.weergaven import Weergave, register
from samenwerkingswijzer.ground.models import Link

VOORBEELD = "voorbeeld"
"""Stands in the addresses of what is shown; it is no link."""


def _visit(initiatief: Initiatief, doel: str, person: int | None) -> Bezoek:
    found = Initiatief.objects.with_manager().get(pk=initiatief.pk)
    return Bezoek(VOORBEELD, Link(doel=doel, onderwerp=f"{initiatief.kenmerk}:{person or ''}"), found)


def _as_initiator(request: HttpRequest, initiatief: Initiatief) -> HttpResponse:
    """With the first initiator's choices; without anyone who can be reached the page is that of nobody."""
    people = initiatief.betrokkenen.filter(soort=SoortBetrokkene.initiatiefnemer, contact__isnull=False)
    person = people.order_by("pk").values_list("pk", flat=True).first()
    answer: HttpResponse = unwrap(volgen.follow)(request, _visit(initiatief, FOLLOW, person))
    return answer


def _as_partner(request: HttpRequest, initiatief: Initiatief) -> HttpResponse:
    """The partner of the first agreement; a dossier without one shows its partners nothing."""
    agreed = initiatief.afspraken.filter(partij=Partij.partner, betrokkene__isnull=False)
    person = agreed.order_by("pk").values_list("betrokkene_id", flat=True).first()
    if person is None:
        return render(request, "initiatieven/werkplek/geen_partner.html", {"kruimels": []})
    answer: HttpResponse = unwrap(afspraak.partner)(request, _visit(initiatief, AGREE, person))
    return answer


def register_both() -> None:
    """Let staff see what these two see."""
    register(
        "initiatiefnemer",
        Weergave("De initiatiefnemer", "Wat achter de link in de mail staat.", _as_initiator),
    )
    sentence = "Wat een partner ziet achter de link naar een afspraak."
    register("partner", Weergave("Een partner", sentence, _as_partner))
