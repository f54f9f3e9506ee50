"""The road of one invented dossier: which handelingen, and how many days apart. Pure: draws from the given source."""

from dataclasses import dataclass
from random import Random

from initiatieven.handelingen import BESLUITEN, Handeling
from initiatieven.overgangen import target
from initiatieven.status import EINDSTATUSSEN, WEG, Status

_RECORDED: dict[Status, tuple[Handeling, ...]] = {
    Status.verkenning: (
        Handeling.openbaar_maken,
        Handeling.gegevens_wijzigen,
        Handeling.intake_vastleggen,
        Handeling.betrokkene_vastleggen,
        Handeling.inschatting_vastleggen,
        Handeling.belangrijkheid_vaststellen,
        Handeling.raadsmodus_vaststellen,
    ),
    Status.verbreding: (Handeling.verbreding_vastleggen, Handeling.betrokkene_vastleggen),
    Status.weging: (Handeling.weging_vastleggen, Handeling.evaluatie_vastleggen, Handeling.weging_vastleggen),
    Status.ontwerp: (
        Handeling.afspraak_vastleggen,
        Handeling.gegevens_wijzigen,
        Handeling.afspraak_vastleggen,
    ),
    Status.realisatie: (Handeling.afspraak_vastleggen, Handeling.evaluatie_vastleggen),
}
"""What is put down in a state before the next one."""

_FORWARD = (
    Handeling.toewijzen,
    Handeling.verkennen,
    Handeling.verbreden,
    Handeling.wegen,
    Handeling.voorleggen,
    Handeling.versterken,
    Handeling.realiseren,
    Handeling.afronden,
)
_REACHED = (4, 3, 8, 5, 6, 5, 9, 16, 44)
"""How many of a hundred roads come as far as each state of `WEG`."""
_DECISIONS = (Handeling.versterken, Handeling.met_rust_laten, Handeling.niet_op_ingaan, Handeling.remmen)
_DECIDED = (72, 12, 10, 6)
_LEAVES = 0.06
"""Chance per open dossier that it is withdrawn or stopped."""
_RESTS = 0.03
"""Chance per open dossier that it is laid to rest."""


@dataclass(frozen=True)
class Gang:
    """One step: what, from which state to which, and on which day after the registration."""

    handeling: Handeling
    van: Status
    naar: Status
    dag: int


def walk(draw: Random, without: frozenset[Handeling] = frozenset()) -> list[Gang]:
    """A road that the status table allows, from aanmelden on; `without` names what is not recorded along it."""
    last = draw.choices(range(len(WEG)), _REACHED)[0]
    steps = [Gang(Handeling.aanmelden, Status.concept, Status.aangemeld, 0)]
    for handeling in _FORWARD[:last]:
        _record(steps, draw, without)
        chosen = draw.choices(_DECISIONS, _DECIDED)[0] if handeling in BESLUITEN else handeling
        _add(steps, chosen, draw)
        if steps[-1].naar in EINDSTATUSSEN:
            return steps
    _record(steps, draw, without)
    _turn(steps, draw)
    return steps


def _record(steps: list[Gang], draw: Random, without: frozenset[Handeling]) -> None:
    for handeling in _RECORDED.get(steps[-1].naar, ()):
        if handeling not in without:
            _add(steps, handeling, draw)


def _turn(steps: list[Gang], draw: Random) -> None:
    """Some open dossiers leave the road or rest."""
    chance = draw.random()
    if chance < _LEAVES:
        withdrawn = len(steps) == 1 or chance < _LEAVES / 3  # nothing can be stopped before it is assigned
        _add(steps, Handeling.intrekken if withdrawn else Handeling.stoppen, draw)
    elif chance < _LEAVES + _RESTS:
        _add(steps, Handeling.slapen_leggen, draw)


def _add(steps: list[Gang], handeling: Handeling, draw: Random) -> None:
    last = steps[-1]
    naar = target(handeling, last.naar)
    assert naar is not None  # the roads above follow the table; a test walks them all
    steps.append(Gang(handeling, last.naar, naar, last.dag + draw.randint(0, 6)))
