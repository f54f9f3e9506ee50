"""Staff registers an initiative for somebody at the desk or on the phone."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from initiatieven.forms.aanmelden import initiatief_from
from initiatieven.forms.balie import BalieForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief
from initiatieven.models.keuzes import Herkomst
from initiatieven.registration import Aanmelder, register
from initiatieven.roles import WERKPLEK, WIE
from initiatieven.views import access
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import REFUSED
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.rollen import Rol

REGISTRARS = frozenset(who for who in WIE[Handeling.aanmelden] if isinstance(who, Rol))


@access.requires(REGISTRARS)
def register_for(request: StaffRequest) -> HttpResponse:
    """The questions of the public form on one page; sent twice, it makes one dossier and one mail."""
    form = BalieForm(posted(request))
    if form.is_bound and form.is_valid():
        return _registered(request, _register(request, form))
    context = {
        "form": form,
        "fout": form.errors,
        "kruimels": [("Werkplek", reverse("werkplek")), ("Aanmelden", "")],
    }
    return render(
        request, "initiatieven/werkplek/aanmelden.html", context, status=REFUSED if form.errors else 200
    )


def _register(request: StaffRequest, form: BalieForm) -> Initiatief:
    data = form.cleaned_data
    initiatief = initiatief_from(data)
    initiatief.herkomst = Herkomst.balie
    aanmelder = Aanmelder(*(data[name] for name in ("aanduiding", "naam", "e_mail", "telefoon")))
    return register(initiatief, aanmelder, Actor.user(request.user), sleutel=data["sleutel"])


def _registered(request: StaffRequest, initiatief: Initiatief) -> HttpResponse:
    """To the dossier, for who reaches it; an accountmanager does only after it is assigned."""
    messages.success(
        request, f"Aangemeld. Het kenmerk is {initiatief.kenmerk}. De coördinator krijgt bericht."
    )
    reached = Initiatief.objects.visible_to(request.user, through=WERKPLEK).filter(pk=initiatief.pk).exists()
    return redirect("dossier", kenmerk=initiatief.kenmerk) if reached else redirect("werkplek")
