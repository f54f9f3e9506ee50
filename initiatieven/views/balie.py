"""Staff registers an initiative for somebody at the desk or on the phone."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from initiatieven import questions
from initiatieven.forms.aanmelden import initiatief_from, uitdaging_from
from initiatieven.forms.balie import BalieForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, Poolvraag
from initiatieven.registration import Aanmelder, register
from initiatieven.roles import POOL, WERKPLEK, WIE
from initiatieven.views import access
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import REFUSED
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.rollen import Rol

TOESTEMMING = "De initiatiefnemer hoorde van de medewerker wat we bewaren, en vond dat goed."
"""What the timeline says: consent was asked, when and by whom (AVG art. 7)."""
REGISTRARS = frozenset(who for who in WIE[Handeling.aanmelden] if isinstance(who, Rol))


@access.requires(REGISTRARS)
def register_for(request: StaffRequest) -> HttpResponse:
    """The questions of the public form on one page; sent twice, it makes one dossier and one mail."""
    vraag = _question(request)
    form = BalieForm(posted(request), initial=_asked(vraag))
    if form.is_bound and form.is_valid():
        initiatief = _register(request, form)
        if vraag:
            questions.became(vraag, initiatief, request.user)
        return _registered(request, initiatief)
    context = {
        "form": form,
        "fout": form.errors,
        "kruimels": [("Werkplek", reverse("werkplek")), ("Aanmelden", "")],
    }
    return render(
        request, "initiatieven/werkplek/aanmelden.html", context, status=REFUSED if form.errors else 200
    )


def _question(request: StaffRequest) -> Poolvraag | None:
    """The question to the pool that becomes an initiative, for who answers questions."""
    number = request.GET.get("vraag", "")
    if not number.isdecimal() or len(number) > 9 or request.user.rollen.isdisjoint(POOL):
        return None
    return Poolvraag.objects.with_contact().filter(pk=int(number)).first()


def _asked(vraag: Poolvraag | None) -> dict[str, Any]:
    """What the asker told already."""
    if vraag is None:
        return {}
    contact = getattr(vraag, "contact", None)
    reach = {name: getattr(contact, name) for name in ("naam", "e_mail", "telefoon")} if contact else {}
    return {"samenvatting": vraag.vraag, "kern": vraag.kern_id, **reach}


def _register(request: StaffRequest, form: BalieForm) -> Initiatief:
    data = form.cleaned_data
    initiatief = initiatief_from(data)
    initiatief.herkomst = data["herkomst"]
    aanmelder = Aanmelder(
        data["aanduiding"],
        data["naam"],
        data["e_mail"],
        data["telefoon"],
        toelichting=TOESTEMMING,
        erbij=uitdaging_from(data),
    )
    return register(initiatief, aanmelder, Actor.user(request.user), sleutel=data["sleutel"])


def _registered(request: StaffRequest, initiatief: Initiatief) -> HttpResponse:
    """To the dossier, for who reaches it; an accountmanager does only after it is assigned."""
    messages.success(
        request, f"Aangemeld. Het kenmerk is {initiatief.kenmerk}. De coördinator krijgt bericht."
    )
    reached = Initiatief.objects.visible_to(request.user, through=WERKPLEK).filter(pk=initiatief.pk).exists()
    return redirect("dossier", kenmerk=initiatief.kenmerk) if reached else redirect("werkplek")
