"""Help for editors: what each kind of page is for, and how a page gets on the site. The texts stand in templates."""

from typing import Any

from django.apps import apps
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Page

from handreikingen.models import kaarten
from handreikingen.views.redactie import require_editor

SOORTEN = (
    *("handreiking", "werkvorm", "valkuil", "begrip", "leerzaamvoorbeeld"),
    *("gidspagina", "indexpagina", "startpagina"),
)
"""What an editor makes most stands first."""


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The road to the site, and a link to every kind of page."""
    require_editor(request)
    soorten = [(soort, _model(soort)._meta.verbose_name) for soort in SOORTEN]
    return render(request, "handreikingen/beheer/hulp.html", {"soorten": soorten})


@require_safe
def page(request: HttpRequest, soort: str) -> HttpResponse:
    """One kind of page, with the one that was published last as an example. Raises Http404 on any other word."""
    require_editor(request)
    if soort not in SOORTEN:
        raise Http404
    model = _model(soort)
    example = kaarten.readable(Page.objects.type(model)).order_by("-last_published_at", "path").first()
    context = {"naam": model._meta.verbose_name, "voorbeeld": example}
    return render(request, f"handreikingen/beheer/hulp/{soort}.html", context)


def _model(soort: str) -> Any:
    return apps.get_model("handreikingen", soort)
