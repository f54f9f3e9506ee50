"""Run inside the application (`manage.py shell`): a guide of five thousand pages, with the words that it would have."""

from random import Random

from handreikingen.models import Handreiking, vindbaar
from handreikingen.models.kaarten import readable
from handreikingen.search import dutch, index
from handreikingen.search.stopwoorden import STOPWOORDEN

PAGES = 5_000
_WORDS = 150
_INVENTED = 0.12
"""So large a part of the words is a compound that the shipped guide does not have: Dutch makes them as it goes."""
_SEED = 11


def fill() -> None:
    """Add pages of mixed sentences under `/handreikingen/` until there are enough, and index them."""
    draw = Random(_SEED)  # noqa: S311  the same texts every time, no secret
    texts = [
        page.leestekst for page in readable().filter(depth__gt=2).specific() if hasattr(page, "leestekst")
    ]
    words = " ".join(texts).split()
    parts = sorted({word for word in dutch.words(" ".join(texts)) if 4 < len(word) < 9} - STOPWOORDEN)
    parent = readable().get(slug="handreikingen")
    for number in range(PAGES - len(texts)):
        text = _mixed(draw, words, parts)
        title = " ".join(draw.sample(parts, 3)).capitalize()
        parent.add_child(
            instance=Handreiking(title=title, slug=f"proef-{number}", inleiding=text[:200], kern=text)
        )
    index.catch_up(vindbaar.NAAM)


def _mixed(draw: Random, words: list[str], parts: list[str]) -> str:
    begin = draw.randrange(len(words))
    run = [*words, *words][begin : begin + _WORDS]
    return " ".join("".join(draw.sample(parts, 2)) if draw.random() < _INVENTED else word for word in run)


fill()
