"""Part of a file, as a player of video asks for it (RFC 9110 §14)."""

import re
from pathlib import Path

from django.http import HttpRequest, HttpResponse

_RANGE = re.compile(r"bytes=(\d+)-(\d*)")
PIECE = 2**20
"""At most one mebibyte at a time: a player asks for the next piece itself."""

_HEADERS = {
    "Accept-Ranges": "bytes",
    "Content-Disposition": "attachment",
    "Content-Security-Policy": "default-src 'none'",
    "X-Content-Type-Options": "nosniff",
}


def piece(request: HttpRequest, path: Path, mimetype: str) -> HttpResponse | None:
    """The asked part of the file; None when the whole file is asked for. A part that is not there is refused (416)."""
    asked = _RANGE.fullmatch(request.headers.get("Range", "").strip())
    if asked is None:
        return None
    size = path.stat().st_size
    start = int(asked[1])
    if start >= size:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    end = min(int(asked[2]) if asked[2] else size - 1, start + PIECE - 1, size - 1)
    if end < start:
        return None  # no range at all: the whole file is the answer
    with path.open("rb") as file:
        file.seek(start)
        content = file.read(end - start + 1)
    place = {"Content-Range": f"bytes {start}-{end}/{size}"}
    return HttpResponse(content, status=206, content_type=mimetype, headers={**_HEADERS, **place})
