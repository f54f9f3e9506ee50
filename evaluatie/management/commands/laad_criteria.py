"""`manage.py laad_criteria`: criteria, example goals and standards from readable files, after `laad_kaders`."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.text import slugify

from evaluatie import questions
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

_NAMES: dict[str, Any] = {"code": "", "titel": "", "hulptekst": "", "subpunten": []}
STAAT_KLAAR = (
    "De vragen voor evaluaties zijn vernieuwd. Ze staan klaar als versie {} en zijn nog niet in gebruik. "
    "De coördinator neemt ze in gebruik bij Werkplek, Kaders, Vragen van de evaluatie."
)
NOG_BEZIG = (
    "De vragen voor evaluaties zijn vernieuwd, maar de coördinator werkt al aan een nieuwe versie. "
    "Neem die eerst in gebruik of gooi die weg. Laad de vragen daarna opnieuw."
)


class Command(BaseCommand):
    """Load criteria, goals and standards."""

    help = (
        "Laadt de criteria voor evaluaties, de doelstellingen en de maatstaven. "
        "Wat op een scherm is gewijzigd, blijft staan. Nieuwe vragen komen ernaast en zijn niet vanzelf in gebruik."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder with criteria.toml, opgaven.toml and maatstaven.toml."""
        parser.add_argument("--map", type=Path, default=KADERS, help="map met de bestanden")

    def handle(self, *args: Any, **options: Any) -> None:
        """All or nothing."""
        with transaction.atomic():
            criteria, sentence = load_criteria(read(options["map"] / "criteria.toml"))
            goals = load_goals(read(options["map"] / "opgaven.toml"))
            standards = load_standards(options["map"] / "maatstaven.toml")
        if options["verbosity"]:
            self.stdout.write(
                f"{criteria} criteria, {goals} doelstellingen en {standards} maatstaven geladen."
            )
            if sentence:
                self.stdout.write(sentence)


def load_criteria(data: dict[str, Any]) -> tuple[int, str]:
    """The questions of the file: how many are new, and what the coordinator has to do about them.

    In a database without questions they hold at once. Later, questions that no version has yet become a version of
    their own beside the rest, not in use: the coordinator reads it, changes it and takes it into use, or throws it away
    (it comes back with the next loading). What an evaluation was asked never changes.
    Raises CommandError when the file's scale is not ours.
    """
    if {step["waarde"]: step["label"] for step in data["schaal"]} != SCHAAL:
        raise CommandError("De schaal in criteria.toml is een andere dan die van de evaluatie.")
    rows = data["criterium"]
    known = list(CriteriumSet.objects.prefetch_related("criteria__bewoordingen"))
    if not known:
        first = CriteriumSet(nummer=data["versie"], geldig_van=data.get("geldig_van", date(2017, 1, 1)))
        first.save(force_insert=True)
        return _fill(first, rows), ""
    if any(_asked(one) == _questions(rows) for one in known):
        return 0, ""
    if any(one.concept for one in known):
        return 0, NOG_BEZIG
    in_use = next((one for one in known if not one.concept), None)
    fresh = questions.empty_version(in_use, meegeleverd=True)
    return _fill(fresh, rows), STAAT_KLAAR.format(fresh.nummer)


def _asked(version: CriteriumSet) -> list[Any]:
    """What a version asks, to hold against a file."""
    return [
        (
            *(getattr(one, name) for name in _NAMES),
            {(row.moment, row.perspectief): row.vraag for row in one.bewoordingen.all()},
        )
        for one in version.criteria.all()
    ]


def _questions(rows: list[dict[str, Any]]) -> list[Any]:
    return [
        (
            *(row.get(name, empty) for name, empty in _NAMES.items()),
            {(moment, who): text for moment in ("vooraf", "achteraf") for who, text in row[moment].items()},
        )
        for row in rows
    ]


def _fill(version: CriteriumSet, rows: list[dict[str, Any]]) -> int:
    for order, row in enumerate(rows, start=1):
        criterium = Criterium.objects.create(
            set=version, volgorde=order, **{name: row[name] for name in _NAMES if name in row}
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
