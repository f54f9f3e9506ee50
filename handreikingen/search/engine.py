"""Search over everything that is registered. Anything may be asked; nothing that is not public is found."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from django.db.models.expressions import RawSQL
from django.utils.safestring import SafeString

from handreikingen.search import excerpt, guesses, matching, question
from handreikingen.search.groups import Groep
from handreikingen.search.registry import kinds, source
from handreikingen.search.tables import Zoekdocument


class Soort(NamedTuple):
    """A kind of which something was found."""

    soort: str
    naam: str
    aantal: int


@dataclass(frozen=True)
class Uitkomst:
    """What was found. `nodig`: so many of the known words a text must have; `los`: one of them had to be enough."""

    groepen: list[Groep] = field(default_factory=list)
    soorten: list[Soort] = field(default_factory=list)
    soort: str = ""
    nodig: int = 1
    los: bool = False
    beste: list[int] = field(default_factory=list)
    """The keys of the first screen."""

    @cached_property
    def totaal(self) -> int:
        """How many texts were found, of every kind."""
        return sum(soort.aantal for soort in self.soorten)

    @property
    def stammen(self) -> set[str]:
        """What is marked in title and excerpt."""
        return {stem for group in self.groepen for stem in group.stammen}

    @property
    def verbeterd(self) -> list[Groep]:
        """Words that nobody wrote like this, and that another word was taken for."""
        return [group for group in self.groepen if group.verbeterd]

    @property
    def onbekend(self) -> list[str]:
        """Words that say nothing to the index."""
        return [group.gevraagd for group in self.groepen if not group.woorden]

    @property
    def treffers(self) -> "Treffers":
        """The texts of the chosen kind, to leaf through."""
        return Treffers(self)


class Treffers:
    """What a paginator asks: how many there are, and one screen of them, best first."""

    def __init__(self, outcome: Uitkomst) -> None:
        self._outcome = outcome

    def count(self) -> int:
        """How many texts there are of the chosen kind."""
        chosen = self._outcome.soort
        return sum(one.aantal for one in self._outcome.soorten if not chosen or one.soort == chosen)

    def __getitem__(self, part: slice) -> list[Zoekdocument]:
        """These texts."""
        outcome = self._outcome
        if not outcome.soorten:
            return []
        start = part.start or 0
        if not outcome.soort and part.stop <= matching.FIRST:
            return matching.documents(outcome.beste[start : part.stop])
        known = [group for group in outcome.groepen if group.woorden]
        return matching.best(known, outcome.nodig, part, outcome.soort)


@dataclass(frozen=True)
class Vondst:
    """A match, ready for the screen."""

    titel: SafeString
    url: str
    soort: str
    fragment: SafeString


def search(asked: str, soort: str = "") -> Uitkomst:
    """Everything that has the words of the question; when nothing has, everything that has one of them.

    Of a whole sentence one word may be absent: nobody knows which of their words a text has. The two halves of a
    compound that nobody wrote count together or not at all: "ruimtevaart" is not about room, nor about a canal.
    """
    groups = question.read(question.clean(asked))
    known, need, seen = _all_words(groups)
    if not seen.beste and any(group.helft_van for group in known):
        groups = guesses.whole_again(groups)
        known, need, seen = _all_words(groups)
    if not seen.beste and known:
        need, seen = 1, matching.overview(known, 1)
    counts = seen.aantallen
    found = [Soort(one, names.meer, counts[one]) for one, names in kinds().items() if one in counts]
    loose = need < min(len(known), 2)
    return Uitkomst(groups, found, soort if soort in counts else "", need, loose, seen.beste)


def within(asked: str, soort: str) -> RawSQL | None:
    """The keys of all texts of this kind that answer, to filter and order further; None when no word is known.

    The same rules as `search`, but for this kind alone: what other kinds have makes it no stricter.
    """
    known, need = _needed(question.read(question.clean(asked)))
    if need > 1 and not matching.is_answered(known, need, soort):
        need = 1
    return matching.keys(known, need, soort) if known else None


def _all_words(groups: Sequence[Groep]) -> tuple[list[Groep], int, matching.Overzicht]:
    """The words that the index has, how many of them a text must have, and the texts that do."""
    known, need = _needed(groups)
    return known, need, matching.overview(known, need) if known else matching.Overzicht()


def _needed(groups: Sequence[Groep]) -> tuple[list[Groep], int]:
    known = [group for group in groups if group.woorden]
    loose = sum(not group.helft_van for group in known)
    return known, len(known) - (loose > 2) - (loose > 5)


def present(documents: Sequence[Zoekdocument], stems: set[str]) -> list[Vondst]:
    """One screen of matches with address and excerpt; what is not public at this moment is left out."""
    addresses = where(documents)
    names = kinds()
    return [
        Vondst(
            excerpt.mark(document.titel, stems),
            addresses[document.pk],
            names[document.soort].een,
            excerpt.cut(document.tekst, stems),
        )
        for document in documents
        if document.pk in addresses
    ]


def where(documents: Sequence[Zoekdocument]) -> dict[int, str]:
    """The address of each of these texts that is public at this moment."""
    keys: dict[str, list[int]] = defaultdict(list)
    for document in documents:
        keys[document.bron].append(document.sleutel)
    urls = {naam: source(naam).urls(of_source) for naam, of_source in keys.items()}
    return {
        document.pk: urls[document.bron][document.sleutel]
        for document in documents
        if document.sleutel in urls[document.bron]
    }
