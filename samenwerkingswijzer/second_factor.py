"""The second factor as one setting (`WIJZER_TWEEDE_FACTOR`, NORMEN A24): on in production, off in the demo."""

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

_FREE = ("/account/", "/uitloggen/", "/static/", "/health/")


def require_second_factor(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: who signed in without a second factor sets one up before anything else."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if _must_set_up(request):
            return redirect("mfa_activate_totp")
        return get_response(request)

    return middleware


def _must_set_up(request: HttpRequest) -> bool:
    if not settings.TWEEDE_FACTOR or request.path.startswith(_FREE):
        return False
    return request.user.is_authenticated and not is_mfa_enabled(request.user)
