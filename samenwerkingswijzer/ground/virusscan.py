"""Is there a virus in this file? Asked of clamd over its own protocol (clamd(8), INSTREAM).

Own code since 2026-11-22, because no client library is fit: `clamd` was last released in 2014, and its fork
`clamav-client` is GPL-2.0 only, knows no IPv6 and fails without a word of its own when clamd hangs up first.
"""

import re
import socket
import struct
from contextlib import closing
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import TextChoices

_PIECE = 64 * 1024
_SECONDS = 30
_LONGEST_ANSWER = 4096
_ANSWER = re.compile(r"stream: (?:(?P<virus>.+) FOUND|OK)")


class Scan(TextChoices):
    """What the scanner said of a file that was kept; an infected file is never kept."""

    schoon = "schoon", "Gecontroleerd op virussen"
    niet_gescand = "niet_gescand", "Niet gescand"


class Besmet(Exception):
    """There is a virus in it; the message is its name."""


class ScannerStil(Exception):
    """The scanner does not answer, or could not look at all of it. Nothing comes in unlooked at (BIO2 8.07.01)."""


def scan(data: bytes) -> Scan:
    """Let clamd at CLAMD_URL look at this file; without that setting it reads `niet_gescand`.

    Raises Besmet, and ScannerStil when there is a scanner that gives no verdict.
    """
    if not settings.CLAMD_URL:
        return Scan.niet_gescand
    try:
        answer = _ask(data)
    except OSError as error:
        raise ScannerStil(str(error)) from error
    verdict = _ANSWER.fullmatch(answer)
    if verdict is None:
        raise ScannerStil(answer)
    if verdict["virus"]:
        raise Besmet(verdict["virus"])
    return Scan.schoon


def _ask(data: bytes) -> str:
    with closing(_connect(settings.CLAMD_URL)) as line:
        line.sendall(b"zINSTREAM\0")
        for start in range(0, len(data), _PIECE):
            piece = data[start : start + _PIECE]
            line.sendall(struct.pack("!L", len(piece)) + piece)
        line.sendall(struct.pack("!L", 0))
        return _listen(line)


def _connect(url: str) -> socket.socket:
    parts = urlsplit(url)
    if parts.scheme == "unix":
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(_SECONDS)
        line.connect(parts.path)
        return line
    return socket.create_connection((parts.hostname or "", parts.port or 3310), timeout=_SECONDS)


def _listen(line: socket.socket) -> str:
    answer = b""
    while not answer.endswith(b"\0") and len(answer) < _LONGEST_ANSWER:
        piece = line.recv(_LONGEST_ANSWER)
        if not piece:
            break
        answer += piece
    return answer.rstrip(b"\0").decode(errors="replace").strip()
