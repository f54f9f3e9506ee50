"""What commands share: how one refuses, and how one loads a readable file without overwriting anyone's work."""

import tomllib
from pathlib import Path
from typing import Any

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
