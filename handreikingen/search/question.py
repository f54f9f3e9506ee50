"""What a question asks for: per word everything in the index that counts as that word."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product

from django.db.models import Q

from handreikingen.search import dutch, guesses, synonyms
from handreikingen.search.groups import PART, Groep, Hoe, Woord
from handreikingen.search.stopwoorden import STOPWOORDEN
from handreikingen.search.tables import Zoekwoord

LONGEST_QUESTION = 200
MOST_WORDS = 12
MOST_UNKNOWN = 3
"""So many words that nobody wrote are looked at for faults; the rest of such a question is hopeless anyway."""
MOST_COMPOUNDS = 60
"""Of the longer words that hold a word the most used ones count; who needs more than those asks too little."""
_REST = 5
"""The rest of a compound is a word itself, or at least this long."""
_LINKS = ("s", "e", "en", "n")
"""What may stand between the parts of a compound: dorp-s-winkel, groep-en-model."""


def clean(question: str) -> str:
    """The question without control characters, on one line and not endless."""
    printable = "".join(
        letter if letter.isprintable() else " " for letter in question[: 2 * LONGEST_QUESTION]
    )
    return " ".join(printable.split())[:LONGEST_QUESTION]


def telling(question: str) -> list[str]:
    """The words that say what is meant; when there are none, all words."""
    words = dutch.words(question)
    return [word for word in words if word not in STOPWOORDEN] or words


def read(question: str) -> list[Groep]:
    """A group per word; a group without words is a word that the index does not have."""
    by_stem = {dutch.stem(word): word for word in reversed(telling(question))}
    groups = {stem: Groep(word) for stem, word in reversed(by_stem.items())}
    groups = dict(list(groups.items())[:MOST_WORDS])
    _look_up(groups)
    unknown = [stem for stem, group in groups.items() if not group.woorden][:MOST_UNKNOWN]
    guessed = {stem: guesses.guess(stem, groups[stem]) for stem in unknown}
    return [one for stem, group in groups.items() for one in guessed.get(stem, [group])]


def _look_up(groups: dict[str, Groep]) -> None:
    also = synonyms.of(groups)
    exact = {*groups, *(word for words in also.values() for word in words)}
    long = [stem for stem in groups if len(stem) >= PART]
    found = Zoekwoord.objects.filter(Q(stam__in=exact) | _parts(long))
    rows = [Woord(*row) for row in found.values_list("pk", "woord", "stam", "aantal")]
    rows.sort(key=lambda row: (-row.aantal, row.woord))  # here, so that every database sorts the same
    for stem, compounds in _compounds(long, rows).items():
        for row in compounds[:MOST_COMPOUNDS]:
            groups[stem].add(row, Hoe.deel)
    for row, (stem, group) in product(rows, groups.items()):
        if row.stam in also[stem]:
            group.add(row, Hoe.synoniem)
        if row.stam == stem:
            group.add(row, Hoe.zelfde)


def _parts(stems: Iterable[str]) -> Q:
    """Words that begin or end like this."""
    found = Q(pk=None)
    for stem in stems:
        found |= Q(stam__startswith=stem) | Q(achterstevoren__startswith=stem[::-1])
    return found


def _compounds(stems: Iterable[str], rows: Sequence[Woord]) -> dict[str, list[Woord]]:
    """Per stem the words of which it is the head or the beginning, and the rest a word too or at least long."""
    holds = ((stem, row) for stem in stems for row in rows if stem in row.stam)
    found = [(stem, row, rests) for stem, row in holds if (rests := _rests(row.stam, stem))]
    known = _known(rest for _, _, rests in found if len(rests[0]) < _REST for rest in rests)
    compounds: dict[str, list[Woord]] = defaultdict(list)
    for stem, row, rests in found:
        if len(rests[0]) >= _REST or known & set(rests):
            compounds[stem].append(row)
    return compounds


def _rests(word: str, part: str) -> list[str]:
    """What is left of a word without this part at its end or beginning, also without what linked them."""
    if word.endswith(part):
        rest = word.removesuffix(part)
        found = [rest, *(rest.removesuffix(link) for link in _LINKS)]
    elif word.startswith(part):
        rest = word.removeprefix(part)
        found = [rest, *(rest.removeprefix(link) for link in _LINKS)]
    else:
        return []
    return found if len(rest) > 2 else []


def _known(words: Iterable[str]) -> set[str]:
    """Which of these are words of the index, in any form."""
    wanted = {word for word in words if len(word) > 2}
    if not wanted:
        return set()
    rows = Zoekwoord.objects.filter(Q(stam__in=wanted) | Q(woord__in=wanted)).values_list("stam", "woord")
    return {word for row in rows for word in row}
