"""Words of the index that a word was probably meant to be. The same on both databases: they only gather candidates."""

from django.db.models import Q
from django.db.models.functions import Length

from handreikingen.search.tables import Zoekwoord

SHORTEST = 4
"""In a shorter word one other letter makes just another word."""
TWO_FAULTS_FROM = 8
MOST = 3


def likely(word: str) -> list[Zoekwoord]:
    """The nearest words, most used first; never more than one fault away, two in a long word."""
    faults = allowed(word)
    if not faults:
        return []
    near = [(_away(word, row.woord, faults), row) for row in _candidates(word, faults)]
    best = min((away for away, _ in near), default=faults + 1)
    if best > faults:
        return []
    found = [row for away, row in near if away == best]
    return sorted(found, key=lambda row: (row.woord[0] != word[0], -row.aantal, row.woord))[:MOST]


def allowed(word: str) -> int:
    """How many faults a word of this length may hold."""
    if len(word) < SHORTEST or not word.isalpha():
        return 0
    return 2 if len(word) >= TWO_FAULTS_FROM else 1


def _away(one: str, other: str, most: int) -> int:
    """As `distance`; what sounds alike counts as one fault, however many letters it changes."""
    letters = distance(one, other, most)
    alike = distance(_as_heard(one), _as_heard(other), most - 1) + 1
    return min(letters, alike)


def _as_heard(word: str) -> str:
    for written, heard in (("ij", "ei"), ("ou", "au"), ("ch", "g"), ("dt", "t")):
        word = word.replace(written, heard)
    return word


def distance(one: str, other: str, most: int) -> int:
    """Letters put in, left out, changed, or swapped with their neighbour; `most + 1` as soon as it is more.

    Optimal string alignment: R. Wagner & R. Lowrance, "An extension of the string-to-string correction problem", 1975.
    """
    if len(set(one) ^ set(other)) > 2 * most or abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, against in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def _candidates(word: str, faults: int) -> list[Zoekwoord]:
    """Words about as long that begin or end the same: a fault leaves one of both ends whole."""
    part = (len(word) - 1) // (faults + 1)
    same_end = Q(woord__startswith=word[:part]) | Q(woord_achterstevoren__startswith=word[::-1][:part])
    about_as_long = Length("woord")
    rows = Zoekwoord.objects.annotate(letters=about_as_long)
    return list(rows.filter(same_end, letters__gte=len(word) - faults, letters__lte=len(word) + faults))
