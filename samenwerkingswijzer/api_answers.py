"""What every answer of the API bears, also a refusal that came before the API was asked anything."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from samenwerkingswijzer.ground.openapi.problems import PROBLEM, problem

VERSION = "1.0.0"
"""Of the API, not of the system: it changes when an answer does (SemVer, ADR /core/semver)."""
_KEPT = ("Allow", "Retry-After")


def api_answers(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: version and CORS headers on all of /api/, and problem details for whatever is refused.

    The data is public and asked without a cookie, so that any site may read it (ADR /core/transport/cors).
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if not request.path.startswith("/api/"):
            return response
        if response.status_code >= 400 and not response.headers.get("Content-Type", "").startswith(PROBLEM):
            response = _told(response)
        response.headers["API-Version"] = VERSION
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Expose-Headers"] = "API-Version"
        response.headers["Cache-Control"] = "no-store"
        return response

    return middleware


def _told(refused: HttpResponse) -> HttpResponse:
    """The same refusal as problem details; headers that say what may be done stay."""
    told = problem(refused.status_code)
    for name in _KEPT:
        if name in refused.headers:
            told.headers[name] = refused.headers[name]
    return told
