"""Numbers as they read in Dutch."""

from decimal import Decimal

from django.utils.formats import number_format


def euro(amount: Decimal | int) -> str:
    """An amount: € 12.500, and cents only when there are any."""
    return f"€ {number_format(amount, 0 if amount == int(amount) else 2, force_grouping=True)}"


def as_score(value: float) -> str:
    """A score or a mean of scores: one decimal, and none for a whole number."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")
