"""The example municipality: its own settings and its terms, from `fixtures/gemeente.toml`."""

import tomllib
from typing import Any

from initiatieven.models import Termijn
from samenwerkingswijzer.configuration import ROOT
from samenwerkingswijzer.ground.models import Gemeente

SOURCE = ROOT / "fixtures" / "gemeente.toml"


def load() -> None:
    """Fill in what is not there yet; what somebody changed on the screen stays."""
    content: dict[str, Any] = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
    if not Gemeente.objects.exists():
        Gemeente.objects.create(**content["gemeente"])
    for status, days in content["termijnen"].items():
        Termijn.objects.get_or_create(status=status, defaults={"werkdagen": days})
