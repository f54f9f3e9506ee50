"""What commands share: how one refuses, and how one loads a readable file without overwriting anyone's work."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django import forms
from django.core.management import CommandError
from django.db import models

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
KADERS = FIXTURES / "kaders"


class Fout(CommandError):
    """A refusal; Django prints the name of the class before the sentence, so that it reads "Fout: ..."."""


def read(path: Path) -> dict[str, Any]:
    """A TOML file. Raises CommandError with one sentence when it cannot be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as problem:
        raise CommandError(f"Het bestand {path} is niet te lezen.") from problem
    except tomllib.TOMLDecodeError as problem:
        raise CommandError(f"Het bestand {path} is geen geldige TOML: {problem}.") from problem


def keep(model: type[Any], sleutel: str, values: dict[str, Any]) -> bool:
    """Insert, or bring up to date as long as nobody changed it on a screen (its version is still 1)."""
    rows: models.QuerySet[Any] = model._default_manager.filter(sleutel=sleutel)
    if not rows.exists():
        model(sleutel=sleutel, **values).save(force_insert=True)
        return True
    return bool(rows.filter(versie=1).exclude(**values).update(**values))


def filled[Form: forms.BaseForm](make: Callable[[dict[str, Any] | None], Form], told: dict[str, Any]) -> Form:
    """The form as the screen shows it, with this typed in: a file brings in nothing that a screen would refuse.

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
