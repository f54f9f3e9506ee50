"""Text that stands in a picture only."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.cache import cache
from PIL import Image, UnidentifiedImageError

from handreikingen.mediawiki import lettering
from handreikingen.models.verhuizing import text_in
from handreikingen.tekstcontrole.parts import Part
from handreikingen.tekstcontrole.remarks import Opmerking

MOST = 12
"""So many pictures of a page are looked at for text in them."""


def lettered(parts: list[Part]) -> Iterator[Opmerking]:
    """Text in a picture is read by nobody who listens, and does not grow along on a phone (WCAG 1.4.5)."""
    shown = [(part, picture) for part in parts for picture in part.pictures]
    for part, picture in shown[:MOST]:
        reason = _suspicion(picture)
        if reason and not text_in(picture):
            zin = f"Staat er tekst in dit beeld ({reason})? Typ die over in een blok Tekst eronder."
            yield Opmerking(part.plek, zin, picture.title, part.anker)


def _suspicion(picture: Any) -> str:
    """Looked up once per file: opening a picture takes a while."""
    key = f"letters-{picture.pk}-{picture.file_hash or picture.file.name}"
    known: str | None = cache.get(key)
    if known is None:
        known = _look(picture)
        cache.set(key, known, timeout=None)
    return known


def _look(picture: Any) -> str:
    try:
        with picture.file.open("rb") as opened, Image.open(opened) as image:
            image.draft("RGB", (640, 640))
            return lettering.suspicion(Path(picture.file.name).name, image)
    except (OSError, ValueError, UnidentifiedImageError, Image.DecompressionBombError):
        return ""
