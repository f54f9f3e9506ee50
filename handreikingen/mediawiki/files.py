"""The folder `images` of a MediaWiki: find a file in it, and take only what is safe."""

import hashlib
import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from django.conf import settings
from PIL import Image, ImageOps, UnidentifiedImageError

from handreikingen.mediawiki import lettering

MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 40_000_000
_FORMATS = {"PNG": {"png"}, "JPEG": {"jpg", "jpeg"}, "GIF": {"gif"}, "WEBP": {"webp"}}
_TELLING = ("exif", "xmp", "XML:com.adobe.xmp", "photoshop", "comment", "Raw profile type exif")


class Geweigerd(Exception):
    """A file that does not come along: one sentence that says why."""


@dataclass(frozen=True)
class Plaat:
    """A picture that is safe to keep."""

    inhoud: bytes
    breedte: int
    hoogte: int
    vermoeden: str


class Archief:
    """The folder with files, in MediaWiki's layout (`a/ab/Naam.png`) or flat."""

    def __init__(self, root: Path | None) -> None:
        self.root = root.resolve() if root else None

    def path(self, name: str) -> Path:
        """Where the file stands. Raises Geweigerd when it is not there, or not within the folder."""
        written = name.strip().replace(" ", "_")
        written = written[:1].upper() + written[1:]
        if not written or written.startswith(".") or any(sign in written for sign in "/\\\0"):
            raise Geweigerd("die naam kan geen bestand van een wiki zijn")
        if self.root is None:
            raise Geweigerd("er is geen map met bestanden gegeven")
        digest = hashlib.md5(written.encode(), usedforsecurity=False).hexdigest()
        for place in (self.root / digest[0] / digest[:2] / written, self.root / written):
            if place.is_file() and place.resolve().is_relative_to(self.root):
                return place
        raise Geweigerd("het staat niet in de map met bestanden")


def is_picture(name: str) -> bool:
    """Whether the name says that it is a picture."""
    return _extension(name) in {
        *settings.WAGTAILIMAGES_EXTENSIONS,
        "svg",
        "bmp",
        "tif",
        "tiff",
        "heic",
        "avif",
    }


def document(path: Path) -> bytes:
    """A document as it is. Raises Geweigerd for another kind of file, or one that is too large."""
    if _extension(path.name) not in settings.WAGTAILDOCS_EXTENSIONS:
        raise Geweigerd("dit soort bestand mag hier niet")
    return _small(path)


def picture(path: Path) -> Plaat:
    """A picture that opens, without the place where it was taken. Raises Geweigerd with the reason otherwise."""
    if _extension(path.name) not in settings.WAGTAILIMAGES_EXTENSIONS:
        raise Geweigerd("dit soort beeld mag hier niet; maak er een png van")
    data = _small(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _opened(path.name, data)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Geweigerd("het heeft meer dan 40 miljoen beeldpunten") from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as error:
        raise Geweigerd("het is beschadigd of is geen beeld") from error


def _opened(name: str, data: bytes) -> Plaat:
    with Image.open(BytesIO(data)) as image:
        if _extension(name) not in _FORMATS.get(image.format or "", set()):
            raise Geweigerd("het is een ander soort bestand dan de naam zegt")
        if image.width * image.height > MOST_PIXELS:
            raise Geweigerd("het heeft meer dan 40 miljoen beeldpunten")
        image.load()
        suspicion = lettering.suspicion(name, image)
        clean = _without_traces(image, data)
    with Image.open(BytesIO(clean)) as image:
        return Plaat(clean, image.width, image.height, suspicion)


def _without_traces(image: Image.Image, data: bytes) -> bytes:
    """The same picture without GPS, camera and other notes; upright when the camera lay on its side.

    A file without such notes stays as it is, to the byte.
    """
    noted = bool(len(image.getexif())) or any(image.info.get(name) for name in _TELLING)
    if not noted:
        return data
    if getattr(image, "is_animated", False):
        return _animation(image)
    kind = image.format
    upright = ImageOps.exif_transpose(image)
    upright.info = {key: value for key, value in image.info.items() if key in ("transparency", "icc_profile")}
    out = BytesIO()
    upright.save(out, format=kind, **({"quality": 90} if kind in ("JPEG", "WEBP") else {}))
    return out.getvalue()


def _animation(image: Image.Image) -> bytes:
    out = BytesIO()
    image.info = {key: image.info[key] for key in ("duration", "loop", "transparency") if key in image.info}
    image.save(out, format=image.format, save_all=True)
    return out.getvalue()


def _small(path: Path) -> bytes:
    if path.stat().st_size > MOST_BYTES:
        raise Geweigerd("het is groter dan 10 MB")
    return path.read_bytes()


def _extension(name: str) -> str:
    return name.rpartition(".")[2].lower()
