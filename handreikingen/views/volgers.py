"""Follow a page by mail, confirm it, and stop. A link only shows; the button on the page does."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from handreikingen import following
from handreikingen.forms import Verzending, VolgForm
from handreikingen.models.volger import Volger
from handreikingen.views import rond_pagina
from samenwerkingswijzer.ground import limits

ASKS_PER_HOUR = 10
_private = cache_control(private=True, no_cache=True)
_methods = require_http_methods(["GET", "HEAD", "POST"])
_LAST = ("Volgen", "")


@_private
@_methods
def ask(request: HttpRequest, pagina: int) -> HttpResponse:
    """The form with one question, and the mail that follows."""
    page = rond_pagina.public_page(pagina)
    sending = Verzending(request.POST)
    sending.is_valid()
    asked = request.method == "POST"
    form = VolgForm(request.POST, refusal=sending.refusal()) if asked else VolgForm()
    status = 200
    if asked and form.is_valid():
        if limits.allow("volgen", request, ASKS_PER_HOUR):
            following.ask(page, form.cleaned_data["e_mail"])
            return redirect("bijblijven_klaar", page.pk)
        limits.refuse(form)
    elif asked:
        status = 422
    key = sending.cleaned_data["sleutel"] if asked and sending.key() else Verzending.new_key()
    context = {**rond_pagina.frame(page, request, _LAST), "form": form, "sleutel": key, "fout": asked}
    return limits.answered(form, render(request, "handreikingen/volgen.html", context, status=status))


@require_safe
def asked(request: HttpRequest, pagina: int) -> HttpResponse:
    """What happens next; the same for everyone, so that it tells nothing."""
    page = rond_pagina.public_page(pagina)
    return render(request, "handreikingen/volgen_klaar.html", rond_pagina.frame(page, request, _LAST))


@_private
@_methods
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind the link in the mail, with the button that confirms."""
    volger = following.waiting(token)
    return _act(request, volger, "bevestigen", following.confirm)


@_private
@_methods
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind the link under every mail, with the button that stops."""
    volger = following.follower(token)
    return _act(request, volger, "stoppen", following.stop)


@csrf_exempt
@_private
@_methods
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """The button of a mail programme: one POST stops, without session, cookie or question (RFC 8058 §3.2).

    The sealed link itself is the permission, so a forged POST needs what only the mail holds. A GET changes nothing:
    it leads to the page with the button. Asked again it says the same. Raises Http404 for a link that is not ours.
    """
    if request.method != "POST":
        return redirect("bijblijven_stoppen", token)
    if not following.unsubscribe(token):
        raise Http404
    return HttpResponse(
        "Je krijgt geen mail meer over deze pagina.\n", content_type="text/plain; charset=utf-8"
    )


def _act(
    request: HttpRequest, volger: Volger | None, what: str, act: Callable[[Volger], None]
) -> HttpResponse:
    if volger is None:
        raise Http404
    done = request.method == "POST"
    if done:
        act(volger)
    context = {
        "pagina": volger.pagina,
        "adres": volger.pagina.get_url(request) if volger.pagina.live else "/",
        "wat": what,
        "gedaan": done,
        "kruimels": [_LAST],
    }
    return render(request, "handreikingen/volgen_link.html", context)
