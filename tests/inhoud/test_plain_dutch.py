"""All shipped text is plain Dutch: short sentences, active, without officialese (NORMEN A15)."""

from functools import cache

import pytest

from handreikingen.plain_dutch import (
    DREMPELS,
    forbidden,
    hiding_who_acts,
    is_heavy,
    is_long,
    is_passive,
    mean_length,
    with_worden,
)

from .teksten import Tekst, message_sentences, screen_lines, shipped

TEXTS = shipped()


def too_heavy(tekst: Tekst) -> list[str]:
    """What is wrong with the length of these sentences."""
    heavy = [f"mean {mean_length(tekst.zinnen):.1f} words"] if is_heavy(tekst.zinnen) else []
    return heavy + [zin for zin in tekst.zinnen if is_long(zin)]


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
    wrong = {tekst.naam: hiding_who_acts(tekst.zinnen) for tekst in TEXTS}
    assert {name: zinnen for name, zinnen in wrong.items() if zinnen} == {}


def test_everything_together_says_who_acts() -> None:
    zinnen = everything()
    lijdend = [zin for zin in zinnen if is_passive(zin)]
    assert len(with_worden(zinnen)) <= DREMPELS["aandeel_worden_totaal"] * len(zinnen)
    assert len(lijdend) <= DREMPELS["aandeel_lijdend_totaal"] * len(zinnen)


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
