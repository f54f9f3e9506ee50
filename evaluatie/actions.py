"""Everything that changes an evaluation. Each goes through `perform`, so that the dossier has an event of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import IntegrityError, models, transaction
from django.utils import timezone

from evaluatie import freezing
from evaluatie.models import (
    Antwoord,
    Criterium,
    CriteriumSet,
    Evaluatie,
    GeplandMoment,
    Moment,
    Perspectief,
    Uitnodiging,
)
from evaluatie.models.keuzes import STATUS_BIJ_MOMENT
from evaluatie.planning import Volgende, following
from initiatieven.actions import Geweigerd, perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief
from initiatieven.status import Status
from samenwerkingswijzer.ground import versions
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.versions import Overschreden

AL_GEDAAN = "Dit is net al gedaan. Kijk het na op deze pagina."
GESLOTEN = "Deze evaluatie is gesloten. Je kunt niets meer veranderen."
VOORBIJ = "De tijd om te antwoorden is voorbij. Je kunt niets meer veranderen."


@dataclass(frozen=True)
class Oordeel:
    """What someone says about one criterion: a score, or why there is none, and a sentence."""

    score: int | None = None
    zonder_score: str = ""
    toelichting: str = ""


def record(
    initiatief: Initiatief, door: Actor, records: Sequence[models.Model], nu: datetime | None = None
) -> None:
    """Through `perform`; once more when only the case moved on, by someone else's step in the same second.

    Raises Geweigerd when that step froze the evaluation, moved the dossier to where this one cannot start, or was this
    very one (a double click), and Overschreden when another saved the same sheet.
    """
    try:
        perform(initiatief, Handeling.evaluatie_vastleggen, door, vastleggen=records, nu=nu)
    except Overschreden as overtaken:
        if not isinstance(overtaken.huidig, Initiatief):
            raise
        initiatief.refresh_from_db()
        _check_not_frozen_meanwhile(records)
        _check_still_fits(initiatief, records)
        _record_again(initiatief, door, records, nu)


def _record_again(
    initiatief: Initiatief, door: Actor, records: Sequence[models.Model], nu: datetime | None
) -> None:
    try:
        perform(initiatief, Handeling.evaluatie_vastleggen, door, vastleggen=records, nu=nu)
    except IntegrityError:
        raise Geweigerd(AL_GEDAAN) from None


def _check_not_frozen_meanwhile(records: Sequence[models.Model]) -> None:
    sheets = [record.evaluatie_id for record in records if isinstance(record, Uitnodiging)]
    if Evaluatie.objects.filter(pk__in=sheets, bevroren_op__isnull=False).exists():
        raise Geweigerd(GESLOTEN)


def _check_still_fits(initiatief: Initiatief, records: Sequence[models.Model]) -> None:
    """What is started fits the state that the dossier has now."""
    begun = [record for record in records if isinstance(record, Evaluatie) and record._state.adding]
    for evaluatie in begun:
        if not can_start(initiatief, Moment(evaluatie.moment)):
            raise Geweigerd(_does_not_fit(Moment(evaluatie.moment)))


def _does_not_fit(moment: Moment) -> str:
    return f"Een evaluatie {moment.label.lower()} past niet bij de status van dit initiatief."


def can_start(initiatief: Initiatief, moment: Moment) -> bool:
    """Whether an evaluation of this moment fits the state the dossier is in (DOMEIN §4.2)."""
    return Status(initiatief.status) in STATUS_BIJ_MOMENT[moment]


def start(
    initiatief: Initiatief, moment: Moment, door: Actor, datum: date | None = None, nu: datetime | None = None
) -> Evaluatie:
    """Start an evaluation with its joint sheet, in the set of criteria that holds now.

    Raises Geweigerd when the moment does not fit the state, one is running already, or there are no criteria.
    """
    now = nu or timezone.now()
    if not can_start(initiatief, moment):
        raise Geweigerd(_does_not_fit(moment))
    if Evaluatie.objects.of(initiatief).running().filter(moment=moment).exists():
        raise Geweigerd(f"Er loopt al een evaluatie {moment.label.lower()}.")
    criteria = CriteriumSet.objects.in_force(timezone.localdate(now)).first()
    if criteria is None:
        raise Geweigerd("Er zijn nog geen criteria. Vraag de coördinator om ze in te laden.")
    evaluatie = Evaluatie(
        initiatief=initiatief,
        moment=moment,
        set=criteria,
        datum=datum or timezone.localdate(now),
        sluit_op=timezone.localdate(now) + timedelta(days=criteria.antwoordtijd),
        gestart_op=now,
        **_operation(initiatief),
    )
    records = [evaluatie, Uitnodiging(evaluatie=evaluatie, perspectief=Perspectief.gezamenlijk)]
    with transaction.atomic():
        record(initiatief, door, records, nu)
        _fulfil_plan(evaluatie)
    return evaluatie


def _fulfil_plan(evaluatie: Evaluatie) -> None:
    """What was planned first for this moment is what is held now."""
    planned = GeplandMoment.objects.of(evaluatie.initiatief).standing().filter(moment=evaluatie.moment)
    first = planned.first()
    if first is not None:
        first.evaluatie = evaluatie
        versions.save(first)


def _operation(initiatief: Initiatief) -> dict[str, str]:
    """The operation as the intake has it; asked only when an investment is."""
    intake = getattr(initiatief, "intake", None)
    if intake is None or not initiatief.investering_gevraagd:
        return {}
    return {
        "exploitatie": intake.exploitatie_gezond,
        "exploitatie_toelichting": intake.exploitatie_onderbouwing,
    }


def answer(
    uitnodiging: Uitnodiging,
    oordelen: dict[int, Oordeel],
    door: Actor,
    nu: datetime | None = None,
    asked: Sequence[Criterium] | None = None,
) -> None:
    """Keep the answers of one sheet, by criterium id. What is left out is emptied; half a sheet may be kept.

    With `asked` only these questions stood on the screen: the answers to the others stay as they are.

    Raises Geweigerd when the evaluation is frozen, the time to answer is past or the invitation withdrawn, and
    Overschreden when the sheet was saved by another in the meantime (`uitnodiging.versie` is what the writer saw).
    """
    now = nu or timezone.now()
    evaluatie = uitnodiging.evaluatie
    _check_open(uitnodiging, door, timezone.localdate(now))
    every = questions(uitnodiging)
    emptied = {one.pk for one in (every if asked is None else asked)} - oordelen.keys()
    complete = not ({one.pk for one in every} - _answered(uitnodiging, emptied) - oordelen.keys())
    uitnodiging.ingevuld_op = (uitnodiging.ingevuld_op or now) if complete else None
    records: list[models.Model] = [uitnodiging, *answers(uitnodiging, oordelen)]
    if uitnodiging.perspectief == Perspectief.gezamenlijk:
        evaluatie.volledig = complete
        records.append(evaluatie)
    with transaction.atomic():
        record(evaluatie.initiatief, door, records, nu)
        uitnodiging.antwoorden.filter(criterium__in=emptied).delete()


def _answered(uitnodiging: Uitnodiging, emptied: set[int]) -> set[int]:
    """What stays answered when these are emptied."""
    return set(uitnodiging.antwoorden.values_list("criterium", flat=True)) - emptied


def questions(uitnodiging: Uitnodiging) -> list[Criterium]:
    """What this sheet asks, in order and in the words of its perspective."""
    evaluatie = uitnodiging.evaluatie
    return evaluatie.set.criteria.asked_of(uitnodiging.perspectief, evaluatie.wording_moment)


def _check_open(uitnodiging: Uitnodiging, door: Actor, on: date) -> None:
    """A link opens its own sheet only; the joint sheet is for who signed in; closed is closed."""
    if uitnodiging.evaluatie.bevroren_op or uitnodiging.ingetrokken_op:
        raise Geweigerd(GESLOTEN)
    if uitnodiging.perspectief != Perspectief.gezamenlijk and uitnodiging.evaluatie.answered_out(on):
        raise Geweigerd(VOORBIJ)
    own = door.link.onderwerp == subject(uitnodiging) if door.link else door.gebruiker is not None
    if not own or (door.gebruiker and uitnodiging.perspectief != Perspectief.gezamenlijk):
        raise Geweigerd("Deze vragen zijn voor iemand anders.")


def subject(uitnodiging: Uitnodiging) -> str:
    """What the link of this invitation is about: the dossier and the sheet."""
    return f"{uitnodiging.evaluatie.initiatief.kenmerk}:{uitnodiging.pk}"


def answers(uitnodiging: Uitnodiging, oordelen: dict[int, Oordeel]) -> Sequence[Antwoord]:
    """The answers of a sheet as records: those that are there changed, the others new."""
    kept = [] if uitnodiging._state.adding else uitnodiging.antwoorden.all()
    present = {answer.criterium_id: answer for answer in kept}
    found = []
    for criterium_id, oordeel in oordelen.items():
        row = present.get(criterium_id) or Antwoord(uitnodiging=uitnodiging, criterium_id=criterium_id)
        row.score = oordeel.score
        row.zonder_score = oordeel.zonder_score
        row.toelichting = oordeel.toelichting
        found.append(row)
    return found


def close(
    evaluatie: Evaluatie, door: Actor, nu: datetime | None = None, volgende: Volgende | None = None
) -> None:
    """Close and freeze an interim or final evaluation. Beforehand freezes at the decision, never by hand.

    An interim one plans the next: on the day that was chosen, else by the rhythm (`planning.next_after`).
    Raises what `check_closing` and `record` raise.
    """
    check_closing(evaluatie)
    now = nu or timezone.now()
    evaluatie.momentopname = freezing.snapshot(evaluatie.initiatief)
    evaluatie.bevroren_op = now
    record(evaluatie.initiatief, door, [evaluatie, *following(evaluatie, volgende or Volgende(), now)], nu)


def check_closing(evaluatie: Evaluatie) -> None:
    """Raises Geweigerd when it is beforehand, frozen already or its joint sheet is not complete."""
    if evaluatie.moment == Moment.vooraf:
        raise Geweigerd("Een evaluatie vooraf sluit vanzelf bij het besluit.")
    if evaluatie.bevroren_op:
        raise Geweigerd(GESLOTEN)
    if not evaluatie.volledig:
        raise Geweigerd("Vul eerst samen alle vragen in. Daarna kun je de evaluatie sluiten.")
