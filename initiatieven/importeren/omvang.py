"""How much of a file goes at once."""

from initiatieven.models import Importlijst

BATCH = 100
"""Rows in one transaction."""
SMALL = 50
"""So many rows take a second or two: nobody has to wait for the background and look again."""


def is_small(lijst: Importlijst) -> bool:
    """Whether the work is done while who asked for it waits."""
    return lijst.totaal <= SMALL
