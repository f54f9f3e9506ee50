"""The guide's pages as a source of search."""

from django.db.models import Q
from wagtail.models import Page
from wagtail.search.query import PlainText

from handreikingen.models.kaarten import cards, readable
from handreikingen.search.registry import Bron, Document, Treffer

NAAM = "gids"
MOST = 300
"""More matches than anyone reads."""


def _find(stems: list[str], any_word: bool) -> list[Treffer]:
    """Published pages that everyone may read; never a draft: the index is asked, the page's state decides."""
    query = PlainText(" ".join(stems), operator="or" if any_word else "and")
    found = [page.pk for page in Page.objects.live().filter(depth__gt=1).search(query)[:MOST]]
    return [
        Treffer(NAAM, card.pk, card.soort, card.title, card.intro)
        for card in cards(readable(Page.objects.filter(Q(pk__in=found))))
    ]


def _show(keys: list[int]) -> dict[int, Document]:
    pages = readable(Page.objects.filter(pk__in=keys)).specific()
    return {page.pk: Document(page.get_url() or "", getattr(page, "leestekst", "")) for page in pages}


bron = Bron(NAAM, _find, _show)
