"""Where parties disagree: that is the finding, never hidden in a mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from evaluatie.models import Perspectief
from evaluatie.statistics.spiegel import Kant, Spiegel
from samenwerkingswijzer.ground.numbers import as_score


@dataclass(frozen=True)
class Mening:
    """What one party finds of one question; its score is known."""

    perspectief: Perspectief
    kant: Kant
    score: float


@dataclass(frozen=True)
class Verschil:
    """One question with what every party finds of it that is shown."""

    code: str
    titel: str
    meningen: list[Mening]

    @property
    def afstand(self) -> float | None:
        """Between who is most and who is least content; unknown with fewer than two parties."""
        if len(self.meningen) < 2:
            return None
        scores = [one.score for one in self.meningen]
        return round(max(scores) - min(scores), 1)

    @property
    def bereik(self) -> str:
        """From the lowest to the highest, in short."""
        if self.afstand is None:
            return ""
        low, high = self._ends()
        return (
            as_score(low.score)
            if not self.afstand
            else f"{as_score(low.score)}\N{EN DASH}{as_score(high.score)}"
        )

    @property
    def zin(self) -> str:
        """Who differs from whom, in one sentence."""
        if not self.afstand:
            return f"{self.titel}: hierover denken de partijen hetzelfde."
        low, high = self._ends()
        return f"{self.titel}: {_who(low)} geeft een {as_score(low.score)}, {_who(high)} een {as_score(high.score)}."

    def _ends(self) -> tuple[Mening, Mening]:
        by_score = sorted(self.meningen, key=lambda one: one.score)
        return by_score[0], by_score[-1]


_WHO = {
    Perspectief.gezamenlijk: "het gezamenlijke antwoord",
    Perspectief.initiatiefnemer: "de initiatiefnemer",
    Perspectief.partner: "de groep partners",
    Perspectief.belanghebbende: "de groep belanghebbenden",
    Perspectief.accountmanager: "de accountmanager",
    Perspectief.college: "het college",
    Perspectief.raad: "de raad",
}


def _who(mening: Mening) -> str:
    return _WHO[mening.perspectief]


def between(spiegels: Sequence[Spiegel]) -> list[Verschil]:
    """Question by question what the parties find now, as far as it is shown. No query."""
    if not spiegels:
        return []
    shown = [one for one in spiegels if one.getoond]
    found = []
    for number, row in enumerate(spiegels[0].rijen):
        sides = [(one.perspectief, one.rijen[number].nu) for one in shown]
        opinions = [Mening(who, kant, kant.score) for who, kant in sides if kant.score is not None]
        found.append(Verschil(row.code, row.titel, opinions))
    return found


def largest(verschillen: Sequence[Verschil], most: int = 3) -> list[Verschil]:
    """The questions on which parties differ most, the largest difference first; none where they agree."""
    differing = [one for one in verschillen if one.afstand]
    return sorted(differing, key=lambda one: (-(one.afstand or 0), one.titel))[:most]
