"""Writes the index: what is public goes in with its words, what is not goes out, one writer at a time."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import batched, chain

from django.db import connection, transaction
from django.db.models import Count, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from handreikingen.search import dutch
from handreikingen.search.registry import Document, source, sources
from handreikingen.search.stopwoorden import STOPWOORDEN
from handreikingen.search.tables import Vindplaats, Zoekdocument, Zoekwoord

IN_TITLE, WHOLE_TITLE = 40, 16
"""A word of the title, and what it may add for being all of the title."""
IN_INTRO = 12
MOST_IN_TEXT = 4
PER_BATCH = 500
_ROWS = 2_000
_LOCK = 7_305_001
"""The number of our advisory lock in PostgreSQL."""
_SORT_LENGTH = 60
_PLACE = f"INSERT INTO {Vindplaats._meta.db_table} (document_id, woord_id, gewicht) VALUES "  # noqa: S608
"""By far the most rows: as objects they take five times as long. Only whole numbers of our own go in."""


def refresh(naam: str, keys: Collection[int]) -> None:
    """Let the index say of these keys what is public of them now: nothing when nothing is."""
    with transaction.atomic():
        _one_at_a_time()
        _count(_replace(naam, keys))


def catch_up(naam: str, most: int | None = None) -> int:
    """Bring in what differs from the source (at most so many) and return how many that were.

    Words are counted once, at the end: counting them after every batch takes longer the more there are.
    """
    now = source(naam).stamps()
    known = dict(Zoekdocument.objects.filter(bron=naam).values_list("sleutel", "stempel"))
    stale = sorted(key for key in now.keys() | known.keys() if now.get(key) != known.get(key))[:most]
    if stale:
        with transaction.atomic():
            _one_at_a_time()
            _count(set().union(*(_replace(naam, keys) for keys in batched(stale, PER_BATCH))))
    return len(stale)


def catch_up_all() -> int:
    """Bring in everything that differs from its source: after an upgrade, or when in doubt."""
    return sum(catch_up(bron.naam) for bron in sources())


def _one_at_a_time() -> None:
    """Two writers would count each other's words; SQLite has one writer at a time already."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def _replace(naam: str, keys: Collection[int]) -> set[int]:
    """What was known of these keys goes out, what is public now goes in. Returns the words of both."""
    touched = _forget(Zoekdocument.objects.filter(bron=naam, sleutel__in=keys))
    return touched | _remember(naam, list(source(naam).read(keys)))


def _forget(documents: QuerySet[Zoekdocument]) -> set[int]:
    """Remove these texts; returns their words."""
    places = Vindplaats.objects.filter(document__in=documents)
    words = set(places.values_list("woord_id", flat=True).distinct())
    places.delete()
    documents.delete()
    return words


def _remember(naam: str, documents: Sequence[Document]) -> set[int]:
    rows = Zoekdocument.objects.bulk_create(
        Zoekdocument(
            bron=naam,
            sleutel=document.sleutel,
            soort=document.soort,
            titel=document.titel,
            tekst=document.tekst,
            volgorde=dutch.sort_key(document.titel)[:_SORT_LENGTH],
            stempel=document.stempel,
        )
        for document in documents
    )
    weights = [weigh(document) for document in documents]
    known = _words(set(chain.from_iterable(weights)), documents)
    places = (
        f"({row.pk:d}, {known[word]:d}, {weight:d})"
        for row, words in zip(rows, weights, strict=True)
        for word, weight in words.items()
    )
    with connection.cursor() as cursor:
        for batch in batched(places, _ROWS):
            cursor.execute(_PLACE + ", ".join(batch))
    return set(known.values())


def weigh(document: Document) -> Counter[str]:
    """How much the text is about each of its words: title before introduction before text.

    A word counts for more in a short title, and a few times in the text for more than once.
    """
    weights = Counter({word: min(times, MOST_IN_TEXT) for word, times in _telling(document.tekst).items()})
    for word in _telling(document.intro):
        weights[word] += IN_INTRO
    title = Counter(dutch.words(document.titel))
    for word in title:
        weights[word] += IN_TITLE + WHOLE_TITLE // len(title)
    return weights


def _telling(text: str) -> Counter[str]:
    return Counter(word for word in dutch.words(text) if word not in STOPWOORDEN)


def _words(words: set[str], documents: Iterable[Document]) -> dict[str, int]:
    """The key of every word; a new word gets a row."""
    known = dict(_keys(words))
    new = words - known.keys()
    if new:
        spelled = {dutch.fold(word): word for document in documents for word in _spellings(document)}
        Zoekwoord.objects.bulk_create(_row(word, spelled.get(word, word)) for word in sorted(new))
        known |= dict(_keys(new))
    return known


def _keys(words: set[str]) -> Iterator[tuple[str, int]]:
    for batch in batched(sorted(words), _ROWS):
        yield from Zoekwoord.objects.filter(woord__in=batch).values_list("woord", "pk")


def _spellings(document: Document) -> Iterator[str]:
    yield from (
        word.lower() for word in dutch.WORD.findall(f"{document.titel} {document.intro} {document.tekst}")
    )


def _row(word: str, spelled: str) -> Zoekwoord:
    stem = dutch.stem(word)
    return Zoekwoord(
        woord=word,
        vorm=spelled[: dutch.LONGEST],
        stam=stem,
        achterstevoren=stem[::-1],
        woord_achterstevoren=word[::-1],
    )


def _count(words: set[int]) -> None:
    """Say of these words in how many texts they stand; a word that stands nowhere any more is removed."""
    places = Vindplaats.objects.filter(woord=OuterRef("pk")).order_by().values("woord")
    number = Coalesce(Subquery(places.annotate(number=Count("pk")).values("number")), 0)
    for batch in batched(words, _ROWS):
        rows = Zoekwoord.objects.filter(pk__in=batch)
        rows.annotate(number=number).exclude(aantal=F("number")).update(aantal=number)
        rows.filter(aantal=0).delete()
