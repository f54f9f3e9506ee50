"""The initiator's own page, opened by a mailed link (NORMEN C9). Reading changes nothing."""

from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from initiatieven.actions import Geweigerd, available, perform
from initiatieven.forms.volgen import IntrekForm
from initiatieven.handelingen import Handeling
from initiatieven.models import Initiatief
from initiatieven.permissions import FOLLOW
from initiatieven.views import story
from samenwerkingswijzer.ground import links
from samenwerkingswijzer.ground.actor import Actor
from samenwerkingswijzer.ground.models import Link
from samenwerkingswijzer.ground.versions import Overschreden

View = Callable[..., HttpResponseBase]
Opened = Callable[..., HttpResponseBase]


def by_link(referrer: str) -> Callable[[View], Opened]:
    """Open the dossier of a valid link; every other token gets the same 404. Nothing of it is stored or passed on."""

    def decorator(view: View) -> Opened:
        @wraps(view)
        def opened(request: HttpRequest, token: str, **kwargs: Any) -> HttpResponseBase:
            link = links.find(FOLLOW, token)
            initiatief = Initiatief.objects.followed_by(link).first() if link else None
            response = _answer(view, request, token, link, initiatief, kwargs)
            response["Cache-Control"] = "no-store"
            response["Referrer-Policy"] = referrer
            response["X-Robots-Tag"] = "noindex"
            return response

        return opened

    return decorator


def _answer(
    view: View,
    request: HttpRequest,
    token: str,
    link: Link | None,
    initiatief: Initiatief | None,
    kwargs: dict[str, Any],
) -> HttpResponseBase:
    """What the view says; a part of the dossier that is not there looks like a link that is not valid."""
    if link is not None and initiatief is not None:
        with suppress(Http404):
            return view(request, token, link, initiatief, **kwargs)
    return render(request, "404.html", status=404)


@require_http_methods(["GET", "HEAD"])
@by_link(referrer="no-referrer")
def follow(request: HttpRequest, token: str, link: Link, initiatief: Initiatief) -> HttpResponse:
    """Where the initiative stands, what happens now and who the contact is."""
    context = {
        "kruimels": [("Je initiatief volgen", "")],
        "initiatief": initiatief,
        "stappen": story.road(initiatief),
        "nu": story.what_now(initiatief),
        "tijdlijn": story.timeline(initiatief),
        "intrekken": reverse("volgen_intrekken", args=[token]) if _may_withdraw(initiatief, link) else "",
    }
    return render(request, "initiatieven/volgen.html", context)


# A form on a page with "no-referrer" sends `Origin: null`, which the check against forged forms refuses.
# "strict-origin" sends the origin and never the path with the token.
@require_http_methods(["GET", "HEAD", "POST"])
@by_link(referrer="strict-origin")
def withdraw(request: HttpRequest, token: str, link: Link, initiatief: Initiatief) -> HttpResponse:
    """Withdraw, with a reason, by POST only."""
    if not _may_withdraw(initiatief, link):
        return redirect("volgen", token)
    form = IntrekForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            perform(initiatief, Handeling.intrekken, Actor.holder(link), form.cleaned_data["reden"])
        except (Geweigerd, Overschreden):
            form.add_error(
                None, "Er is net iets veranderd aan je initiatief. Kijk het na en probeer het nog eens."
            )
        else:
            return redirect("volgen", token)
    context = {
        "kruimels": [("Je initiatief volgen", reverse("volgen", args=[token])), ("Intrekken", "")],
        "initiatief": initiatief,
        "form": form,
        "fout": bool(form.errors),
        "terug": reverse("volgen", args=[token]),
    }
    return render(request, "initiatieven/volgen_intrekken.html", context, status=422 if form.errors else 200)


def _may_withdraw(initiatief: Initiatief, link: Link) -> bool:
    options = available(initiatief, Actor.holder(link))
    return any(option.handeling == Handeling.intrekken for option in options)
