"""How an address of the API is declared: read only, with the same refusals everywhere."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest
from ninja import Router

from samenwerkingswijzer.ground.openapi.filters import described
from samenwerkingswijzer.ground.openapi.schema import Gegevens, Links, Problem

_METHODS = ["GET", "HEAD"]


def router(tag: str) -> Router:
    """The addresses of one app; names of fields go out in lower camelCase."""
    return Router(tags=[tag], by_alias=True)


def reads(
    on: Router,
    path: str,
    response: type[Gegevens],
    summary: str,
    description: str,
    filters: type[forms.Form] | None = None,
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Declare a view that is read: 404 where one thing is asked, 400 where the question has keys."""
    answers: dict[int, Any] = {200: response}
    if filters is not None:
        answers[400] = Problem
    if "{" in path:
        answers[404] = Problem
    return on.api_operation(
        _METHODS,
        path,
        response=answers,
        summary=summary,
        description=description,
        operation_id=response.__name__[:1].lower() + response.__name__[1:],
        openapi_extra=described(filters) if filters else None,
    )


def links(request: HttpRequest, vorige: str, volgende: str) -> Links:
    """This page of a list and those beside it; the words are where those begin, empty when there are none."""
    return Links(
        deze=settings.BASE_URL + request.get_full_path(),
        vorige=_with(request, "voor", vorige) if vorige else None,
        volgende=_with(request, "na", volgende) if volgende else None,
    )


def numbered(request: HttpRequest, number: int, *, is_last: bool) -> Links:
    """The same for a list whose pages have a number."""
    return Links(
        deze=settings.BASE_URL + request.get_full_path(),
        vorige=_with(request, "bladzijde", str(number - 1)) if number > 1 else None,
        volgende=None if is_last else _with(request, "bladzijde", str(number + 1)),
    )


def _with(request: HttpRequest, key: str, value: str) -> str:
    query = request.GET.copy()
    for place in ("na", "voor", "bladzijde"):
        query.pop(place, None)
    query[key] = value
    return f"{settings.BASE_URL}{request.path}?{query.urlencode()}"
