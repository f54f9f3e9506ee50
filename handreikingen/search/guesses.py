"""What a word that nobody wrote may be: the beginning of another, two words in one, or a typing error."""

from collections import defaultdict

from django.db.models import Q

from handreikingen.search import dutch, typos
from handreikingen.search.groups import PART, Groep, Hoe
from handreikingen.search.tables import Zoekwoord


def guess(groups: dict[str, Groep]) -> None:
    """Words that nobody wrote: the parts they are made of, what they begin, or what they were meant to be."""
    for stem, group in groups.items():
        if not (_complete(stem, group) or _take_apart(group) or _correct(group)):
            _name_others(group)


def _complete(stem: str, group: Groep) -> bool:
    rows = Zoekwoord.objects.filter(Q(stam__startswith=stem) | Q(woord__startswith=group.gevraagd))
    for row in rows if len(stem) >= PART else ():
        group.add(row, Hoe.begin)
    return bool(group.woorden)


def _take_apart(group: Groep) -> bool:
    """A compound that nobody wrote, of two words that somebody did: both count."""
    pairs = _splits(group.gevraagd)
    rows: dict[str, list[Zoekwoord]] = defaultdict(list)
    for row in Zoekwoord.objects.filter(stam__in={stem for pair in pairs for stem in pair}) if pairs else ():
        rows[row.stam].append(row)
    whole = next(((first, last) for first, last in pairs if rows.get(first) and rows.get(last)), ())
    for stem in whole:
        for row in rows[stem]:
            group.add(row, Hoe.deel)
    return bool(whole)


def _splits(word: str) -> list[tuple[str, str]]:
    """Every way to cut a word in two words of some length, the longest head first."""
    if not word.isalpha():
        return []
    return [
        (dutch.stem(word[:place].removesuffix(link) if link else word[:place]), dutch.stem(word[place:]))
        for place in range(PART, len(word) - PART + 1)
        for link in ("", "s")
        if word[:place].endswith(link)
    ]


def _correct(group: Groep) -> bool:
    found = typos.likely(group.gevraagd)
    if not found:
        return False
    group.verbeterd = [row.vorm for row in found]
    for row in Zoekwoord.objects.filter(stam=found[0].stam):
        group.add(row, Hoe.typefout)
    return True


def _name_others(group: Groep) -> None:
    if len(group.gevraagd) >= PART:
        rows = Zoekwoord.objects.filter(woord__startswith=group.gevraagd[:PART]).order_by("-aantal", "woord")
        group.lijkt_op = list(rows.values_list("vorm", flat=True)[:3])
