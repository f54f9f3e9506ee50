"""`manage.py klok`: do all that is due (ONTWERP §3.8); production runs it every minute."""

from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from samenwerkingswijzer.ground import clock
from samenwerkingswijzer.ground.commands import Fout


class Command(BaseCommand):
    help = "Doe alles wat nu aan de beurt is: herinneren, wekken, publiceren. Vaker draaien kan geen kwaad."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--nu` lets tests and trials move time."""
        parser.add_argument(
            "--nu",
            metavar="TIJDSTIP",
            default="",
            help="doe alsof het dit tijdstip is, zoals 2026-12-01T09:00",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Run every task once and say how much each did. Raises Fout on a time that is no time."""
        for taak, aantal in clock.run(_moment(options["nu"])).items():
            self.stdout.write(f"{taak}: {aantal}")


def _moment(given: str) -> datetime:
    if not given:
        return timezone.now()
    try:
        moment = parse_datetime(given)
    except ValueError:
        moment = None
    if moment is None:
        raise Fout(f"'{given}' is geen tijdstip. Een goede waarde is bijvoorbeeld: --nu 2026-12-01T09:00")
    return moment if timezone.is_aware(moment) else timezone.make_aware(moment)
