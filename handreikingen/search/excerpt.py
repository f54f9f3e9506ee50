"""The stretch of text that has most of the words that were asked for, with those words marked."""

from collections.abc import Collection

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from handreikingen.search.dutch import WORD, stem_of

_BEFORE = 70
_LENGTH = 230
_MOST_PLACES = 40


def cut(text: str, stems: Collection[str]) -> SafeString:
    """About three lines of the text, from just before the words that were asked for."""
    best = _best_place(text, stems)
    start = text.rfind(" ", 0, max(best - _BEFORE, 0)) + 1 if best > _BEFORE else 0
    end = (
        len(text) if len(text) - start <= _LENGTH else max(text.rfind(" ", start, start + _LENGTH), start + 1)
    )
    before, after = "… " if start else "", " …" if end < len(text) else ""
    return mark_safe(before + mark(text[start:end], stems) + after)  # noqa: S308  `mark` escaped it


def mark(text: str, stems: Collection[str]) -> SafeString:
    """The text with the words that were asked for in `<mark>`; everything else escaped."""
    parts: list[str] = []
    place = 0
    for match in WORD.finditer(text):
        if stem_of(match[0]) in stems:
            parts += [escape(text[place : match.start()]), f"<mark>{escape(match[0])}</mark>"]
            place = match.end()
    return mark_safe("".join([*parts, escape(text[place:])]))  # noqa: S308  every part is escaped


def _best_place(text: str, stems: Collection[str]) -> int:
    """Where the stretch with most different words begins; the first of equals."""
    found = [(match.start(), stem) for match in WORD.finditer(text) if (stem := stem_of(match[0])) in stems][
        :_MOST_PLACES
    ]

    def different(place: int) -> int:
        return len({stem for start, stem in found if place <= start < place + _LENGTH - _BEFORE})

    return max((start for start, _ in found), key=lambda place: (different(place), -place), default=0)
