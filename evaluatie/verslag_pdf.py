"""A report of the council as the data of a tagged PDF; the text is never program (see `ground/pdf`)."""

from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format

from evaluatie.models import Verslag
from samenwerkingswijzer.ground.models import Gemeente
from samenwerkingswijzer.ground.pdf import colours, printing
from samenwerkingswijzer.ground.pdf.letters import printable
from samenwerkingswijzer.ground.pdf.printing import Drukwerk

_VERSLAG = Drukwerk(
    program=Path(__file__).parent / "verslag.typ",
    naam="verslag",
    bezig="Er worden nu veel PDF’s gemaakt. Probeer het over een minuut opnieuw.",
    mislukt="De PDF kon niet worden gemaakt. Probeer het later opnieuw.",
)


def make(verslag: Verslag) -> bytes:
    """The PDF. Raises NietGemaakt with a sentence for the screen."""

    def write(folder: Path) -> dict[str, Any]:
        return data(verslag)

    return printing.make(_VERSLAG, write)


def data(verslag: Verslag) -> dict[str, Any]:
    """Everything that the PDF says, in characters that its letters have."""
    municipality = Gemeente.load()
    van, until = (date_format(one, "j F Y") for one in (verslag.van, verslag.tot_en_met))
    state = "" if verslag.is_sent else "Concept. "
    counted = date_format(timezone.localtime(verslag.geteld_op), "j F Y, H:i")
    return {
        "title": printable(verslag.titel),
        "municipality": printable(municipality.naam),
        "about": f"{state}{van} tot en met {until}. Stand op {until}, geteld op {counted} uur.",
        "colours": colours.of_theme(municipality.thema),
        "summary": [
            {"question": printable(blok["vraag"]), "answer": printable(blok["zin"])}
            for blok in verslag.inhoud
        ],
        "intro": _paragraphs(verslag.inleiding),
        "sections": [_section(blok, verslag.teksten.get(blok["sleutel"], "")) for blok in verslag.inhoud],
    }


def _section(blok: dict[str, Any], text: str) -> dict[str, Any]:
    return {
        "title": printable(blok["vraag"]),
        "answer": printable(blok["zin"]),
        "text": _paragraphs(text),
        "figures": [_figure(cijfer) for cijfer in blok["cijfers"]],
        "tables": [
            *(_table(tekening["grafiek"]) for tekening in blok["tekeningen"]),
            *_norms(blok["normen"]),
        ],
        "facts": [
            {"title": printable(r["titel"]), "text": printable(r["tekst"]), "when": printable(r["wanneer"])}
            for r in blok["regels"]
        ],
        "note": printable(blok["noot"]),
    }


def _figure(cijfer: dict[str, str]) -> dict[str, str]:
    return {
        "number": printable(cijfer["getal"]),
        "label": printable(cijfer["label"]),
        "before": printable(cijfer["toelichting"]),
    }


def _table(grafiek: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": printable(grafiek["titel"]),
        "columns": [printable(kolom["titel"]) for kolom in grafiek["kolommen"]],
        "rows": [[printable(cel["tekst"]) for cel in row] for row in grafiek["tabel"]],
    }


def _norms(normen: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The figures that the council set a norm for, with the norm of that day; nothing without any."""
    rows = [[printable(norm[name]) for name in ("titel", "waarde", "norm", "oordeel")] for norm in normen]
    columns = ["Waarvoor", "Toen", "Norm", "Oordeel"]
    return [{"title": "Normen van de raad", "columns": columns, "rows": rows}] if rows else []


def _paragraphs(text: str) -> list[str]:
    parts = text.replace("\r\n", "\n").split("\n\n")
    return [printable(part.strip()) for part in parts if part.strip()]
