"""Storing a goal of the council."""

from django.utils.text import slugify

from evaluatie.models import Doelstelling
from samenwerkingswijzer.ground import versions

_LENGTH = 140


def keep(goal: Doelstelling, seen: int) -> None:
    """Store a new or changed goal. Raises Overschreden when somebody else changed it after version `seen`."""
    if goal._state.adding:
        goal.sleutel = _free_key(f"{goal.opgave.sleutel} {goal.titel}")
    else:
        goal.versie = seen
    versions.save(goal)


def _free_key(words: str) -> str:
    """A key that no other goal has."""
    base = slugify(words)[:_LENGTH]
    taken = set(Doelstelling.objects.filter(sleutel__startswith=base).values_list("sleutel", flat=True))
    key, number = base, 2
    while key in taken:
        key, number = f"{base}-{number}", number + 1
    return key
