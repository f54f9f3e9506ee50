"""The periodic review in one sitting: walk through, set, and confirm by decision."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from initiatieven import review, review_lists
from initiatieven.actions import Geweigerd
from initiatieven.forms.raadsmodus import HerzieningsregelForm, VaststellenForm
from initiatieven.models import Herziening, Initiatief, InitiatiefQuerySet
from initiatieven.models.keuzes import Relevantie
from initiatieven.review_lists import Groep
from initiatieven.roles import STURING, VINDT
from initiatieven.views import access, bijhouden
from initiatieven.views.access import StaffRequest, posted
from initiatieven.views.bijhouden import Blad
from initiatieven.views.paging import page_of
from samenwerkingswijzer.ground.versions import Overschreden

HOUDERS = frozenset(VINDT.values())
_houders = access.requires(HOUDERS)


def _rows(request: StaffRequest) -> InitiatiefQuerySet:
    return Initiatief.objects.visible_to(request.user, through=STURING)


def _crumbs(*last: tuple[str, str]) -> list[tuple[str, str]]:
    return [("Sturing", reverse("sturing")), ("Herziening", reverse("herzieningen")), *last]


@access.sturing
@require_safe
def overview(request: StaffRequest) -> HttpResponse:
    """Sittings that run, that were held, and for which bodies one can begin."""
    running = {one.orgaan: one for one in Herziening.objects.running()}
    own = review.bodies(request.user.rollen)
    context = {
        "lopend": [one for orgaan, one in running.items() if orgaan in own],
        "beginnen": [orgaan for orgaan in own if orgaan not in running],
        "gehouden": review_lists.held(),
        "kruimels": [("Sturing", reverse("sturing")), ("Herziening", "")],
    }
    return render(request, "initiatieven/sturing/herzieningen.html", context)


@_houders
@require_POST
def start(request: StaffRequest, orgaan: str) -> HttpResponse:
    """Begin a sitting of one's own body."""
    if orgaan not in Relevantie.values:
        raise Http404
    if Relevantie(orgaan) not in review.bodies(request.user.rollen):
        raise PermissionDenied
    try:
        herziening = review.start(Relevantie(orgaan), request.user)
    except Geweigerd as refused:
        messages.error(request, refused.reden)
        return redirect("herzieningen")
    return redirect("herziening", pk=herziening.pk)


@access.sturing
@require_safe
def sitting(request: StaffRequest, pk: int) -> HttpResponse:
    """The list to walk through while it runs; what was set once it was confirmed."""
    herziening = get_object_or_404(review_lists.sittings(), pk=pk)
    if not herziening.loopt:
        return _outcome(request, herziening)
    _check_holder(request, herziening)
    groep = _group(request)
    page = page_of(request, review_lists.candidates(_rows(request), herziening, groep))
    context = {
        "herziening": herziening,
        "groep": groep,
        "groepen": Groep,
        "page_obj": page,
        "rijen": [_row(one) for one in page],
        "besproken": review_lists.count_discussed(herziening),
        "kruimels": _crumbs((str(herziening), "")),
    }
    return render(request, "initiatieven/sturing/herziening.html", context)


def _row(initiatief: Any) -> dict[str, Any]:
    now = review_lists.in_words(initiatief.niveau_nu, initiatief.modus_nu)
    then = review_lists.in_words(initiatief.niveau_straks, initiatief.modus_straks)
    return {"initiatief": initiatief, "nu": now or "Nog niet bepaald", "straks": then}


def _outcome(request: StaffRequest, herziening: Herziening) -> HttpResponse:
    context = {
        "herziening": herziening,
        "regels": review_lists.lines(herziening),
        "kruimels": _crumbs((str(herziening), "")),
    }
    return render(request, "initiatieven/sturing/herziening_gehouden.html", context)


def _check_holder(request: StaffRequest, herziening: Herziening) -> None:
    """What is not confirmed is a draft of who holds the sitting."""
    if not review.may_hold(herziening, request.user.rollen):
        raise PermissionDenied


def _group(request: StaffRequest) -> Groep:
    asked = request.GET.get("groep", "")
    return Groep(asked) if asked in Groep.values else Groep.nieuw


def _running(request: StaffRequest, pk: int) -> Herziening:
    herziening = get_object_or_404(Herziening.objects.running(), pk=pk)
    _check_holder(request, herziening)
    return herziening


@_houders
@require_http_methods(["GET", "HEAD", "POST"])
def discuss(request: StaffRequest, pk: int, kenmerk: str) -> HttpResponse:
    """One initiative: what is proposed, what holds, what the body says now; then on to the next."""
    herziening = _running(request, pk)
    initiatief = get_object_or_404(_rows(request).open().select_related("kern"), kenmerk=kenmerk)
    groep = _group(request)
    form = HerzieningsregelForm(posted(request), instance=review_lists.line_of(herziening, initiatief))
    uitkomst = bijhouden.attempt(request, form, lambda: review.keep_line(form.instance, form.seen_version()))
    if uitkomst.klaar:
        return _on(request, herziening, initiatief, groep)
    context = {
        "herziening": herziening,
        "initiatief": initiatief,
        "voorstel": review_lists.proposal(initiatief, herziening.orgaan),
        "laatst": review_lists.last_reviewed(initiatief, Relevantie(herziening.orgaan)),
        "groep": groep,
        "form": form,
        "botsing": uitkomst.botsing,
        "fout": bool(form.errors),
        "kruimels": _crumbs((str(herziening), reverse("herziening", args=[pk])), (initiatief.titel, "")),
    }
    return render(request, "initiatieven/sturing/bespreken.html", context, status=uitkomst.code)


def _on(request: StaffRequest, herziening: Herziening, initiatief: Initiatief, groep: Groep) -> HttpResponse:
    messages.success(request, f"{initiatief.titel} is besproken.")
    following = review_lists.next_one(_rows(request), herziening, groep, initiatief)
    if following:
        return redirect(f"{reverse('bespreken', args=[herziening.pk, following])}?groep={groep}")
    return redirect(f"{reverse('herziening', args=[herziening.pk])}?groep={Groep.besproken}")


@_houders
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: StaffRequest, pk: int) -> HttpResponse:
    """Make it hold, with the decision."""
    herziening = get_object_or_404(review_lists.sittings(), pk=pk)
    _check_holder(request, herziening)
    if not herziening.loopt:
        return redirect("herziening", pk=pk)
    form = VaststellenForm(posted(request), orgaan=herziening.orgaan, initial={"versie": herziening.versie})
    done = _confirm(request, herziening, form)
    blad = Blad(
        "Herziening vaststellen",
        reverse("herziening", args=[pk]),
        _crumbs((str(herziening), reverse("herziening", args=[pk])), ("Vaststellen", "")),
        inleiding=f"Besproken: {review_lists.count_discussed(herziening)}. Na het vaststellen geldt het.",
        knop="Vaststellen",
        gedaan="De herziening is vastgesteld.",
    )
    return bijhouden.show(request, blad, form, done)


def _confirm(request: StaffRequest, herziening: Herziening, form: VaststellenForm) -> Any:
    def done() -> None:
        data, besluit = form.cleaned_data, form.decision()
        assert besluit is not None  # the form asks for one
        review.confirm(herziening, data["versie"], besluit, request.user, data["volgende_op"])

    return bijhouden.on_seen(form, done)


@_houders
@require_POST
def stop(request: StaffRequest, pk: int) -> HttpResponse:
    """No decision after all: nothing of it holds."""
    herziening = _running(request, pk)
    try:
        review.stop(herziening)
    except Overschreden:
        messages.info(request, "Deze herziening was al afgesloten.")
    else:
        messages.success(request, "De herziening is gestopt. Er is niets veranderd.")
    return redirect("herzieningen")
