"""What a step of an invented dossier puts down, as the conditions of the register ask for."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from django.db import models
from django.utils import timezone

from evaluatie.models import Antwoord, Evaluatie, GeplandMoment, Moment, Perspectief, Uitnodiging
from initiatieven.handelingen import BESLUITEN, Handeling
from initiatieven.models import (
    Accountmanager,
    Afspraak,
    Belang,
    Belangrijkheid,
    Besluit,
    GewogenBelang,
    Initiatief,
    Inschatting,
    Intake,
    Raadsmodus,
    Toewijzing,
    Verbreding,
    Weging,
)
from initiatieven.models.keuzes import Exploitatie, Modus, Niveau, Orgaan
from initiatieven.roles import LEGT_VAST
from initiatieven.status import Status
from samenwerkingswijzer.ground.rollen import Rol
from samenwerkingswijzer.oefendata import words
from samenwerkingswijzer.oefendata.road import Gang
from samenwerkingswijzer.oefendata.scenery import Scenery
from samenwerkingswijzer.oefendata.writing import Writer

_ORGANEN = (Orgaan.directie, Orgaan.college, Orgaan.raad)
_WEIGHTS = (60, 30, 10)
_HALF_A_YEAR = timedelta(days=182)


@dataclass
class Step:
    """One dossier while its rows are made."""

    scenery: Scenery
    draw: Random
    initiatief: Initiatief
    manager: Accountmanager
    writer: Writer
    today: date
    modus: Modus | None
    afgerond: bool
    advies: Handeling | None
    """The decision that its road comes to; before it, the advice is to strengthen."""
    weging: Weging | None = None
    vooraf: Evaluatie | None = None
    assigned: bool = False
    belang: Belang | None = None

    @property
    def recorder(self) -> Rol:
        """Who records the decision."""
        assert self.weging is not None  # a road weighs before it decides
        return LEGT_VAST[self.weging.beslisser]


def record(step: Step, gang: Gang, moment: datetime) -> None:
    """Put down what belongs to this step."""
    if gang.handeling in BESLUITEN:
        _decide(step, gang, moment)
    elif gang.handeling in _RECORDS:
        _RECORDS[gang.handeling](step, gang, moment)


def _assign(step: Step, gang: Gang, moment: datetime) -> None:
    step.assigned = True
    row = Toewijzing(initiatief=step.initiatief, accountmanager=step.manager, van=moment, reden=words.REDEN)
    step.writer.add(row)


def _intake(step: Step, gang: Gang, moment: datetime) -> None:
    texts = [field.name for field in Intake._meta.concrete_fields if isinstance(field, models.TextField)]
    asked = step.initiatief.investering_gevraagd
    exploitatie = Exploitatie.waarschijnlijk if asked else Exploitatie.niet_van_toepassing
    answers = dict.fromkeys(texts, words.TEKST)
    step.writer.add(Intake(initiatief=step.initiatief, exploitatie_gezond=exploitatie, **answers))


def _estimate(step: Step, gang: Gang, moment: datetime) -> None:
    row = Inschatting(initiatief=step.initiatief, samenhang=words.TEKST, meerwaarde_toelichting=words.TEKST)
    row.meerwaarde = step.draw.choice(Niveau.values)
    row.relevantie_voor = ["organisatie"]
    step.writer.add(row)


def _colleague(step: Step, gang: Gang, moment: datetime) -> None:
    opgave = step.draw.choice(step.scenery.opgaven)
    team = step.draw.choice(words.TEAMS)
    step.writer.add(Verbreding(initiatief=step.initiatief, team=team, opgave=opgave, waarom=words.REDEN))


def _importance(step: Step, gang: Gang, moment: datetime) -> None:
    row = Belangrijkheid(initiatief=step.initiatief, orgaan=Orgaan.raad, waarom=["opgave"], van=moment)
    row.niveau = "zeer" if step.modus == Modus.meesturen else "belangrijk"
    step.writer.add(row)


def _mode(step: Step, gang: Gang, moment: datetime) -> None:
    assert step.modus is not None  # the road has this step only then
    step.writer.add(Raadsmodus(initiatief=step.initiatief, modus=step.modus, reden=words.REDEN, van=moment))


def _weigh(step: Step, gang: Gang, moment: datetime) -> None:
    """Once; what follows in the same state changes it."""
    if step.weging:
        return
    advies = step.advies or Handeling.versterken
    strong = advies == Handeling.versterken
    steered = step.modus == Modus.meesturen
    step.weging = Weging(
        initiatief=step.initiatief,
        deelnemers=step.draw.choice(words.TEAMS),
        advies=advies,
        wijze_van_versterken="faciliteren" if strong else "",
        motivering_waarom=words.REDEN,
        motivering_hoe=words.REDEN,
        argumenten_tegen="" if strong else words.REDEN,
        beslisser=Orgaan.raad if steered else step.draw.choices(_ORGANEN, _WEIGHTS)[0],
    )
    step.writer.add(step.weging)
    step.writer.add(_weighed(step))


def _weighed(step: Step) -> GewogenBelang:
    """The interest as it was weighed; without a decision it is of the round under way."""
    assert step.belang is not None  # every invented dossier has an interest
    return GewogenBelang(
        initiatief=step.initiatief,
        weging=step.weging if step.advies else None,
        belang=step.belang,
        wie="Belanghebbende, heeft er baat bij (doelgroep)",
        omschrijving=step.belang.omschrijving,
        richting="versterken" if step.belang.standpunt == "voor" else "remmen",
        gewicht="gewoon",
        gehoord="gesprek",
        bron=words.REDEN,
    )


def _decide(step: Step, gang: Gang, moment: datetime) -> None:
    assert step.weging is not None  # a road weighs before it decides
    step.weging.afgerond_op = moment
    besluit = Besluit(
        initiatief=step.initiatief,
        weging=step.weging,
        besluit=gang.handeling,
        beslisser=step.weging.beslisser,
        besluitdatum=timezone.localdate(moment),
        motivering_publiek=words.TEKST,
        vastgelegd_door=step.scenery.people[step.recorder],
        vastgelegd_op=moment,
    )
    step.writer.add(besluit)
    if step.vooraf:
        step.writer.later(step.vooraf, bevroren_op=moment, besluit=besluit)
    if gang.handeling == Handeling.versterken:
        _plan(step, timezone.localdate(moment) + _HALF_A_YEAR)


def _plan(step: Step, day: date) -> None:
    """What still comes, and now and then what should have been held already."""
    if day > step.today or step.draw.random() < 0.3:
        row = GeplandMoment(initiatief=step.initiatief, moment=Moment.tussentijds, gepland_op=day)
        row.aanleiding = words.REDEN[:200]
        step.writer.add(row)


def _agree(step: Step, gang: Gang, moment: datetime) -> None:
    day = timezone.localdate(moment) + timedelta(days=step.draw.randint(20, 200))
    late = "open" if step.draw.random() < 0.1 else "nagekomen"
    stand = "open" if day > step.today else late
    if step.afgerond:
        stand = step.draw.choice(["nagekomen", "nagekomen", "gewijzigd", "niet_nagekomen"])
    partij = step.draw.choice(["gemeente", "initiatiefnemer"])
    step.writer.add(
        Afspraak(initiatief=step.initiatief, partij=partij, wat=words.TEKST, voor_wanneer=day, stand=stand)
    )


def _evaluate(step: Step, gang: Gang, moment: datetime) -> None:
    """The joint sheet, complete; beforehand freezes at the decision, interim at once."""
    kind = Moment.vooraf if gang.naar == Status.weging else Moment.tussentijds
    criteria = step.scenery.criteria
    evaluatie = Evaluatie(
        initiatief=step.initiatief,
        moment=kind,
        set_id=criteria[0].set_id,
        datum=timezone.localdate(moment),
        gestart_op=moment,
        volledig=True,
    )
    step.writer.add(evaluatie)
    sheet = Uitnodiging(evaluatie=evaluatie, perspectief=Perspectief.gezamenlijk, ingevuld_op=moment)
    step.writer.add(sheet)
    for criterium in criteria:
        score = step.draw.choice([2, 3, 3, 4, 4, 4, 5])
        step.writer.add(
            Antwoord(uitnodiging=sheet, criterium=criterium, score=score, toelichting=words.TEKST)
        )
    if kind == Moment.vooraf:
        step.vooraf = evaluatie
    else:
        _held(step, evaluatie)
        step.writer.later(evaluatie, bevroren_op=moment)


def _held(step: Step, evaluatie: Evaluatie) -> None:
    """That it had been planned."""
    row = GeplandMoment(initiatief=step.initiatief, moment=evaluatie.moment, gepland_op=evaluatie.datum)
    row.evaluatie, row.aanleiding = evaluatie, words.REDEN[:200]
    step.writer.add(row)


_RECORDS: dict[Handeling, Callable[[Step, Gang, datetime], None]] = {
    Handeling.toewijzen: _assign,
    Handeling.intake_vastleggen: _intake,
    Handeling.inschatting_vastleggen: _estimate,
    Handeling.verbreding_vastleggen: _colleague,
    Handeling.belangrijkheid_vaststellen: _importance,
    Handeling.raadsmodus_vaststellen: _mode,
    Handeling.weging_vastleggen: _weigh,
    Handeling.afspraak_vastleggen: _agree,
    Handeling.evaluatie_vastleggen: _evaluate,
}
