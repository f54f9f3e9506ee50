"""The stretch of text around the words that were asked for, with those words marked."""

import re

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from handreikingen.search import dutch

_WORD = re.compile(r"[^\W_]+")
_BEFORE = 70
_LENGTH = 230


def cut(text: str, stems: frozenset[str]) -> SafeString:
    """About three lines of the text, from just before the first word that was asked for."""
    first = next((match.start() for match in _WORD.finditer(text) if _is_wanted(match[0], stems)), 0)
    start = text.rfind(" ", 0, max(first - _BEFORE, 0)) + 1 if first > _BEFORE else 0
    end = (
        len(text) if len(text) - start <= _LENGTH else max(text.rfind(" ", start, start + _LENGTH), start + 1)
    )
    before, after = "… " if start else "", " …" if end < len(text) else ""
    return mark_safe(before + mark(text[start:end], stems) + after)  # noqa: S308  `mark` escaped it


def mark(text: str, stems: frozenset[str]) -> SafeString:
    """The text with the words that were asked for in `<mark>`; everything else escaped."""
    parts: list[str] = []
    place = 0
    for match in _WORD.finditer(text):
        if _is_wanted(match[0], stems):
            parts += [escape(text[place : match.start()]), f"<mark>{escape(match[0])}</mark>"]
            place = match.end()
    return mark_safe("".join([*parts, escape(text[place:])]))  # noqa: S308  every part is escaped


def _is_wanted(word: str, stems: frozenset[str]) -> bool:
    return any(stem in stems for stem in dutch.stems(word))
