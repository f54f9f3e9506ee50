"""The words of the guide match the register and the system, which it may not import."""

from django.urls import get_resolver

from handreikingen.slugs import GERESERVEERD
from handreikingen.stappen import Stap
from initiatieven.status import WEG


def test_steps_are_the_road_of_the_register_and_looking_back() -> None:
    assert set(Stap.values) == {status.value for status in WEG} | {"evaluatie"}


def test_first_words_of_our_own_addresses_are_reserved() -> None:
    routes = [str(pattern.pattern) for pattern in get_resolver().url_patterns]
    first = {
        route.split("/")[0].lstrip("^") for route in routes if "/" in route and not route.startswith("^")
    }
    nested = {
        str(pattern.pattern).split("/")[0]
        for include in get_resolver().url_patterns
        if str(include.pattern) == "" and hasattr(include, "url_patterns")
        for pattern in include.url_patterns
        if "/" in str(pattern.pattern)
    }
    words = {word for word in first | nested if word.replace("-", "").replace("_", "").isalnum()}
    assert len(words) > 10
    pages = {"werkwijze", "leeromgeving"}  # of the guide, with addresses of ours below them
    assert words - pages <= GERESERVEERD
