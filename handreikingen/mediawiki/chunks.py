"""Divide a text at its headings, so that what did not change between two versions is read once.

A part ends before a heading only where nothing is open: no table, link, template or element.
"""

import re
from collections import Counter
from collections.abc import Iterator

_HEADING = re.compile(r"^(?==+[^=\n].*=+[ \t]*$)", re.MULTILINE)
_PAIRS = (("{|", "|}"), ("[[", "]]"), ("{{", "}}"))
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>[^<>]*)>", re.IGNORECASE)
_OFTEN_LEFT_OPEN = r"(?!(?:br|hr|li|tr|td|th|dd|dt|wbr)\b)"
_OPENS = re.compile(rf"<{_OFTEN_LEFT_OPEN}[a-z]", re.IGNORECASE)
_CLOSES = re.compile(rf"</{_OFTEN_LEFT_OPEN}|/>", re.IGNORECASE)
_LONELY = frozenset({"br", "hr", "references", "wbr"})


MOST_OPEN = 1000
"""More than this open at once is no text of people; the parser needs the square of it in time."""


def divide(text: str) -> Iterator[str]:
    """The parts in order; together they are the whole text."""
    waiting = ""
    for part in _HEADING.split(text):
        waiting += part
        if waiting and is_closed(waiting):
            yield waiting
            waiting = ""
    if waiting:
        yield waiting


def is_closed(text: str) -> bool:
    """Whether everything that opens here also closes here."""
    if any(text.count(begin) != text.count(end) for begin, end in _PAIRS):
        return False
    if "<" not in text:
        return True
    found: Counter[str] = Counter()
    for tag in _TAG.finditer(text):
        if not tag["rest"].endswith("/"):
            found[tag["name"].lower()] += -1 if tag["end"] else 1
    return not any(number for name, number in found.items() if name not in _LONELY)


def is_tangled(text: str) -> bool:
    """Whether so much opens without closing that reading it would take minutes."""
    open_tags = len(_OPENS.findall(text)) - len(_CLOSES.findall(text)) if "<" in text else 0
    open_signs = (text.count(begin) - text.count(end) for begin, end in ("{}", "[]"))
    return max(open_tags, *open_signs) > MOST_OPEN
