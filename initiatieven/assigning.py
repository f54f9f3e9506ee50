"""Giving many dossiers to one accountmanager, each through `perform`; what failed is told with its reason."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from initiatieven.actions import Geweigerd, perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Accountmanager, Initiatief, Toewijzing
from initiatieven.status import Status
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden


@dataclass(frozen=True)
class Opdracht:
    """To whom, why, and what the new accountmanager has to know of dossiers that another had until now."""

    accountmanager: Accountmanager
    reden: str
    overdrachtsnotitie: str = ""


@dataclass(frozen=True)
class Afloop:
    """What became of one dossier: done, or why not."""

    initiatief: Initiatief
    gelukt: bool
    waarom: str = ""


def needed(initiatief: Initiatief) -> Handeling:
    """A dossier without an accountmanager is assigned, any other is handed over."""
    return Handeling.toewijzen if initiatief.status == Status.aangemeld else Handeling.overdragen


def assign_all(dossiers: Iterable[Initiatief], opdracht: Opdracht, door: Actor) -> list[Afloop]:
    """One after the other, on the version of each that was on the screen. One that fails stops no other."""
    return [_assign(initiatief, opdracht, door) for initiatief in dossiers]


def _assign(initiatief: Initiatief, opdracht: Opdracht, door: Actor) -> Afloop:
    held = initiatief.toewijzing_nu
    if held is not None and held.accountmanager_id == opdracht.accountmanager.pk:
        return Afloop(initiatief, True, "Had deze accountmanager al.")
    handeling, nu = needed(initiatief), timezone.now()
    hands_over = handeling == Handeling.overdragen
    row = Toewijzing(
        initiatief=initiatief,
        accountmanager=opdracht.accountmanager,
        van=nu,
        reden=opdracht.reden,
        overdrachtsnotitie=opdracht.overdrachtsnotitie if hands_over else "",
    )
    try:
        perform(initiatief, handeling, door, opdracht.reden if hands_over else "", [row], nu=nu)
    except Geweigerd as refused:
        return Afloop(initiatief, False, refused.reden)
    except Overschreden:
        return Afloop(initiatief, False, "Iemand anders veranderde dit dossier net. Kijk er eerst naar.")
    return Afloop(initiatief, True)
