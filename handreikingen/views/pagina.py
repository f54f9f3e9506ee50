"""A page of the guide at its own address."""

from django.http import HttpRequest, HttpResponse
from wagtail import views

from handreikingen.models import route


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """As Wagtail serves a page; the way to it is handed over in the place where Wagtail remembers it."""
    page = route.at(path)
    if page is not None:
        request._wagtail_route_for_request = page.route(request, [])  # type: ignore[attr-defined]
    response: HttpResponse = views.serve(request, path)
    return response
