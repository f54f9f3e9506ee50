"""Which sides of a mirror are empty because nobody was asked: no reader has to guess why a score is missing."""

from collections.abc import Iterable
from dataclasses import replace

from evaluatie.models import Criterium, Evaluatie, Uitnodiging
from evaluatie.statistics import spiegel
from evaluatie.statistics.spiegel import Kant, Spiegel, Spiegelrij

NIET_GEVRAAGD = "niet gevraagd"
_Vraag = tuple[bool, str, str]
"""Whether it is now, the perspective and the code of the criterium."""


class NietGevraagd(Kant):
    """The side of who was not invited then, or did not get this question."""

    @property
    def woorden(self) -> str:
        """Not an answer that is missing: there was no question."""
        return NIET_GEVRAAGD


def mirrored(
    evaluatie: Evaluatie, baseline: Evaluatie | None, code: str = "", most: int | None = spiegel.SENTENCES
) -> list[Spiegel]:
    """`spiegel.mirrored` as a reader gets it: no side is empty without saying why."""
    return told(evaluatie, baseline, spiegel.mirrored(evaluatie, baseline, code, most))


def told(evaluatie: Evaluatie, baseline: Evaluatie | None, spiegels: Iterable[Spiegel]) -> list[Spiegel]:
    """The same mirrors, with every side that nobody was asked for named so.

    Two queries; none when every side has answers.
    """
    rows = list(spiegels)
    if all(_is_answered(kant) for each in rows for row in each.rijen for kant in (row.vooraf, row.nu)):
        return rows
    asked = _asked([evaluatie, *([baseline] if baseline else [])], evaluatie)
    return [replace(each, rijen=[_row(each.perspectief, row, asked) for row in each.rijen]) for each in rows]


def _row(perspectief: str, row: Spiegelrij, asked: frozenset[_Vraag]) -> Spiegelrij:
    def side(now: bool, kant: Kant) -> Kant:
        empty = not _is_answered(kant) and (now, perspectief, row.code) not in asked
        return NietGevraagd(kant.drempel, kant.getoond) if empty else kant

    return replace(row, vooraf=side(False, row.vooraf), nu=side(True, row.nu))


def _is_answered(kant: Kant) -> bool:
    return bool(kant.tellingen or kant.zonder)


def _asked(evaluaties: list[Evaluatie], now: Evaluatie) -> frozenset[_Vraag]:
    sheets = Uitnodiging.objects.valid().filter(evaluatie__in=evaluaties).order_by()
    invited = set(sheets.values_list("evaluatie_id", "perspectief").distinct())
    sets = {one.set_id for one in evaluaties}
    questions = list(Criterium.objects.filter(set__in=sets).values_list("set_id", "code", "gevraagd_aan"))
    return frozenset(
        (one.pk == now.pk, perspectief, code)
        for one in evaluaties
        for set_id, code, whom in questions
        for perspectief in whom
        if set_id == one.set_id and (one.pk, perspectief) in invited
    )
