"""Several dossiers from the list to one accountmanager."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from initiatieven import pool
from initiatieven.assigning import Afloop, assign_all, needed
from initiatieven.forms.toewijzingen import ToewijzingenForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief
from initiatieven.roles import COORDINATOR, WERKPLEK
from initiatieven.views import access
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import REFUSED
from samenwerkingswijzer.ground.actor import Actor

MOST = 50
"""Two pages of a list: so many one still oversees."""


@access.requires(COORDINATOR)
def assign_many(request: StaffRequest) -> HttpResponse:
    """GET asks to whom and why, POST gives the dossiers one by one and tells what failed."""
    wanted = (request.POST if request.method == "POST" else request.GET).getlist("kies")[:MOST]
    dossiers = _chosen(request, wanted)
    if not dossiers:
        return redirect("werkplek")
    hands_over = any(needed(one) == Handeling.overdragen for one in dossiers)
    kandidaten = pool.ranked(pool.members())
    start = {"versies": ToewijzingenForm.seen(dossiers)}
    form = ToewijzingenForm(posted(request), kandidaten=kandidaten, overdracht=hands_over, initial=start)
    if form.is_bound and form.is_valid():
        ended = assign_all(form.on_screen(dossiers), form.opdracht(), Actor.user(request.user))
        return _tell(request, form, ended)
    context = {"dossiers": dossiers, "form": form, "fout": form.errors, "kruimels": _crumbs()}
    status = REFUSED if form.errors else 200
    return render(request, "initiatieven/werkplek/toewijzingen.html", context, status=status)


def _chosen(request: StaffRequest, kenmerken: list[str]) -> list[Initiatief]:
    rows = Initiatief.objects.visible_to(request.user, through=WERKPLEK).with_manager()
    return list(rows.filter(kenmerk__in=kenmerken).order_by("aangemeld_op", "pk"))


def _tell(request: StaffRequest, form: ToewijzingenForm, ended: list[Afloop]) -> HttpResponse:
    context = {
        "wie": form.opdracht().accountmanager,
        "gelukt": [one for one in ended if one.gelukt],
        "mislukt": [one for one in ended if not one.gelukt],
        "kruimels": _crumbs(),
    }
    return render(request, "initiatieven/werkplek/toegewezen.html", context)


def _crumbs() -> list[tuple[str, str]]:
    return [("Werkplek", reverse("werkplek")), ("Dossiers toewijzen", "")]
