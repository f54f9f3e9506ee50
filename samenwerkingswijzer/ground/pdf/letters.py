"""Only characters that the letters of a document can show: a PDF/UA may not have a letter without a shape."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent / "letters"
UNKNOWN = "?"
_UNSEEN = re.compile("[\ufe00-\ufe0f]")
"""Variation selectors: they ask for another look of the character before them."""


def printable(text: str) -> str:
    """The text with a question mark for what has no letter, without characters that nobody sees."""
    shown = known()
    whole = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    return "".join(_shown(character, shown) for character in whole)


@lru_cache(maxsize=1)
def known() -> frozenset[str]:
    """Every character that a document can show."""
    ranges = (word.partition("-") for word in (FOLDER / "tekens.txt").read_text().split())
    return frozenset(
        chr(code) for first, _, last in ranges for code in range(int(first, 16), int(last or first, 16) + 1)
    )


def _shown(character: str, shown: frozenset[str]) -> str:
    if character in shown:
        return character
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    return " " if category in {"Cc", "Zl", "Zp", "Zs"} else UNKNOWN
