"""The table of personal data and audiences (ONTWERP §3.5, AVG art. 5, 25 and 30).

Every text, mail, phone and file field of ours is listed by its app in `gegevens.py`: for whom it is, what for, on which
ground, how long, and whether it is erasable. Forms read the audience from here ("De raad leest dit: geen namen").
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.db import models

Publiek = Literal["publiek", "raad", "intern", "gekozen"]

GRONDEN = {
    "geen": "Geen persoonsgegeven.",
    "taak": "Taak van algemeen belang (AVG art. 6 lid 1 onder e).",
    "toestemming": "De betrokkene geeft het zelf voor dit doel (AVG art. 6 lid 1 onder a).",
    "dienst": "Nodig om de dienst te beveiligen en te verantwoorden (AVG art. 6 lid 1 onder c en e).",
}
BEWAREN = {
    "dossier": "Zo lang als het dossier (selectielijst gemeenten 2020, 6.1.9, 6.2.3 of 6.3).",
    "concept": "Veertien dagen, of tot je verstuurt.",
    "contact": "Tot een jaar na het einde van het initiatief, daarna gewist.",
    "genodigde": "Tot de evaluatie is gesloten, daarna gewist.",
    "vraag": "Tot een halfjaar na het antwoord, daarna gewist.",
    "klad": "Tot het bewaard is, en anders 90 dagen.",
    "account": "Zo lang als het account bestaat.",
    "voorstel": "Tot 30 dagen na het antwoord, daarna gewist.",
    "volgen": "Tot je stopt met volgen, of een week als je niet bevestigt.",
    "import": "Tot de rijen zijn overgenomen, of hooguit een week.",
    "post": "Een jaar na verzending.",
    "zoekvraag": "Een jaar na de laatste keer. Een vraag van één dag bewaren we niet.",
    "zoekspoor": "Dertig dagen, of tot de vraag op een andere dag terugkomt.",
    "blijvend": "Zo lang als de wijzer bestaat.",
}
PUBLIEK = {
    "publiek": "Iedereen leest dit.",
    "raad": "De raad leest dit: geen namen.",
    "intern": "Alleen de gemeente leest dit.",
    "gekozen": "Wie dit leest, staat er per stuk bij.",
}


@dataclass(frozen=True)
class Gegeven:
    """One listed field."""

    model: str
    veld: str
    publiek: Publiek
    doel: str
    grond: str
    bewaren: str
    wisbaar: bool


_table: dict[tuple[str, str], Gegeven] = {}


def register(rows: Iterable[Gegeven]) -> None:
    """Add the rows of an app; called from its `apps.py: ready()`. Raises ValueError on an unknown ground or term."""
    for row in rows:
        if row.grond not in GRONDEN or row.bewaren not in BEWAREN:
            raise ValueError(f"{row.model}.{row.veld}: unknown ground or retention")
        _table[row.model.lower(), row.veld] = row


def listed(
    model: str, velden: str, publiek: Publiek, doel: str, *, grond: str, bewaren: str, wisbaar: bool
) -> list[Gegeven]:
    """Rows for several fields (separated by spaces) of one model that share everything else."""
    return [Gegeven(model, veld, publiek, doel, grond, bewaren, wisbaar) for veld in velden.split()]


def table() -> list[Gegeven]:
    """The whole table, in order of registration."""
    return list(_table.values())


def of(model: type[models.Model], veld: str) -> Gegeven | None:
    """The row of this field."""
    return _table.get((model._meta.label_lower, veld))


def reader_note(model: type[models.Model], veld: str) -> str:
    """Who reads this field, as the sentence that a form shows beside it; empty when it is not listed."""
    row = of(model, veld)
    return PUBLIEK[row.publiek] if row else ""
