"""Work of which something stands in the dossier already: its button says so and stands a level further away."""

from collections.abc import Callable

from initiatieven.conditions import current_weighing
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief

_BEGUN: dict[Handeling, tuple[Callable[[Initiatief], bool], str]] = {
    Handeling.contact_vastleggen: (
        lambda case: case.eerste_contact_op is not None,
        "Eerste contact wijzigen",
    ),
    Handeling.intake_vastleggen: (lambda case: hasattr(case, "intake"), "Intake aanvullen"),
    Handeling.inschatting_vastleggen: (
        lambda case: hasattr(case, "inschatting"),
        "Eerste inschatting aanvullen",
    ),
    Handeling.belangen_wegen: (
        lambda case: any(row.weging_id is None for row in case.gewogen_belangen.all()),
        "Weging van de belangen aanvullen",
    ),
    Handeling.uitgangspunten_toetsen: (
        lambda case: any(row.weging_id is None for row in case.toetsen.all()),
        "Toets aan de uitgangspunten aanvullen",
    ),
    Handeling.weging_vastleggen: (lambda case: current_weighing(case) is not None, "Weging aanvullen"),
    Handeling.startnotitie_vastleggen: (
        lambda case: hasattr(current_weighing(case), "startnotitie"),
        "Startnotitie aanvullen",
    ),
}
"""What is made once and completed afterwards: when something of it is there, and what the button says then."""

ONLY_ASKED = frozenset({Handeling.correctie_beantwoorden, Handeling.hartslag_oppakken})
"""Answers: on top of the page when somebody waits for one, and no work at any other time."""

LAST = (Handeling.intrekken, Handeling.stoppen)
"""What ends a dossier stands below what goes on with it."""


def is_begun(initiatief: Initiatief, handeling: Handeling) -> bool:
    """Whether something of it is there, in a dossier that was fetched whole. No query."""
    return handeling in _BEGUN and _BEGUN[handeling][0](initiatief)


def words(initiatief: Initiatief, handeling: Handeling) -> str:
    """The text on the button."""
    return _BEGUN[handeling][1] if is_begun(initiatief, handeling) else str(handeling.label)
