"""All shipped text is plain Dutch: short sentences, active, without officialese (NORMEN A15)."""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from .paginas import words
from .teksten import Tekst, message_sentences, screen_lines, shipped

DREMPELS = tomllib.loads((Path(__file__).parent / "drempels.toml").read_text(encoding="utf-8"))
TERMS = sorted(DREMPELS["ambtelijk"] + DREMPELS["verboden_termen"], key=len, reverse=True)
FORBIDDEN = re.compile(rf"(?<![\w/-])(?:{'|'.join(map(re.escape, TERMS))})(?![\w/-])")
WORDEN = re.compile(r"\bword(?:t|en)\b", re.IGNORECASE)
AUXILIARY = re.compile(r"\b(?:word|wordt|worden|werd|werden|geworden)\b", re.IGNORECASE)
DONE_BY = re.compile(r"\b(?:is|zijn|was|waren)\b.*\bdoor\b", re.IGNORECASE)
PARTICIPLE = re.compile(r"\b(?:\w{0,7}ge\w{2,}|(?:be|ver|ont|her)\w{3,})(?:d|t|en)\b", re.IGNORECASE)
TEXTS = shipped()


def forbidden(text: str) -> list[str]:
    """Banned words and phrases that stand in the text as whole words."""
    lower = text.lower()
    for allowed in DREMPELS["toegestaan"]:
        lower = lower.replace(allowed, "")
    return FORBIDDEN.findall(lower)


def is_passive(zin: str) -> bool:
    """Whether something happens in this sentence while nobody does it: worden, or zijn … door, with a participle."""
    return bool((AUXILIARY.search(zin) or DONE_BY.search(zin)) and PARTICIPLE.search(zin))


def share(zinnen: list[str], found: list[str]) -> float:
    return len(found) / len(zinnen)


def mean_length(zinnen: list[str]) -> float:
    return sum(len(words(zin)) for zin in zinnen) / len(zinnen)


def too_heavy(tekst: Tekst) -> list[str]:
    """What is wrong with the length of these sentences."""
    mean = mean_length(tekst.zinnen)
    many = len(tekst.zinnen) >= DREMPELS["zinnen_voor_aandeel"]
    heavy = [f"mean {mean:.1f} words"] if many and mean > DREMPELS["gemiddelde_zinslengte"] else []
    return heavy + [zin for zin in tekst.zinnen if len(words(zin)) > DREMPELS["langste_zin"]]


def hides_who_acts(tekst: Tekst) -> list[str]:
    """The sentences that hide who acts, when there are too many of them."""
    worden = [zin for zin in tekst.zinnen if WORDEN.search(zin)]
    lijdend = [zin for zin in tekst.zinnen if is_passive(zin)]
    if len(tekst.zinnen) < DREMPELS["zinnen_voor_aandeel"]:
        return []
    too_many = share(tekst.zinnen, worden) > DREMPELS["aandeel_worden_per_bestand"]
    too_passive = share(tekst.zinnen, lijdend) > DREMPELS["aandeel_lijdend_per_bestand"]
    return (worden if too_many else []) + (lijdend if too_passive else [])


@cache
def everything() -> list[str]:
    return [zin for tekst in TEXTS for zin in tekst.zinnen]


def test_all_kinds_of_text_are_read() -> None:
    names = {tekst.naam for tekst in TEXTS}
    assert {"/werkvormen/", "kaders/uitgangspunten.toml", "404.html", "gemeente.toml"} <= names
    assert {"speelveld/verkennen-opgave.toml", "figuren-in-tekst/maatwerk.toml"} <= names
    assert {"initiatieven/status.py", "initiatieven/forms/verkenning.py"} <= names


def test_sentences_are_short() -> None:
    wrong = {tekst.naam: too_heavy(tekst) for tekst in TEXTS}
    assert {name: heavy for name, heavy in wrong.items() if heavy} == {}


def test_the_text_holds_no_officialese() -> None:
    found = {tekst.naam: forbidden(tekst.geheel) for tekst in TEXTS}
    assert {name: terms for name, terms in found.items() if terms} == {}


def test_a_text_says_who_acts() -> None:
    wrong = {tekst.naam: hides_who_acts(tekst) for tekst in TEXTS}
    assert {name: zinnen for name, zinnen in wrong.items() if zinnen} == {}


def test_everything_together_says_who_acts() -> None:
    zinnen = everything()
    worden = [zin for zin in zinnen if WORDEN.search(zin)]
    lijdend = [zin for zin in zinnen if is_passive(zin)]
    assert share(zinnen, worden) <= DREMPELS["aandeel_worden_totaal"]
    assert share(zinnen, lijdend) <= DREMPELS["aandeel_lijdend_totaal"]


@pytest.mark.parametrize("zin", ["Middels dit formulier meld je je aan.", "Een burgerinitiatief."])
def test_the_word_list_catches_officialese_and_wrong_terms(zin: str) -> None:
    assert forbidden(zin)


@pytest.mark.parametrize(
    "zin", ["De gemiddelste inzakelijkheid van een toolbox.", "Bankjes op grond van de vereniging."]
)
def test_the_word_list_leaves_part_words_and_plain_meanings_alone(zin: str) -> None:
    assert not forbidden(zin)


@pytest.mark.parametrize(
    "zin",
    [
        "De aanvraag wordt binnen een week behandeld.",
        "Er werd niet geluisterd.",
        "Het plan is door de raad vastgesteld.",
    ],
)
def test_a_passive_sentence_is_seen(zin: str) -> None:
    assert is_passive(zin)


@pytest.mark.parametrize(
    "zin",
    [
        "Het wordt morgen mooi weer.",
        "Je hebt het plan gemaakt.",
        "De raad stelt het vast.",
        "Wie wil lid worden?",
    ],
)
def test_an_active_sentence_is_left_alone(zin: str) -> None:
    assert not is_passive(zin)


def test_a_screen_is_read_as_a_visitor_reads_it() -> None:
    template = (
        "{# Niet lezen. #}<p>Je plan <b>{{ titel }}</b> is bewaard.</p>{% if x %}<h2>Kop</h2>{% endif %}"
    )
    assert screen_lines(template) == ["Je plan X is bewaard.", "Kop"]


def test_a_message_in_code_is_read_and_a_docstring_is_not() -> None:
    code = '"""Says hello to people."""\nzin = f"Dag {naam}, je plan is bewaard."\nwoord = "opslaan"\n'
    assert message_sentences(code) == ["Dag X, je plan is bewaard."]
