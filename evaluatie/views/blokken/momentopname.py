"""A block as it was: plain data that reads the same next year."""

from dataclasses import asdict
from typing import Any

from evaluatie.views.blokken.onderdelen import Blok

Rij = tuple[str, str, str, str]


def frozen(blok: Blok) -> dict[str, Any]:
    """Everything that the screen showed of it; the templates of blocks and charts read it as they read a block.

    A link that does not name its day is left out: next year it would show something else.
    """
    found = asdict(blok)
    for cijfer in found["cijfers"]:
        if "peildatum=" not in cijfer["url"]:
            cijfer["url"] = ""
    return found


def lines(inhoud: list[dict[str, Any]]) -> list[Rij]:
    """Everything of a report as lines of a spreadsheet: question, figure or row, column, value."""
    rows: list[Rij] = []
    for blok in inhoud:
        vraag = blok["vraag"]
        rows.append((vraag, "Antwoord", "", blok["zin"]))
        rows += [(vraag, cijfer["label"], "", cijfer["getal"]) for cijfer in blok["cijfers"]]
        for tekening in blok["tekeningen"]:
            grafiek = tekening["grafiek"]
            titles = [kolom["titel"] for kolom in grafiek["kolommen"]]
            for name, *cells in grafiek["tabel"]:
                label = f"{grafiek['titel']}: {name['tekst']}"
                rows += [
                    (vraag, label, titel, cel["tekst"]) for titel, cel in zip(titles[1:], cells, strict=True)
                ]
        for norm in blok["normen"]:
            label = f"Norm: {norm['titel']}"
            rows += [(vraag, label, name.capitalize(), norm[name]) for name in ("waarde", "norm", "oordeel")]
        rows += [(vraag, regel["titel"], regel["wanneer"], regel["tekst"]) for regel in blok["regels"]]
    return rows
