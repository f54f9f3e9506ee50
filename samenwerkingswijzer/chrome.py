"""What every page of ours has around it: municipality, navigation and the menu of who signed in."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from initiatieven.roles import STURING, WERKPLEK
from samenwerkingswijzer.ground.models import Gemeente
from samenwerkingswijzer.ground.rollen import REDACTIE, Rol

_NAVIGATIE = (
    ("Initiatieven", "/initiatieven/"),
    ("Werkwijze", "/werkwijze/"),
    ("Opgaven", "/maatschappelijke-opgaven/"),
    ("Leren", "/leeromgeving/"),
    ("Handreikingen", "/handreikingen/"),
)


def chrome(request: HttpRequest) -> dict[str, Any]:
    """Context for the page frame; one query for the municipality, none for anonymous readers beside it."""
    return {
        "gemeente": Gemeente.load(request_or_site=request),
        "navigatie": [
            {"titel": titel, "url": url, "actief": request.path.startswith(url)} for titel, url in _NAVIGATIE
        ],
        "gebruiker_menu": _own_menu(request),
        "demo_postbus": reverse("demo_postbus") if settings.IS_DEMO else "",
    }


def _own_menu(request: HttpRequest) -> list[dict[str, str]]:
    rollen: frozenset[Rol] = getattr(getattr(request, "user", None), "rollen", frozenset())
    doors = (
        (WERKPLEK, "Werkplek", reverse("werkplek")),
        (STURING, "Sturing", reverse("sturing")),
        (REDACTIE, "Beheer van de wijzer", reverse("wagtailadmin_home")),
    )
    return [{"titel": titel, "url": url} for allowed, titel, url in doors if rollen & allowed]
