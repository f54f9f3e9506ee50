"""`manage.py laad_criteria`: criteria, example goals and standards from readable files, after `laad_kaders`."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from evaluatie.models import (
    SCHAAL,
    Bewoording,
    Criterium,
    CriteriumSet,
    Doelstelling,
    Maatstaf,
    Norm,
    Perspectief,
)
from initiatieven.models import Opgave
from samenwerkingswijzer.ground.commands import KADERS, keep, read


class Command(BaseCommand):
    """Load criteria, goals and standards."""

    help = (
        "Laadt de criteria voor evaluaties, de doelstellingen en de maatstaven. "
        "Wat op een scherm is gewijzigd, blijft staan."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder with criteria.toml, opgaven.toml and maatstaven.toml."""
        parser.add_argument("--map", type=Path, default=KADERS, help="map met de bestanden")

    def handle(self, *args: Any, **options: Any) -> None:
        """All or nothing."""
        with transaction.atomic():
            criteria = load_criteria(read(options["map"] / "criteria.toml"))
            goals = load_goals(read(options["map"] / "opgaven.toml"))
            standards = load_standards(options["map"] / "maatstaven.toml")
        if options["verbosity"]:
            self.stdout.write(
                f"{criteria} criteria, {goals} doelstellingen en {standards} maatstaven geladen."
            )


def load_criteria(data: dict[str, Any]) -> int:
    """Load a set by its number, once: evaluations keep the questions they began with. The set before it ends.

    Raises CommandError when the file's scale is not ours, or its number is not newer than what is there.
    """
    if {step["waarde"]: step["label"] for step in data["schaal"]} != SCHAAL:
        raise CommandError("De schaal in criteria.toml is een andere dan die van de evaluatie.")
    number = data["versie"]
    if CriteriumSet.objects.filter(nummer=number).exists():
        return 0
    if CriteriumSet.objects.filter(nummer__gt=number).exists():
        raise CommandError(f"Er is al een nieuwere set criteria dan versie {number}.")
    return _add_set(number, data["criterium"], data.get("geldig_van", date(2017, 1, 1)))


def _add_set(number: int, rows: list[dict[str, Any]], van: date) -> int:
    today = timezone.localdate()
    if CriteriumSet.objects.filter(geldig_tot=None).update(geldig_tot=today):
        van = today
    criteria = CriteriumSet.objects.create(nummer=number, geldig_van=van)
    for order, row in enumerate(rows, start=1):
        names = ("code", "titel", "hulptekst", "subpunten")
        criterium = Criterium.objects.create(
            set=criteria, volgorde=order, **{name: row[name] for name in names if name in row}
        )
        Bewoording.objects.bulk_create(_wordings(criterium, row))
    return len(rows)


def _wordings(criterium: Criterium, row: dict[str, Any]) -> list[Bewoording]:
    return [
        Bewoording(criterium=criterium, perspectief=Perspectief(perspectief), moment=moment, vraag=vraag)
        for moment in ("vooraf", "achteraf")
        for perspectief, vraag in row[moment].items()
    ]


def load_goals(data: dict[str, Any]) -> int:
    """The goals of every opgave that is there. A goal changed on a screen is left alone."""
    opgaven = {opgave.sleutel: opgave for opgave in Opgave.objects.all()}
    return sum(
        _goal(opgaven[row["sleutel"]], goal)
        for row in data["opgave"]
        if row["sleutel"] in opgaven
        for goal in row.get("doelstelling", [])
    )


def _goal(opgave: Opgave, row: dict[str, Any]) -> bool:
    names = ("titel", "meetwijze", "eenheid", "nulwaarde", "streefwaarde")
    values = {name: row[name] for name in names if name in row}
    values |= {
        "opgave": opgave,
        "is_voorbeeld": row.get("voorbeeld", False),
        "geldig_van": row.get("geldig_van", date(2017, 1, 1)),
    }
    return keep(Doelstelling, slugify(f"{opgave.sleutel} {row['titel']}")[:160], values)


def load_standards(path: Path) -> int:
    """The standards, each with an example norm as long as it has none; a municipality may leave the file out."""
    if not path.exists():
        return 0
    return sum(_standard(row) for row in read(path).get("maatstaf", []))


def _standard(row: dict[str, Any]) -> bool:
    names = ("titel", "meting", "meetwijze", "bron", "eenheid", "richting", "criterium")
    values = {name: row[name] for name in names if name in row}
    values["geldig_van"] = row.get("geldig_van", date(2017, 1, 1))
    sleutel = slugify(row["titel"])[:80]
    changed = keep(Maatstaf, sleutel, values)
    kept = Maatstaf.objects.get(sleutel=sleutel)
    if "norm" in row and not Norm.objects.filter(maatstaf=kept).exists():
        amounts = {name: row[name] for name in ("norm", "signaalwaarde") if name in row}
        Norm.objects.create(maatstaf=kept, is_voorbeeld=True, geldig_van=kept.geldig_van, **amounts)
    return changed
