"""The excerpt of a text that was found: the stretch that has the words."""

import re

from handreikingen.search import excerpt
from handreikingen.search.dutch import stem_of


def test_the_excerpt_begins_just_before_the_most_of_the_words() -> None:
    text = f"Een bank. {'Niets hier. ' * 60}De dorpswinkel heeft een bank en koffie."
    shown = excerpt.cut(text, {stem_of("bank"), stem_of("dorpswinkel")})
    assert re.findall("<mark>(.*?)</mark>", shown) == ["dorpswinkel", "bank"]
