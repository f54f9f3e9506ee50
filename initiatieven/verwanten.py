"""Dossiers that look like this one, and those that somebody said belong with it."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from handreikingen.search.dutch import stems
from handreikingen.search.stopwoorden import STOPWOORDEN
from initiatieven.actions import perform
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief, InitiatiefQuerySet, Verwant
from samenwerkingswijzer.ground.actor import Actor

SHOWN = 5
_LOOKED_AT = 100
_SHORTEST = 4
_MOST_WORDS = 8

_SAYS_LITTLE = frozenset(stems("voorbeeld initiatief idee nieuw nieuwe dorp wijk buurt samen"))
"""Words of so many titles that having them in common means nothing."""


@dataclass(frozen=True)
class Lijkt:
    """A dossier that looks like another, with the words that both titles have."""

    initiatief: Initiatief
    woorden: tuple[str, ...]

    @property
    def waarom(self) -> str:
        """Why it is shown, in a few words."""
        same = f"zelfde woorden: {', '.join(self.woorden)}"
        return f"{same}; zelfde kern" if self.initiatief.kern_id else same


def look_alikes(
    initiatief: Initiatief, among: InitiatiefQuerySet, known: Collection[Initiatief]
) -> list[Lijkt]:
    """The dossiers among these, not `known` yet, with the same village and words of the title in common.

    The most alike first. Words count as search counts them: by their stem, without words that say nothing. One query.
    """
    mine = telling(initiatief.titel)
    if not mine:
        return []
    longest = sorted(mine, key=len, reverse=True)[:_MOST_WORDS]
    any_word = Q()
    for word in longest:
        any_word |= Q(titel__icontains=word)
    near = among.filter(any_word, kern=initiatief.kern_id).exclude(pk=initiatief.pk)
    rows = (
        near.exclude(pk__in=[one.pk for one in known]).select_related("kern").order_by("-aangemeld_op", "-pk")
    )
    found = [Lijkt(row, tuple(sorted(mine & telling(row.titel)))) for row in rows[:_LOOKED_AT]]
    alike = [one for one in found if one.woorden]
    return sorted(alike, key=lambda one: len(one.woorden), reverse=True)[:SHOWN]


def telling(titel: str) -> frozenset[str]:
    """The stems of the words of a title that say what it is about."""
    empty = STOPWOORDEN | _SAYS_LITTLE
    return frozenset(word for word in stems(titel) if len(word) >= _SHORTEST and word not in empty)


def related(initiatief: Initiatief) -> list[Initiatief]:
    """The dossiers that belong with this one, by either side of the pair, for a list. One query."""
    first = Verwant.objects.filter(ander=initiatief).values("een")
    second = Verwant.objects.filter(een=initiatief).values("ander")
    rows = Initiatief.objects.filter(Q(pk__in=first) | Q(pk__in=second))
    return list(rows.select_related("kern").with_manager())


def connect(initiatief: Initiatief, other: Initiatief, door: Actor) -> None:
    """Say that two dossiers belong together; once, whoever says it first. Raises what `perform` raises."""
    pair = Verwant.pair(initiatief, other)
    if not Verwant.objects.filter(**pair).exists():
        row = Verwant(**pair, op=timezone.now())
        perform(initiatief, Handeling.verwant_koppelen, door, f"Gekoppeld: {other.kenmerk}.", [row])


def part(initiatief: Initiatief, other: Initiatief, door: Actor) -> None:
    """Say that they do not belong together after all. Raises what `perform` raises."""
    with transaction.atomic():
        if Verwant.objects.filter(**Verwant.pair(initiatief, other)).delete()[0]:
            perform(initiatief, Handeling.verwant_koppelen, door, f"Losgemaakt: {other.kenmerk}.")
