"""Follow a public initiative by mail, confirm it, and stop. A link only shows; the button on the page does."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from handreikingen.forms import Verzending
from initiatieven import bijblijven
from initiatieven.forms.bijblijven import BijblijfForm
from initiatieven.models import Initiatief, Volger
from samenwerkingswijzer.ground import limits

ASKS_PER_HOUR = 10
_private = cache_control(private=True, no_cache=True)
_methods = require_http_methods(["GET", "HEAD", "POST"])


@_private
@_methods
def ask(request: HttpRequest, code: str) -> HttpResponse:
    """The form with one question, and the mail that follows."""
    initiatief = get_object_or_404(Initiatief.objects.public(), kenmerk=code)
    sending = Verzending(request.POST)
    sending.is_valid()
    asked = request.method == "POST"
    form = BijblijfForm(request.POST, refusal=sending.refusal()) if asked else BijblijfForm()
    status = 422 if asked and not form.is_valid() else 200
    if asked and status == 200:
        if limits.allow("volgen", request, ASKS_PER_HOUR):
            bijblijven.ask(initiatief, form.cleaned_data["e_mail"])
            return redirect("initiatief_bijblijven_klaar", code)
        limits.refuse(form)
    key = sending.cleaned_data["sleutel"] if asked and sending.key() else Verzending.new_key()
    context = {**_frame(initiatief), "form": form, "sleutel": key, "fout": asked}
    return limits.answered(
        form, render(request, "initiatieven/bijblijven/vraag.html", context, status=status)
    )


@require_safe
def asked(request: HttpRequest, code: str) -> HttpResponse:
    """What happens next; the same for everyone, so that it tells nothing."""
    initiatief = get_object_or_404(Initiatief.objects.public(), kenmerk=code)
    return render(request, "initiatieven/bijblijven/klaar.html", _frame(initiatief))


@_private
@_methods
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind the link in the mail, with the button that confirms."""
    return _act(request, bijblijven.waiting(token), "bevestigen", bijblijven.confirm)


@_private
@_methods
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind the link under every mail, with the button that stops."""
    return _act(request, bijblijven.follower(token), "stoppen", bijblijven.stop)


@csrf_exempt
@_private
@_methods
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """The button of a mail programme: one POST stops, without session, cookie or question (RFC 8058 §3.2).

    The sealed link itself is the permission. A GET changes nothing: it leads to the page with the button.
    Raises Http404 for a link that is not ours.
    """
    if request.method != "POST":
        return redirect("initiatief_bijblijven_stoppen", token)
    if not bijblijven.unsubscribe(token):
        raise Http404
    return HttpResponse(
        "Je krijgt geen mail meer over dit initiatief.\n", content_type="text/plain; charset=utf-8"
    )


def _frame(initiatief: Initiatief) -> dict[str, object]:
    address = reverse("initiatief", args=[initiatief.kenmerk])
    crumbs = [("Initiatieven", reverse("initiatieven")), (initiatief.titel, address), ("Volgen", "")]
    return {"initiatief": initiatief, "adres": address, "kruimels": crumbs}


def _act(
    request: HttpRequest, volger: Volger | None, what: str, act: Callable[[Volger], None]
) -> HttpResponse:
    if volger is None:
        raise Http404
    done = request.method == "POST"
    if done:
        act(volger)
    initiatief = volger.initiatief
    address = reverse("initiatief", args=[initiatief.kenmerk]) if initiatief.openbaar_sinds else "/"
    context: dict[str, object] = {
        "titel": initiatief.titel if initiatief.openbaar_sinds else "Een initiatief",
        "adres": address,
    }
    context |= {"wat": what, "gedaan": done, "kruimels": [("Volgen", "")]}
    return render(request, "initiatieven/bijblijven/link.html", context)
