"""Figures of text, from `fixtures/figuren-in-tekst/<sleutel>.toml`."""

from pathlib import Path
from typing import Any

from handreikingen.loading import fingerprint, records
from handreikingen.loading.bronnen import Bronnen
from handreikingen.loading.pages import Uitkomst
from handreikingen.models import Deel, TekstFiguur

_FIGURE = ("sleutel", "titel", "soort", "beschrijving", "herkomst", "bron", "kolommen")
_PART = ("nummer", "titel", "tekst", "groep", "kolom", "verwijzing")


def load(folder: Path, known: Bronnen, outcome: Uitkomst) -> None:
    """Make or update every figure. One that an editor changed or removed is left alone.

    Raises Laadfout for a wrong file.
    """
    figures = {figure.sleutel: figure for figure in TekstFiguur.objects.prefetch_related("delen")}
    for path in sorted(folder.glob("*.toml")):
        with records.faults_of(path):
            new = _read(path, known)
            records.store(new, figures.get(new.sleutel), f"figuren-in-tekst/{path.stem}", _says, outcome)


def _read(path: Path, known: Bronnen) -> TekstFiguur:
    data = records.only(records.read(path), *_FIGURE, "delen")
    if data["sleutel"] != path.stem:
        raise ValueError(f"de sleutel hoort ‘{path.stem}’ te zijn, zoals het bestand heet")
    own = {name: data.get(name, "") for name in _FIGURE if name not in {"bron", "kolommen"}}
    figure = TekstFiguur(
        **own,
        kolommen="\n".join(data.get("kolommen", [])),
        bron=records.sources(data.get("bron", ""), known),
    )
    figure.delen = [_part(number, values) for number, values in enumerate(data["delen"])]
    return figure


def _part(number: int, values: dict[str, Any]) -> Deel:
    texts = {name: str(value) for name, value in records.only(values, *_PART).items()}
    part = Deel(sort_order=number, **texts)
    part.full_clean(exclude=["figuur"])
    return part


def _says(figure: TekstFiguur) -> str:
    parts = sorted(figure.delen.all(), key=lambda part: part.sort_order)
    return fingerprint.of(
        [str(getattr(figure, name)) for name in _FIGURE],
        [[str(getattr(part, name)) for name in _PART] for part in parts],
    )
