"""The error pages: Dutch, calm, and working when the database does not (NORMEN C15)."""

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400 without a context: what could not be read may have come before the database was asked anything."""
    return HttpResponseBadRequest(render_to_string("400.html"))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 with what to do: go back, reload the form and send it again."""
    return render(request, "403_csrf.html", status=403)


def unknown_system_address(request: HttpRequest, rest: str = "") -> HttpResponse:
    """Unknown addresses under api, health and .well-known answer 404 themselves, before Wagtail (ONTWERP §4)."""
    problem = {"status": 404, "title": "Niet gevonden", "detail": "Dit adres bestaat niet."}
    return JsonResponse(problem, status=404, content_type="application/problem+json")
