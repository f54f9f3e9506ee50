"""The folder `images` of a MediaWiki: find a file in it, and take only what is safe."""

import hashlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from handreikingen.mediawiki import lettering
from samenwerkingswijzer.ground.uploads import documents, pictures
from samenwerkingswijzer.ground.uploads.rules import Geweigerd, check_size, extension

_PICTURES = frozenset({*pictures.EXTENSIONS, "svg", "bmp", "tif", "tiff", "heic", "avif"})


@dataclass(frozen=True)
class Plaat:
    """A picture that is safe to keep, and why it probably holds text."""

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
            raise Geweigerd("die naam kan geen bestand van een wiki zijn", "geef het een andere naam")
        if self.root is None:
            raise Geweigerd("er is geen map met bestanden gegeven", "geef --bestanden")
        digest = hashlib.md5(written.encode(), usedforsecurity=False).hexdigest()
        for place in (self.root / digest[0] / digest[:2] / written, self.root / written):
            if place.is_file() and place.resolve().is_relative_to(self.root):
                return place
        raise Geweigerd("het staat niet in de map met bestanden", "kopieer het erbij")


def is_picture(name: str) -> bool:
    """Whether the name says that it is a picture."""
    return extension(name) in _PICTURES


def document(path: Path) -> bytes:
    """A document as it is. Raises Geweigerd when it may not come in."""
    data = _small(path)
    documents.check_document(path.name, data)
    return data


def picture(path: Path) -> Plaat:
    """A picture as it may be kept. Raises Geweigerd when it may not come in."""
    found = pictures.picture(path.name, _small(path))
    with Image.open(BytesIO(found.inhoud)) as image:
        suspicion = lettering.suspicion(path.name, image)
    return Plaat(found.inhoud, found.breedte, found.hoogte, suspicion)


def _small(path: Path) -> bytes:
    check_size(path.stat().st_size)
    return path.read_bytes()
