"""A chart shows the numbers it is given, no others, and never draws what was not answered."""

import pytest

from samenwerkingswijzer.ground.grafieken import (
    STAAF_MAX,
    Punt,
    Vergelijking,
    bars,
    difference_in_words,
    differences,
    stacked,
)


def test_the_longest_bar_has_the_full_length_and_half_the_value_is_half_the_length() -> None:
    grafiek = bars(
        "Per dorp", "Espel heeft er de meeste.", [Punt("Espel", 8, "/a/"), Punt("Ens", 4)], "Aantal"
    )
    assert [rij.staven[0].breedte for rij in grafiek.rijen] == [STAAF_MAX, STAAF_MAX / 2]


def test_the_table_beside_a_chart_has_the_same_numbers_and_links() -> None:
    grafiek = bars("Per dorp", "Espel heeft er de meeste.", [Punt("Espel", 8, "/a/")], "Aantal")
    assert [(cel.tekst, cel.url) for cel in grafiek.tabel[0]] == [("Espel", ""), ("8", "/a/")]


def test_without_any_value_nothing_is_drawn_and_nothing_breaks() -> None:
    assert bars("Leeg", "Er is nog niets.", [Punt("Espel", 0)], "Aantal").rijen[0].staven[0].breedte == 0
    assert bars("Leeg", "Er is nog niets.", [], "Aantal").hoogte == 0


def test_the_parts_of_a_stacked_bar_lie_one_after_another() -> None:
    row = ("Espel", [Punt("open", 3), Punt("klaar", 0), Punt("gestopt", 1)])
    rij = stacked("Per dorp", "Zin.", ["open", "klaar", "gestopt"], [row]).rijen[0]
    assert [(staaf.label, staaf.x) for staaf in rij.staven] == [("open", 0.0), ("gestopt", 225.0)]
    assert rij.totaal == 4


def test_a_row_without_a_value_for_each_series_is_refused() -> None:
    with pytest.raises(ValueError, match="one value per series"):
        stacked("Per dorp", "Zin.", ["open", "klaar"], [("Espel", [Punt("open", 3)])])


def test_an_unanswered_side_is_left_out_of_the_comparison_and_says_why() -> None:
    item = Vergelijking("Doelen", None, 4, zonder_vooraf="niet gevraagd")
    grafiek = differences("Vooraf en nu", "Zin.", [item])
    (rij,), (cellen,) = grafiek.rijen, grafiek.tabel
    assert rij.vooraf_x is None
    assert [words for _, words in rij.waarom] == ["niet", "gevraagd"]
    assert [cel.tekst for cel in cellen] == ["Doelen", "niet gevraagd", "4", "niet te vergelijken"]


@pytest.mark.parametrize(
    ("vooraf", "nu", "words"),
    [(3, 5, "+2"), (4, 2.5, "−1,5"), (4, 4, "gelijk"), (None, 4, "niet te vergelijken")],
)
def test_the_difference_reads_as_a_dutch_reader_says_it(vooraf: float | None, nu: float, words: str) -> None:
    assert difference_in_words(vooraf, nu) == words
