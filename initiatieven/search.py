"""Public initiatives as a source of search. Only title and public text of public dossiers enter the index."""

from django.urls import reverse
from wagtail.search.backends import get_search_backend
from wagtail.search.query import PlainText

from handreikingen.search.registry import Bron, Document, Treffer
from initiatieven.models import Gebeurtenis, Initiatief
from initiatieven.status import Handeling

NAAM = "initiatieven"
SOORT = "Initiatief"
MOST = 300
"""More matches than anyone reads."""
HANDELINGEN = (Handeling.openbaar_maken, Handeling.besloten_maken, Handeling.gegevens_wijzigen)
"""After these the public text may have changed."""


def refresh(initiatief: Initiatief, _gebeurtenis: Gebeurtenis) -> None:
    """Bring the index up to date, in the transaction that changed the dossier."""
    backend = get_search_backend()
    if initiatief.openbaar_sinds:
        backend.add(initiatief)
    else:
        backend.delete(initiatief)


def _find(stems: list[str], any_word: bool) -> list[Treffer]:
    query = PlainText(" ".join(stems), operator="or" if any_word else "and")
    keys = [found.pk for found in get_search_backend().search(query, Initiatief)[:MOST]]
    rows = Initiatief.objects.public().filter(pk__in=keys)
    return [Treffer(NAAM, row.pk, SOORT, row.titel, row.publieke_samenvatting) for row in rows]


def _show(keys: list[int]) -> dict[int, Document]:
    rows = Initiatief.objects.public().filter(pk__in=keys)
    return {
        row.pk: Document(reverse("initiatief", args=[row.kenmerk]), row.publieke_samenvatting) for row in rows
    }


bron = Bron(NAAM, _find, _show)
