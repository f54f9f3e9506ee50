"""When a decision needs an evaluation beforehand (issue "One command, one whole journey", 7)."""

from collections.abc import Iterator

from evaluatie.models import Evaluatie, Moment
from initiatieven.conditions import Ontbreekt
from initiatieven.models import Initiatief
from initiatieven.models.keuzes import Modus

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
        yield Ontbreekt(f"{_why(initiatief)} Start daarom eerst de evaluatie vooraf.", SCHERM)
    elif not running.volledig:
        yield Ontbreekt(f"{_why(initiatief)} Vul daarom eerst de evaluatie vooraf helemaal in.", SCHERM)


def _why(initiatief: Initiatief) -> str:
    if initiatief.investering_gevraagd:
        return "Er wordt een investering gevraagd."
    return "De raad stuurt mee."
