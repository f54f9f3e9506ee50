"""One screen for keeping a part of the council's frame: form, collision, history line, back to where it stands."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.db import IntegrityError
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import redirect, render, resolve_url

from initiatieven import frame_history
from initiatieven.actions import Geweigerd
from initiatieven.forms.versie import VersieForm
from initiatieven.models import Initiatief
from initiatieven.views.access import StaffRequest
from initiatieven.views.saving import (
    CONFLICT,
    OVERTAKEN,
    REFUSED,
    SAME_TIME,
    Botsing,
    Uitkomst,
    collision,
    show_version,
    words,
)
from samenwerkingswijzer.ground.versions import Overschreden

_QUIET = ("met_besluit", "besluit_titel", "besluit_datum", "besluit_url")
"""Fields of the decision: the line of history names the decision itself."""


@dataclass(frozen=True)
class Blad:
    """What stands around the form."""

    titel: str
    terug: str
    kruimels: list[tuple[str, str]]
    inleiding: str = ""
    knop: str = "Bewaren"
    gedaan: str = "Het is bewaard."
    sjabloon: str = "formulierpagina.html"
    meer: dict[str, Any] = field(default_factory=dict)

    @property
    def terug_url(self) -> str:
        """Where one goes back to, also when it was given by name."""
        return resolve_url(self.terug)


def show(request: StaffRequest, blad: Blad, form: Any, store: Callable[[], object]) -> HttpResponse:
    """Show the form on GET; on POST check and store it once, and go back."""
    uitkomst = attempt(request, form, store)
    if uitkomst.klaar:
        messages.success(request, blad.gedaan)
        return redirect(blad.terug)
    context = {
        "blad": blad,
        "form": form,
        "botsing": uitkomst.botsing,
        "fout": bool(form.errors),
        "kruimels": blad.kruimels,
        **blad.meer,
    }
    return render(request, blad.sjabloon, context, status=uitkomst.code)


def attempt(
    request: StaffRequest, form: BaseForm, store: Callable[[], object], wie: str = "Iemand anders"
) -> Uitkomst:
    """Store what is valid; every refusal is a sentence in the form, and another who was first is named by `wie`."""
    if request.method != "POST":
        return Uitkomst()
    if not form.is_valid():
        return Uitkomst(code=REFUSED)
    return Uitkomst(klaar=True) if _is_made(form) else _store_once(form, store, wie)


def _is_made(form: BaseForm) -> bool:
    return frame_history.is_made(getattr(form, "instance", None))


def _store_once(form: BaseForm, store: Callable[[], object], wie: str) -> Uitkomst:
    try:
        store()
    except Geweigerd as refused:
        form.add_error(None, refused.reden)
        return Uitkomst(code=REFUSED)
    except IntegrityError:
        if _is_made(form):
            return Uitkomst(klaar=True)
        form.add_error(None, SAME_TIME)
        return Uitkomst(code=CONFLICT)
    except Overschreden as overtaken:
        botsing = _collide(form, overtaken, wie)
        return Uitkomst(code=CONFLICT, botsing=botsing) if botsing else Uitkomst(klaar=True)
    return Uitkomst(klaar=True)


def _collide(form: Any, overtaken: Overschreden, wie: str) -> Botsing | None:
    """Both versions; a sheet with many amounts knows itself which of them differ."""
    if isinstance(form, VersieForm):
        return collision(form, overtaken.huidig, wie)
    rows = form.collision()
    return Botsing(rows, wie) if rows else None


def on_seen(form: BaseForm, store: Callable[[], object]) -> Callable[[], None]:
    """For a form that is no copy of the record: says once that it was overtaken; saving again goes on from there."""

    def once() -> None:
        try:
            store()
        except Overschreden as overtaken:
            if not isinstance(overtaken.huidig, Initiatief):  # its version stands in no such form
                show_version(form, getattr(overtaken.huidig, "versie", 0))
            raise Geweigerd(OVERTAKEN) from None

    return once


def changed(form: BaseForm) -> list[dict[str, str]]:
    """What this form changes, as it reads on the screen: for the history."""
    found = []
    for name in form.changed_data:
        if name in _QUIET or form.fields[name].widget.is_hidden:
            continue
        field_, old = form.fields[name], form.get_initial_for_field(form.fields[name], name)
        now = form[name].data
        row = {"veld": str(form[name].label), "oud": words(field_, old), "nieuw": words(field_, now)}
        found.append(row)
    return found
