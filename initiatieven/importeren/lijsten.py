"""The files themselves: keeping one that was read, and telling what came of it."""

from collections.abc import Mapping

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from initiatieven.importeren.bestand import Tabel
from initiatieven.models import Importlijst, Importregel
from samenwerkingswijzer.ground.models import Gebruiker

RECENT = 20


def keep(naam: str, tabel: Tabel, door: Gebruiker) -> Importlijst:
    """Keep what was read until somebody confirms it; the file itself is not kept."""
    now = timezone.now()
    return Importlijst.objects.create(
        naam=naam[-200:],
        door=door,
        kolommen=tabel.kolommen,
        rijen=tabel.rijen,
        totaal=len(tabel.rijen),
        gemaakt_op=now,
        bijgewerkt_op=now,
    )


def couple(lijst: Importlijst, koppeling: Mapping[str, int]) -> None:
    """Keep what the columns are."""
    lijst.koppeling = dict(koppeling)
    lijst.bijgewerkt_op = timezone.now()
    lijst.save(update_fields=["koppeling", "bijgewerkt_op"])


def all_of_them() -> QuerySet[Importlijst]:
    """Every file."""
    return Importlijst.objects.select_related("door")


def recent() -> QuerySet[Importlijst]:
    """The newest files, without their rows."""
    return all_of_them().defer("rijen", "kolommen")[:RECENT]


def counts(lijst: Importlijst) -> dict[str, int]:
    """How many rows became a dossier, were known already, or had something wrong."""
    found = lijst.regels.aggregate(
        alle=Count("pk"), goed=Count("pk", filter=Q(melding="")), gemaakt=Count("pk", filter=Q(nieuw=True))
    )
    return {
        "nieuw": found["gemaakt"],
        "bekend": found["goed"] - found["gemaakt"],
        "fout": found["alle"] - found["goed"],
    }


def faults(lijst: Importlijst, most: int = 200) -> QuerySet[Importregel]:
    """The rows that were left out, each with why."""
    return lijst.regels.exclude(melding="")[:most]
