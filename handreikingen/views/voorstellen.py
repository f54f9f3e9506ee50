"""Anyone proposes a change for any page: a page of its own, on which one can only add (NORMEN C10, C11, C22)."""

from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_safe

from handreikingen import actions, outline
from handreikingen.forms import Verzending, VoorstelForm
from handreikingen.models import Voorstel
from handreikingen.views import rond_pagina
from samenwerkingswijzer.ground import limits

SENDS_PER_HOUR = 10


@cache_control(private=True, no_cache=True)
@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: HttpRequest, pagina: int) -> HttpResponse:
    """The form, and what was sent with it; nothing typed is lost, whatever is refused."""
    page = rond_pagina.public_page(pagina)
    headings = outline.headings(page.inhoud)
    if request.method != "POST":
        return _show(request, page, VoorstelForm(kopjes=headings), Verzending.new_key())
    sending = Verzending(request.POST)
    sending.is_valid()
    key = sending.key()
    form = VoorstelForm(request.POST, kopjes=headings, refusal=sending.refusal())
    shown_key = sending.cleaned_data["sleutel"] if key else Verzending.new_key()
    if not form.is_valid():
        return _show(request, page, form, shown_key)
    if not limits.allow("voorstel", request, SENDS_PER_HOUR):
        return _too_often(request, page, form, shown_key)
    values = {"herkomst": actions.READER, **form.cleaned_data}
    actions.propose(Voorstel(sleutel=key or uuid4(), pagina_id=page.pk, **values))
    return redirect("voorstel_klaar", page.pk)


@require_safe
def sent(request: HttpRequest, pagina: int) -> HttpResponse:
    """What happens next; the same for everyone, so that it tells nothing."""
    page = rond_pagina.public_page(pagina)
    return render(
        request, "handreikingen/voorstel_klaar.html", rond_pagina.frame(page, request, ("Voorstel", ""))
    )


def _show(request: HttpRequest, page: Any, form: VoorstelForm, key: str) -> HttpResponse:
    context = {
        **rond_pagina.frame(page, request, ("Voorstel", "")),
        "form": form,
        "sleutel": key,
        "fout": bool(form.errors),
    }
    status = 422 if form.errors else 200
    return render(request, "handreikingen/voorstel.html", context, status=status)


def _too_often(request: HttpRequest, page: Any, form: VoorstelForm, key: str) -> HttpResponse:
    """429 that shows the form again with what was typed."""
    limits.refuse(form)
    return limits.refused(_show(request, page, form, key))
