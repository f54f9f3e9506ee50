"""Reference codes for many dossiers at once: never the same twice, without asking the database each time."""

from collections import defaultdict
from random import Random

from initiatieven.kenmerk import CONSONANTS
from initiatieven.models import Initiatief

_BASE = len(CONSONANTS)
PER_YEAR = _BASE**4
_STEP = 61_543  # a prime that does not divide 20^4: every number comes by once


class Codes:
    """Per year a walk through all codes from a drawn beginning, past those that are taken."""

    def __init__(self, draw: Random) -> None:
        self._draw = draw
        self._taken = set(Initiatief.objects.values_list("kenmerk", flat=True))
        self._place: dict[int, int] = defaultdict(lambda: draw.randrange(PER_YEAR))

    def next(self, year: int) -> str:
        """A free code of that year."""
        while True:
            self._place[year] = (self._place[year] + _STEP) % PER_YEAR
            code = f"{year}-{_letters(self._place[year])}"
            if code not in self._taken:
                self._taken.add(code)
                return code


def _letters(number: int) -> str:
    letters = ""
    for _ in range(4):
        number, place = divmod(number, _BASE)
        letters += CONSONANTS[place]
    return letters
