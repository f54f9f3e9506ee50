"""Guess whether a picture holds text: by its name, its size and its colours. A person looks after."""

import re
from collections import Counter

from PIL import Image

_NAMES = re.compile(
    r"figuur|schema|ladder|matrix|tabel|overzicht|model|sheet|slide|dia\d|screenshot|scherm|poster|flyer|folder|"
    r"infographic|infograaf|diagram|grafiek|organogram|stappen|tijdlijn|tekst|logo|banner|kader",
    re.IGNORECASE,
)
SMALLEST = (200, 80)
_SAMPLE = (160, 160)
_COLOURS = 6
_SHARE = 0.82
_CONTRAST = 300


def suspicion(name: str, picture: Image.Image) -> str:
    """Why this picture probably holds text; empty when nothing points that way."""
    if picture.width < SMALLEST[0] or picture.height < SMALLEST[1]:
        return ""
    if _NAMES.search(name):
        return "de naam wijst erop"
    return "weinig kleuren met veel contrast, zoals bij letters" if _looks_printed(picture) else ""


def _looks_printed(picture: Image.Image) -> bool:
    """A few flat colours fill nearly all of it, and two of them differ as letters from paper."""
    sample = picture.convert("RGB")
    sample.thumbnail(_SAMPLE, Image.Resampling.NEAREST)
    counted = Counter((r // 32, g // 32, b // 32) for r, g, b in _pixels(sample))
    common = counted.most_common(_COLOURS)
    if len(common) < 2 or sum(times for _, times in common) < _SHARE * counted.total():
        return False
    lights = [32 * sum(colour) for colour, _ in common]
    return max(lights) - min(lights) >= _CONTRAST


def _pixels(sample: Image.Image) -> list[tuple[int, int, int]]:
    data = sample.tobytes()
    return list(zip(data[::3], data[1::3], data[2::3], strict=True))
