"""`manage.py laad_signaalregels`: rules for signals from a readable file, without overwriting anyone's work."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from evaluatie.models import Signaalregel, Signaalsoort
from evaluatie.models.signaal import ROLLEN
from samenwerkingswijzer.ground.commands import KADERS, read


class Command(BaseCommand):
    """Load rules for signals."""

    help = "Laadt regels voor signalen. Een regel die er al is, blijft zoals hij is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder with signaalregels.toml."""
        parser.add_argument("--map", type=Path, default=KADERS, help="map met signaalregels.toml")

    def handle(self, *args: Any, **options: Any) -> None:
        """All or nothing."""
        with transaction.atomic():
            made = sum(_rule(row) for row in read(options["map"] / "signaalregels.toml").get("regel", []))
        if options["verbosity"]:
            self.stdout.write(f"{made} signaalregels geladen.")


def _rule(row: dict[str, Any]) -> bool:
    """Raises CommandError on a kind or role that is not ours."""
    if row["soort"] not in Signaalsoort.values or row["rol"] not in ROLLEN:
        raise CommandError(f"Deze regel is niet bekend: {row['soort']} voor {row['rol']}.")
    names = ("getal", "waarom")
    values = {name: row[name] for name in names if name in row}
    values["is_voorbeeld"] = row.get("voorbeeld", False)
    return Signaalregel.objects.get_or_create(soort=row["soort"], rol=row["rol"], defaults=values)[1]
