"""Which texts answer the question, best first: whole numbers only, so that both databases count the same."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Case, Count, F, Max, Value, When

from handreikingen.search.groups import Groep, Hoe
from handreikingen.search.tables import Vindplaats, Zoekdocument

_PER_WORD = 1_000_000
"""More than any weight: a text with more of the words always comes first."""

Rijen = Any
"""A queryset of dicts with `document` and `score`; the stubs cannot say so."""


def matching(groups: Sequence[Groep], need: int, least: int = 0) -> Rijen:
    """A row per text that has `need` of the words, with its score; `least` is the weight from which a word counts."""
    words = {key for group in groups for key in group.woorden}
    names = [f"woord_{number}" for number in range(len(groups))]
    rows = Vindplaats.objects.order_by().filter(woord__in=words, gewicht__gte=least).values("document")
    rows = rows.annotate(**{name: _weight(group) for name, group in zip(names, groups, strict=True)})
    return rows.annotate(score=_score(names)).filter(score__gte=need * _PER_WORD)


def best(rows: Rijen, part: slice) -> list[Zoekdocument]:
    """This part of the texts, best first; equals by alphabet."""
    ordered = rows.order_by("-score", "document__volgorde", "document__bron", "document__sleutel")
    keys = [row["document"] for row in ordered[part]]
    found = Zoekdocument.objects.in_bulk(keys)
    return [found[key] for key in keys]


def per_kind(rows: Rijen) -> dict[str, int]:
    """How many texts of each kind."""
    found = Zoekdocument.objects.filter(pk__in=rows.values("document")).order_by().values_list("soort")
    return dict(found.annotate(number=Count("pk")))


def _weight(group: Groep) -> Any:
    """The best of the words that count as this word; 0 when the text has none of them."""
    near = {hoe: [key for key, how in group.woorden.items() if how == hoe] for hoe in Hoe}
    cases = [
        When(woord__in=keys, then=F("gewicht") * Value(int(hoe) * group.zeldzaamheid))
        for hoe, keys in near.items()
        if keys
    ]
    return Max(Case(*cases, default=Value(0)))


def _score(names: Sequence[str]) -> Any:
    total: Any = Value(0)
    for name in names:
        total += F(name) + Case(When(**{f"{name}__gt": 0}, then=Value(_PER_WORD)), default=Value(0))
    return total
