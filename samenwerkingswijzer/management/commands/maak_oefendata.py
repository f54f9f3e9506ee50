"""`manage.py maak_oefendata`: any number of plausible dossiers, for trials and benchmarks."""

import time
from argparse import ArgumentParser
from random import Random
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from handreikingen.search import index
from initiatieven import search
from initiatieven.models import Initiatief
from initiatieven.models.keuzes import Herkomst
from samenwerkingswijzer.ground.commands import Fout
from samenwerkingswijzer.oefendata.codes import Codes
from samenwerkingswijzer.oefendata.dossier import Maker
from samenwerkingswijzer.oefendata.scenery import scenery
from samenwerkingswijzer.oefendata.writing import Writer

_BATCH = 1000
_STUDY = (_BATCH, 10 * _BATCH)
_MOST = 1_000_000


class Command(BaseCommand):
    help = "Maak verzonnen initiatieven om mee te oefenen of om de snelheid te meten. Nooit in een echte omgeving."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How many, from which seed, and whether real dossiers may stand beside them."""
        parser.add_argument("--initiatieven", required=True, metavar="N", help="hoeveel initiatieven")
        parser.add_argument(
            "--zaad", default="1", metavar="Z", help="zelfde zaad, zelfde loting (standaard 1)"
        )
        parser.add_argument(
            "--toch", action="store_true", help="ook als er echte initiatieven in de database staan"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Make them all or none. Raises Fout on a wrong number, in production, and beside real dossiers."""
        number = _number(options["initiatieven"], "--initiatieven", 1)
        seed = _number(options["zaad"], "--zaad", 0)
        if settings.IS_PRODUCTIE:
            raise Fout("Oefendata horen niet in een echte omgeving (WIJZER_OMGEVING is productie).")
        if _real_ones() and not options["toch"]:
            raise Fout(
                "Er staan echte initiatieven in deze database. Weet je het zeker? Geef dan ook --toch."
            )
        start = time.monotonic()
        with transaction.atomic():
            self._make(number, seed, start)
            self.stdout.write(f"Vindbaar maken ({time.monotonic() - start:.0f} s)")
            index.catch_up(search.NAAM)  # rows written in bulk tell nobody that they came
        self.stdout.write(f"{number} initiatieven gemaakt in {time.monotonic() - start:.0f} seconden.")

    def _make(self, number: int, seed: int, start: float) -> None:
        # The same seed gives the same dossiers again; it protects nothing.
        draw = Random(f"{seed}-{Initiatief.objects.count()}")  # noqa: S311
        writer = Writer()
        maker = Maker(scenery(number), Codes(draw), draw, timezone.now(), writer)
        for made in range(1, number + 1):
            maker.make()
            if made % _BATCH == 0 or made == number:
                writer.flush()
                if made in _STUDY:
                    writer.study()
                self.stdout.write(f"{made} van {number} ({time.monotonic() - start:.0f} s)")
                self.stdout.flush()
        writer.close()


def _number(given: str, option: str, least: int) -> int:
    if not given.isascii() or not given.isdigit() or not least <= int(given) <= _MOST:
        raise Fout(f"{option} is '{given}', maar moet een heel getal van {least} tot en met {_MOST} zijn.")
    return int(given)


def _real_ones() -> bool:
    return Initiatief.objects.filter(is_voorbeeld=False).exclude(herkomst=Herkomst.wiki).exists()
