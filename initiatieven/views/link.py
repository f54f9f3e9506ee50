"""Doors for who has no account: a mailed link opens one dossier, and every link that is not valid is one page."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any

from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from initiatieven.actions import available
from initiatieven.follow_links import holder
from initiatieven.handelingen import Handeling
from initiatieven.models import Contactgegevens, Initiatief
from initiatieven.permissions import FOLLOW
from initiatieven.views.retrying import acted
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.keyed import Referrer, keyed
from samenwerkingswijzer.ground.models import Link

MOVED_ON = "Er is net iets veranderd aan je initiatief. Kijk het na en probeer het nog eens."


@dataclass(frozen=True)
class Bezoek:
    """One request with a valid link: the token as it stands in the address, and the dossier that it opens."""

    token: str
    link: Link
    initiatief: Initiatief

    @property
    def actor(self) -> Actor:
        """Who acts: the holder of the link."""
        return Actor.holder(self.link)

    @property
    def home(self) -> str:
        """The page to which this link leads."""
        return reverse("volgen", args=[self.token])

    @cached_property
    def contact(self) -> Contactgegevens | None:
        """How its holder is reached, when the link says whose it is."""
        return holder(self.link)

    @cached_property
    def options(self) -> frozenset[Handeling]:
        """What the holder may do, as it was when the page was opened."""
        return frozenset(option.handeling for option in available(self.initiatief, self.actor))

    def may(self, handeling: Handeling) -> bool:
        """Whether the holder may do this now."""
        return handeling in self.options


View = Callable[..., HttpResponseBase]


def by_link(referrer: Referrer, doel: str = FOLLOW) -> Callable[[View], View]:
    """Open the dossier of a valid link; every other token gets the same 404. Nothing of it is stored or passed on."""

    def decorator(view: View) -> View:
        @keyed(referrer)
        @wraps(view)
        def opened(request: HttpRequest, token: str, **kwargs: Any) -> HttpResponseBase:
            return _answer(view, request, doel, token, kwargs)

        return opened

    return decorator


def _answer(
    view: View, request: HttpRequest, doel: str, token: str, kwargs: dict[str, Any]
) -> HttpResponseBase:
    """What the view says; a part of the dossier that is not there looks like a link that is not valid."""
    link = links.find(doel, token)
    initiatief = Initiatief.objects.followed_by(link).first() if link else None
    if link is not None and initiatief is not None:
        with suppress(Http404):
            return view(request, Bezoek(token, link, initiatief), **kwargs)
    return nothing(request)


def nothing(request: HttpRequest) -> HttpResponse:
    """The one page for what is not there, and for what is not yours."""
    return render(request, "404.html", status=404)


@dataclass(frozen=True)
class Vraag:
    """One form behind a link: what stands above it, and what the button says."""

    titel: str
    inleiding: str
    knop: str
    gedaan: str = ""


def ask(
    request: HttpRequest,
    bezoek: Bezoek,
    vraag: Vraag,
    form: BaseForm,
    act: Callable[[], object],
    **extra: Any,
) -> HttpResponse:
    """Show the form; on POST act once and go back to the page of the link. What was typed is never lost.

    A step of somebody else in the same second is tried once more on what stands there now.
    """
    if request.method == "POST" and form.is_valid() and acted(bezoek.initiatief, form, act, MOVED_ON):
        return redirect(f"{bezoek.home}{'?gedaan=' + vraag.gedaan if vraag.gedaan else ''}")
    context = {
        "kruimels": [("Je initiatief volgen", bezoek.home), (vraag.titel, "")],
        "initiatief": bezoek.initiatief,
        "vraag": vraag,
        "form": form,
        "fout": bool(form.errors),
        "terug": bezoek.home,
        **extra,
    }
    return render(request, "initiatieven/volgen/vraag.html", context, status=422 if form.errors else 200)
