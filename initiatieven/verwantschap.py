"""Which opgaven an initiative seems to serve, with the reason: telling words that both use, and its theme.

Words are compared as the search engine compares Dutch words, and its index knows which of them say little here.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Sum

from handreikingen.models import Zoekdocument, Zoekwoord
from handreikingen.search import dutch
from handreikingen.search.stopwoorden import STOPWOORDEN
from initiatieven.models import Initiatief, Opgave
from initiatieven.models.keuzes import Typering

MANY = 3
"""So many suggestions; more would not help to choose."""
_SHORT = 4
_FIELDS = (("titel", 3), ("beoogd_effect", 2), ("programma", 1), ("toelichting", 1))
_LEAST = 1.0
_COMMON, _TEXTS = 7, 20
"""A word in more than one of seven texts is common; an index of fewer than twenty texts cannot tell."""
_LOOK_BACK, _USUAL, _OFTEN = 300, 3, 1.5
"""Of so many earlier initiatives with this theme; from so many on it is usual; and what that counts for."""


@dataclass(frozen=True)
class Voorstel:
    """One opgave with the words that it shares with the initiative, the most telling first."""

    opgave: Opgave
    woorden: tuple[str, ...]
    thema: str
    punten: float

    @property
    def reden(self) -> str:
        """Why it is suggested."""
        words = f"Beide gaan over: {', '.join(self.woorden[:5])}." if self.woorden else ""
        theme = f"Vaak gekozen bij het thema {self.thema}." if self.thema else ""
        return f"{words} {theme}".strip()


def suggest(initiatief: Initiatief) -> list[Voorstel]:
    """The opgaven in use that seem to fit and are not chosen yet, best first; six queries.

    A word that stands in many opgaven says little; one that stands in a title says more.
    """
    opgaven = list(Opgave.objects.filter(actief=True))
    weights = {opgave.pk: _weights(opgave) for opgave in opgaven}
    mine = _words(_told(initiatief))
    common = _common({stem for found in weights.values() for stem in found.keys() & mine.keys()})
    telling = {stem: word for stem, word in mine.items() if stem not in common}
    spread = Counter(stem for found in weights.values() for stem in found)
    usual, chosen = _usual(initiatief), set(initiatief.opgaven.values_list("pk", flat=True))
    theme = Typering(initiatief.typering).label.lower() if initiatief.typering else ""
    found = [
        _match(opgave, weights[opgave.pk], telling, spread, theme if opgave.pk in usual else "")
        for opgave in opgaven
        if opgave.pk not in chosen
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


def _common(stems: Iterable[str]) -> set[str]:
    """Words that stand in so many texts of the site that sharing them says nothing: initiatief, samen, gemeente."""
    texts = Zoekdocument.objects.count()
    if texts < _TEXTS:
        return set()
    rows = Zoekwoord.objects.filter(stam__in=sorted(stems)).values("stam").annotate(keer=Sum("aantal"))
    return {row["stam"] for row in rows if row["keer"] * _COMMON > texts}


def _usual(initiatief: Initiatief) -> set[int]:
    """The opgaven that earlier initiatives with the same theme were often linked to."""
    if not initiatief.typering:
        return set()
    earlier = Initiatief.objects.registered().filter(typering=initiatief.typering).exclude(pk=initiatief.pk)
    newest = list(earlier.order_by("-aangemeld_op", "-pk").values_list("pk", flat=True)[:_LOOK_BACK])
    rows = Initiatief.opgaven.through._default_manager.filter(initiatief_id__in=newest)
    counted = rows.values("opgave_id").annotate(keer=Count("pk")).filter(keer__gte=_USUAL)
    return {row["opgave_id"] for row in counted if row["keer"] * 3 >= len(newest)}


def _match(
    opgave: Opgave, weights: dict[str, int], mine: dict[str, str], spread: Counter[str], theme: str
) -> Voorstel:
    points = {stem: weights[stem] / spread[stem] for stem in weights.keys() & mine.keys()}
    best = sorted(points, key=lambda stem: (-points[stem], stem))
    total = sum(points.values()) + (_OFTEN if theme else 0)
    return Voorstel(opgave, tuple(mine[stem] for stem in best), theme, total)
