"""`manage.py laad_initiatieven`: dossiers from readable files; a dossier that is there is never touched."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from initiatieven.models import Initiatief
from samenwerkingswijzer.configuration import ROOT
from samenwerkingswijzer.dossiers.reading import read_all
from samenwerkingswijzer.dossiers.replay import key, replay
from samenwerkingswijzer.ground.commands import Fout

SOURCE = ROOT / "fixtures" / "initiatieven"


class Command(BaseCommand):
    help = "Laad initiatieven uit leesbare bestanden, met alle stappen. Wat er al is, blijft zoals het is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder with files."""
        parser.add_argument(
            "--map", type=Path, default=SOURCE, help="map met bestanden die op .toml eindigen"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load what is not there yet. Raises Fout in production and on a file that cannot be followed."""
        if settings.IS_PRODUCTIE:
            raise Fout("Deze voorbeelden horen niet in een echte omgeving (WIJZER_OMGEVING is productie).")
        dossiers = read_all(options["map"])
        keys = Initiatief.objects.exclude(aanmeldsleutel=None).values_list("aanmeldsleutel", flat=True)
        new = [dossier for dossier in dossiers if key(dossier) not in set(keys)]
        for number, dossier in enumerate(new, start=1):
            replay(dossier)
            if options["verbosity"]:
                self.stdout.write(f"{number} van {len(new)}: {dossier.velden['titel']}")
