"""Rate limits that count over all server processes (NORMEN C10)."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from allauth.account.adapter import get_adapter
from django.core.cache import caches
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse

HOUR = 3600
TOO_MANY = "Vanaf jouw adres kwam dit uur heel veel binnen. Probeer het over een uur opnieuw."
_CODE = "te_vaak"


def client_ip(request: HttpRequest) -> str:
    """The address a request comes from.

    Behind a reverse proxy everyone has the proxy's address; `WIJZER_PROXYS` says how many proxies are ours, and only
    what those added to X-Forwarded-For is believed. Without it the header is ignored, so that nobody picks an address.
    """
    return str(get_adapter().get_client_ip(request))


def allow(soort: str, request: HttpRequest, limit: int, seconds: int = HOUR) -> bool:
    """Take one of `limit` places that each come free `seconds` after they were taken; False when all are taken.

    Who signed in is not counted: a whole town hall has one address. Each place is one row that the database adds once,
    so that two processes never give out the same place. The address is kept as a hash.
    """
    if request.user.is_authenticated:
        return True
    who = hashlib.sha256(client_ip(request).encode()).hexdigest()[:32]
    cache = caches["gedeeld"]
    places = [f"{soort}:{who}:{number}" for number in range(limit)]
    taken = cache.get_many(places)
    return any(cache.add(place, 1, seconds) for place in places if place not in taken)


def refuse(form: BaseForm) -> None:
    """Say in the form that it was too often; nothing typed is lost."""
    form.add_error(None, ValidationError(TOO_MANY, code=_CODE))


def answered(form: BaseForm, response: HttpResponse) -> HttpResponse:
    """The page with this form: 429 when it was refused for being too often, else as it is."""
    return refused(response) if form.has_error(NON_FIELD_ERRORS, _CODE) else response


def refused(response: HttpResponse) -> HttpResponse:
    """This page as the answer to too many requests: 429, and when to come back (RFC 6585 §4)."""
    response.status_code = 429
    response["Retry-After"] = str(HOUR)
    return response


@contextmanager
def place(soort: str, number: int, seconds: int) -> Iterator[bool]:
    """One of `number` places for heavy work, over all processes: True when there was one. It comes free afterwards.

    A process that is ended in between frees its place after `seconds`.
    """
    cache = caches["gedeeld"]
    free = (name for one in range(number) if cache.add(name := f"{soort}:nu:{one}", 1, seconds))
    taken = next(free, "")
    try:
        yield bool(taken)
    finally:
        if taken:
            cache.delete(taken)
