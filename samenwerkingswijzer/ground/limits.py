"""Rate limits that count over all server processes (NORMEN C10)."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from allauth.account.adapter import get_adapter
from django.core.cache import caches
from django.http import HttpRequest


def client_ip(request: HttpRequest) -> str:
    """The address a request comes from.

    Behind a reverse proxy everyone has the proxy's address; `WIJZER_PROXYS` says how many proxies are ours, and only
    what those added to X-Forwarded-For is believed. Without it the header is ignored, so that nobody picks an address.
    """
    return str(get_adapter().get_client_ip(request))


def allow(soort: str, request: HttpRequest, limit: int, seconds: int) -> bool:
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
