"""`/demo/postbus/`: every mail the demo sent; anywhere else there is no such address."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from samenwerkingswijzer.ground import mail

_PER_PAGE = 30
_TITEL = "Postbus van de demo"


def _demo_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not settings.IS_DEMO:
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


@_demo_only
@require_safe
def postbus(request: HttpRequest) -> HttpResponse:
    """Every mail, newest first."""
    page_obj = Paginator(mail.all_mails(), _PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "demo/postbus.html", {"page_obj": page_obj, "kruimels": [(_TITEL, "")]})


@_demo_only
@require_safe
def brief(request: HttpRequest, pk: int) -> HttpResponse:
    """One mail as the receiver reads it, with links that work."""
    found = get_object_or_404(mail.all_mails(), pk=pk)
    kruimels = [(_TITEL, reverse("demo_postbus")), (found.titel, "")]
    return render(request, "demo/brief.html", {"mail": found, "kruimels": kruimels})
