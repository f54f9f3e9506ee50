"""What a word that nobody wrote may be: the beginning of another, two words in one, or a typing error."""

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import Q

from handreikingen.search import dutch, typos
from handreikingen.search.groups import PART, Groep, Hoe
from handreikingen.search.tables import Zoekwoord


def guess(stem: str, group: Groep) -> list[Groep]:
    """The groups that this one becomes: itself with the words that it may be, or one per word that it is made of."""
    if _complete(stem, group):
        return [group]
    parts = _take_apart(group)
    if parts:
        return parts
    if not _correct(group):
        _name_others(group)
    return [group]


def _complete(stem: str, group: Groep) -> bool:
    rows = Zoekwoord.objects.filter(Q(stam__startswith=stem) | Q(woord__startswith=group.gevraagd))
    for row in rows if len(stem) >= PART else ():
        group.add(row, Hoe.begin)
    return bool(group.woorden)


def _take_apart(group: Groep) -> list[Groep]:
    """A compound that nobody wrote, of two words that somebody did: a text must have both."""
    pairs = _splits(group.gevraagd)
    rows: dict[str, list[Zoekwoord]] = defaultdict(list)
    for row in Zoekwoord.objects.filter(stam__in={stem for pair in pairs for stem in pair}) if pairs else ():
        rows[row.stam].append(row)
    whole = next((pair for pair in pairs if rows.get(pair[0]) and rows.get(pair[1])), ())
    parts = [Groep(rows[stem][0].vorm, helft_van=group.gevraagd) for stem in whole]
    for part, stem in zip(parts, whole, strict=True):
        for row in rows[stem]:
            part.add(row, Hoe.deel)
    if parts:
        parts[0].verbeterd = [" ".join(part.gevraagd for part in parts)]
        parts[0].lijkt_op = [part.gevraagd for part in parts]
        parts[0].gevraagd = group.gevraagd
    return parts


def whole_again(groups: Sequence[Groep]) -> list[Groep]:
    """The same groups with every compound that was taken apart as one word again: a typing error, or unknown."""
    whole = {group.helft_van: _as_one(group) for group in groups if group.lijkt_op and group.helft_van}
    found = [whole.pop(group.helft_van, None) if group.helft_van else group for group in groups]
    return [group for group in found if group]


def _as_one(first: Groep) -> Groep:
    group = Groep(first.helft_van)
    if not _correct(group):
        group.lijkt_op = first.lijkt_op
    return group


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
