""" "Toon als": a dossier exactly as another reader gets it, by that reader's own view and template.

Nothing is copied here: who reads what is decided where that reader's page is made. A higher app registers the page it
makes (`apps.py: ready()`). The answer forbids sending forms, so that nothing can be written from what is shown.
"""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.base import SessionBase
from django.http import Http404, HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.csp import CSP
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_safe

from initiatieven.models import Initiatief
from initiatieven.views import access, openbaar
from initiatieven.views.access import StaffRequest
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol

Toon = Callable[[HttpRequest, Initiatief], HttpResponseBase]


@dataclass(frozen=True)
class Weergave:
    """One reader: its name, a sentence about what it gets, and the view that makes its page."""

    naam: str
    uitleg: str
    toon: Toon


_ORDER = ("publiek", "initiatiefnemer", "partner", "raad")
_weergaven: dict[str, Weergave] = {}


def register(publiek: str, weergave: Weergave) -> None:
    """Add a reader; the key is the word in the address."""
    _weergaven[publiek] = weergave


def choices(initiatief: Initiatief, here: str = "") -> list[dict[str, object]]:
    """Every reader with the address of its view on this dossier."""
    return [
        {
            "naam": weergave.naam,
            "url": reverse("toon_als", args=[initiatief.kenmerk, publiek]),
            "hier": publiek == here,
        }
        for publiek in _ORDER
        if (weergave := _weergaven.get(publiek))
    ]


@csp_override({**settings.SECURE_CSP, "form-action": [CSP.NONE]})
@access.werkplek
@require_safe
def show_as(request: StaffRequest, kenmerk: str, publiek: str) -> HttpResponseBase:
    """The page of that reader with a banner above it; reading it is noted as reading the dossier."""
    initiatief = access.dossier(request, kenmerk)
    weergave = _weergaven.get(publiek)
    if weergave is None:
        raise Http404
    inner = reader(request)
    inner.toon_als = {  # type: ignore[attr-defined]
        "naam": weergave.naam,
        "uitleg": weergave.uitleg,
        "openbaar": bool(initiatief.openbaar_sinds),
        "keuzes": choices(initiatief, publiek),
        "terug": reverse("dossier", args=[initiatief.kenmerk]),
    }
    response = weergave.toon(inner, initiatief)
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


def reader(request: HttpRequest, *rollen: Rol) -> HttpRequest:
    """The same request by somebody else: nobody who signed in, or somebody with these roles and no account."""
    inner = copy(request)
    inner.GET, inner.POST, inner.method = QueryDict(), QueryDict(), "GET"
    inner.session = SessionBase()
    inner.user = _somebody(rollen) if rollen else AnonymousUser()
    return inner


def _somebody(rollen: tuple[Rol, ...]) -> Gebruiker:
    user = Gebruiker(username="lezer", functie=rollen[0].label)
    user.rollen = frozenset(rollen)
    return user


register(
    "publiek",
    Weergave("Iedereen", "Wat op de website staat, voor wie niet is ingelogd.", openbaar.shown),
)
