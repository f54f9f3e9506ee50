"""What everyone may read: the overview of public initiatives and one of them. Nothing personal stands here."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse_lazy
from django.views.decorators.http import require_safe

from initiatieven import nieuws
from initiatieven.forms.filters import OverzichtForm, filtered
from initiatieven.models import Initiatief
from initiatieven.models.bladeren import counted_page
from initiatieven.models.keuzes import Publiek
from initiatieven.views import bestanden, story

PAGE_SIZE = 24
MOST_COUNTED = 1000
_CRUMB = ("Initiatieven", reverse_lazy("initiatieven"))


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Public initiatives, newest first; a filter that does not exist answers 400 with what to do."""
    form = OverzichtForm(request.GET)
    if not form.is_valid():
        context = {"kruimels": [_CRUMB], "form": form, "fout": True, "open": True, "kaart_open": False}
        return render(request, "initiatieven/overzicht.html", context, status=400)
    rows = filtered(Initiatief.objects.public(), form.cleaned_data)
    place = form.cleaned_data["na"], form.cleaned_data["voor"]
    bladzijde, found = counted_page(rows, *place, PAGE_SIZE, MOST_COUNTED)
    context = {
        "kruimels": [_CRUMB],
        "form": form,
        "open": form.is_narrowed,
        "kaart_open": not request.GET,
        "bladzijde": bladzijde,
        "aantal": found,
        "meer_dan": MOST_COUNTED if found > MOST_COUNTED else 0,
        "basis": _filters_only(request),
    }
    return render(request, "initiatieven/overzicht.html", context)


def _filters_only(request: HttpRequest) -> str:
    query = request.GET.copy()
    for name in ("na", "voor"):
        query.pop(name, None)
    return f"{query.urlencode()}&" if query else ""


@require_safe
def detail(request: HttpRequest, code: str) -> HttpResponse:
    """One public initiative; unknown, not public and removed are the same 404."""
    initiatief = Initiatief.objects.public().select_related("kern").filter(kenmerk=code).first()
    if initiatief is None:
        raise Http404
    return shown(request, initiatief)


def shown(request: HttpRequest, initiatief: Initiatief) -> HttpResponse:
    """The public page of this initiative; also what staff see before it is public, by "toon als"."""
    context = {
        "kruimels": [_CRUMB, (initiatief.titel, "")],
        "initiatief": initiatief,
        "stappen": story.road(initiatief),
        "besluit": initiatief.besluiten.last(),
        "opgaven": initiatief.opgaven.all(),
        "tijdlijn": nieuws.public_story(initiatief),
        "voortgang": initiatief.voortgang.public(),
        "bestanden": bestanden.for_everyone(initiatief),
        "mijlpalen": initiatief.mijlpalen.filter(zichtbaar_voor=Publiek.publiek),
    }
    return render(request, "initiatieven/initiatief.html", context)
