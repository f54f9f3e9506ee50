"""Addresses of the system itself: health, security.txt, statements, and where one lands after signing in."""

from datetime import timedelta

from django.apps import apps
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from evaluatie import inviting
from initiatieven import advies, agenda, bewaren, mailing
from initiatieven.roles import STURING, WERKPLEK
from samenwerkingswijzer.ground import gegevens
from samenwerkingswijzer.ground.clock import is_fresh
from samenwerkingswijzer.ground.models import Gebruiker, Gemeente
from samenwerkingswijzer.ground.rollen import REDACTIE


@login_required
@require_safe
def welcome(request: HttpRequest) -> HttpResponse:
    """After signing in: everyone to the place where their work is."""
    assert isinstance(request.user, Gebruiker)  # login_required
    rollen = request.user.rollen
    if rollen & WERKPLEK:
        return redirect("werkplek")
    if rollen & STURING:
        return redirect("sturing")
    return redirect("wagtailadmin_home" if rollen & REDACTIE else "/")


@require_safe
def other_door(request: HttpRequest) -> HttpResponse:
    """The login of a library leads to ours. Wagtail also sends people there who signed in and may not enter: 403."""
    if request.user.is_authenticated and not request.user.has_perm("wagtailadmin.access_admin"):
        list(messages.get_messages(request))  # read: Wagtail's own sentence is not for a later page either
        raise PermissionDenied
    return redirect(reverse("account_login", query=request.GET))


@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """200 as long as the process answers."""
    return JsonResponse({"status": "ok"})


@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """200 when database, migrations and clock are in order, else 503 that names what is not (ONTWERP §3.8)."""
    problems = _problems()
    body = {"status": "niet klaar" if problems else "ok", "problemen": problems}
    return JsonResponse(body, status=503 if problems else 200)


def _problems() -> list[str]:
    try:
        executor = MigrationExecutor(connection)
        pending = bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
        late = not is_fresh(timezone.now())
    except DatabaseError:
        return ["database"]
    return [name for name, wrong in (("migraties", pending), ("klok", late)) if wrong]


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """RFC 9116; contact is the municipality's own setting (NORMEN A20)."""
    gemeente = Gemeente.load(request_or_site=request)
    expires = (timezone.now() + timedelta(days=180)).replace(microsecond=0).isoformat()
    lines = [
        f"Contact: {gemeente.beveiligingscontact}",
        f"Expires: {expires}",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.BASE_URL}{reverse('security_txt')}",
        f"Policy: {settings.BASE_URL}{reverse('privacy')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """The municipality's own accessibility statement (NORMEN A5)."""
    return render(request, "toegankelijkheid.html", {"kruimels": [("Toegankelijkheid", "")]})


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What we keep of whom, why and how long; the table is the one our models are held to (ONTWERP §3.5)."""
    context = {
        "kruimels": [("Privacy", "")],
        "kolommen": [
            {"titel": titel, "getal": False} for titel in ("Wat", "Waarvoor", "Grond", "Hoe lang", "Wie")
        ],
        "rijen": _personal_data(),
        "dagen": _DAYS,
    }
    return render(request, "privacy.html", context)


_DAYS = {
    "later_verder": bewaren.KEEP.days,
    "eigen_pagina": mailing.LINK_VALID.days,
    "vragenlijst": inviting.LINK_VALID.days,
    "advies": advies.LINK_VALID.days,
    "agenda": agenda.VALID.days,
}
"""How long each kind of link opens something."""


def _personal_data() -> list[list[dict[str, str]]]:
    """One row per group of fields that can be about a person."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for row in gegevens.table():
        if row.grond != "geen" and row.wisbaar:
            model = apps.get_model(row.model)
            key = (
                str(model._meta.verbose_name).capitalize(),
                row.doel.capitalize(),
                gegevens.GRONDEN[row.grond],
                gegevens.BEWAREN[row.bewaren],
                gegevens.PUBLIEK[row.publiek],
            )
            groups.setdefault(key, []).append(str(model._meta.get_field(row.veld).verbose_name))
    return [
        [{"tekst": text, "url": ""} for text in (f"{what}: {', '.join(fields)}", *rest)]
        for (what, *rest), fields in groups.items()
    ]
