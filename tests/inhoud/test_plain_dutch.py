"""All starter content is plain Dutch: short sentences, active, without officialese (NORMEN A15)."""

import re
import tomllib
from pathlib import Path

import pytest

from .paginas import FIXTURES, Pagina, all_pages, split_sentences, strings_in, words

DREMPELS = tomllib.loads((Path(__file__).parent / "drempels.toml").read_text(encoding="utf-8"))
KADERS = sorted((FIXTURES / "kaders").glob("*.toml"))
NOT_PROSE = frozenset({"sleutel", "code", "bron"})
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


def too_heavy(sentences: list[str]) -> list[str]:
    """What is wrong with the length of these sentences."""
    mean = mean_length(sentences)
    heavy = [f"mean {mean:.1f} words"] if mean > DREMPELS["gemiddelde_zinslengte"] else []
    return heavy + too_long(sentences)


def hides_who_acts(pagina: Pagina) -> bool:
    enough = len(pagina.sentences) >= DREMPELS["zinnen_voor_aandeel"]
    return enough and bool(passive_share(pagina.sentences) > DREMPELS["aandeel_worden_per_bestand"])


def texts() -> dict[str, list[str]]:
    """The sentences of every page and every file of frames, by name."""
    pages = {pagina.velden["pad"]: pagina.sentences for pagina in all_pages()}
    return pages | {path.stem: kader_sentences(path) for path in KADERS}


def test_sentences_are_short() -> None:
    wrong = {name: too_heavy(sentences) for name, sentences in texts().items()}
    assert {name: heavy for name, heavy in wrong.items() if heavy} == {}


def test_the_text_holds_no_officialese() -> None:
    pages = {pagina.velden["pad"]: forbidden(pagina.all_text) for pagina in all_pages()}
    frames = {path.stem: forbidden("\n".join(kader_sentences(path))) for path in KADERS}
    assert {name: found for name, found in (pages | frames).items() if found} == {}


def test_a_page_says_who_acts() -> None:
    assert [pagina.velden["pad"] for pagina in all_pages() if hides_who_acts(pagina)] == []


def test_the_guide_as_a_whole_says_who_acts() -> None:
    sentences = [zin for pagina in all_pages() for zin in pagina.sentences]
    assert passive_share(sentences) <= DREMPELS["aandeel_worden_totaal"]


@pytest.mark.parametrize("zin", ["Middels dit formulier meld je je aan.", "Een burgerinitiatief."])
def test_the_word_list_catches_officialese_and_wrong_terms(zin: str) -> None:
    assert forbidden(zin)


def test_the_word_list_leaves_part_words_alone() -> None:
    assert not forbidden("De gemiddelste inzakelijkheid van een toolbox.")
