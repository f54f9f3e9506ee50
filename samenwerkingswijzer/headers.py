"""Security headers that Django does not set itself (NORMEN A21, C12), on every answer."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils.csp import CSP

_PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"
_METHODS = ("GET", "HEAD", "POST", "OPTIONS")
_ADMIN_CSP = {
    **settings.SECURE_CSP,
    # Wagtail 8 has inline scripts and styles on some admin pages (seen in Chromium with 8.0.1); editors only.
    "script-src": [CSP.SELF, CSP.UNSAFE_INLINE],
    "style-src": [CSP.SELF, CSP.UNSAFE_INLINE],
    "img-src": [CSP.SELF, "data:", "blob:"],
    "frame-src": [CSP.SELF],
    "frame-ancestors": [CSP.SELF],
}
_PREVIEW_CSP = {**settings.SECURE_CSP, "frame-ancestors": [CSP.SELF]}
_POLICY = "Content-Security-Policy"


def security_headers(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: Permissions-Policy and CORP everywhere; nothing personal is kept by a cache."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", _PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("X-Frame-Options", "DENY")
        user = getattr(request, "user", None)
        if user is not None and user.is_authenticated:
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    return middleware


def known_methods(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: our screens know reading and sending; any other method is 405. The admin minds its own."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.method not in _METHODS and not request.path.startswith("/beheer/"):
            return HttpResponseNotAllowed(_METHODS)
        return get_response(request)

    return middleware


def admin_policy(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: the Wagtail admin has a policy of its own (ONTWERP §4)."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.path.startswith("/beheer/"):
            # A preview is a page of the site, made by a request of its own that set a policy already: the strict one
            # stays, but the editor may show it in a frame.
            is_preview = response.headers.pop(_POLICY, None) is not None
            response._csp_config = _PREVIEW_CSP if is_preview else _ADMIN_CSP  # type: ignore[attr-defined]
            response.headers["X-Frame-Options"] = "SAMEORIGIN"
        return response

    return middleware
