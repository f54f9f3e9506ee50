"""What the council of the example municipality did, from `fixtures/raad.toml`: each thing done by who may do it."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from evaluatie import goals
from evaluatie.models import Doelperiode, Doelstelling
from initiatieven import council_points, council_terms, means, questions_of_council, review
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import (
    Herzieningsregel,
    Initiatief,
    Inzet,
    Kaderbesluit,
    Keuzebelang,
    Keuzeoptie,
    Keuzevraagstuk,
    Middelen,
    Opgave,
    Raadsperiode,
    Raadspunt,
)
from initiatieven.models.keuzes import Relevantie
from initiatieven.models.raadskeuzes import SoortMiddel, StandRaadspunt
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.commands import Fout
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol

Row = dict[str, Any]
_START = 1
"""The version of what is new."""


def is_loaded() -> bool:
    """Whether it was loaded before: then everything stays as it is."""
    return Raadsperiode.objects.exists()


@transaction.atomic
def load(data: dict[str, Any]) -> int:
    """Do all that the file says; returns how many things. Raises Fout when there is no griffie or no such dossier."""
    griffie = Gebruiker.objects.filter(groups__name=Rol.griffie).order_by("pk").first()
    if griffie is None:
        raise Fout("Er is nog geen account van de griffie. Laad eerst de voorbeeldaccounts.")
    done = 0
    for kind, one in _KINDS.items():
        for row in data.get(kind, []):
            one(dict(row), griffie)
            done += 1
    return done


def _day(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


def _case(letters: str) -> Initiatief:
    found = Initiatief.objects.registered().filter(kenmerk__endswith=f"-{letters}").first()
    if found is None:
        raise Fout(
            f"raad.toml noemt het initiatief {letters}, maar dat is er niet. Laad eerst de initiatieven."
        )
    return found


def _cases(row: Row) -> list[Initiatief]:
    return [_case(letters) for letters in row.pop("initiatieven", [])]


def _term(row: Row, griffie: Gebruiker) -> None:
    council_terms.keep(Raadsperiode(**row), 0, griffie, [])


def _means(row: Row, griffie: Gebruiker) -> None:
    opgave = Opgave.objects.get(sleutel=row.pop("opgave"))
    year = timezone.localdate().year
    rows = [
        Middelen(opgave=opgave, jaar=year, soort=soort, beschikbaar=Decimal(row[soort]))
        for soort in SoortMiddel
        if soort in row
    ]
    means.keep(rows, {}, griffie, None)


def _goal(row: Row, griffie: Gebruiker) -> None:
    """A period of the first goal of an opgave; the year counts from this one."""
    goal = Doelstelling.objects.filter(opgave__sleutel=row.pop("opgave")).order_by("pk").first()
    if goal is None:
        return
    year = timezone.localdate().year + row.pop("jaar")
    measured = date(year + 1, 1, 15) if "realisatie" in row else None
    period = Doelperiode(
        doelstelling=goal, van=date(year, 1, 1), tot_en_met=date(year, 12, 31), gemeten_op=measured, **row
    )
    goals.keep_period(period, 0, griffie, [])


def _review(row: Row, griffie: Gebruiker) -> None:
    moment = _moment(row["dag"])
    sitting = review.start(Relevantie.raad, griffie, moment)
    for line in row["regels"]:
        case = _case(line.pop("initiatief"))
        review.keep_line(Herzieningsregel(herziening=sitting, initiatief=case, **line), 0)
    besluit = Kaderbesluit(titel=row["besluit"], datum=_day(row["dag"]))
    sitting.refresh_from_db()  # each line raised its version
    review.confirm(sitting, sitting.versie, besluit, griffie, _day(row["volgende"]), moment)


def _moment(days: int) -> datetime:
    return timezone.now() + timedelta(days=days)


def _question(row: Row, griffie: Gebruiker) -> None:
    options = [Keuzeoptie(volgorde=place, **one) for place, one in enumerate(row.pop("opties"))]
    interests = [Keuzebelang(volgorde=place, **one) for place, one in enumerate(row.pop("belangen"))]
    cases = _cases(row)
    question = Keuzevraagstuk(agenda_op=_day(row.pop("agenda")), **row)
    questions_of_council.keep(question, 0, griffie, options, interests, cases)


def _point(row: Row, griffie: Gebruiker) -> None:
    done, what, cases = row.pop("klaar", None), row.pop("afdoening", ""), _cases(row)
    point = Raadspunt(dag=_day(row.pop("dag")), uiterlijk_op=_day(row.pop("uiterlijk")), **row)
    council_points.keep(point, 0, griffie, cases)
    if done is not None:
        council_points.finish(point, _START, griffie, StandRaadspunt.afgedaan, what, _day(done))


def _commitment(row: Row, griffie: Gebruiker) -> None:
    """By the accountmanager of the dossier."""
    case, opgave = _case(row.pop("initiatief")), Opgave.objects.get(sleutel=row.pop("opgave"))
    held = case.toewijzing_nu
    if held is None:
        raise Fout(f"{case.kenmerk} heeft geen accountmanager die middelen kan vastleggen.")
    now = timezone.now()
    for soort in SoortMiddel:
        if soort in row:
            new = Inzet(
                initiatief=case, opgave=opgave, jaar=now.year, soort=soort, aantal=row[soort], van=now
            )
            door = Actor.user(held.accountmanager.gebruiker)
            perform(case, Handeling.inzet_vastleggen, door, vastleggen=[new], nu=now, quiet=True)


_KINDS: dict[str, Callable[[Row, Gebruiker], None]] = {
    "periode": _term,
    "middelen": _means,
    "doelperiode": _goal,
    "herziening": _review,
    "vraagstuk": _question,
    "punt": _point,
    "inzet": _commitment,
}
