"""The cells of the Speelveld, from `fixtures/speelveld/<deelproces>-<element>.toml`."""

from pathlib import Path
from typing import Any

from handreikingen.loading import fingerprint, records
from handreikingen.loading.bronnen import Bronnen
from handreikingen.loading.pages import Uitkomst
from handreikingen.models import SpeelveldCel, Vraag
from handreikingen.models.speelveld import ORDER

_CELL = ("deelproces", "element", "titel", "in_figuur", "inleiding", "herkomst", "bron")
_QUESTION = ("laag", "vraag", "hulp", "verwijzing")


def load(folder: Path, known: Bronnen, outcome: Uitkomst) -> None:
    """Make or update every cell. One that an editor changed is left alone. Raises Laadfout for a wrong file."""
    cells = {cell.sleutel: cell for cell in SpeelveldCel.objects.field()}
    for path in sorted(folder.glob("*.toml")):
        with records.faults_of(path):
            new = _read(path, known)
            records.store(new, cells.get(new.sleutel), f"speelveld/{path.stem}", _says, outcome)


def _read(path: Path, known: Bronnen) -> SpeelveldCel:
    data = records.only(records.read(path), *_CELL, "vragen")
    cell = SpeelveldCel(**{name: data.get(name, "") for name in _CELL if name != "bron"})
    if (cell.deelproces, cell.element) not in ORDER or cell.sleutel != path.stem:
        raise ValueError(f"in dit bestand hoort het vak ‘{path.stem}’, niet ‘{cell.sleutel}’")
    cell.bron = records.sources(data.get("bron", ""), known)
    cell.vragen = [_question(number, values) for number, values in enumerate(data["vragen"])]
    return cell


def _question(number: int, values: dict[str, Any]) -> Vraag:
    question = Vraag(sort_order=number, **records.only(values, *_QUESTION))
    question.full_clean(exclude=["cel"])
    return question


def _says(cell: SpeelveldCel) -> str:
    questions = sorted(cell.vragen.all(), key=lambda question: question.sort_order)
    return fingerprint.of(
        [str(getattr(cell, name)) for name in _CELL],
        [[str(getattr(question, name)) for name in _QUESTION] for question in questions],
    )
