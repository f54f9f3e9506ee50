"""What waits for which body, and recording what it decided. Only what the council may read stands here."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from initiatieven.actions import perform
from initiatieven.conditions import current_weighing
from initiatieven.forms.besluit import BesluitForm
from initiatieven.forms.handeling import HandelingForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Besluit, Gebeurtenis, Initiatief, Weging
from initiatieven.models.keuzes import VOOR_DE_RAAD, Orgaan
from initiatieven.roles import STURING
from initiatieven.status import Status
from initiatieven.views import access, gewogen, saving, sturen
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.paging import page_of
from initiatieven.views.presentation import before_decision, summary
from initiatieven.views.startnotitie import newest
from initiatieven.waiting import bodies_of
from samenwerkingswijzer.ground import markdown
from samenwerkingswijzer.ground.actor import Actor

_ADVICE = (
    "advies",
    "wijze_van_versterken",
    "motivering_waarom",
    "motivering_hoe",
    "argumenten_tegen",
    "inzet_middelen",
    "structureel_motivering",
    "deelnemers",
    "bedrag",
    "wijzigt_beleid",
    "politiek_gevoelig",
    "binnen_mandaat",
    "route_regel",
    "afwijking_route",
)
_DECISION = (
    "besluit",
    "beslisser",
    "besluitdatum",
    "motivering_publiek",
    "voorwaarden",
    "afwijking_toelichting",
    "document_url",
)
_NOTE = (
    "onderwerp",
    "cruciale_partijen",
    "gewenste_participatie",
    "processtappen",
    "rol_raad",
    "rolverdeling",
    "evaluatie_en_controle",
)


@access.sturing
@require_safe
def decisions(request: StaffRequest) -> HttpResponse:
    """The dossiers that wait for a decision; those of one's own body first, the longest waiting on top."""
    waiting = Initiatief.objects.visible_to(request.user, through=STURING).awaiting_decision()
    own = bodies_of(request.user.rollen)
    chosen = request.GET.get("orgaan", own[0].value if own else "")
    if chosen in Orgaan.values:
        waiting = waiting.of_body(chosen)
    context = {
        "page_obj": page_of(request, waiting.select_related("kern")),
        "organen": Orgaan,
        "gekozen": chosen if chosen in Orgaan.values else "alle",
        "krijgt_mail": bool(own),
        "kruimels": [("Sturing", reverse("sturing")), ("Besluiten", "")],
    }
    return render(request, "initiatieven/sturing/besluiten.html", context)


@access.sturing
def decision(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """The advice to read, and for who records for this body the form of the decision."""
    initiatief = sturen.dossier(request, kenmerk)
    weging = current_weighing(initiatief)
    if initiatief.status != Status.besluit or weging is None:
        return _decided(request, initiatief)
    row = Besluit(initiatief=initiatief, weging=weging, beslisser=weging.beslisser)
    refused = saving.guard(request, initiatief, Handeling.versterken)
    if refused and request.method == "POST":
        return refused
    start = {"versie": initiatief.versie, "besluit": weging.advies}
    form = BesluitForm(posted(request), instance=row, weging=weging, initial=start)
    uitkomst = saving.transition(
        request, initiatief, Handeling.versterken, form, lambda: _record(request, form)
    )
    if uitkomst.klaar:
        messages.success(request, "Het besluit is vastgelegd. De initiatiefnemer krijgt bericht.")
        return redirect("besluiten")
    context = {"form": form, "mag": not refused, "ontbreekt": _unfinished(initiatief), "fout": form.errors}
    context |= {"botsing": uitkomst.botsing, **_advice(weging)}
    return sturen.page(request, initiatief, "besluit", context, uitkomst.code)


def _record(request: StaffRequest, form: BesluitForm) -> object:
    besluit = form.instance
    besluit.vastgelegd_door = request.user
    besluit.vastgelegd_op = timezone.now()
    return perform(
        besluit.initiatief,
        Handeling(besluit.besluit),
        Actor.user(request.user),
        markdown.plain(besluit.motivering_publiek),
        [besluit],
    )


def _decided(request: StaffRequest, initiatief: Initiatief) -> HttpResponse:
    """Nothing to decide now: what was decided last, or that it does not lie here yet. A second click ends here too."""
    last = initiatief.besluiten.select_related("vastgelegd_door").last()
    if request.method == "POST" and last and last.vastgelegd_door == request.user:
        return redirect("besluiten")
    context = {"besluit": summary(last, _DECISION)}
    code = saving.CONFLICT if request.method == "POST" else 200
    return sturen.page(request, initiatief, "besloten", context, code)


def _unfinished(initiatief: Initiatief) -> list[dict[str, str]]:
    """What the accountmanager must still do; no links, because the dossier is not for who decides."""
    return [{"tekst": lack.tekst, "url": ""} for lack in before_decision(initiatief)]


def _advice(weging: Weging) -> dict[str, Any]:
    return {
        "weging": weging,
        "advies": summary(weging, _ADVICE),
        "voorgelegd": _put_forward(weging.initiatief),
        "versie": newest(weging),
        "gewogen": gewogen.of(weging, gewogen.by_round(weging.initiatief)),
        "startnotitie": summary(getattr(weging, "startnotitie", None), _NOTE),
    }


def _put_forward(initiatief: Initiatief) -> Gebeurtenis | None:
    """With which words the proposal was put forward this time, as far as who decides may read them."""
    told = initiatief.gebeurtenissen.filter(zichtbaar_voor__in=VOOR_DE_RAAD)
    return told.filter(handeling=Handeling.voorleggen).last()


@access.sturing
def back_to_weighing(request: StaffRequest, kenmerk: str) -> HttpResponse:
    """The body wants a better proposal: back to the weighing, with a reason."""
    return sturen.steer(
        request, kenmerk, Handeling.opnieuw_wegen, HandelingForm, {"handeling": Handeling.opnieuw_wegen}
    )
