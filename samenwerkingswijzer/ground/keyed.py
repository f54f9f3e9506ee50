"""Pages of which the address is a key: nothing of them is stored, found or passed on (NORMEN C9)."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Literal

from django.http.response import HttpResponseBase

Referrer = Literal["no-referrer", "strict-origin"]
"""`no-referrer` also sends `Origin: null` with a form, which the check against forged forms refuses: for a page with a
form `strict-origin`, which tells our own name and no more."""


def keyed[**P](referrer: Referrer) -> Callable[[Callable[P, HttpResponseBase]], Callable[P, Any]]:
    """Mark the answer of a view behind a token, whatever it answers."""

    def decorator(view: Callable[P, HttpResponseBase]) -> Callable[P, Any]:
        @wraps(view)
        def opened(*args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            response = view(*args, **kwargs)
            response["Cache-Control"] = "no-store"
            response["Referrer-Policy"] = referrer
            response["X-Robots-Tag"] = "noindex"
            return response

        return opened

    return decorator
