"""Which texts answer the question, best first: whole numbers only, so that both databases count the same.

Written as SQL because building it from expressions took Django ten times as long as the database takes to answer it.
Nothing of what was asked is in the SQL: only numbers of our own.
"""

from collections.abc import Sequence
from typing import Any

from django.db import connection

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
        WHERE plaats.gewicht >= %s GROUP BY plaats.document_id, gevraagd.groep
    ),
    scores AS (
        SELECT document_id, SUM(punt) + {_PER_WORD} * COUNT(*) AS score FROM punten
        GROUP BY document_id HAVING COUNT(*) >= %s
    )
"""  # noqa: S608  names of our own tables
_COUNTS = f"""
    SELECT tekst.soort, COUNT(*) FROM scores JOIN {_TEXTS} tekst ON tekst.id = scores.document_id GROUP BY tekst.soort
"""  # noqa: S608
_BEST = f"""
    SELECT tekst.* FROM scores JOIN {_TEXTS} tekst ON tekst.id = scores.document_id
    WHERE tekst.soort = %s OR %s = ''
    ORDER BY scores.score DESC, tekst.volgorde, tekst.bron, tekst.sleutel LIMIT %s OFFSET %s
"""  # noqa: S608


def per_kind(groups: Sequence[Groep], need: int) -> dict[str, int]:
    """How many texts of each kind have `need` of the words."""
    with connection.cursor() as cursor:
        cursor.execute(_scores(groups) + _COUNTS, [0, need])
        return dict(cursor.fetchall())


def best(
    groups: Sequence[Groep], need: int, part: slice, soort: str = "", least: int = 0
) -> list[Zoekdocument]:
    """This part of the texts with `need` of the words, best first and equals by alphabet.

    `least` is the weight from which a word counts.
    """
    start = part.start or 0
    values: list[Any] = [least, need, soort, soort, part.stop - start, start]
    return list(Zoekdocument.objects.raw(_scores(groups) + _BEST, values))


def _scores(groups: Sequence[Groep]) -> str:
    rows = (
        f"({key:d}, {number:d}, {hoe * group.zeldzaamheid:d})"
        for number, group in enumerate(groups)
        for key, hoe in group.woorden.items()
    )
    return _SCORES.format(values=", ".join(rows))
