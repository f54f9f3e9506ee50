"""Storing what is kept outside a dossier: no lost update, every refusal a sentence."""

from collections.abc import Callable

from django.db import IntegrityError

from initiatieven.forms.versie import VersieForm
from initiatieven.views import saving
from initiatieven.views.saving import CONFLICT, REFUSED, Uitkomst
from samenwerkingswijzer.ground.versions import Overschreden


def attempt(form: VersieForm, store: Callable[[], object], wie: str = "Iemand anders") -> Uitkomst:
    """Show the form, or store what was sent; when somebody else was first, both versions."""
    if not form.is_bound:
        return Uitkomst()
    if not form.is_valid():
        return Uitkomst(code=REFUSED)
    try:
        store()
    except IntegrityError:
        form.add_error(None, "Iemand anders maakte dit net ook. Kijk in de lijst.")
        return Uitkomst(code=CONFLICT)
    except Overschreden as overtaken:
        botsing = saving.collision(form, overtaken.huidig, wie)
        return Uitkomst(code=CONFLICT, botsing=botsing) if botsing else Uitkomst(klaar=True)
    return Uitkomst(klaar=True)
