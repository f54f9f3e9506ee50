"""Differences are of words, in lines that belong together, and quick on any text."""

import time

from handreikingen.difference import compare
from handreikingen.lines import of_html


def _told(old: list[str], new: list[str]) -> list[list[tuple[str, str]]]:
    return [[(stuk.soort, stuk.tekst) for stuk in regel] for regel in compare(old, new)]


def test_same_text_has_no_differences() -> None:
    assert compare(["Bel terug.", "Kom langs."], ["Bel terug.", "Kom langs."]) == []


def test_one_word_that_changed_is_shown_between_the_words_that_stayed() -> None:
    assert _told(["Bel binnen een week terug."], ["Bel binnen een dag terug."]) == [
        [("gelijk", "Bel binnen een"), ("weg", "week"), ("erbij", "dag"), ("gelijk", "terug.")]
    ]


def test_lines_that_have_nothing_in_common_are_two_lines() -> None:
    assert _told(["Bel terug."], ["Vraag het aan de buren."]) == [
        [("weg", "Bel terug.")],
        [("erbij", "Vraag het aan de buren.")],
    ]


def test_a_line_that_came_and_a_line_that_went() -> None:
    assert _told(["Een.", "Twee."], ["Een.", "Twee.", "Drie."]) == [[("erbij", "Drie.")]]
    assert _told(["Een.", "Twee."], ["Twee."]) == [[("weg", "Een.")]]


def test_a_very_long_line_does_not_take_long() -> None:
    old = " ".join(f"woord{number % 7}" for number in range(20_000))
    begin = time.monotonic()
    assert len(compare([old], [old[::-1]])) == 2
    assert time.monotonic() - begin < 2


def test_rich_text_becomes_one_line_per_paragraph_and_item() -> None:
    items = "<ul><li>Een</li><li><p>Twee<br>en meer</p><ul><li>Drie</li></ul></li></ul>"
    html = f"<h2>Zo doe je het</h2><p>Bel <b>eerst</b>.</p>{items}"
    assert of_html(html) == ["Zo doe je het", "Bel eerst.", "Een", "Twee en meer", "Drie"]
