"""Files on the council's page of a dossier (ONTWERP §2: a higher page shows them by this app's tag)."""

from typing import Any

from django import template

from initiatieven.models import Initiatief
from initiatieven.views import bestanden

register = template.Library()


@register.inclusion_tag("initiatieven/raadsbestanden.html")
def raadsbestanden(initiatief: Initiatief) -> dict[str, Any]:
    """The files that the council may read."""
    return {"bestanden": bestanden.for_council(initiatief)}
