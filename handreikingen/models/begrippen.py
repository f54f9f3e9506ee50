"""The words of the trade that are explained on every page."""

from django.conf import settings
from django.core.cache import cache

from handreikingen.glossary import Term
from handreikingen.models.begrip import Begrip
from handreikingen.models.kaarten import readable

_KEY = "handreikingen.begrippen"


def terms() -> list[Term]:
    """Every published term in one query; kept for a minute, and asked again after one is published or taken back.

    Another server process may show a term that was taken back for that minute.
    """
    found: list[Term] | None = cache.get(_KEY)
    if found is None:
        found = [
            Term(begrip.pk, begrip.title, begrip.definitie, begrip.get_url() or "")
            for begrip in readable(Begrip.objects.defer("inhoud")).order_by("path")
        ]
        cache.set(_KEY, found, settings.BEGRIPPEN_BEWAREN)
    return found


def ask_again() -> None:
    """A term was published or taken back."""
    cache.delete(_KEY)
