"""Pictures: opened whole before they are kept, and without where, when and by whom they were taken."""

import re
import struct
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from PIL import Image, ImageOps, JpegImagePlugin, UnidentifiedImageError

from samenwerkingswijzer.ground.uploads.rules import Geweigerd, check_name, check_size, disguised, extension

MOST_PIXELS = 40_000_000
"""Of all frames together: a moving picture is as large as what it unfolds to."""
EXTENSIONS = ("gif", "jpg", "jpeg", "png", "webp")
_FORMATS = {"gif": "GIF", "jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}
_CODE = re.compile(rb"<script|<\?php|<html[\s>]|<!doctype html|<svg[\s>]|<iframe", re.IGNORECASE)
"""Never in the data of a picture by chance: all of them words of a page, not of a camera."""
_KEPT = ("transparency", "icc_profile", "duration", "loop", "background")
_BROKEN = (
    *(UnidentifiedImageError, OSError, EOFError, SyntaxError, ValueError),
    *(TypeError, LookupError, ArithmeticError, struct.error),
)
"""What Pillow raises on files that something is wrong with."""


@dataclass(frozen=True)
class Plaat:
    """A picture that is safe to keep."""

    inhoud: bytes
    breedte: int
    hoogte: int


def picture(name: str, data: bytes) -> Plaat:
    """The picture as it may be kept: upright, and drawn again from its points alone. Raises Geweigerd with the reason.

    How large it unfolds is read before any of it is unfolded. Drawing it again is the only sure way to leave behind
    notes, places and whatever was glued in or behind it: a damaged file hides them from who looks for them.
    """
    check_name(name, EXTENSIONS)
    check_size(len(data))
    if _CODE.search(data):
        raise Geweigerd("er zit een stuk van een webpagina in", "bewaar het opnieuw in een beeldprogramma")
    try:
        return _opened(data, _FORMATS[extension(name)])
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large() from error
    except _BROKEN as error:
        raise Geweigerd(
            "het is beschadigd of is geen beeld", "bewaar het opnieuw in een beeldprogramma"
        ) from error


def _too_large() -> Geweigerd:
    return Geweigerd("het heeft meer dan 40 miljoen beeldpunten", "maak het kleiner en kies het opnieuw")


def _opened(data: bytes, kind: str) -> Plaat:
    with Image.open(BytesIO(data), formats=sorted({*_FORMATS.values()})) as image:
        photo = image.format == "MPO"  # a JPEG of a telephone, with a second picture that nobody sees
        frames = 1 if photo else int(getattr(image, "n_frames", 1))
        if image.width * image.height * frames > MOST_PIXELS:
            raise _too_large()
        if kind != ("JPEG" if photo else image.format):
            raise disguised()
        image.load()
        clean = _moving(image) if kind != "JPEG" and frames > 1 else _still(image, kind)
    with Image.open(BytesIO(clean)) as image:
        return Plaat(clean, image.width, image.height)


def _still(image: Image.Image, kind: str) -> bytes:
    upright = ImageOps.exif_transpose(image)
    upright.info = _needed(image)
    out = BytesIO()
    upright.save(out, format=kind, **_as_fine_as_it_was(image, kind))
    return out.getvalue()


def _as_fine_as_it_was(image: Image.Image, kind: str) -> dict[str, Any]:
    if kind == "JPEG":  # its own tables: drawing it again costs next to nothing of it
        return {"qtables": image.quantization, "subsampling": JpegImagePlugin.get_sampling(image)}  # type: ignore[attr-defined]
    return {"quality": 90} if kind == "WEBP" else {}


def _moving(image: Image.Image) -> bytes:
    image.info = _needed(image)
    out = BytesIO()
    image.save(out, format=image.format, save_all=True)
    return out.getvalue()


def _needed(image: Image.Image) -> dict[str | tuple[int, int], Any]:
    return {key: value for key, value in image.info.items() if key in _KEPT}
