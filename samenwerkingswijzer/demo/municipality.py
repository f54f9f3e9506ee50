"""The example municipality: its own settings and its terms, from `fixtures/gemeente.toml`."""

import tomllib
from datetime import timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone

from initiatieven import questions
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
    for number, row in enumerate(content["vragen"]):
        _ask(number, row)


def _ask(number: int, row: dict[str, Any]) -> None:
    """A question to the pool, once: its key is made from its place in the file."""
    reach = {"naam": "", "telefoon": "", "kern": None, **row["van"]}
    key = uuid5(NAMESPACE_URL, f"voorbeeldvraag-{number}")
    asked = timezone.now() - timedelta(days=row["dagen"])
    questions.ask(key, {"vraag": row["vraag"], **reach}, nu=asked, quiet=True)
