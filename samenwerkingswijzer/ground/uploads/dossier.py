"""Files of a dossier: office documents, text and pictures, under a name that says one thing (NORMEN C7)."""

import re
import unicodedata
from dataclasses import dataclass

from samenwerkingswijzer.ground import tekens
from samenwerkingswijzer.ground.uploads import documents, pictures
from samenwerkingswijzer.ground.uploads.rules import Geweigerd, extension

SOORTEN = {
    "pdf": "application/pdf",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "txt": "text/plain",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
}
"""What a dossier takes, with the content type it is given out as: never what the browser said it was."""
LONGEST_NAME = 120
_SEPARATORS = re.compile(r"[\\/]")
_UNFIT = re.compile(r'[<>:"|?*;\s]+')


@dataclass(frozen=True)
class Stuk:
    """A file that may be kept: its clean name, its kind by content, and its bytes (a picture drawn again)."""

    naam: str
    soort: str
    inhoud: bytes


def dossier_file(name: str, data: bytes) -> Stuk:
    """The file as it may be kept. Raises Geweigerd with the reason and what to do."""
    clean = clean_name(name)
    kind = extension(clean)
    if not data:
        raise Geweigerd("het is leeg", "kies een bestand waar iets in staat")
    if kind in pictures.EXTENSIONS:
        data = pictures.picture(clean, data).inhoud
    else:
        documents.check_document(clean, data)
    return Stuk(clean, SOORTEN[kind], data)


def clean_name(name: str) -> str:
    """The name without folders and without signs that a computer takes for something else. Raises Geweigerd."""
    last = unicodedata.normalize("NFC", _SEPARATORS.split(name)[-1]).strip()
    for rule in (_hidden, _length, _kind, _one_kind):
        rule(last)
    stem, _, kind = _UNFIT.sub(" ", last).strip(" .").rpartition(".")
    return f"{stem.strip(' .') or 'bestand'}.{kind.lower()}"


def _hidden(name: str) -> None:
    if tekens.hides_something(name):
        raise Geweigerd(
            "in de naam staat een onzichtbaar teken, dat de letters van plaats kan laten wisselen",
            "geef het bestand een nieuwe naam",
        )


def _length(name: str) -> None:
    if len(name) > LONGEST_NAME:
        raise Geweigerd(f"de naam is langer dan {LONGEST_NAME} tekens", "geef het bestand een kortere naam")


def _kind(name: str) -> None:
    if extension(name) == "svg":
        raise Geweigerd("in een svg kan een programma zitten", "maak er een png van")
    if "." not in name or extension(name) not in SOORTEN:
        kinds = ", ".join(SOORTEN)
        raise Geweigerd("dit soort bestand mag hier niet", f"deze soorten mogen wel: {kinds}")


def _one_kind(name: str) -> None:
    """`nota.pdf.docx` says two things; a point in a date or a version says none."""
    inner = {part.strip().lower() for part in name.split(".")[1:-1]}
    if inner & SOORTEN.keys():
        raise Geweigerd("de naam noemt twee soorten bestand", "geef het een naam met één punt erin")
