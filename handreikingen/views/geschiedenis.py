"""What a page said before: its versions that were live, and what changed from one to the next."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from handreikingen import difference, lines
from handreikingen.models import geschiedenis
from handreikingen.models.geschiedenis import Versie
from handreikingen.views import rond_pagina


@dataclass(frozen=True)
class Verschil:
    """A part of the page with the lines in it that changed."""

    kop: str
    regels: list[difference.Regel]


@require_safe
def history(request: HttpRequest, pagina: int) -> HttpResponse:
    """Every version that was live, the newest first. A page that not everyone may read is not there."""
    page = rond_pagina.public_page(pagina)
    versies = geschiedenis.versions(page)
    context = {
        **rond_pagina.frame(page, request, ("Geschiedenis", "")),
        "versies": list(reversed(versies)),
    }
    return render(request, "handreikingen/geschiedenis.html", context)


@require_safe
def changes(request: HttpRequest, pagina: int, nummer: int) -> HttpResponse:
    """What this version changed in the one before it, and its whole text."""
    page = rond_pagina.public_page(pagina)
    versies = geschiedenis.versions(page)
    if not 1 <= nummer <= len(versies):
        raise Http404
    now = lines.of_page(geschiedenis.as_it_was(versies[nummer - 1]))
    before = lines.of_page(geschiedenis.as_it_was(versies[nummer - 2])) if nummer > 1 else []
    above = ("Geschiedenis", reverse("geschiedenis", args=[page.pk]))
    context = {
        **rond_pagina.frame(page, request, above, (f"Versie {nummer}", "")),
        "versie": versies[nummer - 1],
        **_neighbours(versies, nummer),
        "verschillen": _differences(before, now) if nummer > 1 else [],
        "delen": now,
    }
    return render(request, "handreikingen/verschil.html", context)


def _neighbours(versies: list[Versie], nummer: int) -> dict[str, Versie | None]:
    return {
        "vorige": versies[nummer - 2] if nummer > 1 else None,
        "volgende": versies[nummer] if nummer < len(versies) else None,
    }


def _differences(before: list[lines.Deel], now: list[lines.Deel]) -> list[Verschil]:
    old, new = ({part.kop: part.regels for part in parts} for parts in (before, now))
    names = [*new, *(name for name in old if name not in new)]
    found = [Verschil(name, difference.compare(old.get(name, []), new.get(name, []))) for name in names]
    return [part for part in found if part.regels]
