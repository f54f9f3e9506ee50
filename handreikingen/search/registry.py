"""Who can be found: every app registers its own kinds from `apps.py: ready()`; the engine knows no models."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Treffer:
    """Something that matches, before it is shown."""

    bron: str
    pk: int
    soort: str
    titel: str
    intro: str


@dataclass(frozen=True)
class Document:
    """What is shown of a match: everything here is public text."""

    url: str
    tekst: str


@dataclass(frozen=True)
class Bron:
    """One source: `find` gets stems and whether one of them is enough, `show` the keys of one screen of matches."""

    naam: str
    find: Callable[[list[str], bool], list[Treffer]]
    show: Callable[[list[int]], dict[int, Document]]


_sources: dict[str, Bron] = {}


def register(bron: Bron) -> None:
    """Make this source part of every search."""
    _sources[bron.naam] = bron


def sources() -> Iterable[Bron]:
    """Every source, in order of registration."""
    return _sources.values()


def source(naam: str) -> Bron:
    """The source of this name. Raises KeyError when nobody registered it."""
    return _sources[naam]
