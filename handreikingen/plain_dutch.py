"""Plain Dutch (NORMEN A15): the rules, once, for what is shipped and for what editors write.

The thresholds and words stand in `drempels.toml`.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

DREMPELS: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("drempels.toml").read_text(encoding="utf-8")
)
INSTEAD: dict[str, str] = DREMPELS["ambtelijk"] | DREMPELS["verboden_termen"]
"""Words that never stand in our text, with what to write instead."""
_TERMS = "|".join(map(re.escape, sorted(INSTEAD, key=len, reverse=True)))
_FORBIDDEN = re.compile(rf"(?<![\w/-])(?:{_TERMS})(?![\w/-])")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_WORDEN = re.compile(r"\bword(?:t|en)\b", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(?:word|wordt|worden|werd|werden|geworden)\b", re.IGNORECASE)
_DONE_BY = re.compile(r"\b(?:is|zijn|was|waren)\b.*\bdoor\b", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\b(?:\w{0,7}ge\w{2,}|(?:be|ver|ont|her)\w{3,})(?:d|t|en)\b", re.IGNORECASE)


def sentences(line: str) -> list[str]:
    """The sentences of one line of plain text."""
    return [sentence for sentence in _SENTENCE_END.split(line) if _WORD.search(sentence)]


def words(text: str) -> list[str]:
    """The words of a text."""
    return _WORD.findall(text)


def forbidden(text: str) -> list[str]:
    """Banned words and phrases that stand in the text as whole words."""
    lower = text.lower()
    for allowed in DREMPELS["toegestaan"]:
        lower = lower.replace(allowed, "")
    return _FORBIDDEN.findall(lower)


def is_long(sentence: str) -> bool:
    """Whether this sentence is longer than any should be."""
    return len(words(sentence)) > int(DREMPELS["langste_zin"])


def is_passive(sentence: str) -> bool:
    """Whether something happens in this sentence while nobody does it: worden, or zijn … door, with a participle."""
    return bool((_AUXILIARY.search(sentence) or _DONE_BY.search(sentence)) and _PARTICIPLE.search(sentence))


def with_worden(text: list[str]) -> list[str]:
    """The sentences with "wordt" or "worden"."""
    return [sentence for sentence in text if _WORDEN.search(sentence)]


def mean_length(text: list[str]) -> float:
    """How many words these sentences have on average."""
    return sum(len(words(sentence)) for sentence in text) / len(text)


def is_heavy(text: list[str]) -> bool:
    """Whether these sentences are too long on average; a few sentences say nothing."""
    enough = len(text) >= int(DREMPELS["zinnen_voor_aandeel"])
    return enough and mean_length(text) > float(DREMPELS["gemiddelde_zinslengte"])


def hiding_who_acts(text: list[str]) -> list[str]:
    """The sentences that hide who acts, when there are too many of them."""
    if len(text) < DREMPELS["zinnen_voor_aandeel"]:
        return []
    worden, passive = with_worden(text), [sentence for sentence in text if is_passive(sentence)]
    too_many = len(worden) > DREMPELS["aandeel_worden_per_bestand"] * len(text)
    too_passive = len(passive) > DREMPELS["aandeel_lijdend_per_bestand"] * len(text)
    return (worden if too_many else []) + (passive if too_passive else [])
