"""Checking what was read, cell by cell, before anything is stored."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from initiatieven.importeren import velden
from initiatieven.importeren.standen import needs_manager
from initiatieven.importeren.velden import BY_NAME

MOST_SHOWN = 200
"""Faults on the screen; who has more mends those first."""
_FORMULA = "Hier staat een formule. Kopieer de kolom en plak alleen de waarden."
_NOBODY = (
    "Bij deze stand hoort een accountmanager. Kies ook die kolom. Of laat de stand leeg: "
    "dan wijst de coördinator iemand toe."
)
_TOO_EARLY = "Deze dag ligt voor de dag waarop het begon."
_TWICE = "Dit eigen nummer staat ook in rij {row}. Geef elke rij een eigen nummer."


@dataclass(frozen=True)
class Fout:
    """What is wrong in one cell, and what to do."""

    rij: int
    kolom: str
    melding: str


@dataclass
class Rij:
    """One row: the values as they will be stored, or what is wrong with it."""

    nummer: int
    waarden: dict[str, Any] = field(default_factory=dict)
    fouten: list[Fout] = field(default_factory=list)


def check(
    rijen: Sequence[tuple[int, list[str]]], koppeling: Mapping[str, int], kolommen: Sequence[str]
) -> Iterator[Rij]:
    """Every row with its values and faults; a number of its own may stand in one row only."""
    checks = velden.fields()
    numbers: dict[str, int] = {}
    for number, cells in rijen:
        rij = Rij(number)
        for naam in BY_NAME:
            if naam in koppeling:
                _cell(rij, naam, checks[naam], cells[koppeling[naam]], kolommen[koppeling[naam]])
        _state(rij, koppeling, kolommen)
        own = rij.waarden.get("sleutel")
        if own and (first := numbers.setdefault(own, number)) != number:
            rij.fouten.append(Fout(number, kolommen[koppeling["sleutel"]], _TWICE.format(row=first)))
        yield rij


def _state(rij: Rij, koppeling: Mapping[str, int], kolommen: Sequence[str]) -> None:
    """What runs has an accountmanager, also when it is taken over; and it is not in a state longer than it exists."""
    told = "accountmanager" not in koppeling or "accountmanager" in rij.waarden
    if needs_manager(rij.waarden.get("stand")) and told and not rij.waarden.get("accountmanager"):
        rij.fouten.append(Fout(rij.nummer, kolommen[koppeling["stand"]], _NOBODY))
    began, since = rij.waarden.get("aangemeld_op"), rij.waarden.get("stand_sinds")
    if began and since and since < began:
        rij.fouten.append(Fout(rij.nummer, kolommen[koppeling["stand_sinds"]], _TOO_EARLY))


def _cell(rij: Rij, naam: str, check: forms.Field, value: str, kolom: str) -> None:
    if value.startswith("="):
        rij.fouten.append(Fout(rij.nummer, kolom, _FORMULA))
        return
    try:
        rij.waarden[naam] = check.clean(value)
    except ValidationError as error:
        rij.fouten.append(Fout(rij.nummer, kolom, " ".join(error.messages)))
