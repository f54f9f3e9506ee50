"""`manage.py laad_ontwikkelagenda`: example points of the development agenda; one that is there is never touched."""

import uuid
from argparse import ArgumentParser
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from evaluatie.models import Agendabesluit, Les, Ontwikkelpunt, Ontwikkelstap, Signaalregel
from samenwerkingswijzer.ground.commands import FIXTURES, Fout, read
from samenwerkingswijzer.ground.models import Gebruiker

SOURCE = FIXTURES / "ontwikkelagenda.toml"
_KEYS = uuid.UUID("0f4cbb63-6b0e-4c34-9a53-0c9c5f2b7d18")
_NINE = time(9, 0)
_FIELDS = ("wat", "hoe", "eigenaar", "beoogd_effect", "effect", "signalen_bij_begin")


class Command(BaseCommand):
    help = "Laad voorbeeldpunten van de ontwikkelagenda. Wat er al is, blijft zoals het is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which file is read, when it is not ours."""
        parser.add_argument("--bestand", type=Path, default=SOURCE, help="bestand dat op .toml eindigt")

    def handle(self, *args: Any, **options: Any) -> None:
        """All or nothing. Raises Fout in production."""
        if settings.IS_PRODUCTIE:
            raise Fout("Deze voorbeelden horen niet in een echte omgeving (WIJZER_OMGEVING is productie).")
        rows = read(options["bestand"])["punt"]
        with transaction.atomic():
            made = sum(_point(row) for row in rows)
        if options["verbosity"]:
            self.stdout.write(f"{made} punten geladen.")


def _point(row: dict[str, Any]) -> bool:
    key = uuid.uuid5(_KEYS, row["sleutel"])
    if Ontwikkelpunt.objects.filter(sleutel=key).exists():
        return False
    values = {name: row[name] for name in _FIELDS if name in row}
    steps = row["stap"]
    punt = Ontwikkelpunt.objects.create(
        **values,
        sleutel=key,
        is_voorbeeld=True,
        stand=steps[-1]["stand"],
        klaar_op=_day(row["klaar"]) if "klaar" in row else None,
        regel=Signaalregel.objects.filter(soort=row.get("soort"), rol=row.get("rol")).first(),
        op=_moment(steps[0]["dag"]),
    )
    if "les" in row:
        punt.lessen.set(Les.objects.filter(les__startswith=row["les"]))
    _history(punt, steps, row.get("raad", []))
    return True


def _history(punt: Ontwikkelpunt, steps: list[dict[str, Any]], council: list[dict[str, Any]]) -> None:
    keeper = Gebruiker.objects.filter(username="coordinator").first()
    for step in steps:
        told = {"stand": step["stand"], "toelichting": step.get("waarom", ""), "op": _moment(step["dag"])}
        Ontwikkelstap.objects.create(punt=punt, gebruiker=keeper, **told)
    griffie = Gebruiker.objects.filter(username="griffie").first()
    for number, one in enumerate(council):
        Agendabesluit.objects.create(
            punt=punt,
            uitspraak=one["uitspraak"],
            datum=_day(one["dag"]),
            toelichting=one.get("toelichting", ""),
            vastgelegd_door=griffie,
            vastgelegd_op=_moment(one["dag"]),
            sleutel=uuid.uuid5(punt.sleutel, str(number)),
        )


def _day(days: int) -> date:
    """Days count from today."""
    return timezone.localdate() + timedelta(days=days)


def _moment(days: int) -> datetime:
    return timezone.make_aware(datetime.combine(_day(days), _NINE))
