"""Documents, tables, films and subtitles: the content must be what the name says, and hold no program."""

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from samenwerkingswijzer.ground.uploads.rules import Geweigerd, check_name, check_size, disguised, extension

EXTENSIONS = ("pdf", "odt", "ods", "docx", "xlsx", "csv", "txt", "mp4", "webm", "vtt")
MOST_UNPACKED = 200 * 1024 * 1024
_MOST_PARTS = 5_000
_HEAD = 1024
_PAGE = re.compile(rb"<script|<\?php|<html[\s>]|<!doctype|<svg[\s>]|<iframe|<\?xml", re.IGNORECASE)
_BOM = b"\xef\xbb\xbf"
_OFFICE = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
_OPEN = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
}
_PROGRAM = re.compile(r"vbaproject\.bin$|vbadata\.xml$|^basic/|^scripts/|/activex|\.exe$", re.IGNORECASE)


def check_document(name: str, data: bytes) -> None:
    """Raises Geweigerd for another kind, above 10 MB, in disguise, with a program in it, or that unfolds endlessly."""
    check_name(name, EXTENSIONS)
    check_size(len(data))
    kind = extension(name)
    if kind in _OFFICE or kind in _OPEN:
        _check_package(kind, data)
    elif kind in ("csv", "txt", "vtt"):
        _check_text(kind, data)
    elif not _BEGINS[kind](data[:_HEAD]) or _PAGE.search(data[:_HEAD]):
        raise disguised()


def _begins_webm(head: bytes) -> bool:
    return head.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in head[:64]


_BEGINS = {
    "pdf": lambda head: head.startswith(b"%PDF-"),
    "mp4": lambda head: head[4:8] == b"ftyp",
    "webm": _begins_webm,
}


def _check_text(kind: str, data: bytes) -> None:
    """Text as a reader's own program opens it: no page of the web, and no bytes that are no letters."""
    if b"\0" in data:
        raise Geweigerd("het is geen gewone tekst", "bewaar het opnieuw als tekst in UTF-8")
    begin = data[:_HEAD].removeprefix(_BOM)
    if _PAGE.match(begin.lstrip()) or (kind == "vtt" and not begin.startswith(b"WEBVTT")):
        raise disguised()


def _check_package(kind: str, data: bytes) -> None:
    """An office document is a package of parts; how large it unfolds is read before any of it is unfolded."""
    if not data.startswith(b"PK\x03\x04"):
        raise disguised()
    try:
        with ZipFile(BytesIO(data)) as package:
            parts = package.infolist()
            names = {part.filename for part in parts}
            is_kind = _OFFICE[kind] in names if kind in _OFFICE else _says(package, names) == _OPEN[kind]
    except (BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise Geweigerd("het is beschadigd", "open het en bewaar het opnieuw") from error
    if not is_kind:
        raise disguised()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Geweigerd("het wordt uitgepakt veel te groot", "maak het kleiner en kies het opnieuw")
    if any(_PROGRAM.search(name) for name in names):
        raise Geweigerd("er zit een programma in (een macro)", "bewaar het zonder macro’s")


def _says(package: ZipFile, names: set[str]) -> bytes:
    """What an OpenDocument says that it is."""
    if "mimetype" not in names:
        return b""
    with package.open("mimetype") as part:
        return part.read(100).strip()
