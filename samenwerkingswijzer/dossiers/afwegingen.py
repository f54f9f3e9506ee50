"""What a dossier file weighs: every interest and every principle, before the weighing itself is recorded."""

from datetime import datetime
from typing import Any

from django.db import models
from django.utils import timezone

from initiatieven import afweging
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import GewogenBelang, Initiatief
from initiatieven.models.afweging import Gehoord, Gewicht, Oordeel, Richting
from initiatieven.models.keuzes import Standpunt
from samenwerkingswijzer.dossiers.reading import Dossier
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker

_FOR_OR_AGAINST = {Standpunt.voor: Richting.versterken, Standpunt.tegen: Richting.remmen}


def weigh(initiatief: Initiatief, dossier: Dossier, door: Gebruiker, moment: datetime) -> None:
    """Put down both tables of the weighing; `[[afweging]]` names the rows that a file tells more about."""
    told = {row["belang"]: row for row in dossier.records.get("afweging", []) if "belang" in row}
    found = {row["uitgangspunt"]: row for row in dossier.records.get("afweging", []) if "uitgangspunt" in row}
    interests = [_interest(row, told.get(row.omschrijving, {})) for row in afweging.interests(initiatief)]
    _keep(initiatief, Handeling.belangen_wegen, interests, door, moment)
    tests = afweging.assessments(initiatief)
    for toets in tests:
        answer = found.get(toets.uitgangspunt.code, {})
        toets.oordeel = answer.get("oordeel", Oordeel.past)
        toets.toelichting = answer.get("toelichting", "")
        toets.getoetst_op = timezone.localdate(moment)
    _keep(initiatief, Handeling.uitgangspunten_toetsen, tests, door, moment)


def _interest(row: GewogenBelang, told: dict[str, Any]) -> GewogenBelang:
    assert row.belang is not None  # a row of the weighing under way
    heard = Gehoord.gesprek if row.belang.betrokkene.gesproken else Gehoord.via_anderen
    answers = {
        "richting": _FOR_OR_AGAINST.get(Standpunt(row.belang.standpunt), Richting.beide),
        "gewicht": Gewicht.gewoon,
        "gehoord": heard,
        "bron": "Verslag van de gesprekken in de verkenning.",
        **{name: value for name, value in told.items() if name != "belang"},
    }
    for name, value in answers.items():
        setattr(row, name, value)
    return row


def _keep(
    initiatief: Initiatief, handeling: Handeling, rows: list[Any], door: Gebruiker, moment: datetime
) -> None:
    records: list[models.Model] = rows
    if records:
        perform(initiatief, handeling, Actor.user(door), vastleggen=records, nu=moment, quiet=True)
