"""Files on the initiator's own page: fetch what is for them, bring what they have."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from initiatieven import bestanden
from initiatieven.actions import Geweigerd
from initiatieven.forms.bestand import EigenBestandForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief
from initiatieven.overgangen import target
from initiatieven.permissions import may
from initiatieven.recording import record
from initiatieven.status import Status
from initiatieven.views.access import posted
from initiatieven.views.bestanden import for_initiator, newest
from initiatieven.views.link import Bezoek, by_link
from samenwerkingswijzer.ground import limits
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden

FILES_PER_HOUR = 20
_KEEP = Handeling.bestand_vastleggen
_VOL = "Er passen geen bestanden meer bij. Vraag je accountmanager wat er weg kan."
_INTUSSEN = "Er is net iets veranderd aan je initiatief. Kies het bestand nog een keer."


@require_safe
@by_link(referrer="no-referrer")
def fetch(request: HttpRequest, bezoek: Bezoek, pk: int) -> HttpResponseBase:
    """The last version of a file that is for the initiator."""
    return newest(bestanden.of(bezoek.initiatief).for_initiator(), pk)


# "strict-origin": a form on a page with "no-referrer" sends `Origin: null`, see `volgen.withdraw`.
@require_http_methods(["GET", "HEAD", "POST"])
@by_link(referrer="strict-origin")
def bring(request: HttpRequest, bezoek: Bezoek) -> HttpResponse:
    """What there is for the initiator, and the form to bring one file; the same file twice is one file."""
    initiatief, actor = bezoek.initiatief, bezoek.actor
    form = EigenBestandForm(posted(request), request.FILES or None)
    if request.method == "POST" and _took_in(request, form, initiatief, actor):
        return redirect("volgen_bestanden", bezoek.token)
    context = {
        "kruimels": [("Je initiatief volgen", bezoek.home), ("Bestanden", "")],
        "initiatief": initiatief,
        "bestanden": for_initiator(initiatief, bezoek.token),
        "form": form if _may_bring(initiatief, actor) else None,
        "fout": bool(form.errors),
        "terug": bezoek.home,
    }
    page = render(request, "initiatieven/volgen_bestanden.html", context, status=422 if form.errors else 200)
    return limits.answered(form, page)


def _may_bring(initiatief: Initiatief, actor: Actor) -> bool:
    return target(_KEEP, Status(initiatief.status)) is not None and may(actor, _KEEP, initiatief)


def _took_in(request: HttpRequest, form: EigenBestandForm, initiatief: Initiatief, actor: Actor) -> bool:
    """Whether the file is in the dossier now; if not, the form says why."""
    if not limits.allow("bestand", request, FILES_PER_HOUR):
        limits.refuse(form)
    elif not form.is_valid():
        if form.has_error("bestand", "besmet"):
            bestanden.note_infected(initiatief, actor)
    elif bestanden.is_full(initiatief):
        form.add_error(None, _VOL)
    elif not bestanden.is_known(initiatief, form.fingerprint()):
        _keep(form, initiatief, actor)
    return not form.errors


def _keep(form: EigenBestandForm, initiatief: Initiatief, actor: Actor) -> None:
    try:
        record(initiatief, _KEEP, actor, form.records(initiatief, actor))
    except (Geweigerd, Overschreden):
        form.add_error(None, _INTUSSEN)
