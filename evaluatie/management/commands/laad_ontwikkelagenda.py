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

from evaluatie import ontwikkelagenda
from evaluatie.forms.ontwikkelpunt import AgendabesluitForm, OntwikkelpuntForm, StandForm
from evaluatie.models import Agendabesluit, Agendastand, Ontwikkelpunt, Signaalregel
from samenwerkingswijzer.ground.commands import FIXTURES, Fout, filled, read
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol

SOURCE = FIXTURES / "ontwikkelagenda.toml"
_KEYS = uuid.UUID("0f4cbb63-6b0e-4c34-9a53-0c9c5f2b7d18")
_NINE = time(9, 0)
_FIELDS = ("wat", "hoe", "eigenaar", "beoogd_effect")


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
    """A point with its steps and what the council said of it, by the forms of the screens and by who keeps it."""
    key = uuid.uuid5(_KEYS, row["sleutel"])
    if Ontwikkelpunt.objects.filter(sleutel=key).exists():
        return False
    told = {name: row[name] for name in _FIELDS if name in row}
    rule = Signaalregel.objects.filter(soort=row.get("soort"), rol=row.get("rol")).first()
    told |= {"sleutel": key, "klaar_op": _due(row), "regel": rule.pk if rule else ""}
    new = Ontwikkelpunt(is_voorbeeld=True)
    form = filled(lambda data: OntwikkelpuntForm(data, instance=new, reads_all=True), told)
    begin, *steps = row["stap"]
    ontwikkelagenda.keep(
        form, _account(Rol.coordinator), _moment(begin["dag"]), row.get("signalen_bij_begin")
    )
    for step in steps:
        _move(key, row, step)
    for number, one in enumerate(row.get("raad", [])):
        _council(key, number, one)
    return True


def _move(key: uuid.UUID, row: dict[str, Any], step: dict[str, Any]) -> None:
    punt = Ontwikkelpunt.objects.get(sleutel=key)
    told = {"stand": step["stand"], "toelichting": step.get("waarom", ""), "klaar_op": _due(row)}
    told |= {"effect": row["effect"]} if step["stand"] == Agendastand.gereed else {}
    form = filled(lambda data: StandForm(data, instance=punt), told)
    ontwikkelagenda.move(form, _account(Rol.coordinator), _moment(step["dag"]))


def _council(key: uuid.UUID, number: int, one: dict[str, Any]) -> None:
    said = Agendabesluit(punt=Ontwikkelpunt.objects.get(sleutel=key), sleutel=uuid.uuid5(key, str(number)))
    told = {
        "uitspraak": one["uitspraak"],
        "datum": _day(one["dag"]),
        "toelichting": one.get("toelichting", ""),
    }
    form = filled(lambda data: AgendabesluitForm(data, instance=said), told)
    ontwikkelagenda.record_council(form.instance, _account(Rol.griffie), _moment(one["dag"]))


def _account(rol: Rol) -> Gebruiker:
    found = Gebruiker.objects.filter(username=rol).first()
    if found is None:
        raise Fout("Maak eerst de voorbeeldaccounts: de coördinator en de griffie houden deze agenda bij.")
    return found


def _due(row: dict[str, Any]) -> date | None:
    return _day(row["klaar"]) if "klaar" in row else None


def _day(days: int) -> date:
    """Days count from today."""
    return timezone.localdate() + timedelta(days=days)


def _moment(days: int) -> datetime:
    return timezone.make_aware(datetime.combine(_day(days), _NINE))
