"""Words that mean the same to who searches, as editors keep them."""

from collections.abc import Iterable
from functools import lru_cache

from handreikingen.search import dutch
from handreikingen.search.tables import Synoniemen, synonyms_in


def of(stems: Iterable[str]) -> dict[str, set[str]]:
    """Per stem the stems of the words that mean the same."""
    rows = [_stems(row) for row in Synoniemen.objects.order_by().values_list("woorden", flat=True)]
    return {stem: set().union(*(row for row in rows if stem in row)) - {stem} for stem in stems}


@lru_cache(maxsize=2_000)
def _stems(row: str) -> frozenset[str]:
    return frozenset(stem for word in synonyms_in(row) if (stem := dutch.stem_of(word)))


def load(rows: Iterable[str]) -> int:
    """Begin with these rows when there are none yet; after that they belong to the editors. Returns how many came."""
    if Synoniemen.objects.exists():
        return 0
    return len(Synoniemen.objects.bulk_create(Synoniemen(woorden=row) for row in rows))
