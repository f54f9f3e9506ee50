"""What editors see beside the form of a page."""

from typing import Any

from django import template

from handreikingen.paginacontrole import check

register = template.Library()
MOST = 25
"""More at once helps nobody; after mending these the rest shows."""


@register.simple_tag
def tekstcontrole(pagina: Any) -> dict[str, Any]:
    """The remarks about this page: how many, whether any stops publishing, and the first of them."""
    remarks = check(pagina)
    return {
        "aantal": len(remarks),
        "fouten": sum(remark.fout for remark in remarks),
        "opmerkingen": remarks[:MOST],
        "rest": max(len(remarks) - MOST, 0),
    }
