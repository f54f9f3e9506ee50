"""How many public initiatives stand behind an address of the overview: the numbers on a map of villages."""

from collections.abc import Iterable
from urllib.parse import parse_qsl, urlsplit

from django.conf import settings
from django.core.cache import cache
from django.db.models import Count
from django.urls import reverse

from initiatieven.models import Initiatief
from initiatieven.status import STANDEN

_Soort = tuple[str, str, str]
"""Village, theme and state."""
_FILTERS = {"kern", "thema", "stand"}


def behind(addresses: Iterable[str]) -> dict[str, int]:
    """Per address of the overview how many initiatives one finds there; an address of another kind is left out.

    One query whatever the number of addresses, and the answer is at most 90 seconds old, as on the start page.
    """
    filters = {address: read for address in addresses if (read := _filters(address)) is not None}
    counts = cache.get_or_set("initiatieven_per_soort", _count, settings.GETELD_BEWAREN) if filters else {}
    return {address: _sum(counts or {}, **read) for address, read in filters.items()}


def _filters(address: str) -> dict[str, str] | None:
    parts = urlsplit(address)
    query = dict(parse_qsl(parts.query))
    known = parts.path == reverse("initiatieven") and query.keys() <= _FILTERS
    return query if known and query.get("stand", "") in {"", *STANDEN} else None


def _count() -> dict[_Soort, int]:
    rows = Initiatief.objects.public().order_by().values_list("kern__sleutel", "typering", "status")
    return {(kern or "", thema, state): number for kern, thema, state, number in rows.annotate(Count("pk"))}


def _sum(counts: dict[_Soort, int], kern: str = "", thema: str = "", stand: str = "") -> int:
    states = STANDEN.get(stand)
    return sum(
        number
        for (village, theme, state), number in counts.items()
        if kern in ("", village) and thema in ("", theme) and (states is None or state in states)
    )
