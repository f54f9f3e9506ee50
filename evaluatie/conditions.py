"""When a decision needs an evaluation beforehand."""

from collections.abc import Iterator

from evaluatie.models import Evaluatie, Moment
from evaluatie.models.keuzes import STATUS_BIJ_MOMENT
from initiatieven.conditions import Ontbreekt
from initiatieven.models import Initiatief
from initiatieven.models.keuzes import Modus
from initiatieven.status import Status

SCHERM = "evaluatie"


def needs_baseline(initiatief: Initiatief) -> bool:
    """Whether a decision waits for the evaluation beforehand: the council steers along, or an investment is asked."""
    if initiatief.investering_gevraagd:
        return True
    return initiatief.raadsmodi.filter(tot=None, modus=Modus.meesturen).exists()


def complete_baseline(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    """Condition of every decision: a complete joint evaluation beforehand where it is needed."""
    if not needs_baseline(initiatief):
        return
    running = Evaluatie.objects.of(initiatief).running().filter(moment=Moment.vooraf).first()
    if running is None:
        yield Ontbreekt(f"{_why(initiatief)} Start daarom de evaluatie vooraf.", SCHERM)
    elif not running.volledig:
        yield Ontbreekt(f"{_why(initiatief)} Vul daarom de evaluatie vooraf helemaal in.", SCHERM)


def baseline_ahead(initiatief: Initiatief) -> Iterator[Ontbreekt]:
    """What a decision will ask, from the state in which the evaluation beforehand can start until it lies there."""
    if Status(initiatief.status) in STATUS_BIJ_MOMENT[Moment.vooraf] - {Status.besluit}:
        yield from complete_baseline(initiatief)


def waits_because(initiatief: Initiatief) -> str:
    """Why nobody can decide yet without the evaluation beforehand; empty where it is not needed, done or past."""
    fits = Status(initiatief.status) in STATUS_BIJ_MOMENT[Moment.vooraf]
    return _why(initiatief) if fits and any(complete_baseline(initiatief)) else ""


def _why(initiatief: Initiatief) -> str:
    if initiatief.investering_gevraagd:
        return "Er wordt een investering gevraagd."
    return "De raad stuurt mee."
