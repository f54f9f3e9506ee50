"""What a role lets somebody do outside a dossier."""

from evaluatie.models import Signaal, Signaalregel
from evaluatie.roles import HOUDT_AGENDA, HOUDT_SIGNAALREGELS, LEGT_RAADSUITSPRAAK_VAST
from initiatieven.roles import READS_EVERYTHING
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol


def roles_to_set(gebruiker: Gebruiker) -> frozenset[Rol]:
    """For which roles this user sets the rules; empty for who keeps none."""
    kept = [HOUDT_SIGNAALREGELS[rol] for rol in gebruiker.rollen if rol in HOUDT_SIGNAALREGELS]
    return frozenset().union(*kept)


def may_change_rule(gebruiker: Gebruiker, regel: Signaalregel) -> bool:
    """Whether this rule is for a role whose rules this user sets."""
    return regel.rol in roles_to_set(gebruiker)


def may_take_up(gebruiker: Gebruiker, signaal: Signaal) -> bool:
    """A signal is taken up by the role whose work it is; which dossiers one reaches decides the rest."""
    return signaal.regel.rol in gebruiker.rollen


def may_keep_agenda(gebruiker: Gebruiker) -> bool:
    """Whether this user writes points of the development agenda."""
    return bool(gebruiker.rollen & HOUDT_AGENDA)


def reads_every_lesson(gebruiker: Gebruiker) -> bool:
    """Whether this user reads lessons that are not public too: who reads every dossier at the work place."""
    return bool(gebruiker.rollen & READS_EVERYTHING)


def may_record_council(gebruiker: Gebruiker) -> bool:
    """Whether this user records what the council said about a point."""
    return bool(gebruiker.rollen & LEGT_RAADSUITSPRAAK_VAST)
