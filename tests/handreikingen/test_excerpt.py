"""The excerpt of a text that was found: the stretch that has the words."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from handreikingen.search import excerpt
from handreikingen.search.dutch import WORD, stem_of

WORDS = st.sampled_from(
    ["Bénk", "één", "ïsland", "’s-Gravenhage", "dorpswinkels", "Ĳsselmeer", "€ 5", "_x", "x_bank", "Banken", "bank"]
)  # fmt: skip


@given(st.lists(WORDS | st.text(max_size=6), max_size=30), st.lists(WORDS, min_size=1, max_size=4))
@settings(max_examples=60)
def test_no_word_that_was_asked_for_is_passed_over(text: list[str], asked: list[str]) -> None:
    whole, stems = " ".join(text), {stem_of(word) for raw in asked for word in WORD.findall(raw)} - {""}
    everywhere = [match.span() for match in WORD.finditer(whole) if stem_of(match[0]) in stems]
    seen = excerpt.words_like(whole, stems)
    assert [match.span() for match in seen if stem_of(match[0]) in stems] == everywhere


def test_the_excerpt_begins_just_before_the_most_of_the_words() -> None:
    text = f"Een bank. {'Niets hier. ' * 60}De dorpswinkel heeft een bank en koffie."
    shown = excerpt.cut(text, {stem_of("bank"), stem_of("dorpswinkel")})
    assert re.findall("<mark>(.*?)</mark>", shown) == ["dorpswinkel", "bank"]
