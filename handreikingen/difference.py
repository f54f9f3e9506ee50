"""What differs between two texts, word by word, so that a reader sees it at a glance."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal

Soort = Literal["gelijk", "erbij", "weg"]
ALIKE = 0.3
"""Two lines that share fewer words are two lines, not one that changed."""
LONGEST = 1_500
"""Words of a line; a longer one is shown as replaced, because comparing it word by word takes too long."""


@dataclass(frozen=True)
class Stuk:
    """A stretch of words that stayed, came or went."""

    soort: Soort
    tekst: str


Regel = list[Stuk]


def compare(old: list[str], new: list[str]) -> list[Regel]:
    """The lines that changed, each as stretches of words; empty when the texts are the same."""
    found: list[Regel] = []
    for op, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op != "equal":
            found += _pairs(old[i1:i2], new[j1:j2])
    return found


def _pairs(old: list[str], new: list[str]) -> Iterator[Regel]:
    for before, after in zip_longest(old, new, fillvalue=""):
        yield from _line(before.split(), after.split())


def _line(old: list[str], new: list[str]) -> list[Regel]:
    if old and new and max(len(old), len(new)) <= LONGEST:
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        if matcher.ratio() >= ALIKE:
            return [list(_words(matcher, old, new))]
    whole = [Stuk("weg", " ".join(old)), Stuk("erbij", " ".join(new))]
    return [[stuk] for stuk in whole if stuk.tekst]


def _words(matcher: SequenceMatcher[str], old: list[str], new: list[str]) -> Iterator[Stuk]:
    for op, i1, i2, j1, j2 in matcher.get_opcodes():
        if op == "equal":
            yield Stuk("gelijk", " ".join(old[i1:i2]))
            continue
        if i2 > i1:
            yield Stuk("weg", " ".join(old[i1:i2]))
        if j2 > j1:
            yield Stuk("erbij", " ".join(new[j1:j2]))
