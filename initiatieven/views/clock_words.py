"""The clock in words: how many working days are left, or over. Never colour alone."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.formats import date_format

from initiatieven.models import Initiatief
from initiatieven.status import Status
from initiatieven.terms import in_words


@dataclass(frozen=True)
class Klok:
    """What must be done, by when, and how that stands."""

    wat: str
    uiterlijk_op: date
    woorden: str
    te_laat: bool
    is_first: bool


def clocks(initiatief: Initiatief, today: date | None = None) -> list[Klok]:
    """The clocks that run now: the first reply, and the term of the step. While it rests, none."""
    if not initiatief.is_open or initiatief.slaapt_tot:
        return []
    day = today or timezone.localdate()
    first = None if initiatief.eerste_contact_op else initiatief.eerste_contact_uiterlijk_op
    step = Status(initiatief.status).label
    running = [("Eerste contact", first, True), (step, initiatief.uiterlijk_op, False)]
    return [
        Klok(what, due, in_words(due, day), due < day, is_first) for what, due, is_first in running if due
    ]


def for_initiator(initiatief: Initiatief) -> list[dict[str, str]]:
    """The same clocks in sentences for the initiator; when it is late it says so, with what you can do."""
    return [_sentence(klok) for klok in clocks(initiatief)]


def _sentence(klok: Klok) -> dict[str, str]:
    what = "Het eerste contact" if klok.is_first else "Deze stap"
    day = date_format(klok.uiterlijk_op, "j F Y")
    if klok.te_laat:
        return {
            "soort": "waarschuwing",
            "tekst": f"{what} had klaar moeten zijn op {day}: {klok.woorden}. Stuur gerust een bericht.",
        }
    return {"soort": "info", "tekst": f"{what} is uiterlijk op {day} klaar ({klok.woorden})."}
