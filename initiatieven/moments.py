"""The moments at which the council wants to be heard about an initiative."""

from collections.abc import Iterable

from initiatieven.models import Initiatief, Raadsmoment
from initiatieven.models.raadskeuzes import StandRaadsmoment, Wanneer
from initiatieven.status import Status

STEPS = [one for one in Wanneer if one != Wanneer.datum]
"""The moments that come with a step of the dossier."""

AAN_DE_ORDE: dict[Wanneer, frozenset[Status]] = {
    Wanneer.start: frozenset({Status.toegewezen, Status.verkenning}),
    Wanneer.besluit: frozenset({Status.weging, Status.besluit}),
    Wanneer.tussentijds: frozenset({Status.realisatie}),
    Wanneer.afronding: frozenset({Status.afgerond}),
}
"""In which states of the dossier a moment has come."""


def planned(initiatief: Initiatief) -> set[str]:
    """At which steps the council wants to be heard now."""
    rows = initiatief.raadsmomenten.filter(stand=StandRaadsmoment.gepland, wanneer__in=STEPS)
    return set(rows.values_list("wanneer", flat=True))


def replan(initiatief: Initiatief, chosen: Iterable[str]) -> list[Raadsmoment]:
    """The records that make the planned steps these: new ones, and those that lapse. What was held stays."""
    wanted = {one for one in chosen if one in STEPS}
    rows = list(initiatief.raadsmomenten.filter(stand=StandRaadsmoment.gepland, wanneer__in=STEPS))
    lapsed = [row for row in rows if row.wanneer not in wanted]
    for row in lapsed:
        row.stand = StandRaadsmoment.vervallen
    missing = [one for one in STEPS if one in wanted - {row.wanneer for row in rows}]
    return [*lapsed, *(Raadsmoment(initiatief=initiatief, wanneer=one) for one in missing)]
