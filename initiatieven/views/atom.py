"""Public initiatives as an Atom feed, with the filters of the overview."""

from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.views.decorators.http import require_safe

from initiatieven.forms.filters import OverzichtForm, filtered
from initiatieven.models import Initiatief
from samenwerkingswijzer.ground import tekens
from samenwerkingswijzer.ground.models import Gemeente

NEWEST = 30


class Openbaar(Feed):  # type: ignore[type-arg]  # generic in the stubs only
    """Title, public text and the moment of the last step; nothing that the public page does not have."""

    feed_type = Atom1Feed
    title = "Samenwerkingswijzer: nieuwe initiatieven"
    subtitle = "Openbare initiatieven, de nieuwste eerst."

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> list[Initiatief]:
        """The newest that answer to the filters. Raises Http404 for a filter that does not exist."""
        form = OverzichtForm(request.GET)
        if not form.is_valid():
            raise Http404
        rows = filtered(Initiatief.objects.public(), form.cleaned_data).order_by("-aangemeld_op", "-pk")
        return list(rows[:NEWEST])

    def link(self) -> str:
        """The list on the site."""
        return reverse("initiatieven")

    def author_name(self) -> str:
        """Whose they are (RFC 4287 §4.1.1)."""
        return tekens.without(Gemeente.load().naam)

    def items(self, obj: list[Initiatief]) -> list[Initiatief]:
        """The newest."""
        return obj

    def item_title(self, item: Any) -> str:
        """What it is called."""
        return tekens.without(str(item.titel))

    def item_description(self, item: Any) -> str:
        """How far it is and the text for everyone; feeds hold HTML here."""
        return escape(tekens.without(f"{item.get_status_display()}. {item.publieke_samenvatting}"))

    def item_link(self, item: Any) -> str:
        """Its page."""
        return reverse("initiatief", args=[item.kenmerk])

    def item_guid(self, item: Any) -> str:
        """The same for ever (RFC 4287 §4.2.6)."""
        return settings.BASE_URL + reverse("initiatief", args=[item.kenmerk])

    def item_updateddate(self, item: Any) -> Any:
        """The last step."""
        return item.status_sinds


feed = require_safe(Openbaar())
