"""Dossiers that look like this one or belong with it: connect and part."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from initiatieven import verwanten
from initiatieven.actions import Geweigerd
from initiatieven.forms.verwant import VerwantForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, InitiatiefQuerySet
from initiatieven.roles import WERKPLEK
from initiatieven.views import access, saving
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import REFUSED
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden

_KEEP = Handeling.verwant_koppelen


@access.werkplek
def relatives(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """What belongs with it, what looks like it, and a field for any other kenmerk."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, _KEEP)
    if refused:
        return refused
    among = reached(request, initiatief)
    form = VerwantForm(posted(request), among=among)
    if form.is_bound and form.is_valid() and _change(request, initiatief, form):
        return redirect("verwanten", kenmerk=kenmerk)
    related = verwanten.related(initiatief)
    context = {
        "initiatief": initiatief,
        "form": form,
        "verwant": related,
        "lijkt": verwanten.look_alikes(initiatief, among, related),
        "fout": form.errors,
        "kruimels": access.crumbs(initiatief, "Verwante initiatieven"),
    }
    return render(
        request, "initiatieven/werkplek/verwanten.html", context, status=REFUSED if form.errors else 200
    )


def reached(request: StaffRequest, initiatief: Initiatief) -> InitiatiefQuerySet:
    """The other dossiers that this user reaches at the work place."""
    return Initiatief.objects.visible_to(request.user, through=WERKPLEK).exclude(pk=initiatief.pk)


def _change(request: StaffRequest, initiatief: Initiatief, form: VerwantForm) -> bool:
    """Whether it is done; if not, the form says why."""
    other, actor = form.cleaned_data["kenmerk"], Actor.user(request.user)
    act = verwanten.part if "los" in request.POST else verwanten.connect
    try:
        act(initiatief, other, actor)
    except Geweigerd as refused:
        form.add_error(None, refused.reden)
        return False
    except Overschreden:
        form.add_error(None, "Er veranderde net iets in dit dossier. Probeer het nog een keer.")
        return False
    messages.success(request, f"{other.titel} is {'losgemaakt' if act is verwanten.part else 'gekoppeld'}.")
    return True
