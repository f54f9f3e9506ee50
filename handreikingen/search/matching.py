"""Which texts answer the question, best first: whole numbers only, so that both databases count the same.

Written as SQL because building it from expressions took Django ten times as long as the database takes to answer it.
Nothing of what was asked is in the SQL: only numbers of our own. They stand in it twice: by the second list PostgreSQL
walks the index; the join alone it does not trust to be small, and it reads the whole table (80 ms against 2).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db import connection
from django.db.models.expressions import RawSQL

from handreikingen.search.groups import Groep
from handreikingen.search.tables import Vindplaats, Zoekdocument

_PER_WORD = 1_000_000
"""More than any weight: a text with more of the words always comes first."""
_PLACES, _TEXTS = Vindplaats._meta.db_table, Zoekdocument._meta.db_table
_SCORES = f"""
    WITH gevraagd (woord_id, groep, factor) AS (VALUES {{values}}),
    punten AS (
        SELECT plaats.document_id, gevraagd.groep, MAX(plaats.gewicht * gevraagd.factor) AS punt
        FROM gevraagd JOIN {_PLACES} plaats ON plaats.woord_id = gevraagd.woord_id
        WHERE plaats.woord_id IN ({{keys}}) AND plaats.gewicht >= %s GROUP BY plaats.document_id, gevraagd.groep
    ),
    scores AS (
        SELECT document_id, SUM(punt) + {_PER_WORD} * COUNT(*) AS score FROM punten
        GROUP BY document_id HAVING COUNT(*) >= %s
    )
"""  # noqa: S608  names of our own tables
_FOUND = f"""
    , vondsten AS (
        SELECT tekst.id, tekst.soort, scores.score, tekst.volgorde, tekst.bron, tekst.sleutel
        FROM scores JOIN {_TEXTS} tekst ON tekst.id = scores.document_id WHERE tekst.soort = %s OR %s = ''
    )
"""  # noqa: S608
_BEST_FIRST = "ORDER BY score DESC, volgorde, bron, sleutel"
_OVERVIEW = f"""
    SELECT soort, COUNT(*), 0 FROM vondsten GROUP BY soort
    UNION ALL SELECT '', id, ROW_NUMBER() OVER ({_BEST_FIRST})
    FROM (SELECT * FROM vondsten {_BEST_FIRST} LIMIT %s) beste
"""  # noqa: S608
_PART = f"SELECT id FROM vondsten {_BEST_FIRST} LIMIT %s OFFSET %s"  # noqa: S608
_KEYS = "SELECT sleutel FROM vondsten"
FIRST = 15
"""As many as stand on one screen: those come along when texts are counted."""


@dataclass(frozen=True)
class Overzicht:
    """How many texts of each kind answer, and the keys of the best of them."""

    aantallen: dict[str, int] = field(default_factory=dict)
    beste: list[int] = field(default_factory=list)


def overview(groups: Sequence[Groep], need: int) -> Overzicht:
    """The texts with `need` of the words: counted per kind, with the first screen of them. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_scores(groups) + _FOUND + _OVERVIEW, [0, need, "", "", FIRST])
        rows = cursor.fetchall()
    best_first = sorted((place, key) for kind, key, place in rows if not kind)
    return Overzicht({kind: number for kind, number, _ in rows if kind}, [key for _, key in best_first])


def best(
    groups: Sequence[Groep], need: int, part: slice, soort: str = "", least: int = 0
) -> list[Zoekdocument]:
    """This part of the texts with `need` of the words, best first and equals by alphabet.

    `least` is the weight from which a word counts.
    """
    start = part.start or 0
    with connection.cursor() as cursor:
        values = [least, need, soort, soort, part.stop - start, start]
        cursor.execute(_scores(groups) + _FOUND + _PART, values)
        return documents([key for (key,) in cursor.fetchall()])


def keys(groups: Sequence[Groep], need: int, soort: str) -> RawSQL:
    """The keys that the texts of this kind have in their own source, as an expression for another query."""
    return RawSQL(_scores(groups) + _FOUND + _KEYS, [0, need, soort, soort])  # noqa: S611  no words in it


def is_answered(groups: Sequence[Groep], need: int, soort: str) -> bool:
    """Whether any text of this kind has `need` of the words. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_scores(groups) + _FOUND + f"{_KEYS} LIMIT 1", [0, need, soort, soort])
        return cursor.fetchone() is not None


def documents(keys: Sequence[int]) -> list[Zoekdocument]:
    """The texts with these keys, in this order."""
    found = Zoekdocument.objects.in_bulk(keys)
    return [found[key] for key in keys if key in found]


def _scores(groups: Sequence[Groep]) -> str:
    rows = [
        f"({key:d}, {number:d}, {hoe * group.zeldzaamheid:d})"
        for number, group in enumerate(groups)
        for key, hoe in group.woorden.items()
    ]
    keys = sorted({key for group in groups for key in group.woorden})
    return _SCORES.format(values=", ".join(rows), keys=", ".join(map(str, keys)))
