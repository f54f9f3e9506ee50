"""How what was weighed reads: the interests and the test, in words that the council may read."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import prefetch_related_objects

from initiatieven.models import Initiatief, Weging

Tables = dict[str, list[Any]]
Rounds = dict[int | None, Tables]


def by_round(initiatief: Initiatief) -> Rounds:
    """The interests and tests per weighing, None for the round under way; no query for a dossier fetched whole."""
    prefetch_related_objects([initiatief], "toetsen__uitgangspunt")
    found: dict[int | None, Tables] = defaultdict(lambda: {"belangen": [], "toetsen": []})
    for belang in initiatief.gewogen_belangen.all():
        found[belang.weging_id]["belangen"].append(belang)
    for toets in initiatief.toetsen.all():
        found[toets.weging_id]["toetsen"].append(toets)
    return found


def named(initiatief: Initiatief) -> Rounds:
    """The same, with whose interest it is by name: for who works on this dossier and nobody else."""
    rounds = by_round(initiatief)
    prefetch_related_objects([initiatief], "betrokkenen__belangen")
    names = {
        belang.pk: party.aanduiding
        for party in initiatief.betrokkenen.all()
        for belang in party.belangen.all()
    }
    for tables in rounds.values():
        for row in tables["belangen"]:
            row.partij = names.get(row.belang_id, "")
    return rounds


def of(weging: Weging, rounds: Rounds) -> Tables:
    """The tables of this weighing: those of the round under way until it is decided."""
    return rounds.get(weging.pk if weging.afgerond_op else None, {"belangen": [], "toetsen": []})


def undecided(wegingen: Iterable[Weging], rounds: Rounds) -> Tables | None:
    """What is weighed already while the advice is not written yet."""
    written = any(weging.afgerond_op is None for weging in wegingen)
    return rounds.get(None) if not written else None
