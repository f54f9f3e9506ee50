"""`manage.py laad_kaders`: the frames of a municipality from readable files, without overwriting anyone's work."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from initiatieven.models import Kern, Mandaatregel, Opgave, Uitdaagtermijn, Uitdaagvoorwaarde, Uitgangspunt
from samenwerkingswijzer.ground.commands import KADERS, keep, read


class Command(BaseCommand):
    """Load the frames of a municipality."""

    help = (
        "Laadt kernen, opgaven, uitgangspunten, mandaatregels en voorwaarden voor het uitdaagrecht. "
        "Wat op een scherm is gewijzigd, blijft staan."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder with kernen.toml, opgaven.toml, uitgangspunten.toml, mandaatregels.toml and uitdaagrecht.toml."""
        parser.add_argument("--map", type=Path, default=KADERS, help="map met de bestanden")

    def handle(self, *args: Any, **options: Any) -> None:
        """All or nothing; says how many were added or brought up to date."""
        with transaction.atomic():
            counts = load(options["map"])
        if options["verbosity"]:
            self.stdout.write(", ".join(f"{count} {name}" for name, count in counts.items()) + " geladen.")


def load(folder: Path) -> dict[str, int]:
    """Load the five files; idempotent. The last two may be left out.

    Raises CommandError on another that is missing, or on one that is not well formed.
    """
    kernen, opgaven, uitgangspunten = (
        read(folder / f"{name}.toml") for name in ("kernen", "opgaven", "uitgangspunten")
    )
    return {
        "kernen": sum(_village(row) for row in kernen.get("kern", [])),
        "opgaven": sum(_opgave(row, order) for order, row in enumerate(opgaven.get("opgave", []), start=1)),
        "mandaatregels": sum(_rule(row) for row in _rules(folder)),
        "voorwaarden voor het uitdaagrecht": _challenge(folder / "uitdaagrecht.toml"),
        "uitgangspunten": sum(_principle(row) for row in uitgangspunten.get("uitgangspunt", [])),
    }


def _village(row: dict[str, Any]) -> bool:
    values = {"naam": row["naam"], "x": row.get("x"), "y": row.get("y")}
    return keep(Kern, row["sleutel"], values)


def _opgave(row: dict[str, Any], order: int) -> bool:
    names = ("titel", "programma", "beoogd_effect", "toelichting", "portefeuille")
    values = {name: row[name] for name in names if name in row}
    return keep(Opgave, row["sleutel"], {**values, "volgorde": order})


def _rules(folder: Path) -> list[dict[str, Any]]:
    """Who decides what; a municipality that does not say leaves the choice to the accountmanager."""
    path = folder / "mandaatregels.toml"
    return list(read(path).get("mandaatregel", [])) if path.exists() else []


def _rule(row: dict[str, Any]) -> bool:
    values = {name: value for name, value in row.items() if name != "sleutel"}
    known = Mandaatregel.objects.filter(sleutel=row["sleutel"]).first()
    start = known.geldig_van if known else timezone.localdate()
    return keep(Mandaatregel, row["sleutel"], {"geldig_van": start, **values})


def _challenge(path: Path) -> int:
    """Conditions and terms of the right to challenge; a municipality whose ordinance has none leaves the file out."""
    if not path.exists():
        return 0
    told = read(path)
    for row in told.get("termijn", []):
        Uitdaagtermijn.objects.get_or_create(stap=row["stap"], defaults={"werkdagen": row["werkdagen"]})
    made = [
        Uitdaagvoorwaarde.objects.get_or_create(
            titel=row["titel"], defaults={"uitleg": row["uitleg"], "volgorde": order}
        )
        for order, row in enumerate(told.get("voorwaarde", []), start=1)
    ]
    return sum(is_new for _, is_new in made)


def _principle(row: dict[str, Any]) -> bool:
    """A principle is versioned by hand: the file gives the first version only."""
    if Uitgangspunt.objects.filter(code=row["code"]).exists():
        return False
    names = ("code", "titel", "toelichting", "subpunten", "vastgesteld_door")
    values = {name: row[name] for name in names if name in row}
    Uitgangspunt.objects.create(**values, geldig_van=row.get("geldig_van", timezone.localdate()))
    return True
