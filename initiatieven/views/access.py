"""Doors: who may open an area. Which dossiers one sees in it is decided by `visible_to`."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse

from initiatieven.models import Initiatief, InitiatiefQuerySet, Inzage, inzien
from initiatieven.roles import STURING, WERKPLEK
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol


class StaffRequest(HttpRequest):
    """A request of which the decorator has made sure that someone with the right role signed in."""

    user: Gebruiker


View = Callable[..., HttpResponseBase]


def requires(rollen: frozenset[Rol]) -> Callable[[View], View]:
    """Anonymous → sign in; signed in without one of these roles → 403 with an explanation."""

    def decorator(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            assert isinstance(request.user, Gebruiker)  # AUTH_USER_MODEL
            if not request.user.rollen & rollen:
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return decorator


werkplek = requires(WERKPLEK)
sturing = requires(STURING)


def dossier(request: StaffRequest, kenmerk: str) -> Initiatief:
    """The dossier, when this user reaches it at the work place; not yours and not there are the same 404.

    Every screen of it can show who is involved, so fetching it is noted as reading (ONTWERP §3.2).
    """
    return _read(request, _reached(request).select_related("kern"), kenmerk)


def whole_dossier(request: StaffRequest, kenmerk: str) -> Initiatief:
    """The same with all its records fetched: for a page that shows them, never for one that changes something."""
    return _read(request, inzien.whole(_reached(request)), kenmerk)


def _reached(request: StaffRequest) -> InitiatiefQuerySet:
    return Initiatief.objects.visible_to(request.user, through=WERKPLEK, handed_over=True)


def _read(request: StaffRequest, rows: InitiatiefQuerySet, kenmerk: str) -> Initiatief:
    initiatief = get_object_or_404(rows.annotate(al_gelezen=Inzage.today(request.user)), kenmerk=kenmerk)
    if not initiatief.al_gelezen:  # type: ignore[attr-defined]  # annotated above
        Inzage.note(initiatief, request.user)
    return initiatief


def crumbs(initiatief: Initiatief, titel: str) -> list[tuple[str, str]]:
    """From the worklist through the dossier to this screen."""
    return [
        ("Werkplek", reverse("werkplek")),
        (initiatief.titel, reverse("dossier", args=[initiatief.kenmerk])),
        (titel, ""),
    ]


def posted(request: HttpRequest) -> QueryDict | None:
    """What a form binds to: nothing on GET, what was sent on POST, also when that is empty."""
    return request.POST if request.method == "POST" else None
