"""Storing what was checked: row by row by the ordinary registration, in the background, and whatever runs twice once.

Each row has a key: the number that the file gives it, or its place in this file. Who reads the same file again, or
whose computer stopped half way, gets no doubles.
"""

import uuid
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.tasks import task
from django.utils import timezone
from django.utils.formats import date_format

from initiatieven import registration
from initiatieven.actions import Geweigerd
from initiatieven.handelingen import OVERGENOMEN, Handeling
from initiatieven.importeren import controle, terug
from initiatieven.importeren.controle import Rij
from initiatieven.importeren.omvang import BATCH, is_small
from initiatieven.importeren.standen import HANDELINGEN, needs_manager
from initiatieven.models import Importlijst, Importregel, Initiatief, Toewijzing
from initiatieven.models.importlijst import StandImport
from initiatieven.models.keuzes import Herkomst, TypeInitiatiefnemer
from initiatieven.registration import Aanmelder, Overname
from samenwerkingswijzer.ground.actor import Actor

STALLED = timedelta(minutes=5)
KEEP_ROWS = timedelta(days=7)
_KEYS = uuid.UUID("0f2f3bb6-34a4-4b7d-9d2f-1f0d5f6f5f11")
_NOBODY = "Initiatiefnemer (stond niet in het bestand)"


def start(lijst: Importlijst) -> bool:
    """Let the work begin; False when it had begun already (a second click). A small one is done when this returns."""
    begun = _begin(lijst)
    if begun and is_small(lijst):
        _read_all(lijst.pk)
    elif begun:
        transaction.on_commit(lambda: run.enqueue(lijst.pk))
    return begun


def start_here(lijst: Importlijst) -> None:
    """The same, and wait for it: for the command."""
    if _begin(lijst):
        _read_all(lijst.pk)


def _begin(lijst: Importlijst) -> bool:
    waiting = Importlijst.objects.filter(pk=lijst.pk, stand=StandImport.koppelen)
    return bool(waiting.update(stand=StandImport.wacht, bijgewerkt_op=timezone.now()))


@task
def run(pk: int) -> None:
    """Read every row that was not read yet; stopped half way it goes on where it was."""
    _read_all(pk)


def _read_all(pk: int) -> None:
    lijst = Importlijst.objects.select_related("door").filter(pk=pk).first()
    if lijst is None or lijst.stand not in (StandImport.wacht, StandImport.bezig):
        return
    rows = list(controle.check(lijst.rijen, lijst.koppeling, lijst.kolommen))
    while _batch(lijst.pk, rows):
        pass


def _batch(pk: int, rows: list[Rij]) -> bool:
    """A hundred rows with their place in one transaction; False when there is nothing left to do."""
    with transaction.atomic():
        lijst = Importlijst.objects.select_for_update(of=("self",)).select_related("door").get(pk=pk)
        todo = rows[lijst.gedaan : lijst.gedaan + BATCH]
        if lijst.stand not in (StandImport.wacht, StandImport.bezig):
            return False
        Importregel.objects.bulk_create([_row(lijst, rij) for rij in todo])
        lijst.gedaan += len(todo)
        lijst.bijgewerkt_op = timezone.now()
        is_done = lijst.gedaan >= lijst.totaal
        lijst.stand = StandImport.klaar if is_done else StandImport.bezig
        lijst.rijen = [] if is_done else lijst.rijen
        lijst.save()
        return not is_done


def _row(lijst: Importlijst, rij: Rij) -> Importregel:
    if rij.fouten:
        says = "\n".join(f"{fout.kolom}: {fout.melding}" for fout in rij.fouten)
        return Importregel(lijst=lijst, rij=rij.nummer, melding=says)
    key = _key(lijst, rij)
    known = Initiatief.objects.filter(aanmeldsleutel=key).first()
    try:
        initiatief = known or _register(lijst, rij, key)
    except Geweigerd as refused:  # the coordinator lost the role meanwhile
        return Importregel(lijst=lijst, rij=rij.nummer, melding=refused.reden)
    return Importregel(lijst=lijst, rij=rij.nummer, initiatief=initiatief, nieuw=known is None)


def _key(lijst: Importlijst, rij: Rij) -> uuid.UUID:
    own = rij.waarden.get("sleutel")
    return uuid.uuid5(_KEYS, f"nummer {own}" if own else f"lijst {lijst.pk} rij {rij.nummer}")


def _register(lijst: Importlijst, rij: Rij, key: uuid.UUID) -> Initiatief:
    values = rij.waarden
    initiatief = Initiatief(
        titel=values["titel"],
        samenvatting=values.get("samenvatting") or values["titel"],
        type_initiatiefnemer=values.get("type_initiatiefnemer") or TypeInitiatiefnemer.inwoners,
        typering=values.get("typering") or "",
        kern=values.get("kern"),
        locatie=values.get("locatie", ""),
        herkomst=Herkomst.bestand,
        aangemeld_op=_noon(values.get("aangemeld_op")),
        status_sinds=_noon(values.get("stand_sinds")) or timezone.now(),
    )
    handeling = HANDELINGEN.get(values.get("stand", ""), Handeling.importeren)
    return registration.take_over(
        initiatief,
        _initiator(values),
        Actor.user(lijst.door),
        key,
        values.get("opgaven", ()),
        Overname(handeling, _says(rij), _manager(initiatief, handeling, values)),
    )


def _noon(day: date | None) -> datetime | None:
    return timezone.make_aware(datetime.combine(day, time(12))) if day else None


def _manager(initiatief: Initiatief, handeling: Handeling, values: dict[str, Any]) -> list[Toewijzing]:
    """Who had it in the file has it here, from today: since when is not known."""
    if not needs_manager(OVERGENOMEN[handeling]):
        return []
    chosen = values["accountmanager"]
    reason = "Was accountmanager in het bestand dat is overgenomen."
    return [Toewijzing(initiatief=initiatief, accountmanager=chosen, van=timezone.now(), reden=reason)]


def _initiator(values: dict[str, Any]) -> Aanmelder:
    naam, e_mail, telefoon = (str(values.get(name) or "") for name in ("naam", "e_mail", "telefoon"))
    return Aanmelder(values.get("aanduiding") or _NOBODY, naam, e_mail, telefoon)


def _says(rij: Rij) -> str:
    """From where, and since when it is in this state; words for it that we do not know are told as they stood."""
    stand, since = rij.waarden.get("stand", ""), rij.waarden.get("stand_sinds")
    was = f" Daar stond bij hoe ver het is: {stand}." if stand and stand not in HANDELINGEN else ""
    long = f" In deze stand sinds {date_format(since, 'j F Y')}." if since and stand in HANDELINGEN else ""
    return f"Overgenomen uit een bestand, rij {rij.nummer}.{was}{long}"


def go_on(now: datetime) -> int:
    """Task of the clock: what stood still for five minutes is taken up again; rows of a week old go."""
    stalled = Importlijst.objects.filter(bijgewerkt_op__lt=now - STALLED)
    for pk in stalled.filter(stand__in=[StandImport.wacht, StandImport.bezig]).values_list("pk", flat=True):
        run.enqueue(pk)
    for pk in stalled.filter(stand=StandImport.terug).values_list("pk", flat=True):
        terug.run.enqueue(pk)
    forgotten = Importlijst.objects.filter(stand=StandImport.koppelen, gemaakt_op__lt=now - KEEP_ROWS)
    return forgotten.delete()[0]
