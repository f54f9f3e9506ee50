"""Preview of a text with marks, and pictures pasted into it: per dossier, for who reaches it and keeps it."""

from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from initiatieven import bestanden
from initiatieven.actions import Geweigerd
from initiatieven.forms.bestand import PlaatjeForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief
from initiatieven.permissions import may, why_not
from initiatieven.recording import record
from initiatieven.views import access
from initiatieven.views.access import StaffRequest
from samenwerkingswijzer.ground import markdown
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden

_KEEP = Handeling.bestand_vastleggen
_INTUSSEN = "Er veranderde net iets in het dossier. Plak het beeld nog een keer."


@access.werkplek
@require_POST
def preview(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """What the text will look like; nothing is kept."""
    initiatief = access.dossier(request, kenmerk)
    text = request.POST.get("tekst", "")[: markdown.LONGEST]
    return HttpResponse(markdown.shown(text, addresses(initiatief)))


@access.werkplek
@require_POST
def picture(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """Keep a pasted picture with the dossier; the answer is what to write in the text, or a sentence why not."""
    initiatief = access.dossier(request, kenmerk)
    actor = Actor.user(request.user)
    form = PlaatjeForm(request.POST, request.FILES)
    if not may(actor, _KEEP, initiatief):
        return _refused(why_not(_KEEP), 403)
    if not form.is_valid():
        if form.has_error("bestand", "besmet"):
            bestanden.note_infected(initiatief, actor)
        return _refused(" ".join(map(str, form.errors["bestand"])), 422)
    row, *_ = records = form.records(initiatief, actor)
    try:
        record(initiatief, _KEEP, actor, records)
    except (Geweigerd, Overschreden):
        return _refused(_INTUSSEN, 409)
    return JsonResponse({"tekst": f"![beschrijf het beeld](bestand:{row.pk})"})


def _refused(sentence: str, status: int) -> HttpResponse:
    return JsonResponse({"fout": sentence}, status=status)


def addresses(initiatief: Initiatief) -> markdown.Adres:
    """Where a picture of this dossier is, for who reads at the work place."""
    return lambda number: reverse("bestand_versie", args=[initiatief.kenmerk, number, 1])
