"""Pictures for the booklet: opened and written anew, so that what is no picture stops nothing."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from PIL import Image, ImageOps, UnidentifiedImageError

from handreikingen.models import beelden
from handreikingen.page_parts import Part

_PLACE = "/media/images/"
_LARGEST = (1600, 1600)
_WIDTH, _HEIGHT = 160, 150
"""Millimetres that a picture gets at most."""
_PER_PIXEL = 25.4 / 120
"""Millimetres of a pixel: a small picture stays small."""


def store(part: Part, folder: Path, number: int) -> dict[str, Any] | None:
    """The picture as a file in the folder; None when it cannot be printed."""
    if part.kind == "drawing":
        (folder / f"{number}.svg").write_text(part.target, encoding="utf-8")
        return {"kind": "picture", "target": f"{number}.svg", "width": 120}
    size = _save(part.target, folder / f"{number}.png")
    return {"kind": "picture", "target": f"{number}.png", "width": _width(*size)} if size else None


def _save(address: str, place: Path) -> tuple[int, int] | None:
    name = urlsplit(address).path.partition(_PLACE)[2]
    file = beelden.rendition_file(name) if name else None
    if file is None:
        return None
    try:
        with file.open("rb") as source, Image.open(source) as picture:
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail(_LARGEST)
            mode = "RGBA" if upright.has_transparency_data else "RGB"
            upright.convert(mode).save(place, "PNG")
            return upright.size
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return None


def _width(width: int, height: int) -> float:
    """Millimetres, so that it fits on the page and is not larger than its pixels carry."""
    natural = width * _PER_PIXEL
    return round(min(natural, _WIDTH, _HEIGHT * width / height), 1)
