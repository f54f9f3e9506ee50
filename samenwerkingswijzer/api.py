"""The read API over public data, by the NL API Design Rules 2.2 (NORMEN A50); each app brings its own addresses."""

import re
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from ninja import NinjaAPI
from ninja.openapi import get_schema

from evaluatie.api import learning
from initiatieven.api import register
from samenwerkingswijzer.api_answers import VERSION
from samenwerkingswijzer.ground.models import Gemeente
from samenwerkingswijzer.ground.openapi.problems import PROBLEM, InvalidInput, problem

BASE = "/api/v1"
_JSON = "application/json"
_HEADER = {"API-Version": {"description": "De versie van de API.", "schema": {"type": "string"}}}
_ANSWERS = {200: "Het antwoord.", 400: "De vraag klopt niet.", 404: "Dat is er niet."}
_ABOUT = (
    "Alles wat iedereen mag lezen over maatschappelijke initiatieven, om zelf mee verder te werken. "
    "Er staan geen namen van mensen in. Je hebt geen sleutel nodig. Alleen lezen: GET en HEAD."
)


class Document(NinjaAPI):
    """Our API; its OpenAPI document says what the library leaves out."""

    def get_openapi_schema(self, **_: Any) -> Any:
        """Paths under the base address of `servers`, problem details for refusals, and the version in a header."""
        found = get_schema(self, path_prefix="")
        gemeente = Gemeente.load()
        found["openapi"] = "3.1.0"
        found["info"]["contact"] = {
            "name": f"Open data van {gemeente.naam}",
            "email": gemeente.e_mail,
            "url": settings.BASE_URL + reverse("open_data"),
        }
        licentie = gemeente.licentie
        found["info"]["license"] = {"name": licentie.naam, "url": licentie.url}
        found["servers"] = [{"url": settings.BASE_URL + BASE, "description": "Deze wijzer"}]
        for operations in found["paths"].values():
            operations.pop("head", None)
            _completed(operations["get"]["responses"])
        return found


def _completed(responses: dict[int, Any]) -> None:
    for status, answer in responses.items():
        answer["description"] = _ANSWERS[status]
        answer["headers"] = _HEADER
        if status != 200:
            answer["content"] = {PROBLEM: answer["content"][_JSON]}


api = Document(
    title="Samenwerkingswijzer: open data",
    version=VERSION,
    description=_ABOUT,
    docs_url=None,
    openapi_url=None,
    urls_namespace="api",
)
api.add_router("", register)
api.add_router("", learning)


@api.exception_handler(InvalidInput)
def refuse(request: HttpRequest, exception: InvalidInput) -> HttpResponse:
    """400 with every error at once (ADR /core/error-handling/all-errors)."""
    return problem(400, "Verbeter wat bij errors staat en vraag het opnieuw.", exception.fouten)


@api.exception_handler(Http404)
def not_there(request: HttpRequest, exception: Http404) -> HttpResponse:
    """Unknown, not public and removed are the same 404."""
    return problem(404, "Dit is er niet, of het is niet openbaar.")


@require_safe
def document(request: HttpRequest) -> HttpResponse:
    """The OpenAPI document at its standard place (ADR /core/publish-openapi)."""
    return JsonResponse(api.get_openapi_schema())


@require_safe
def begin(request: HttpRequest) -> HttpResponse:
    """Where who knows only the base address begins: every list and the description."""
    paths = [re.sub(r"^/", "", path) for path in api.get_openapi_schema()["paths"] if "{" not in path]
    lists = {path: f"{settings.BASE_URL}{BASE}/{path}" for path in paths}
    described = settings.BASE_URL + reverse("api_document")
    page = settings.BASE_URL + reverse("open_data")
    return JsonResponse({"versie": VERSION, "beschrijving": described, "uitleg": page, "lijsten": lists})
