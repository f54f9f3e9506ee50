"""One button: a finished dossier becomes a learning example for the guide."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from evaluatie import examples
from evaluatie.forms.voorbeeld import VoorbeeldForm
from evaluatie.models import Les
from evaluatie.views import presentation
from initiatieven.actions import Geweigerd
from initiatieven.models import Initiatief
from initiatieven.views import access, saving
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import OVERTAKEN
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden


@access.werkplek
@require_http_methods(["GET", "HEAD", "POST"])
def example(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """The example as it will be, what was left out of it, and the button; or what must be done first."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, examples.STEP)
    if refused:
        return refused
    lessons = Les.objects.of(initiatief).filter(openbaar=True).order_by("-algemeen", "op")
    start = {"titel": examples.suggested_title(initiatief), "les": lessons.first()}
    form = VoorbeeldForm(posted(request), lessen=lessons, initial=start)
    if form.is_bound and form.is_valid() and _make(request, initiatief, form):
        messages.success(request, "Het voorbeeld ligt bij de redactie. Zij leest het en publiceert het.")
        return redirect("lessen", kenmerk)
    return _show(request, initiatief, form, lessons.first())


def _make(request: StaffRequest, initiatief: Initiatief, form: VoorbeeldForm) -> bool:
    opzet = examples.compose(initiatief, form.cleaned_data["les"], form.cleaned_data["titel"])
    try:
        examples.make(initiatief, opzet, Actor.user(request.user))
    except Geweigerd as refused:
        form.add_error(None, refused.reden)
    except Overschreden:
        form.add_error(None, OVERTAKEN)
    else:
        return True
    return False


def _show(
    request: StaffRequest, initiatief: Initiatief, form: VoorbeeldForm, first: Les | None
) -> HttpResponse:
    known = examples.of(initiatief)
    lacking = examples.lacking(initiatief)
    ready = known is None and not lacking and first is not None
    chosen = form.cleaned_data.get("les") if form.is_bound else first
    context = {
        "initiatief": initiatief,
        "form": form,
        "fout": form.errors,
        "voorbeeld": known,
        "ontbreekt": lacking,
        "opzet": examples.compose(initiatief, chosen or first) if ready and first else None,
        "kruimels": presentation.crumbs(initiatief, "Voorbeeld"),
    }
    return render(request, "evaluatie/voorbeeld.html", context, status=422 if form.errors else 200)
