"""All starter content is plain Dutch: short sentences, active, without officialese (NORMEN A15)."""

import re
import tomllib
from pathlib import Path

import pytest

from .paginas import FIXTURES, Pagina, all_pages, split_sentences, strings_in, words

DREMPELS = tomllib.loads((Path(__file__).parent / "drempels.toml").read_text(encoding="utf-8"))
KADERS = sorted((FIXTURES / "kaders").glob("*.toml"))
NOT_PROSE = frozenset({"sleutel", "code", "bron", "herkomst"})
PASSIVE = re.compile(r"\bword(?:t|en)\b", re.IGNORECASE)


def forbidden(text: str) -> list[str]:
    """Banned words and phrases that stand in the text as whole words."""
    lower = text.lower()
    terms = DREMPELS["ambtelijk"] + DREMPELS["verboden_termen"]
    return [term for term in terms if re.search(rf"(?<![\w/-]){re.escape(term)}(?![\w/-])", lower)]


def kader_sentences(path: Path) -> list[str]:
    texts = strings_in(tomllib.loads(path.read_text(encoding="utf-8")), NOT_PROSE)
    return [zin for text in texts for zin in split_sentences(text)]


def mean_length(sentences: list[str]) -> float:
    return sum(len(words(zin)) for zin in sentences) / len(sentences)


def too_long(sentences: list[str]) -> list[str]:
    return [zin for zin in sentences if len(words(zin)) > DREMPELS["langste_zin"]]


def passive_share(sentences: list[str]) -> float:
    return sum(bool(PASSIVE.search(zin)) for zin in sentences) / len(sentences)


PAGES = pytest.mark.parametrize("pagina", all_pages(), ids=lambda pagina: pagina.velden["pad"])
FILES = pytest.mark.parametrize("path", KADERS, ids=lambda path: path.stem)


@PAGES
def test_sentences_of_a_page_are_short(pagina: Pagina) -> None:
    assert mean_length(pagina.sentences) <= DREMPELS["gemiddelde_zinslengte"]
    assert not too_long(pagina.sentences)


@FILES
def test_sentences_of_the_frames_are_short(path: Path) -> None:
    sentences = kader_sentences(path)
    assert mean_length(sentences) <= DREMPELS["gemiddelde_zinslengte"]
    assert not too_long(sentences)


@PAGES
def test_a_page_holds_no_officialese(pagina: Pagina) -> None:
    assert not forbidden(pagina.all_text)


@FILES
def test_the_frames_hold_no_officialese(path: Path) -> None:
    assert not forbidden("\n".join(kader_sentences(path)))


@PAGES
def test_a_page_says_who_acts(pagina: Pagina) -> None:
    if len(pagina.sentences) >= DREMPELS["zinnen_voor_aandeel"]:
        assert passive_share(pagina.sentences) <= DREMPELS["aandeel_worden_per_bestand"]


def test_the_guide_as_a_whole_says_who_acts() -> None:
    sentences = [zin for pagina in all_pages() for zin in pagina.sentences]
    assert passive_share(sentences) <= DREMPELS["aandeel_worden_totaal"]


@pytest.mark.parametrize("zin", ["Middels dit formulier meld je je aan.", "Een burgerinitiatief."])
def test_the_word_list_catches_officialese_and_wrong_terms(zin: str) -> None:
    assert forbidden(zin)


def test_the_word_list_leaves_part_words_alone() -> None:
    assert not forbidden("De gemiddelste inzakelijkheid van een toolbox.")
