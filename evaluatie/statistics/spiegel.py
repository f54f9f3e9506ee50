"""The mirror: what was expected, what it is now, and the difference (DOMEIN §4.2).

Scores are shown by role from one answer; partners only from three, and only once the evaluation is closed, so that
nobody can subtract the last answer (ONTWERP §3.10).
"""

from collections import defaultdict
from dataclasses import dataclass, field

from evaluatie.models import Antwoord, Evaluatie, Perspectief
from evaluatie.models.keuzes import DREMPEL, SCHAAL
from initiatieven.models import Initiatief


@dataclass
class Kant:
    """One side of the mirror for one criterium: the scores that were given, and why."""

    scores: list[int] = field(default_factory=list)
    zonder: list[str] = field(default_factory=list)
    toelichtingen: list[str] = field(default_factory=list)
    drempel: int = 1

    @property
    def score(self) -> float | None:
        """The mean, to one decimal; unknown below the threshold. "Weet niet" never counts as a number."""
        if not self.scores or len(self.scores) < self.drempel:
            return None
        return round(sum(self.scores) / len(self.scores), 1)

    @property
    def uitleg(self) -> list[str]:
        """The sentences, in an order that does not tell who wrote them; none below the threshold."""
        answers = len(self.scores) + len(self.zonder)
        return sorted(self.toelichtingen) if answers >= self.drempel else []

    @property
    def woorden(self) -> str:
        """The answer in words."""
        if self.score is not None:
            exact = self.scores[0] if len(self.scores) == 1 else None
            return f"{exact}. {SCHAAL[exact]}" if exact else f"gemiddeld {_comma(self.score)}"
        if self.drempel == 1 and self.zonder:
            return self.zonder[0]
        return "geen antwoord" if not self.scores else f"minder dan {self.drempel} antwoorden"

    @property
    def spreiding(self) -> str:
        """From the lowest to the highest: disagreement is the finding, never hidden in a mean."""
        if self.score is None or len(self.scores) < 2:
            return ""
        low, high = min(self.scores), max(self.scores)
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
        pairs = [(r.vooraf.score, r.nu.score) for r in self.rijen]
        known = [(before, now) for before, now in pairs if before is not None and now is not None]
        if not known:
            return "Er is nog geen criterium met een score vooraf en nu."
        lower = sum(now < before for before, now in known)
        higher = sum(now > before for before, now in known)
        same = len(known) - lower - higher
        return f"Van {len(known)} vergeleken criteria: {lower} lager dan verwacht, {same} gelijk, {higher} hoger."


def _comma(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def baseline_for(evaluatie: Evaluatie) -> Evaluatie | None:
    """The frozen evaluation beforehand that held when this one began."""
    earlier = (
        Evaluatie.objects.of(evaluatie.initiatief).baseline().filter(bevroren_op__lte=evaluatie.gestart_op)
    )
    return earlier.select_related("set").first()


def mirrors(evaluatie: Evaluatie) -> list[Spiegel]:
    """Every perspective that answered this evaluation, held against the evaluation beforehand. Four queries."""
    baseline = baseline_for(evaluatie)
    both = [evaluatie.pk, baseline.pk] if baseline else [evaluatie.pk]
    answers = list(
        Antwoord.objects.filter(uitnodiging__evaluatie__in=both).select_related("uitnodiging", "criterium")
    )
    criteria = list(evaluatie.set.criteria.values_list("code", "titel"))
    present = {a.uitnodiging.perspectief for a in answers if a.uitnodiging.evaluatie_id == evaluatie.pk}
    return [
        _mirror(Perspectief(perspectief), criteria, answers, evaluatie)
        for perspectief in Perspectief.values
        if perspectief in present
    ]


def _mirror(
    perspectief: Perspectief,
    criteria: list[tuple[str, str]],
    answers: list[Antwoord],
    evaluatie: Evaluatie,
) -> Spiegel:
    drempel = DREMPEL.get(perspectief, 1)
    sides: dict[tuple[bool, str], Kant] = defaultdict(lambda: Kant(drempel=drempel))
    sheets = set()
    for answer in answers:
        if answer.uitnodiging.perspectief == perspectief:
            now = answer.uitnodiging.evaluatie_id == evaluatie.pk
            _add(sides[now, answer.criterium.code], answer)
            sheets |= {answer.uitnodiging_id} if now else set()
    rijen = [Spiegelrij(code, titel, sides[False, code], sides[True, code]) for code, titel in criteria]
    shown = drempel == 1 or (evaluatie.bevroren_op is not None and len(sheets) >= drempel)
    return Spiegel(perspectief, rijen, len(sheets), shown)


def _add(side: Kant, answer: Antwoord) -> None:
    if answer.score:
        side.scores.append(answer.score)
    else:
        side.zonder.append(answer.get_zonder_score_display())
    if answer.toelichting:
        side.toelichtingen.append(answer.toelichting)


def latest(initiatief: Initiatief) -> Evaluatie | None:
    """The newest interim or final evaluation."""
    return Evaluatie.objects.of(initiatief).later().select_related("set", "initiatief").first()
