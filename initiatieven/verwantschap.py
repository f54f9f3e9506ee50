"""Which opgaven an initiative seems to serve: words they share, compared as the search engine compares Dutch words."""

from collections import Counter
from dataclasses import dataclass

from handreikingen.search import dutch
from handreikingen.search.stopwoorden import STOPWOORDEN
from initiatieven.models import Initiatief, Opgave

MANY = 3
"""So many suggestions; more would not help to choose."""
_SHORT = 4
_FIELDS = (("titel", 3), ("beoogd_effect", 2), ("programma", 1), ("toelichting", 1))
_LEAST = 1.0


@dataclass(frozen=True)
class Voorstel:
    """One opgave with the words that it shares with the initiative, the most telling first."""

    opgave: Opgave
    woorden: tuple[str, ...]
    punten: float

    @property
    def reden(self) -> str:
        """Why it is suggested."""
        return f"Beide gaan over: {', '.join(self.woorden[:5])}."


def suggest(initiatief: Initiatief) -> list[Voorstel]:
    """The opgaven in use that share telling words with the initiative and are not chosen yet, best first.

    A word that stands in many opgaven says little; one that stands in a title says more. Two queries.
    """
    opgaven = list(Opgave.objects.filter(actief=True))
    weights = {opgave.pk: _weights(opgave) for opgave in opgaven}
    spread = Counter(stem for found in weights.values() for stem in found)
    mine = _words(_told(initiatief))
    chosen = set(initiatief.opgaven.values_list("pk", flat=True))
    found = [
        _match(opgave, weights[opgave.pk], mine, spread) for opgave in opgaven if opgave.pk not in chosen
    ]
    good = [one for one in found if one.punten >= _LEAST]
    return sorted(good, key=lambda one: (-one.punten, one.opgave.volgorde, one.opgave.pk))[:MANY]


def _told(initiatief: Initiatief) -> str:
    intake = getattr(initiatief, "intake", None)
    parts = [initiatief.titel, initiatief.samenvatting, initiatief.publieke_samenvatting]
    parts.append(initiatief.get_typering_display())
    parts.append(intake.maatschappelijke_opgave if intake else "")
    return " ".join(parts)


def _words(text: str) -> dict[str, str]:
    """Each telling stem with the word as it was written first."""
    found: dict[str, str] = {}
    for raw in dutch.WORD.findall(text):
        word = dutch.fold(raw)
        if len(word) > _SHORT and word not in STOPWOORDEN:
            found.setdefault(dutch.stem(word), raw.lower())
    return found


def _weights(opgave: Opgave) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, weight in _FIELDS:
        for stem in _words(getattr(opgave, name)):
            found[stem] = max(weight, found.get(stem, 0))
    return found


def _match(opgave: Opgave, weights: dict[str, int], mine: dict[str, str], spread: Counter[str]) -> Voorstel:
    points = {stem: weights[stem] / spread[stem] for stem in weights.keys() & mine.keys()}
    best = sorted(points, key=lambda stem: (-points[stem], stem))
    return Voorstel(opgave, tuple(mine[stem] for stem in best), sum(points.values()))
