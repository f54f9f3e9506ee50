"""What everyone may take of evaluation, field by field. What does not stand here goes nowhere (NORMEN A51)."""

from collections.abc import Iterator
from datetime import date

from django.utils import timezone
from ninja import Field

from evaluatie.models import Les, SoortLes
from handreikingen.stappen import Doelgroep
from initiatieven.models.keuzes import Typering
from samenwerkingswijzer.ground.openapi.dataset import Dataset
from samenwerkingswijzer.ground.openapi.schema import Gegevens, Lijst, Links, keuze, keuzes

AT_ONCE = 1000
"""Rows that the database gives at a time for a download."""


class OpenLes(Gegevens):
    """A lesson that everyone may read; of which initiative it is, is not told."""

    uitleg = "Een les uit een initiatief, voor iedereen."

    les: str = Field(description="Wat er geleerd is.")
    soort: str = keuze(SoortLes, "Of het hielp, of in de weg zat.")
    voor_wie: list[str] = keuzes(Doelgroep, "Voor wie de les is.")
    thema: str | None = keuze(Typering, "Het thema van het initiatief. Leeg als dat niet gekozen is.")
    datum: date = Field(description="De dag waarop de les is opgeschreven.")
    veranderde_pagina: str | None = Field(
        description="De pagina van de wijzer die door deze les veranderde. Leeg: nog geen."
    )


class Lessen(Lijst):
    """A page of the list."""

    links: Links = Field(description="Waar je verder bladert.")
    lessen: list[OpenLes] = Field(description="De rijen, de nieuwste eerst.")


def row(les: Les) -> OpenLes:
    """A row of the list."""
    return OpenLes(
        les=les.les,
        soort=les.soort,
        voor_wie=les.voor_wie,
        thema=les.initiatief.typering or None,
        datum=timezone.localdate(les.op),
        veranderde_pagina=str(les.veranderde.full_url) if les.veranderde else None,
    )


def _rows() -> Iterator[OpenLes]:
    return (row(one) for one in Les.objects.public().iterator(chunk_size=AT_ONCE))


DATASETS = [
    Dataset("lessen", "Lessen", "Wat initiatiefnemers en de gemeente samen leerden.", OpenLes, _rows),
]
