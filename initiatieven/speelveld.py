"""The Speelveld of one dossier: the questions of the guide as they are now, with what was answered to them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from handreikingen.models import SpeelveldCel, Vraag
from initiatieven.models import Initiatief, SpeelveldAntwoord


@dataclass(frozen=True)
class Vak:
    """One of the twelve cells, with how far it is."""

    cel: SpeelveldCel
    beantwoord: int
    vragen: int

    @property
    def stand(self) -> str:
        """How far, in words."""
        if not self.beantwoord:
            return "Nog leeg"
        return f"{self.beantwoord} van {self.vragen} vragen"


def cells(initiatief: Initiatief) -> list[Vak]:
    """The twelve cells along the path; three queries."""
    answered: dict[tuple[str, str], list[SpeelveldAntwoord]] = defaultdict(list)
    for row in initiatief.speelveldantwoorden.defer("antwoord"):
        answered[row.deelproces, row.element].append(row)
    return [_cell(cel, answered[cel.deelproces, cel.element]) for cel in SpeelveldCel.objects.field()]


def _cell(cel: SpeelveldCel, answers: list[SpeelveldAntwoord]) -> Vak:
    asked = list(cel.vragen.all())
    return Vak(cel, len(_by_question(asked, answers)), len(asked))


def _by_question(
    asked: Sequence[Vraag], answers: Sequence[SpeelveldAntwoord]
) -> dict[int, SpeelveldAntwoord]:
    """Which answer belongs to which question: by reference, or by the same words when the guide was loaded anew."""
    referred = {row.vraag_id: row for row in answers if row.vraag_id}
    worded = {row.vraagtekst: row for row in answers if row.vraag_id is None}
    found = {vraag.pk: referred.get(vraag.pk) or worded.get(vraag.vraag) for vraag in asked}
    return {pk: row for pk, row in found.items() if row}


def rows(initiatief: Initiatief, cel: SpeelveldCel) -> list[tuple[Vraag, SpeelveldAntwoord]]:
    """Every question of the cell as the guide asks it now, with its answer or an empty one; two queries."""
    asked = list(cel.vragen.all())
    known = _by_question(asked, _answers(initiatief, cel))
    return [(vraag, known.get(vraag.pk) or _empty(initiatief, cel, vraag)) for vraag in asked]


def _empty(initiatief: Initiatief, cel: SpeelveldCel, vraag: Vraag) -> SpeelveldAntwoord:
    place = {"deelproces": cel.deelproces, "element": cel.element}
    return SpeelveldAntwoord(initiatief=initiatief, vraag=vraag, vraagtekst=vraag.vraag, **place)


def former(initiatief: Initiatief, cel: SpeelveldCel) -> list[SpeelveldAntwoord]:
    """Answers to questions that the guide asks no more: they stay readable with the question as it was."""
    answers = _answers(initiatief, cel)
    shown = _by_question(list(cel.vragen.all()), answers).values()
    return [row for row in answers if row not in shown]


def _answers(initiatief: Initiatief, cel: SpeelveldCel) -> list[SpeelveldAntwoord]:
    return list(initiatief.speelveldantwoorden.filter(deelproces=cel.deelproces, element=cel.element))
