"""Who was asked and who answered, per perspective: numbers only, never what was said."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count

from evaluatie.models import Antwoord, Criterium, Evaluatie, Perspectief, Uitnodiging
from evaluatie.models.keuzes import APART, DREMPEL


@dataclass(frozen=True)
class Deelname:
    """One perspective in one evaluation."""

    perspectief: Perspectief
    gevraagd: int
    klaar: int

    @property
    def drempel(self) -> int:
        """From how many answers it is shown."""
        return DREMPEL.get(self.perspectief, 1)

    @property
    def zin(self) -> str:
        """How it stands, in words; small numbers are never a percentage (ONTWERP §3.10)."""
        if not self.gevraagd:
            return "Niet gevraagd"
        return f"{self.klaar} van {self.gevraagd} klaar"


@dataclass(frozen=True)
class Stand:
    """How far one evaluation is: the joint sheet and everyone apart."""

    beantwoord: int
    totaal: int
    groepen: list[Deelname]

    @property
    def gevraagd(self) -> int:
        """How many were asked apart."""
        return sum(one.gevraagd for one in self.groepen)

    @property
    def klaar(self) -> int:
        """How many of them are ready."""
        return sum(one.klaar for one in self.groepen)


def progress(evaluaties: Iterable[Evaluatie]) -> dict[int, Stand]:
    """How far each of these evaluations is. Three queries for all of them."""
    rows = list(evaluaties)
    groups = _groups(rows)
    joint = _joint_answers(rows)
    totals = _joint_questions(rows)
    return {
        row.pk: Stand(
            joint[row.pk],
            totals[row.set_id],
            [groups.get((row.pk, one), Deelname(one, 0, 0)) for one in APART],
        )
        for row in rows
    }


def _groups(rows: list[Evaluatie]) -> dict[tuple[int, str], Deelname]:
    sheets = Uitnodiging.objects.valid().apart().filter(evaluatie__in=rows).order_by()
    counted = sheets.values_list("evaluatie_id", "perspectief").annotate(Count("pk"), Count("ingevuld_op"))
    return {(pk, who): Deelname(Perspectief(who), asked, done) for pk, who, asked, done in counted}


def _joint_answers(rows: list[Evaluatie]) -> Counter[int]:
    given = Antwoord.objects.filter(
        uitnodiging__evaluatie__in=rows, uitnodiging__perspectief=Perspectief.gezamenlijk
    )
    counted = given.order_by().values_list("uitnodiging__evaluatie_id").annotate(Count("pk"))
    return Counter(dict(counted))


def _joint_questions(rows: list[Evaluatie]) -> dict[int, int]:
    totals: dict[int, int] = defaultdict(int)
    asked = Criterium.objects.filter(set__in={row.set_id for row in rows})
    for set_id, perspectives in asked.order_by().values_list("set_id", "gevraagd_aan"):
        totals[set_id] += Perspectief.gezamenlijk in perspectives
    return totals
