"""Walk the road of a dossier file: every step by who may do it, on the day it happened, without mail."""

import uuid
from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from initiatieven import registration
from initiatieven.actions import Geweigerd, perform
from initiatieven.conditions import current_weighing
from initiatieven.handelingen import BESLUITEN, Handeling
from initiatieven.models import Accountmanager, Initiatief, Kern, Opgave, Toewijzing
from initiatieven.roles import LEGT_VAST, WIE, Relatie
from samenwerkingswijzer.dossiers import afwegingen, evaluations, learning, records
from samenwerkingswijzer.dossiers.reading import EVALUATIE, GESPREK, LES, Dossier, Stap
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.commands import Fout
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol

_KEYS = uuid.UUID("6c0b2f1e-6a0c-4a8f-9d53-6f2f3d1f7b11")
_FIRST = time(9, 0)
_BETWEEN = timedelta(minutes=7)
_SEVERAL: dict[str, Callable[[Initiatief, list[dict[str, Any]], Gebruiker, datetime], None]] = {
    EVALUATIE: lambda initiatief, rows, door, moment: evaluations.evaluate(
        initiatief, rows.pop(0), door, moment
    ),
    GESPREK: lambda initiatief, rows, door, moment: learning.talk(initiatief, rows.pop(0), door, moment),
    LES: learning.learn,
}
_HANDS_OVER = (Handeling.toewijzen, Handeling.overdragen)


def key(dossier: Dossier) -> uuid.UUID:
    """The registration key: the same file is never registered twice."""
    return uuid.uuid5(_KEYS, dossier.naam)


@transaction.atomic
def replay(dossier: Dossier) -> Initiatief:
    """Register the dossier and walk its road. Raises Fout that names the file and the step that is refused."""
    initiatief = _register(dossier)
    for moment, stap in _moments(dossier.weg):
        try:
            _step(initiatief, dossier, stap, moment)
        except (Geweigerd, Fout) as refused:
            raise Fout(f"{dossier.path.name}, {stap.doe} op dag {stap.dag}: {refused}") from None
    return initiatief


def _moments(weg: list[Stap]) -> Iterator[tuple[datetime, Stap]]:
    """Days count from today; steps of one day follow each other, and nothing happens in the future."""
    now = timezone.localtime()
    for number, stap in enumerate(weg):
        day = now.date() + timedelta(days=stap.dag)
        moment = timezone.make_aware(datetime.combine(day, _FIRST)) + number * _BETWEEN
        yield min(moment, now), stap


def _register(dossier: Dossier) -> Initiatief:
    """`aanmelden` is the first step; a road without any step is a concept."""
    kern = Kern.objects.get(sleutel=dossier.kern) if dossier.kern else None
    first = next(_moments(dossier.weg), None)
    moment = first[0] if first else timezone.now()
    initiatief = Initiatief(kern=kern, kenmerk=_kenmerk(dossier, moment), **dossier.velden)
    if first is None:
        initiatief.aanmeldsleutel = key(dossier)
        initiatief.save(force_insert=True)
        return initiatief
    stap = dossier.weg.pop(0)
    door = Actor.user(_account(stap.door)) if stap.door else Actor.holder(None)
    opgaven = list(Opgave.objects.filter(sleutel__in=dossier.opgaven))
    told: dict[str, Any] = dict(dossier.aanmelder)
    aanmelder = registration.Aanmelder(**told)
    return registration.register(initiatief, aanmelder, door, key(dossier), opgaven, nu=moment, quiet=True)


def _kenmerk(dossier: Dossier, moment: datetime) -> str:
    """The letters of the file; empty (drawn at random) in the rare case that somebody has them."""
    code = f"{timezone.localdate(moment).year}-{dossier.letters}"
    return "" if Initiatief.objects.filter(kenmerk=code).exists() else code


def _step(initiatief: Initiatief, dossier: Dossier, stap: Stap, moment: datetime) -> None:
    if stap.doe in _SEVERAL:
        _SEVERAL[stap.doe](initiatief, dossier.records[stap.doe], _manager(initiatief), moment)
        return
    handeling = Handeling(stap.doe)
    if handeling == Handeling.weging_vastleggen:
        afwegingen.weigh(initiatief, dossier, _manager(initiatief), moment)
    door = _who(initiatief, handeling, stap)
    vastleggen = records.to_record(dossier, initiatief, handeling, moment, door)
    if handeling in _HANDS_OVER:
        vastleggen = [_assignment(initiatief, stap, moment)]
    if stap.tot:
        initiatief.slaapt_tot = timezone.localdate() + timedelta(days=stap.tot)
    reason = stap.waarom or _public_reason(handeling, vastleggen)
    perform(initiatief, handeling, Actor.user(door), reason, vastleggen, nu=moment, quiet=True)


def _public_reason(handeling: Handeling, vastleggen: list[models.Model]) -> str:
    """A decision's reason is the one that everyone reads."""
    return str(getattr(vastleggen[0], "motivering_publiek", "")) if handeling in BESLUITEN else ""


def _assignment(initiatief: Initiatief, stap: Stap, moment: datetime) -> Toewijzing:
    accountmanager = Accountmanager.objects.get(gebruiker__username=stap.accountmanager)
    return Toewijzing(
        initiatief=initiatief,
        accountmanager=accountmanager,
        van=moment,
        reden=stap.waarom or "Kent het dorp.",
        overdrachtsnotitie=stap.notitie,
    )


def _who(initiatief: Initiatief, handeling: Handeling, stap: Stap) -> Gebruiker:
    """Named in the file, or the first who may by the role table."""
    if stap.door:
        return _account(stap.door)
    weging = current_weighing(initiatief)
    if Relatie.beslisser in WIE[handeling] and weging:
        return _account(LEGT_VAST[weging.beslisser])
    if Relatie.eigen_accountmanager in WIE[handeling] and initiatief.toewijzingen.exists():
        return _manager(initiatief)
    rollen = [who for who in WIE[handeling] if isinstance(who, Rol)]
    return _account(rollen[0])


def _manager(initiatief: Initiatief) -> Gebruiker:
    return initiatief.toewijzingen.get(tot=None).accountmanager.gebruiker


def _account(username: str) -> Gebruiker:
    return Gebruiker.objects.get(username=username)
