"""What asks for attention: for who steers, and for who works on the dossiers. The same list behind two doors."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from evaluatie import signalering
from evaluatie.forms.signaal import Signaalfilter
from evaluatie.models import Ontwikkelpunt, Signaal, SignaalQuerySet, Signaalregel, Weekmail
from evaluatie.permissions import may_keep_agenda, may_take_up
from evaluatie.statistics.signalen import reason, threshold
from initiatieven.roles import STURING, WERKPLEK
from initiatieven.views import access
from initiatieven.views.access import StaffRequest
from initiatieven.views.paging import PER_PAGE, kept_query
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol

PER_REGEL = 3
"""So many of each rule stand on the first page."""


@dataclass(frozen=True)
class Deur:
    """One of the two doors: who comes through it, and where its links lead."""

    naam: str
    titel: str
    rollen: frozenset[Rol]
    dossier: str
    begin: str

    @property
    def is_sturing(self) -> bool:
        """Whether this is the council's door."""
        return self.naam == "signalen"


_STURING = Deur("signalen", "Sturing", STURING, "raadsdossier", "sturing")
_WERKPLEK = Deur("werkplek_signalen", "Werkplek", WERKPLEK, "dossier", "werkplek")


@dataclass(frozen=True)
class Rij:
    """One signal as it reads."""

    signaal: Signaal
    reden: str
    adres: str
    onder: str
    oppakken: str


@dataclass(frozen=True)
class Groep:
    """What one rule finds: how much, and what lasts longest."""

    regel: Signaalregel
    grens: str
    aantal: int
    rijen: list[Rij]
    meer: str
    punten: list[Ontwikkelpunt]
    nieuw_punt: str
    eigen: bool


@access.sturing
@require_safe
def for_steering(request: StaffRequest) -> HttpResponse:
    """All signals, as raad, college, griffie, directie and coordinator may read them."""
    return _page(request, _STURING)


@access.werkplek
@require_safe
def for_work(request: StaffRequest) -> HttpResponse:
    """The signals of the dossiers that this colleague reaches."""
    return _page(request, _WERKPLEK)


def _page(request: StaffRequest, deur: Deur) -> HttpResponse:
    form = Signaalfilter(request.GET)
    context: dict[str, Any] = {
        "deur": deur,
        "form": form,
        "bijgewerkt": signalering.brought_up_to_date(),
        "weekmail": Weekmail.wanted_by(request.user),
        "kruimels": [(deur.titel, reverse(deur.begin)), ("Signalen", "")],
        "fout": not form.is_valid(),
        "gefilterd": form.is_valid() and form.is_narrowed(),
        "groepen": [],
        "andere": [],
    }
    if form.is_valid():
        context |= _found(request, form, deur)
    return render(request, "evaluatie/signalen.html", context, status=200 if form.is_valid() else 400)


def _found(request: StaffRequest, form: Signaalfilter, deur: Deur) -> dict[str, Any]:
    """By rule, or one list when something was chosen."""
    rows = Signaal.objects.open().visible_to(request.user, through=deur.rollen)
    if not form.is_narrowed():
        groups = _groups(rows, request.user, deur)
        return {
            "groepen": [one for one in groups if one.eigen],
            "andere": [one for one in groups if not one.eigen],
        }
    page = Paginator(form.narrow(rows).longest_first(), PER_PAGE).get_page(request.GET.get("page"))
    return {"page_obj": page, "basis": kept_query(request), "rijen": _lines(page, request.user, deur)}


def _groups(rows: SignaalQuerySet, user: Gebruiker, deur: Deur) -> list[Groep]:
    """Five queries: the rules, what is done about them, how much each finds, the first of each."""
    counts = dict(rows.order_by().values_list("regel").annotate(n=Count("pk")))
    rules = [rule for rule in Signaalregel.objects.active() if counts.get(rule.pk)]
    rules.sort(key=lambda rule: -counts[rule.pk])
    first = _lines(rows.first_of_each(rules, PER_REGEL), user, deur)
    keeps = deur.is_sturing and may_keep_agenda(user)
    points = Ontwikkelpunt.objects.by_rule() if deur.is_sturing else {}
    return [
        Groep(
            rule,
            threshold(rule),
            counts[rule.pk],
            [line for line in first if line.signaal.regel_id == rule.pk],
            f"{reverse(deur.naam)}?voor={rule.rol}&soort={rule.soort}" if counts[rule.pk] > PER_REGEL else "",
            points.get(rule.pk, []),
            f"{reverse('ontwikkelpunt_nieuw')}?regel={rule.pk}" if keeps else "",
            rule.rol in user.rollen,
        )
        for rule in rules
    ]


def _lines(rows: Iterable[Signaal], user: Gebruiker, deur: Deur) -> list[Rij]:
    return [
        Rij(
            row,
            reason(row),
            *_about(row, deur),
            _take_up_address(row, user, deur),
        )
        for row in rows
    ]


def _about(row: Signaal, deur: Deur) -> tuple[str, str]:
    """Where it is read, and what stands under its title."""
    if row.initiatief is None:
        assert row.raadspunt is not None  # signaal_over_een_ding
        return reverse("raadspunt", args=[row.raadspunt.sleutel]), row.raadspunt.get_soort_display()
    where = f" · {row.initiatief.kern.naam}" if row.initiatief.kern else ""
    return reverse(deur.dossier, args=[row.initiatief.kenmerk]), f"{row.initiatief.kenmerk}{where}"


def _take_up_address(row: Signaal, user: Gebruiker, deur: Deur) -> str:
    if row.opgepakt_op or not may_take_up(user, row):
        return ""
    return reverse(f"{deur.naam}_oppakken", args=[row.pk])


@access.sturing
@require_POST
def take_up_steering(request: StaffRequest, pk: int) -> HttpResponse:
    """Say that one works on it."""
    return _take_up(request, pk, _STURING)


@access.werkplek
@require_POST
def take_up_work(request: StaffRequest, pk: int) -> HttpResponse:
    """Say that one works on it."""
    return _take_up(request, pk, _WERKPLEK)


def _take_up(request: StaffRequest, pk: int, deur: Deur) -> HttpResponse:
    rows = Signaal.objects.visible_to(request.user, through=deur.rollen).select_related("regel")
    signaal = get_object_or_404(rows, pk=pk)
    if not may_take_up(request.user, signaal):
        raise PermissionDenied
    if signalering.take_up(signaal, request.user):
        messages.success(request, "Je pakt dit signaal op. Het verdwijnt als de oorzaak weg is.")
    else:
        messages.info(request, "Dit signaal is al opgepakt, of de oorzaak is al weg.")
    query = request.GET.urlencode()
    return redirect(f"{reverse(deur.naam)}?{query}" if query else deur.naam)


@access.sturing
@require_POST
def weekly_mail_steering(request: StaffRequest) -> HttpResponse:
    """Have the weekly mail, or not."""
    return _weekly_mail(request, _STURING)


@access.werkplek
@require_POST
def weekly_mail_work(request: StaffRequest) -> HttpResponse:
    """Have the weekly mail, or not."""
    return _weekly_mail(request, _WERKPLEK)


def _weekly_mail(request: StaffRequest, deur: Deur) -> HttpResponse:
    wants = request.POST.get("weekmail") == "ja"
    Weekmail.choose(request.user, wants)
    messages.success(
        request, "Je krijgt elke maandag een mail." if wants else "Je krijgt geen mail met signalen meer."
    )
    return redirect(deur.naam)
