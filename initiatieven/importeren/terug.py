"""Undoing a whole import, as long as nobody worked on what came of it.

The history of a dossier is never removed (ONTWERP §3.2): such a dossier becomes an empty concept, which no list shows
and no figure counts, and its own number is free again. A hundred in one transaction: a big import goes back in the
background, as it came.
"""

from collections.abc import Iterator, Sequence

from django.db import transaction
from django.db.models import QuerySet
from django.tasks import task
from django.utils import timezone

from initiatieven import conditions
from initiatieven.actions import Geweigerd, perform
from initiatieven.conditions import Ontbreekt
from initiatieven.handelingen import OVERGENOMEN, Handeling
from initiatieven.importeren.omvang import BATCH, is_small
from initiatieven.models import (
    Betrokkene,
    Gebeurtenis,
    Importlijst,
    Initiatief,
    InitiatiefQuerySet,
    Toewijzing,
)
from initiatieven.models.importlijst import StandImport
from initiatieven.models.keuzes import Herkomst
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker

REDEN = "De hele import is teruggedraaid."


def made(lijst: Importlijst) -> InitiatiefQuerySet:
    """The dossiers that this import made and that are still there."""
    return Initiatief.objects.registered().filter(importregels__lijst=lijst, importregels__nieuw=True)


def worked_on(lijst: Importlijst) -> InitiatiefQuerySet:
    """Those of them to which something happened since."""
    return made(lijst).filter(pk__in=_since(lijst).values("initiatief"))


def _since(lijst: Importlijst) -> QuerySet[Gebeurtenis]:
    events: QuerySet[Gebeurtenis] = Gebeurtenis.objects.filter(initiatief__importregels__lijst=lijst)
    return events.exclude(handeling__in=list(OVERGENOMEN))


def start(lijst: Importlijst, door: Gebruiker) -> bool:
    """Let the undoing begin; False when somebody works on one of its dossiers, or when it had begun before.

    A small one is done when this returns.
    """
    begun = _begin(lijst, door)
    if begun and is_small(lijst):
        _take_all_back(lijst.pk)
    elif begun:
        transaction.on_commit(lambda: run.enqueue(lijst.pk))
    return begun


@transaction.atomic
def _begin(lijst: Importlijst, door: Gebruiker) -> bool:
    held = Importlijst.objects.select_for_update().get(pk=lijst.pk)
    if held.stand != StandImport.klaar or worked_on(held).exists():
        return False
    held.stand, held.terug_door, held.bijgewerkt_op = StandImport.terug, door, timezone.now()
    held.save(update_fields=["stand", "terug_door", "bijgewerkt_op"])
    return True


@task
def run(pk: int) -> None:
    """Take back what was not taken back yet; stopped half way it goes on where it was."""
    _take_all_back(pk)


def _take_all_back(pk: int) -> None:
    while _batch(pk):
        pass


@transaction.atomic
def _batch(pk: int) -> bool:
    """A hundred dossiers; False when there is nothing left to do. What somebody took up meanwhile stays."""
    lijst = Importlijst.objects.select_for_update(of=("self",)).select_related("terug_door").get(pk=pk)
    if lijst.stand != StandImport.terug or lijst.terug_door is None:
        return False
    todo = list(made(lijst).exclude(pk__in=_since(lijst).values("initiatief"))[:BATCH])
    try:
        _empty(todo, Actor.user(lijst.terug_door))
    except Geweigerd:  # the coordinator lost the role meanwhile
        lijst.stand = StandImport.klaar
    else:
        lijst.stand = StandImport.terug if len(todo) == BATCH else StandImport.teruggedraaid
    lijst.bijgewerkt_op = timezone.now()
    lijst.save(update_fields=["stand", "bijgewerkt_op"])
    return lijst.stand == StandImport.terug


def _empty(rows: Sequence[Initiatief], door: Actor) -> None:
    with transaction.atomic():
        for initiatief in rows:
            perform(initiatief, Handeling.import_terugdraaien, door, REDEN, quiet=True)
        Betrokkene.objects.filter(initiatief__in=rows).delete()
        Toewijzing.objects.filter(initiatief__in=rows).delete()


def _untouched(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    events = initiatief.gebeurtenissen.exclude(handeling__in=list(OVERGENOMEN))
    if initiatief.herkomst != Herkomst.bestand or events.exists():
        yield Ontbreekt("Hier is al aan gewerkt. Dan kan het niet meer terug.", "")


def register() -> None:
    """Only what nobody worked on can be taken back."""
    conditions.register(Handeling.import_terugdraaien, _untouched)
