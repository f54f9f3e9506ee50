"""The council's dashboard, the list behind each figure, and the council's page of one dossier."""

from typing import Any

from django.db.models import OuterRef, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from evaluatie.forms.blik import BlikForm
from evaluatie.forms.selectie import SelectieForm
from evaluatie.models import GeplandMoment
from evaluatie.statistics import raadsdossier
from evaluatie.statistics.blik import Blik
from evaluatie.statistics.selectie import select
from evaluatie.views import presentation
from evaluatie.views.blokken import overzicht
from evaluatie.views.blokken.onderdelen import Bron
from evaluatie.views.spiegel import between_parties
from initiatieven import waiting
from initiatieven.models import Initiatief, InitiatiefQuerySet, Statusperiode
from initiatieven.roles import STURING
from initiatieven.status import Status
from initiatieven.views import access
from initiatieven.views.access import StaffRequest
from initiatieven.views.paging import kept_query, page_of
from samenwerkingswijzer.ground import limits

_CHOICES_PER_HOUR = 60
"""Another day or village each time, from one address."""


@access.sturing
@require_safe
def dashboard(request: StaffRequest) -> HttpResponse:
    """The ten questions of the council, over any day and period. What cannot be asked gets 400 and a sentence."""
    form = BlikForm(request.GET)
    context: dict[str, Any] = {"form": form, "wis": reverse("sturing"), "kruimels": [("Sturing", "")]}
    if not form.is_valid():
        return render(request, "evaluatie/sturing.html", {**context, "fout": True}, status=400)
    found = overzicht.overview(Bron(form.blik(), form.kernen, form.opgaven))
    context |= {
        "overzicht": found,
        "blokken": overzicht.ordered(found.blokken, request.user.rollen),
        "te_besluiten": waiting.to_decide(request.user),
        **_looked_at(form, found.leeg),
    }
    return render(request, "evaluatie/sturing.html", context)


@require_safe
def public(request: HttpRequest) -> HttpResponse:
    """The figures of public initiatives, for everyone. What somebody chooses is counted for them: not without end."""
    if request.GET and not limits.allow("cijfers", request, _CHOICES_PER_HOUR):
        return limits.refused(render(request, "429.html"))
    form = BlikForm(request.GET)
    context: dict[str, Any] = {
        "form": form,
        "wis": reverse("cijfers"),
        "kruimels": [("Initiatieven", reverse("initiatieven")), ("Cijfers", "")],
    }
    if not form.is_valid():
        return render(request, "evaluatie/cijfers.html", {**context, "fout": True}, status=400)
    found = overzicht.overview(Bron(form.blik(openbaar=True), form.kernen, form.opgaven))
    context |= {
        "overzicht": found,
        "blokken": overzicht.for_everyone(found.blokken),
        **_looked_at(form, found.leeg),
    }
    return render(request, "evaluatie/cijfers.html", context)


def _looked_at(form: BlikForm, empty: object) -> dict[str, Any]:
    blik = form.blik()
    early = _too_early(blik) if empty else None
    return {"fout": False, "blik": blik, "gekozen": form.in_words(), "te_vroeg": early}


def _too_early(blik: Blik) -> Any:
    """The first day that there was anything, when one looks at a day before it."""
    if not blik.is_past:
        return None
    first = Statusperiode.objects.first_day()
    return first if first and blik.peildatum < first else None


@access.sturing
@require_safe
def listing(request: StaffRequest) -> HttpResponse:
    """The initiatives behind a figure. A filter that does not exist answers 400 with what to do."""
    form = SelectieForm(request.GET)
    context: dict[str, Any] = {
        "form": form,
        "wis": reverse("sturing_lijst"),
        "kruimels": [("Sturing", reverse("sturing")), ("Lijst", "")],
    }
    if not form.is_valid():
        return render(request, "evaluatie/lijst.html", {**context, "fout": True}, status=400)
    blik = form.blik()
    seen = Initiatief.objects.visible_to(request.user, through=STURING)
    rows = _with_state(select(seen, blik, form.cleaned_data), blik)
    page = page_of(request, rows.select_related("kern"))
    for row in page:
        row.toen_label = Status(row.toen).label if row.toen else ""
    context |= {"page_obj": page, "basis": kept_query(request), **_looked_at(form, not page.object_list)}
    return render(request, "evaluatie/lijst.html", context)


def _with_state(rows: InitiatiefQuerySet, blik: Blik) -> InitiatiefQuerySet:
    """Adds `toen`: the state on the peildatum."""
    then = Statusperiode.objects.at(blik.moment).filter(initiatief=OuterRef("pk"))
    return rows.annotate(toen=Subquery(then.values("status")[:1]))


@access.sturing
@require_safe
def council_dossier(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """One dossier as the council may read it: nothing personal."""
    rows = Initiatief.objects.visible_to(request.user, through=STURING).select_related("kern")
    initiatief = get_object_or_404(rows, kenmerk=kenmerk)
    evaluatie, spiegels = raadsdossier.mirrors(initiatief)
    context = {
        "initiatief": initiatief,
        "dossier": raadsdossier.read(initiatief),
        "spiegels": [presentation.drawn(one) for one in spiegels],
        "gepland": GeplandMoment.objects.of(initiatief),
        **(
            between_parties(evaluatie, spiegels, linked=False)
            if evaluatie
            else {"partijen": None, "grootste": []}
        ),
        "kruimels": [("Sturing", reverse("sturing")), (initiatief.titel, "")],
    }
    return render(request, "evaluatie/raadsdossier.html", context)
