"""Who can be found: every app registers its own kinds from `apps.py: ready()`; the engine knows no models."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Document:
    """What search may know of one thing: all of it is public text. `stempel` changes when the thing does."""

    sleutel: int
    soort: str
    titel: str
    intro: str
    tekst: str
    stempel: str = ""


class Namen(NamedTuple):
    """A kind as the reader sees it: above one result, and in the list of kinds."""

    een: str
    meer: str


@dataclass(frozen=True)
class Bron:
    """One source.

    `read` gives the public documents among these keys, `stamps` every public key with its stamp, and `urls` the
    addresses of those that are public at this moment. `by_clock`: the clock looks whether the index is still right.
    """

    naam: str
    soorten: dict[str, Namen]
    read: Callable[[Collection[int]], Iterable[Document]]
    stamps: Callable[[], dict[int, str]]
    urls: Callable[[Collection[int]], dict[int, str]]
    by_clock: bool = False


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


def kinds() -> dict[str, Namen]:
    """Every kind that can be found, in the order in which the screen lists them."""
    return {soort: namen for bron in _sources.values() for soort, namen in bron.soorten.items()}
