"""`manage.py laad_raad`: what the council of the example municipality did; once, never over somebody's work."""

import tomllib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from samenwerkingswijzer.configuration import ROOT
from samenwerkingswijzer.dossiers import council
from samenwerkingswijzer.ground.commands import Fout

SOURCE = ROOT / "fixtures" / "raad.toml"


class Command(BaseCommand):
    help = (
        "Laad wat de raad van de voorbeeldgemeente deed. Is er al iets van een raad, dan verandert er niets."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which file is read, when it is not ours."""
        parser.add_argument("--bestand", type=Path, default=SOURCE, help="bestand dat op .toml eindigt")

    def handle(self, *args: Any, **options: Any) -> None:
        """All or nothing. Raises Fout in production and on a file that cannot be followed."""
        if settings.IS_PRODUCTIE:
            raise Fout("Deze voorbeelden horen niet in een echte omgeving (WIJZER_OMGEVING is productie).")
        done = 0 if council.is_loaded() else council.load(_read(options["bestand"]))
        if options["verbosity"]:
            self.stdout.write(f"{done} dingen van de raad geladen.")


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as problem:
        raise Fout(f"Het bestand {path} is niet te lezen: {problem}") from problem
