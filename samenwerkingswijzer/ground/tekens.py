"""No characters that nobody sees in what people type.

PostgreSQL refuses the null character, a line break in a title can forge lines of a mail, and a change of writing
direction lets a text read otherwise than it was typed (Unicode TR 36 §2.6).
"""

import re
import textwrap

from django.core.exceptions import ValidationError

_DIRECTION = "\u202a-\u202e\u2066-\u2069"
_IN_TEXT = re.compile(rf"[\x00-\x08\x0e-\x1f\x7f-\x9f{_DIRECTION}]")
_IN_LINE = re.compile(rf"[\x00-\x1f\x7f-\x9f\u2028\u2029{_DIRECTION}]")
_IN_NAME = re.compile("[\u00ad\u061c\u200b-\u200f\u2060-\u2064\ufeff]")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
MELDING = "Er staat een onzichtbaar teken in je antwoord. Haal de tekst weg en typ die opnieuw."


def without(text: str) -> str:
    """The text without what no XML may hold (XML 1.0 §2.2), for what came in before anyone looked."""
    return _NOT_IN_XML.sub("", text)


def shortened(text: str, most: int = 60) -> str:
    """The beginning of a text as a name for it: whole words, and a sign that there is more."""
    short = textwrap.shorten(text, most, placeholder=" …")
    return short if short != "…" else f"{text.strip()[: most - 1]}…"


def opening(text: str, most: int = 180) -> str:
    """The first sentences that fit, and a sign that there is more; of a sentence that is too long its beginning."""
    whole, told = " ".join(text.split()), ""
    for sentence in _SENTENCE_END.split(whole):
        if len(told) + len(sentence) >= most:
            break
        told = f"{told} {sentence}".strip()
    if told == whole:
        return whole
    return f"{told} …" if told else shortened(whole, most)


def hides_something(name: str) -> bool:
    """Whether a name holds a sign that nobody sees, also one that marks letters as read from right to left."""
    return bool(_IN_LINE.search(name) or _IN_NAME.search(name))


def running_text(text: str) -> None:
    """Validator for text of more lines. Raises ValidationError."""
    _refuse(_IN_TEXT, text)


def one_line(text: str) -> None:
    """Validator for a text of one line. Raises ValidationError."""
    _refuse(_IN_LINE, text)


def _refuse(hidden: re.Pattern[str], text: str) -> None:
    if hidden.search(text):
        raise ValidationError(MELDING, code="onzichtbaar")
