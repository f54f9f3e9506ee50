"""One word of a question with everything in the index that counts as that word."""

from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from handreikingen.search.tables import Zoekwoord

PART = 4
"""The shortest word that may be part of a longer one: "ei" would be in everything."""


class Hoe(IntEnum):
    """How near a word of the index is to the word that was asked for; the number is what it counts for."""

    begin = 2
    deel = 3
    typefout = 4
    synoniem = 5
    zelfde = 8


class Woord(NamedTuple):
    """What a group needs of a word of the index: hundreds of them may be part of one question."""

    pk: int
    woord: str
    stam: str
    aantal: int


@dataclass
class Groep:
    """One word of the question. `woorden`: key of each word of the index that counts as it, and how near it is."""

    gevraagd: str
    woorden: dict[int, Hoe] = field(default_factory=dict)
    stammen: set[str] = field(default_factory=set)
    vaak: int = 0
    """In how many texts these words stand, counted double when a text has two."""
    verbeterd: list[str] = field(default_factory=list)
    """The words it was probably meant to be, when nobody wrote it like this."""
    lijkt_op: list[str] = field(default_factory=list)
    """Words that begin the same or that it is made of, when it is nothing that the index knows."""
    helft_van: str = ""
    """The compound that this is one half of, when nobody wrote that compound: one half alone says little."""

    def add(self, row: Zoekwoord | Woord, hoe: Hoe) -> None:
        """Let this word of the index count as the word that was asked for."""
        self.woorden[row.pk] = max(hoe, self.woorden.get(row.pk, hoe))
        self.stammen.add(row.stam)
        self.vaak += row.aantal

    @property
    def zeldzaamheid(self) -> int:
        """A word that few texts have says more about what is meant: from 11 for one text down to 1."""
        return max(12 - self.vaak.bit_length(), 1)
