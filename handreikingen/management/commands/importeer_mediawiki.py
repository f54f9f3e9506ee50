"""`importeer_mediawiki`: a whole MediaWiki moves into the guide."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from wagtail.models import Page

from handreikingen.mediawiki import moving
from handreikingen.mediawiki.faults import Verhuisfout
from handreikingen.models import GidsPagina, StartPagina


class Command(BaseCommand):
    help = (
        "Verhuist een MediaWiki naar de gids: pagina's, geschiedenis, beelden, figuren en oude adressen. "
        "Herhalen kan altijd. Wat de redactie aanpaste, blijft staan."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The export, its files, and where to put it."""
        parser.add_argument("export", type=Path, help="De export (XML) van dumpBackup.php --full.")
        parser.add_argument("--bestanden", type=Path, metavar="MAP", help="De map ‘images’ van de oude wiki.")
        parser.add_argument(
            "--onder",
            default="/",
            metavar="PAD",
            help="De pagina waar alles onder komt, bijvoorbeeld /wiki-2017/.",
        )
        parser.add_argument("--proef", action="store_true", help="Doe alles, maar bewaar niets.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Move all or nothing. Raises CommandError with one sentence when the export is wrong."""
        try:
            report = moving.move(
                _file(options["export"]),
                _folder(options["bestanden"]),
                _parent(options["onder"]),
                self._progress(options["verbosity"]),
                keep=not options["proef"],
            )
        except Verhuisfout as error:
            raise CommandError(f"Er is niets verhuisd. {error}") from error
        except OSError as error:
            raise CommandError("Er is niets verhuisd. De beelden konden niet worden bewaard.") from error
        if connection.vendor == "postgresql" and report.gemaakt and not options["proef"]:
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")  # PostgreSQL plans poorly on tables that filled at once
        self._report(report.lines(), options)

    def _progress(self, verbosity: int) -> moving.Progress:
        def tell(line: str) -> None:
            if verbosity:
                self.stdout.write(line)

        return tell

    def _report(self, lines: list[str], options: dict[str, Any]) -> None:
        if options["proef"]:
            self.stdout.write("Dit was een proef: er is niets bewaard.")
        if options["verbosity"]:
            self.stdout.write("\n".join(lines))


def _file(path: Path) -> Path:
    if not path.is_file():
        raise CommandError(f"Er is niets verhuisd. Het bestand {path} is er niet.")
    return path


def _folder(path: Path | None) -> Path | None:
    if path is not None and not path.is_dir():
        raise CommandError(f"Er is niets verhuisd. De map {path} is er niet.")
    return path


def _parent(path: str) -> Page:
    root = StartPagina.objects.first()
    if root is None:
        raise CommandError("Er is niets verhuisd. Er is nog geen startpagina: laad eerst de gids.")
    wanted = f"{root.url_path.rstrip('/')}/{path.strip('/')}".rstrip("/") + "/"
    found = Page.objects.filter(url_path=wanted).first()
    if found is None:
        raise CommandError(f"Er is niets verhuisd. De pagina {path} is er niet.")
    if GidsPagina not in found.specific_class.allowed_subpage_models():
        raise CommandError(f"Er is niets verhuisd. Onder {path} kunnen geen pagina's met uitleg hangen.")
    return found
