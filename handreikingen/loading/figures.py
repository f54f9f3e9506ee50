"""Figures from `fixtures/figuren`: a drawing and the areas over it."""

import tomllib
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError

from handreikingen.loading import fingerprint
from handreikingen.loading.faults import Laadfout
from handreikingen.loading.pages import Uitkomst
from handreikingen.models import Figuur, Gebied
from handreikingen.tekening import clean_drawing

_LINES = {"regels": "regels_tekst", "korte_regels": "korte_regels_tekst"}
_AREA = (
    *("sleutel", "groep", "naam", "korte_naam", "regels_tekst", "korte_regels_tekst", "beschrijving", "doel"),
    *("telling", "vorm", "punten", "straal", "label_x", "label_y", "uitlijning"),
)


def load(folder: Path, outcome: Uitkomst) -> None:
    """Make or update every figure. One that an editor changed is left alone. Raises Laadfout for a wrong file."""
    for path in sorted(folder.glob("*.toml")):
        try:
            _one(path, outcome)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise Laadfout(path, 1, "Dit is geen geldige TOML.") from error
        except (KeyError, TypeError, ValueError, OSError) as error:
            raise Laadfout(path, 1, f"De figuur is niet compleet ({error}).") from error
        except ValidationError as error:
            raise Laadfout(path, 1, f"De figuur is niet goed: {' '.join(error.messages)}") from error


def _one(path: Path, outcome: Uitkomst) -> None:
    new, areas = _read(path)
    wanted = _fingerprint(new, areas)
    old = Figuur.objects.filter(sleutel=path.stem).first()
    if old is None:
        outcome.gemaakt += 1
    else:
        now = _fingerprint(old, list(old.gebieden.all()))
        if now == wanted:
            outcome.gelijk += 1
            return
        if now != old.afdruk:
            outcome.gelaten.append(f"figuur {path.stem} (door de redactie aangepast)")
            return
        outcome.bijgewerkt += 1
        new.pk = old.pk
        new._state.adding = False  # so that the key of the old row is not taken for a double
    new.afdruk = wanted
    new.gebieden = areas
    new.full_clean(exclude=["sleutel"] if old else [])
    new.save()


def _read(path: Path) -> tuple[Figuur, list[Gebied]]:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    drawing = (path.parent / data["tekening"]).read_text(encoding="utf-8")
    figure = Figuur(
        sleutel=path.stem,
        titel=data["titel"],
        uitleg=data["uitleg"],
        tekening=_checked(drawing),
        hoogte=float(data["hoogte"]),
    )
    areas = [_area(number, values) for number, values in enumerate(data["gebied"])]
    for area in areas:
        area.full_clean(exclude=["figuur"])
    return figure, areas


def _checked(drawing: str) -> str:
    """The drawing as it is; raises ValueError when it cannot be cleaned and shown."""
    clean_drawing(drawing)
    return drawing


def _area(number: int, values: dict[str, Any]) -> Gebied:
    known = {name: value for name, value in values.items() if name not in {*_LINES, "label"}}
    lines = {field: "\n".join(values.get(name, [])) for name, field in _LINES.items()}
    x, y = values["label"]
    return Gebied(sort_order=number, label_x=x, label_y=y, **known, **lines)


def _fingerprint(figure: Figuur, areas: list[Gebied]) -> str:
    says = [figure.titel, figure.uitleg, figure.tekening, float(figure.hoogte)]
    return fingerprint.of(says, [[str(getattr(area, name)) for name in _AREA] for area in areas])
