"""What changed in the guide lately."""

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.views.decorators.http import require_safe

from handreikingen.models import geschiedenis, kaarten
from samenwerkingswijzer.ground import tekens
from samenwerkingswijzer.ground.models import Gemeente

PER_SCHERM = 20


@require_safe
def changes(request: HttpRequest) -> HttpResponse:
    """The pages of the guide, what was published or changed last on top."""
    page = Paginator(kaarten.latest(), PER_SCHERM).get_page(request.GET.get("page"))
    cards = kaarten.cards(page.object_list)
    versions = geschiedenis.counts(card.pk for card in cards)
    context = {
        "page_obj": page,
        "kaarten": [replace(card, versies=versions.get(card.pk, 0)) for card in cards],
        "kruimels": [("Wat er veranderde", "")],
    }
    return render(request, "handreikingen/recent.html", context)


class Changes(Feed):  # type: ignore[type-arg]  # generic in the stubs only
    """The same list as an Atom feed: title, introduction and moment of what everyone may read."""

    feed_type = Atom1Feed
    title = "Samenwerkingswijzer: wat er veranderde"
    subtitle = "De nieuwste en laatst aangepaste pagina’s van de wijzer."

    def link(self) -> str:
        """The list on the site."""
        return reverse("recent")

    def author_name(self) -> str:
        """Whose pages they are; a feed without an author is no Atom (RFC 4287 §4.1.1)."""
        return tekens.without(Gemeente.load().naam)

    def items(self) -> list[Any]:
        """As many as stand on one screen, newest first."""
        return kaarten.cards(kaarten.latest()[:PER_SCHERM])

    def item_title(self, item: Any) -> str:
        """The title of the page."""
        return tekens.without(str(item.title))

    def item_description(self, item: Any) -> str:
        """Its introduction. Feeds hold HTML here, and an introduction is plain text."""
        return escape(tekens.without(str(item.intro)))

    def item_link(self, item: Any) -> str:
        """Its address."""
        return str(item.url)

    def item_guid(self, item: Any) -> str:
        """An address that stays when the page moves: a page is the same entry for ever (RFC 4287 §4.2.6)."""
        return settings.BASE_URL + reverse("geschiedenis", args=[item.pk])

    def item_updateddate(self, item: Any) -> Any:
        """When it was published last."""
        return item.gepubliceerd_op


feed = require_safe(Changes())
