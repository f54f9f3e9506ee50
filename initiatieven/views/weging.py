"""The weighing: the advice of the team, with the route adviser beside it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from initiatieven import route
from initiatieven.conditions import current_weighing
from initiatieven.forms.mandaat import answers
from initiatieven.forms.weging import WegingForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, Mandaatregel, Uitgangspunt, Weging
from initiatieven.views import access, gewogen, saving
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.saving import Uitkomst
from initiatieven.views.schermen import SCHERMEN

_SHOW = "toon_route"


@access.werkplek
def weigh(request: StaffRequest, kenmerk: str, scherm: str) -> HttpResponse:
    """Fill in the weighing; one button shows who decides by the rules and stores nothing."""
    initiatief = access.dossier(request, kenmerk)
    refused = saving.guard(request, initiatief, Handeling.weging_vastleggen)
    if refused:
        return refused
    row = current_weighing(initiatief) or Weging(initiatief=initiatief)
    if _SHOW in request.POST:
        shown = WegingForm.as_typed(request.POST, instance=row)
        return _show(request, initiatief, shown, Uitkomst(), asked=True)
    form = WegingForm(posted(request), instance=row)
    uitkomst = saving.attempt(request, initiatief, Handeling.weging_vastleggen, form)
    if uitkomst.klaar:
        messages.success(
            request, f"Weging is bewaard. Het besluit is aan: {row.get_beslisser_display().lower()}."
        )
        return redirect("dossier", kenmerk=kenmerk)
    return _show(request, initiatief, form, uitkomst)


def _show(
    request: StaffRequest,
    initiatief: Initiatief,
    form: WegingForm,
    uitkomst: Uitkomst,
    *,
    asked: bool = False,
) -> HttpResponse:
    definition = SCHERMEN["weging"]
    context = {
        "initiatief": initiatief,
        "definitie": definition,
        "form": form,
        "gevraagd": asked,
        "regel": _rule(form) if asked else None,
        "botsing": uitkomst.botsing,
        "fout": form.errors,
        "kruimels": access.crumbs(initiatief, definition.titel),
        "uitgangspunten": Uitgangspunt.objects.in_force_today(),
        "gewogen": gewogen.named(initiatief)[None],
        "adviezen": initiatief.verbredingen.exclude(antwoord=""),
    }
    return render(request, "initiatieven/werkplek/weging.html", context, status=uitkomst.code)


def _rule(form: WegingForm) -> Mandaatregel | None:
    """The rule that fits what was typed; None when none does or a question is still open."""
    vragen = answers(form.understood())
    return route.advise(vragen) if vragen else None
