"""Real files, made on the spot: good ones, broken ones and ones in disguise."""

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image

SCRIPT = b"<script>alert(1)</script>"


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 30), **extra: object) -> bytes:
    """A picture of one colour."""
    out = BytesIO()
    Image.new("RGB", size, "teal").save(out, kind, **extra)
    return out.getvalue()


def photograph(kind: str = "JPEG") -> bytes:
    """As a telephone that lies on its side takes it: with the place, the maker and the way up."""
    notes = Image.Exif()
    notes[0x0112] = 6
    notes[0x010F] = "Merk van de telefoon"
    notes.get_ifd(0x8825).update({1: "N", 2: (52.0, 42.0, 30.0), 3: "E", 4: (5.0, 45.0, 0.0)})
    return picture(kind, exif=notes)


def bomb(width: int, height: int) -> bytes:
    """A PNG of a hundred bytes that says it is huge."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def gif_that_is_a_program() -> bytes:
    """It opens as a picture, and a browser that took it for a script would run it: `GIF89a/*…*/=1;alert(1);`."""
    gif = picture("GIF")
    return gif[:6] + b"/*" + gif[8:] + b"*/=1;alert(1);"


def moving_gif(frames: int, size: tuple[int, int]) -> bytes:
    """So many frames, each another colour."""
    out = BytesIO()
    first, *rest = (Image.new("RGB", size, (number * 5, 0, 0)) for number in range(frames))
    first.save(out, "GIF", save_all=True, append_images=rest)
    return out.getvalue()


def package(*names: str, mimetype: str = "", filler: int = 0) -> bytes:
    """An office document of these parts."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        if mimetype:
            made.writestr("mimetype", mimetype)
        for name in names:
            made.writestr(name, b"\0" * filler or b"<x/>")
    return out.getvalue()
