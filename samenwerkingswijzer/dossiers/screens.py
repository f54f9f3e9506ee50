"""What a dossier file says goes through the form of the screen: the demo shows nothing that a screen would refuse."""

from collections.abc import Callable
from typing import Any

from django import forms

from samenwerkingswijzer.ground.commands import Fout


def filled[Form: forms.BaseForm](make: Callable[[dict[str, Any] | None], Form], told: dict[str, Any]) -> Form:
    """The form as the screen shows it, with this typed in.

    Raises Fout with what the screen would say of it, or when the screen does not ask it.
    """
    shown = make(None)
    unknown = told.keys() - shown.fields.keys()
    if unknown:
        raise Fout(f"{', '.join(sorted(unknown))} staat niet op het scherm ({type(shown).__name__}).")
    stored = {name: shown[name].value() for name in shown.fields}
    typed = {shown.add_prefix(name): value for name, value in {**stored, **told}.items() if value is not None}
    form = make(typed)
    if not form.is_valid():
        raise Fout(f"Het scherm weigert dit: {form.errors.as_text()}")
    return form
