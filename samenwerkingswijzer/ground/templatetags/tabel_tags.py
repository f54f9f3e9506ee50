"""Tables in templates."""

from collections.abc import Iterable, Sequence

from django import template

register = template.Library()


@register.filter
def per_kolom[Cel, Kolom](rij: Sequence[Cel], kolommen: Sequence[Kolom]) -> Iterable[tuple[Kolom, Cel]]:
    """Each cell of a row with its column, whose heading stands beside the cell on a phone.

    Raises ValueError when a row has another number of cells than the table has columns.
    """
    return zip(kolommen, rij, strict=True)
