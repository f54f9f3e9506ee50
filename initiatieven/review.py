"""The periodic review: in one sitting a body says of each initiative how important it is, and confirms by decision."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, models, transaction
from django.utils import timezone

from initiatieven import frame_history, moments
from initiatieven.actions import Geweigerd, perform
from initiatieven.handelingen import Handeling
from initiatieven.models import (
    Belangrijkheid,
    Herziening,
    Herzieningsregel,
    Kaderbesluit,
    Raadsmodus,
)
from initiatieven.models.keuzes import Modus, Relevantie
from initiatieven.models.raadskeuzes import Kaderstap
from initiatieven.roles import VINDT
from samenwerkingswijzer.ground import versions
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol
from samenwerkingswijzer.ground.versions import Overschreden

MOST = 400
"""How many initiatives one sitting can confirm: more than an evening allows, and one transaction can bear."""

LOOPT_AL = "Er loopt al een herziening. Ga daarmee verder, of stop die eerst."


def bodies(rollen: frozenset[Rol]) -> list[Relevantie]:
    """For which bodies these roles hold a sitting."""
    return [Relevantie(orgaan) for orgaan, rol in VINDT.items() if rol in rollen]


def may_hold(herziening: Herziening, rollen: frozenset[Rol]) -> bool:
    """Whether who has these roles keeps this sitting."""
    return VINDT[herziening.orgaan] in rollen


def start(orgaan: Relevantie, door: Gebruiker, nu: datetime | None = None) -> Herziening:
    """Begin a sitting. `nu` is for loading what happened in the past. Raises Geweigerd when one runs for this body."""
    if Herziening.objects.running().filter(orgaan=orgaan).exists():
        raise Geweigerd(LOOPT_AL)
    try:
        with transaction.atomic():
            return Herziening.objects.create(
                orgaan=orgaan, gestart_op=nu or timezone.now(), gestart_door=door
            )
    except IntegrityError:
        raise Geweigerd(LOOPT_AL) from None


def keep_line(line: Herzieningsregel, seen: int) -> None:
    """Store what the sitting says; who has the screen to confirm it open, looks again first.

    Raises Geweigerd when the sitting has ended, Overschreden when overtaken.
    """
    with transaction.atomic():
        herziening = Herziening.objects.select_for_update().get(pk=line.herziening_id)
        if not herziening.loopt:
            raise Geweigerd("Deze herziening is al afgesloten. Er verandert niets meer.")
        if not line._state.adding:
            line.versie = seen
        elif twin := Herzieningsregel.objects.filter(
            herziening=herziening, initiatief=line.initiatief
        ).first():
            raise Overschreden(twin)
        versions.save(line)
        Herziening.objects.filter(pk=herziening.pk).update(versie=models.F("versie") + 1)


def stop(herziening: Herziening) -> None:
    """End a sitting without a decision; nothing of it holds. Raises Overschreden when it was closed meanwhile."""
    herziening.gestopt_op = timezone.now()
    versions.save(herziening, vastgesteld_op=None, gestopt_op=None)


@dataclass
class Uitslag:
    """What confirming did: how many initiatives got something new, stayed the same, or had ended in the meantime."""

    veranderd: int = 0
    gelijk: int = 0
    overgeslagen: int = 0


def confirm(
    herziening: Herziening,
    seen: int,
    besluit: Kaderbesluit,
    door: Gebruiker,
    volgende_op: date | None = None,
    nu: datetime | None = None,
) -> Uitslag:
    """Make what the sitting says hold from now, with the decision, through `perform` of each dossier. All or nothing.

    Raises Geweigerd when nothing was discussed or too much, Overschreden when a colleague closed it first.
    """
    now = nu or timezone.now()
    with transaction.atomic():
        kept = frame_history.stored(besluit)
        assert kept is not None  # given by the caller
        herziening.versie = seen
        herziening.vastgesteld_op, herziening.besluit, herziening.volgende_op = now, kept, volgende_op
        versions.save(herziening, vastgesteld_op=None, gestopt_op=None)
        uitslag = Uitslag()
        for line in _lines(herziening):
            _make_hold(line, herziening, kept, Actor.user(door), now, uitslag)
        frame_history.note(herziening, Kaderstap.vastgesteld, door, _told(uitslag), kept, now)
    return uitslag


def _lines(herziening: Herziening) -> list[Herzieningsregel]:
    """What was said, read once nobody can add to it any more."""
    lines = list(herziening.regels.select_related("initiatief"))
    if not lines:
        raise Geweigerd("Er is nog geen enkel initiatief besproken.")
    if len(lines) > MOST:
        raise Geweigerd(f"Stel hooguit {MOST} initiatieven tegelijk vast. Haal er een paar uit.")
    return lines


def _make_hold(
    line: Herzieningsregel,
    herziening: Herziening,
    besluit: Kaderbesluit,
    door: Actor,
    now: datetime,
    uitslag: Uitslag,
) -> None:
    initiatief = line.initiatief
    if not initiatief.is_open:
        uitslag.overgeslagen += 1
        return
    done = [
        _importance(line, herziening.orgaan, besluit, door, now),
        herziening.orgaan == Relevantie.raad and _council(line, besluit, door, now),
    ]
    uitslag.veranderd += any(done)
    uitslag.gelijk += not any(done)


def _importance(
    line: Herzieningsregel, orgaan: str, besluit: Kaderbesluit, door: Actor, now: datetime
) -> bool:
    held = line.initiatief.belangrijkheden.filter(orgaan=orgaan, tot=None).first()
    if held and (held.niveau, set(held.waarom)) == (line.niveau, set(line.waarom)):
        return False
    new = Belangrijkheid(
        initiatief=line.initiatief,
        orgaan=orgaan,
        niveau=line.niveau,
        waarom=line.waarom,
        besluit=besluit,
        van=now,
    )
    perform(line.initiatief, Handeling.belangrijkheid_vaststellen, door, str(besluit), [new], nu=now)
    return True


def _council(line: Herzieningsregel, besluit: Kaderbesluit, door: Actor, now: datetime) -> bool:
    """The council's role with its moments; only the moments when the role stays."""
    initiatief = line.initiatief
    planned = moments.replan(initiatief, line.momenten if line.modus != Modus.niet_voor_de_raad else [])
    held = initiatief.raadsmodi.filter(tot=None).first()
    if line.modus and (held is None or (held.modus, held.reden) != (line.modus, line.reden)):
        new = Raadsmodus(initiatief=initiatief, modus=line.modus, reden=line.reden, besluit=besluit, van=now)
        perform(initiatief, Handeling.raadsmodus_vaststellen, door, line.reden, [new, *planned], nu=now)
        return True
    for moment in planned:
        perform(initiatief, Handeling.raadsmoment_vastleggen, door, "", [moment], nu=now)
    return bool(planned)


def _told(uitslag: Uitslag) -> list[dict[str, str]]:
    names = {
        "veranderd": "Bij zoveel initiatieven iets nieuws",
        "gelijk": "Bij zoveel bleef het zo",
        "overgeslagen": "Zoveel waren intussen afgelopen",
    }
    return [{"veld": label, "oud": "", "nieuw": str(getattr(uitslag, name))} for name, label in names.items()]
