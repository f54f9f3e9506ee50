"""The mirror: what was expected, what it is now, and where parties disagree (DOMEIN §4.2, §4.3).

Scores are shown by role from one answer; partners and others concerned only from three; and what was given apart only
once nobody can answer any more, so that nobody can subtract the last answer (ONTWERP §3.10). What came on paper is in
the mean and not in those three: who typed it in knows it, and could subtract it. Counted in the database: two hundred
answers per party cost no more than two.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from evaluatie.models import Antwoord, Evaluatie, Perspectief, ZonderScore
from evaluatie.models.keuzes import DREMPEL, SCHAAL
from initiatieven.models import Initiatief
from samenwerkingswijzer.ground.numbers import as_score

SENTENCES = 8
"""So many explanations of one party stand beside a question; its own page has them all."""
MANY = 1000
"""With more answers than this the explanations stand on the page of each question only."""


def too_few(drempel: int, unseen: int) -> bool:
    """Whether what is shown would tell who said it; roles that are shown from one answer on, are shown from any."""
    return drempel > 1 and unseen < drempel


@dataclass
class Kant:
    """One side of the mirror for one criterium: how often each score was given, and why."""

    drempel: int = 1
    getoond: bool = True
    tellingen: Counter[int] = field(default_factory=Counter)
    op_papier: Counter[bool] = field(default_factory=Counter)
    """How many came on paper: with a score, and without."""
    zonder: Counter[str] = field(default_factory=Counter)
    toelichtingen: list[str] = field(default_factory=list)

    @property
    def aantal(self) -> int:
        """How many gave a score."""
        return self.tellingen.total()

    @property
    def score(self) -> float | None:
        """The mean, to one decimal; unknown below the threshold. "Weet niet" never counts as a number."""
        if not self.aantal or not self.getoond:
            return None
        if too_few(self.drempel, self.aantal - self.op_papier[True]):
            return None
        return round(sum(score * number for score, number in self.tellingen.items()) / self.aantal, 1)

    @property
    def uitleg(self) -> list[str]:
        """The sentences, in an order that does not tell who wrote them; none below the threshold."""
        answers = self.aantal + self.zonder.total() - self.op_papier.total()
        return [] if too_few(self.drempel, answers) or not self.getoond else sorted(self.toelichtingen)

    @property
    def woorden(self) -> str:
        """The answer in words."""
        if self.score is not None:
            return self._in_words(self.score)
        if not self.getoond and (self.aantal or self.zonder):
            return "nog niet te zien"
        if self.drempel == 1 and self.zonder:
            return ZonderScore(next(iter(self.zonder))).label
        if self.aantal >= self.drempel:
            return f"minder dan {self.drempel} scores die niet op papier kwamen"
        return "geen antwoord" if not self.aantal else f"minder dan {self.drempel} scores"

    def _in_words(self, score: float) -> str:
        if self.aantal == 1:
            return f"{int(score)}. {SCHAAL[int(score)]}"
        return f"gemiddeld {as_score(score)}"

    @property
    def spreiding(self) -> str:
        """From the lowest to the highest: disagreement is the finding, never hidden in a mean."""
        if self.score is None or self.aantal < 2:
            return ""
        low, high = min(self.tellingen), max(self.tellingen)
        return f"allemaal {low}" if low == high else f"van {low} tot {high}"


@dataclass
class Spiegelrij:
    """One criterium: expected beside now."""

    code: str
    titel: str
    vooraf: Kant
    nu: Kant


@dataclass
class Spiegel:
    """One perspective, question by question. `blaadjes` is how many filled something in now."""

    perspectief: Perspectief
    rijen: list[Spiegelrij]
    blaadjes: int
    getoond: bool

    @property
    def drempel(self) -> int:
        """From how many answers this perspective is shown."""
        return DREMPEL.get(self.perspectief, 1)

    @property
    def zin(self) -> str:
        """The finding in one sentence."""
        lower, same, higher = self._compared()
        known = lower + same + higher
        if not known:
            return "Er is nog geen criterium met een score vooraf en nu."
        return f"Van {known} vergeleken criteria: {lower} lager dan verwacht, {same} gelijk, {higher} hoger."

    @property
    def kort(self) -> str:
        """The finding in a few words."""
        lower, same, higher = self._compared()
        return (
            f"{lower} lager, {same} gelijk, {higher} hoger"
            if lower + same + higher
            else "niet te vergelijken"
        )

    def _compared(self) -> tuple[int, int, int]:
        """How many questions came out lower, the same and higher than expected."""
        pairs = [(r.vooraf.score, r.nu.score) for r in self.rijen]
        known = [(before, now) for before, now in pairs if before is not None and now is not None]
        lower = sum(now < before for before, now in known)
        higher = sum(now > before for before, now in known)
        return lower, len(known) - lower - higher, higher


def baseline_for(evaluatie: Evaluatie) -> Evaluatie | None:
    """The frozen evaluation beforehand that held when this one began."""
    earlier = (
        Evaluatie.objects.of(evaluatie.initiatief).baseline().filter(bevroren_op__lte=evaluatie.gestart_op)
    )
    return earlier.exclude(pk=evaluatie.pk).select_related("set").first()


Kanten = dict[tuple[bool, str, str], Kant]
"""By whether it is now, the perspective and the code of the criterium."""


def mirrors(evaluatie: Evaluatie, code: str = "", *, every_reason: bool = False) -> list[Spiegel]:
    """Every perspective that answered this evaluation, held against the evaluation beforehand. Four queries.

    With a code only that question, then with every reason.
    """
    most = None if code or every_reason else SENTENCES
    return mirrored(evaluatie, baseline_for(evaluatie), code, most)


def mirrored(
    evaluatie: Evaluatie, baseline: Evaluatie | None, code: str = "", most: int | None = SENTENCES
) -> list[Spiegel]:
    """The same against an evaluation beforehand that was fetched already. Three queries."""
    given = Antwoord.objects.filter(
        uitnodiging__evaluatie__in=[evaluatie.pk, baseline.pk] if baseline else [evaluatie.pk]
    )
    criteria = evaluatie.set.criteria.values_list("code", "titel")
    if code:
        given, criteria = given.filter(criterium__code=code), criteria.filter(code=code)
    counts = list(_counted(given))
    sheets = _sheets(counts, evaluatie)
    kanten = _sides(counts, evaluatie)
    if most is None or sum(row[-1] for row in counts) <= MANY:
        _add_sentences(given, evaluatie, kanten, most)
    rows = list(criteria)
    return [_mirror(Perspectief(one), rows, kanten, sheets[one]) for one in Perspectief.values if sheets[one]]


def _mirror(
    perspectief: Perspectief,
    criteria: list[tuple[str, str]],
    kanten: "_Kanten",
    sheets: int,
) -> Spiegel:
    rijen = [
        Spiegelrij(code, titel, kanten[False, perspectief, code], kanten[True, perspectief, code])
        for code, titel in criteria
    ]
    return Spiegel(perspectief, rijen, sheets, kanten.shown[perspectief])


def _is_shown(evaluatie: Evaluatie, perspectief: str, unseen: int) -> bool:
    if perspectief == Perspectief.gezamenlijk:
        return True
    return evaluatie.is_answered_out and not too_few(DREMPEL.get(perspectief, 1), unseen)


Telling = tuple[int, str, str, int | None, str, int, int]
"""Evaluation, perspective, criterium, score, why there is none, how many of them on paper, and how many."""


def _counted(given: QuerySet[Antwoord]) -> Iterable[Telling]:
    grouped = given.order_by().values_list(
        "uitnodiging__evaluatie", "uitnodiging__perspectief", "criterium__code", "score", "zonder_score"
    )
    return grouped.annotate(
        papier=Count("uitnodiging", filter=Q(uitnodiging__op_papier=True)), samen=Count("*")
    )


def _sheets(counts: list[Telling], evaluatie: Evaluatie, *, unseen: bool = False) -> Counter[str]:
    """How many of each perspective answered the question that most of them answered: never more than there are.

    `unseen`: only those that nobody typed in for them.
    """
    per_question: Counter[tuple[str, str]] = Counter()
    for pk, perspectief, code, _, _, paper, number in counts:
        if pk == evaluatie.pk:
            per_question[perspectief, code] += number - paper if unseen else number
    sheets: Counter[str] = Counter()
    for (perspectief, _), number in per_question.items():
        sheets[perspectief] = max(sheets[perspectief], number)
    return sheets


def _sides(counts: list[Telling], evaluatie: Evaluatie) -> "_Kanten":
    kanten = _Kanten(evaluatie, _sheets(counts, evaluatie, unseen=True))
    for pk, perspectief, code, score, zonder, paper, number in counts:
        kant = kanten[pk == evaluatie.pk, perspectief, code]
        kant.op_papier[bool(score)] += paper
        if score:
            kant.tellingen[score] += number
        else:
            kant.zonder[zonder] += number
    return kanten


class _Kanten(defaultdict[tuple[bool, str, str], Kant]):
    """A side that nobody answered is there too, empty. What was expected is frozen; what is now may still be hidden."""

    def __init__(self, evaluatie: Evaluatie, unseen: Counter[str]) -> None:
        super().__init__()
        self.shown = {one: _is_shown(evaluatie, one, unseen[one]) for one in Perspectief.values}

    def __missing__(self, key: tuple[bool, str, str]) -> Kant:
        now, perspectief, _ = key
        self[key] = Kant(DREMPEL.get(perspectief, 1), self.shown[perspectief] or not now)
        return self[key]


def _add_sentences(given: QuerySet[Antwoord], evaluatie: Evaluatie, kanten: Kanten, most: int | None) -> None:
    """The first of each side in order of the alphabet, which tells nobody who wrote them or when."""
    rows = given.exclude(toelichting="").annotate(
        nummer=Window(
            RowNumber(),
            partition_by=[F("uitnodiging__evaluatie"), F("uitnodiging__perspectief"), F("criterium__code")],
            order_by=["toelichting", "pk"],
        )
    )
    if most:
        rows = rows.filter(nummer__lte=most)
    texts: Iterable[tuple[int, str, str, str]] = rows.order_by("nummer").values_list(
        "uitnodiging__evaluatie", "uitnodiging__perspectief", "criterium__code", "toelichting"
    )
    for pk, perspectief, code, text in texts:
        kanten[pk == evaluatie.pk, perspectief, code].toelichtingen.append(text)


def latest(initiatief: Initiatief) -> Evaluatie | None:
    """The newest interim or final evaluation."""
    return Evaluatie.objects.of(initiatief).later().select_related("set", "initiatief").first()
