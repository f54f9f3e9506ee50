"""What a picture shows, in words, for who does not see it."""

import re
from collections.abc import Iterator

from handreikingen.tekstcontrole.parts import Part
from handreikingen.tekstcontrole.remarks import Opmerking

_FILE_NAME = re.compile(r"\.(?:gif|jpe?g|png|svg|webp|avif)$|_|^(?:img|dsc|image)[-\d]", re.IGNORECASE)
_SAYS_PICTURE = re.compile(
    r"^(?:een )?(?:afbeelding|foto|plaatje|beeld|illustratie|figuur) (?:van|met|waarop)\b", re.IGNORECASE
)
_LONGEST = 180


def remarks(part: Part) -> Iterator[Opmerking]:
    """A picture without words shuts people out: such a page is not published (WCAG 1.1.1)."""
    for picture in part.pictures:
        if not getattr(picture, "decorative", False):
            zin = _fault_of(picture.contextual_alt_text or "")
            if zin:
                fout = not (picture.contextual_alt_text or "").strip()
                yield Opmerking(part.plek, zin, picture.contextual_alt_text or "", part.anker, fout)


def _fault_of(alternative: str) -> str:
    if not alternative.strip():
        return "Schrijf wat er op het beeld te zien is. Is het alleen versiering? Zet dan dat vinkje."
    if _FILE_NAME.search(alternative):
        return "Dit lijkt de naam van een bestand. Schrijf wat er te zien is."
    if _SAYS_PICTURE.match(alternative):
        return "Begin met wat er te zien is. Dat het een beeld is, zegt de schermlezer al."
    if len(alternative) > _LONGEST:
        return f"Houd het korter dan {_LONGEST} tekens. Zet de rest in de tekst eronder."
    return ""
