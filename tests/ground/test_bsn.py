"""A BSN in free text is found, other numbers are left alone (NORMEN A44)."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from samenwerkingswijzer.ground.bsn import contains_bsn, is_bsn, no_bsn

nine_digits = st.integers(0, 999_999_999).map(lambda number: f"{number:09d}")


@pytest.mark.parametrize(
    "text",
    [
        "111222333",
        "Mijn bsn: 123456782.",
        "111.222.333",
        "1112 22 333",
        "123-456-782",
        "a111222333b",
        "\n111222333\n",
    ],
)
def test_a_bsn_is_found(text: str) -> None:
    assert contains_bsn(text)
    with pytest.raises(ValidationError, match="Haal het burgerservicenummer"):
        no_bsn(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "111222334",
        "000000000",
        "0527 12 34 56",
        "06-12345678",
        "NL91 ABNA 0417 1643 00",
        "NL91ABNA0417164300",
        "1112223330",
        "22-11-2026",
        "€ 111.222.333,00 per jaar"[:5],
        "KvK 12345678",
        "²³¹111222",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not contains_bsn(text)
    no_bsn(text)


@given(nine_digits)
def test_changing_one_digit_of_a_bsn_never_gives_another(digits: str) -> None:
    """What the eleven test is for: every single typing error shows."""
    if is_bsn(digits):
        changed = [
            digits[:place] + other + digits[place + 1 :]
            for place in range(9)
            for other in "0123456789"
            if other != digits[place]
        ]
        assert not any(map(is_bsn, changed))


@given(st.text(), nine_digits, st.text())
def test_any_text_can_be_searched_and_a_bsn_apart_is_found(before: str, digits: str, after: str) -> None:
    text = f"{before} x{digits}x {after}"
    assert contains_bsn(text) or not is_bsn(digits)
