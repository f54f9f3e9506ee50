"""Undoing a whole import, as long as nobody worked on what came of it.

The history of a dossier is never removed (ONTWERP §3.2): such a dossier becomes an empty concept, which no list shows
and no figure counts, and its own number is free again.
"""

from collections.abc import Iterator

from django.db import transaction
from django.utils import timezone

from initiatieven import conditions
from initiatieven.actions import perform
from initiatieven.conditions import Ontbreekt
from initiatieven.handelingen import Handeling
from initiatieven.models import Betrokkene, Gebeurtenis, Importlijst, Initiatief, InitiatiefQuerySet
from initiatieven.models.importlijst import StandImport
from initiatieven.models.keuzes import Herkomst
from samenwerkingswijzer.ground.actor import Actor

EIGEN = (Handeling.importeren, Handeling.importeren_als_afgerond)
REDEN = "De hele import is teruggedraaid."


def made(lijst: Importlijst) -> InitiatiefQuerySet:
    """The dossiers that this import made and that are still there."""
    return Initiatief.objects.registered().filter(importregels__lijst=lijst, importregels__nieuw=True)


def worked_on(lijst: Importlijst) -> InitiatiefQuerySet:
    """Those of them to which something happened since."""
    since = Gebeurtenis.objects.filter(initiatief__importregels__lijst=lijst).exclude(handeling__in=EIGEN)
    return made(lijst).filter(pk__in=since.values("initiatief"))


@transaction.atomic
def undo(lijst: Importlijst, door: Actor) -> int:
    """Take back every dossier of this import; returns how many, 0 when somebody works on one or it was done before.

    Raises Geweigerd when the actor may not.
    """
    held = Importlijst.objects.select_for_update().get(pk=lijst.pk)
    if held.stand != StandImport.klaar or worked_on(held).exists():
        return 0
    rows = list(made(held))
    for initiatief in rows:
        perform(initiatief, Handeling.import_terugdraaien, door, REDEN, quiet=True)
    Betrokkene.objects.filter(initiatief__in=rows).delete()
    held.stand, held.bijgewerkt_op = StandImport.teruggedraaid, timezone.now()
    held.save()
    return len(rows)


def _untouched(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    events = initiatief.gebeurtenissen.exclude(handeling__in=EIGEN)
    if initiatief.herkomst != Herkomst.bestand or events.exists():
        yield Ontbreekt("Hier is al aan gewerkt. Dan kan het niet meer terug.", "")


def register() -> None:
    """Only what nobody worked on can be taken back."""
    conditions.register(Handeling.import_terugdraaien, _untouched)
