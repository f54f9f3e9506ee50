"""No citizen service number (BSN) in free text: the law lets us process none (NORMEN A44; UAVG art. 46)."""

import re

from django.core.exceptions import ValidationError

_NUMBER = re.compile(r"(?<!\d)(?:\d{9}|\d{3}([ .-])\d{3}\1\d{3}|\d{4}([ .-])\d{2}\2\d{3})(?!\d)", re.ASCII)
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
MELDING = (
    "Haal het burgerservicenummer (BSN) weg. Wij mogen dat niet bewaren. "
    "Is het een ander nummer? Schrijf er dan letters tussen."
)


def is_bsn(digits: str) -> bool:
    """Whether nine digits pass the eleven test of the BSN; nine zeros do not."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return total % 11 == 0 and digits != "000000000"


def contains_bsn(text: str) -> bool:
    """Whether a nine digit number in the text, written in one piece or in the usual groups, is a valid BSN."""
    return any(is_bsn(re.sub(r"\D", "", found[0])) for found in _NUMBER.finditer(text))


def no_bsn(text: str) -> None:
    """Validator for free text. Raises ValidationError that says what to do."""
    if contains_bsn(text):
        raise ValidationError(MELDING, code="bsn")
