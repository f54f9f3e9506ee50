"""The sheet of a partner in parts: a few questions at a time, each kept before the next."""

from dataclasses import dataclass
from math import ceil

from django.http import HttpRequest

from evaluatie import actions
from evaluatie.models import Criterium, Uitnodiging

PER_DEEL = 3
ALLE = "alle"


@dataclass(frozen=True)
class Bladdeel:
    """Which questions stand on the screen. `nummer` 0 is the whole sheet on one page."""

    criteria: list[Criterium]
    nummer: int = 0
    aantal: int = 1

    @property
    def is_last(self) -> bool:
        """Whether sending it is sending all."""
        return self.nummer in (0, self.aantal)

    @property
    def is_first(self) -> bool:
        """Where one begins: what happens with the answers is told here."""
        return self.nummer in (0, 1)

    @property
    def begin(self) -> int:
        """How many questions stand before this part."""
        return max(self.nummer - 1, 0) * PER_DEEL

    @property
    def adres(self) -> str:
        """Where this part is sent to, after the link."""
        return f"?deel={self.nummer or ALLE}"

    def after(self, *, back: bool) -> str:
        """Where one goes on once it is kept; nothing when everything was sent."""
        if back and self.nummer > 1:
            return f"?deel={self.nummer - 1}"
        return "" if self.is_last else f"?deel={self.nummer + 1}"


def chosen(request: HttpRequest, uitnodiging: Uitnodiging) -> Bladdeel | None:
    """The part that the address names, or where one left off; None when every question has its answer.

    What is sent without naming a part is the whole sheet.
    """
    criteria = actions.questions(uitnodiging)
    count = ceil(len(criteria) / PER_DEEL)
    named = request.GET.get("deel", "")
    if named == ALLE or (request.method == "POST" and not named):
        return Bladdeel(criteria)
    if named in map(str, range(1, count + 1)):
        return _part(criteria, int(named), count)
    answered = set(uitnodiging.antwoorden.values_list("criterium_id", flat=True))
    first = next((place for place, one in enumerate(criteria) if one.pk not in answered), None)
    return None if first is None else _part(criteria, first // PER_DEEL + 1, count)


def _part(criteria: list[Criterium], number: int, count: int) -> Bladdeel:
    return Bladdeel(criteria[(number - 1) * PER_DEEL : number * PER_DEEL], number, count)
