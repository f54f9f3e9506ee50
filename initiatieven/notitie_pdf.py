"""A version of the startnotitie as the data of a tagged PDF; the text is never program (see `ground/pdf`)."""

from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format

from initiatieven.models import Initiatief, StartnotitieVersie
from samenwerkingswijzer.ground.models import Gemeente
from samenwerkingswijzer.ground.pdf import colours, printing
from samenwerkingswijzer.ground.pdf.letters import printable
from samenwerkingswijzer.ground.pdf.printing import Drukwerk

_NOTITIE = Drukwerk(
    program=Path(__file__).parent / "notitie.typ",
    naam="notitie",
    bezig="Er worden nu veel PDF’s gemaakt. Probeer het over een minuut opnieuw.",
    mislukt="De PDF kon niet worden gemaakt. Probeer het later opnieuw.",
)


def make(initiatief: Initiatief, versie: StartnotitieVersie) -> bytes:
    """The PDF. Raises NietGemaakt with a sentence for the screen."""

    def write(folder: Path) -> dict[str, Any]:
        return data(initiatief, versie)

    return printing.make(_NOTITIE, write)


def data(initiatief: Initiatief, versie: StartnotitieVersie) -> dict[str, Any]:
    """Everything that the PDF says, in characters that its letters have."""
    municipality = Gemeente.load()
    made = date_format(timezone.localtime(versie.gemaakt_op), "j F Y")
    return {
        "title": printable(f"Startnotitie: {initiatief.titel}"),
        "municipality": printable(municipality.naam),
        "about": f"{initiatief.kenmerk}, versie {versie.nummer}, {made}",
        "colours": colours.of_theme(municipality.thema),
        "sections": [
            {
                "title": printable(sectie["titel"]),
                "paragraphs": [_paragraph(row) for row in sectie["alineas"]],
            }
            for sectie in versie.inhoud
        ],
    }


def _paragraph(row: dict[str, str]) -> dict[str, str]:
    source = f"{row['bron']}, {row['dag']}" if row["dag"] else row["bron"]
    return {"text": printable(row["tekst"]), "source": printable(source)}
