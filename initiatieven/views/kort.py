"""What somebody who takes over wants to know first: note, decision, what weighed heavily, what is still open."""

from typing import Any

from initiatieven.models import Besluit, Initiatief
from initiatieven.models.afweging import Gewicht
from initiatieven.models.keuzes import StandAfspraak
from initiatieven.views import gewogen


def collect(initiatief: Initiatief) -> dict[str, Any]:
    """Of a dossier that was fetched whole, without a query; nothing before there is a note or a decision."""
    held = initiatief.toewijzing_nu
    note = held if held and held.overdrachtsnotitie and held.bevestigd_op else None
    besluit = _last_decision(initiatief)
    if note is None and besluit is None:
        return {}
    return {
        "overdracht": note,
        "besluit": besluit,
        "zwaar": _heavy(initiatief, besluit),
        "adviezen": [row for row in initiatief.verbredingen.all() if row.antwoord],
        "afspraken": [row for row in initiatief.afspraken.all() if row.stand == StandAfspraak.open],
    }


def _last_decision(initiatief: Initiatief) -> Besluit | None:
    decided = [weging.besluit for weging in initiatief.wegingen.all() if hasattr(weging, "besluit")]
    return decided[-1] if decided else None


def _heavy(initiatief: Initiatief, besluit: Besluit | None) -> list[Any]:
    """The interests that weighed heavily: for that decision, or for the one that is prepared."""
    rounds = gewogen.by_round(initiatief)
    gewogen.name_parties(initiatief, rounds)
    rows = rounds[besluit.weging_id if besluit else None]["belangen"]
    return [row for row in rows if row.gewicht == Gewicht.zwaar]
