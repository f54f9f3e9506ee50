"""What is known of an initiative that existed before this register did: how far it was, and nothing of before."""

from initiatieven.handelingen import OVERGENOMEN
from initiatieven.models import Initiatief
from initiatieven.models.keuzes import Herkomst
from initiatieven.status import WEG, Status


def state(initiatief: Initiatief) -> Status | None:
    """In which state it was taken over; None for what began in this register."""
    if initiatief.herkomst != Herkomst.bestand:
        return None
    events = initiatief.gebeurtenissen.filter(handeling__in=list(OVERGENOMEN)).order_by("-op", "-pk")
    first = events.values_list("naar", flat=True).first()
    return Status(first) if first else None


def unknown_steps(initiatief: Initiatief) -> tuple[Status, ...]:
    """The steps before it: perhaps done, perhaps not. They are never shown as done."""
    came_in = state(initiatief)
    return WEG[1 : WEG.index(came_in)] if came_in in WEG else ()
