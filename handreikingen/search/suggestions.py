"""What somebody who is still typing may be after: titles that have these words, and words that begin like this."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Q
from django.urls import reverse

from handreikingen.search import dutch, engine, index, matching, question, typos
from handreikingen.search.groups import Groep, Hoe
from handreikingen.search.registry import kinds
from handreikingen.search.tables import Zoekwoord

MOST_TITLES = 5
MOST_WORDS = 3
SHORTEST = 2
_WORD = "Zoekwoord"


@dataclass(frozen=True)
class Suggestie:
    """A line under the search field; `url` is where it leads."""

    tekst: str
    soort: str
    url: str


def suggest(asked: str) -> list[Suggestie]:
    """At most eight lines; none for less than two letters."""
    words = question.telling(question.clean(asked))[: question.MOST_WORDS]
    if not words or len(words[-1]) < SHORTEST:
        return []
    last = Groep(words[-1])
    for row in _completions(words[-1]):
        last.add(row, Hoe.begin)
    before = question.read(" ".join(words[:-1])) if words[:-1] else []
    return [*_titles([*before, last]), *_words(words, before, last)]


def _completions(word: str) -> list[Zoekwoord]:
    """Words that begin like this, most used first; when none does, the words it was probably meant to be."""
    begin = Zoekwoord.objects.filter(Q(woord__startswith=word) | Q(stam=dutch.stem(word)))
    return list(begin.order_by("-aantal", "woord")[:100]) or typos.likely(word)


def _titles(groups: list[Groep]) -> list[Suggestie]:
    if not all(group.woorden for group in groups):
        return []
    found = matching.best(groups, len(groups), slice(MOST_TITLES), least=index.IN_TITLE)
    addresses = engine.where(found)
    names = kinds()
    return [
        Suggestie(document.titel, names[document.soort].een, addresses[document.pk])
        for document in found
        if document.pk in addresses
    ]


def _words(words: list[str], before: list[Groep], last: Groep) -> list[Suggestie]:
    """The question with its last word completed, one line per stem."""
    if not all(group.woorden for group in before):
        return []
    rows = Zoekwoord.objects.filter(pk__in=last.woorden).order_by("-aantal", "woord")
    forms: dict[str, str] = {}
    for row in rows:
        forms.setdefault(row.stam, row.vorm)
    asked = " ".join(words)
    lines = [" ".join([*words[:-1], form]) for form in forms.values()]
    address = reverse("zoeken")
    return [
        Suggestie(line, _WORD, f"{address}?{urlencode({'q': line})}")
        for line in lines
        if dutch.fold(line) != asked
    ][:MOST_WORDS]
