"""Dutch words as the index keeps them: without accents, plurals and verb endings, the same on both databases."""

import re
import unicodedata
from functools import lru_cache
from threading import Lock

import snowballstemmer

WORD = re.compile(r"[^\W_]+")
_VOWELS = "aeiouy"
_DOUBLED = re.compile(r"(.*)([bdfgklmnprst])\2$")
_OPEN = re.compile(rf"(.*[^{_VOWELS}]|)([aeou])([^{_VOWELS}jwx])$")
_UNSTRESSED = re.compile(r".{3,}e[ln]$|.{2,4}er$")
_VOICED = {"v": "f", "z": "s"}
_SHORT = 4
LONGEST = 40
"""Longer words are cut: nobody looks for them and an index entry has its limits."""
_WHOLE = frozenset({"eens"})
"""Words whose stem would be another word: "het eens zijn" is not "een"."""
_NOT_PLAIN = re.compile(r"[^a-z0-9]")
_snowball = snowballstemmer.stemmer("dutch")
_one_at_a_time = Lock()
"""The stemmer keeps the word in itself while it works on it: two threads at once break each other's."""


def fold(text: str) -> str:
    """The text in lower case and without accents, of the same length wherever one letter stays one letter."""
    return "".join(_plain_letter(letter) for letter in text.lower())


def words(text: str) -> list[str]:
    """The words of a text as they are compared; single letters do not count."""
    return [word[:LONGEST] for word in WORD.findall(fold(text)) if len(word) > 1 or word.isdigit()]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The word without the endings of plural, diminutive and verb.

    Snowball's Dutch stemmer takes "initiatief" and "initiatieven" apart, so plurals are undone before it looks; and it
    takes every "ge" for a participle, so that "gemeente" would be "mening".
    """
    if word in _WHOLE:
        return word
    while (shorter := _singular(word)) != word:
        word = shorter
    if word.startswith("ge"):
        return word
    with _one_at_a_time:
        return str(_snowball.stemWord(word))[:LONGEST]


def stems(text: str) -> list[str]:
    """The stem of every word."""
    return [stem(word) for word in words(text)]


@lru_cache(maxsize=50_000)
def stem_of(raw: str) -> str:
    """The stem of one word as it stands in a text; empty when it does not count."""
    return next(iter(stems(raw)), "")


def sort_key(text: str) -> str:
    """The text in letters and figures that every database sorts the same."""
    return _NOT_PLAIN.sub("", fold(text))


@lru_cache(maxsize=2_000)
def _plain_letter(letter: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))


def _singular(word: str) -> str:
    if len(word) <= _SHORT or not word.isalpha():
        return word
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    if word.endswith("en"):
        return _closed(word[:-2])
    return (
        _closed(word[:-1]) if word.endswith("e") and word[-2] not in _VOWELS and word[-2:] != "je" else word
    )


def _closed(base: str) -> str:
    """The base as it is written without an ending: opgav is opgaaf, plann is plan, huiz is huis."""
    base = base[:-1] + _VOICED.get(base[-1], base[-1])
    double = _DOUBLED.fullmatch(base)
    if double:
        return double[1] + double[2]
    if base.endswith("uer"):
        return base[:-2] + "eer"
    if not _OPEN.fullmatch(base) or _UNSTRESSED.fullmatch(base):
        return base
    return base[:-1] + base[-2] + base[-1]
