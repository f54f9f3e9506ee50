"""`laad_gids`: the starter content of the guide, from `fixtures/` into pages."""

import tomllib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from handreikingen.loading import bronnen, figures, pages, speelveld, tekstfiguren
from handreikingen.loading.faults import Laadfout
from handreikingen.models import vindbaar
from handreikingen.search import index, synonyms


class Command(BaseCommand):
    help = "Laadt de gids uit tekstbestanden. Wat de redactie aanpaste, blijft staan. Herhalen kan altijd."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder with `gids/`, `figuren/` and `bronnen.toml`."""
        parser.add_argument(
            "--map", type=Path, default=settings.ROOT / "fixtures", help="Map met de bestanden."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load all or nothing. Raises CommandError with file and line when a file is wrong."""
        folder: Path = options["map"]
        if not (folder / "gids").is_dir():
            raise CommandError(f"In {folder} staat geen map ‘gids’ met tekstbestanden.")
        try:
            with transaction.atomic():
                outcome = pages.Uitkomst()
                figures.load(folder / "figuren", outcome)
                sources = bronnen.read(folder / "bronnen.toml")
                speelveld.load(folder / "speelveld", sources, outcome)
                tekstfiguren.load(folder / "figuren-in-tekst", sources, outcome)
                pages.load(folder / "gids", sources, outcome, self._progress(options["verbosity"]))
                self._make_findable(folder / "synoniemen.toml")
                self._let_database_look(outcome)
        except Laadfout as error:
            raise CommandError(f"Er is niets geladen. {error}") from error
        self._report(outcome, options["verbosity"])

    def _make_findable(self, words: Path) -> None:
        if words.exists():
            synonyms.load(tomllib.loads(words.read_text(encoding="utf-8"))["rijen"])
        index.catch_up(vindbaar.NAAM)
        index.catch_up(vindbaar.SPEELVELD)

    def _let_database_look(self, outcome: pages.Uitkomst) -> None:
        """PostgreSQL plans poorly on tables that filled at once, until it has looked at them."""
        if connection.vendor == "postgresql" and outcome.gemaakt:
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")

    def _progress(self, verbosity: int) -> pages.Tell:
        def tell(number: int, total: int) -> None:
            if verbosity and number % 25 == 0:
                self.stdout.write(f"  {number} van {total}")

        return tell

    def _report(self, outcome: pages.Uitkomst, verbosity: int) -> None:
        if verbosity:
            counts = f"{outcome.gemaakt} nieuw, {outcome.bijgewerkt} bijgewerkt, {outcome.gelijk} gelijk"
            self.stdout.write(f"Gids geladen: {counts}.")
        for name in outcome.gelaten:
            self.stdout.write(f"  Overgeslagen: {name}")
