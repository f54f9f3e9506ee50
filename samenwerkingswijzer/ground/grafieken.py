"""Geometry of our three charts. Pure functions: numbers in, places and sizes out; templates draw them.

A drawing is 360 units wide, about the width of a phone; heights follow from the number of rows. Every chart carries
the same numbers as a table, because a picture is never the only way to read them (NORMEN A4).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from textwrap import wrap

from samenwerkingswijzer.ground.numbers import as_score

BREEDTE = 360.0
STAAF_MAX = 300.0
RIJ = 48.0
SCHAAL_LINKS = 14.0
SCHAAL_RECHTS = 266.0
REGEL = 14.0
"""From one line of words to the next, and how many characters fit beside the scale."""
WOORD = 11


@dataclass(frozen=True)
class Punt:
    """One value with the list behind it."""

    label: str
    waarde: int
    url: str = ""


@dataclass(frozen=True)
class Cel:
    """A cell of the table beside a chart."""

    tekst: str
    url: str = ""


@dataclass(frozen=True)
class Kolom:
    """A column of the table beside a chart; numbers stand on the right."""

    titel: str
    getal: bool = True


@dataclass(frozen=True)
class Staaf:
    """A bar (or one part of a stacked bar) as a rectangle with a place for its number."""

    label: str
    waarde: int
    url: str
    x: float
    y: float
    breedte: float
    reeks: int = 1
    getal_x: float = 0.0
    past: bool = True


@dataclass(frozen=True)
class Rij:
    """A row: its label above, its bars below."""

    label: str
    label_y: float
    getal_y: float
    staven: tuple[Staaf, ...]
    totaal: int
    totaal_x: float


@dataclass(frozen=True)
class Grafiek:
    """What every chart has: a title, one sentence that says what it shows, and the same numbers as a table."""

    titel: str
    zin: str
    hoogte: float
    kolommen: tuple[Kolom, ...]
    tabel: tuple[tuple[Cel, ...], ...]
    reeksen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Staafgrafiek(Grafiek):
    """Horizontal bars, plain or stacked."""

    rijen: tuple[Rij, ...] = ()


def bars(titel: str, zin: str, punten: Sequence[Punt], eenheid: str) -> Staafgrafiek:
    """One horizontal bar per value, longest over the full width; zero is a bar of no length, still named."""
    top = max((punt.waarde for punt in punten), default=0) or 1
    rijen = []
    for number, punt in enumerate(punten):
        width = round(STAAF_MAX * punt.waarde / top, 2)
        y = number * RIJ
        staaf = Staaf(punt.label, punt.waarde, punt.url, 0, y + 21, width)
        rijen.append(Rij(punt.label, y + 15, y + 34, (staaf,), punt.waarde, width + 7))
    tabel = tuple((Cel(punt.label), Cel(str(punt.waarde), punt.url)) for punt in punten)
    kolommen = (Kolom("Naam", getal=False), Kolom(eenheid))
    return Staafgrafiek(titel, zin, len(rijen) * RIJ, kolommen, tabel, (), tuple(rijen))


def stacked(
    titel: str, zin: str, reeksen: Sequence[str], rijen: Sequence[tuple[str, Sequence[Punt]]]
) -> Staafgrafiek:
    """One bar per row, in parts per series; every row holds one value per series, in the order of `reeksen`.

    Raises ValueError when a row has another number of values.
    """
    if any(len(punten) != len(reeksen) for _, punten in rijen):
        raise ValueError("Every row needs one value per series.")
    top = max((sum(punt.waarde for punt in punten) for _, punten in rijen), default=0) or 1
    drawn = tuple(_stack(number * RIJ, label, punten, top) for number, (label, punten) in enumerate(rijen))
    tabel = tuple((Cel(label), *(Cel(str(p.waarde), p.url) for p in punten)) for label, punten in rijen)
    kolommen = (Kolom("Naam", getal=False), *(Kolom(reeks) for reeks in reeksen))
    return Staafgrafiek(titel, zin, len(drawn) * RIJ, kolommen, tabel, tuple(reeksen), drawn)


def _stack(y: float, label: str, punten: Sequence[Punt], top: int) -> Rij:
    x = 0.0
    staven = []
    for number, punt in enumerate(punten, start=1):
        width = STAAF_MAX * punt.waarde / top
        drawn = max(width - 2, 0)
        if punt.waarde:
            staven.append(
                Staaf(
                    punt.label, punt.waarde, punt.url, round(x, 2), y + 21, round(drawn, 2), number,
                    round(x + drawn / 2, 2), drawn >= 18,
                )
            )  # fmt: skip
        x += width
    return Rij(label, y + 15, y + 34, tuple(staven), sum(punt.waarde for punt in punten), round(x + 7, 2))


GEEN_ANTWOORD = "geen antwoord"


@dataclass(frozen=True)
class Vergelijking:
    """What was expected beforehand and what is found now, for one criterion, on the scale of 1 to 5.

    A side without a score says why in words: `zonder_vooraf`, `zonder_nu`.
    """

    label: str
    vooraf: float | None
    nu: float | None
    url: str = ""
    zonder_vooraf: str = GEEN_ANTWOORD
    zonder_nu: str = GEEN_ANTWOORD


@dataclass(frozen=True)
class Verschilrij:
    """A comparison in its place, with the difference in words; `waarom` is why there is none, line by line."""

    label: str
    url: str
    label_y: float
    y: float
    vooraf_x: float | None
    nu_x: float | None
    lager: bool
    verschil: str
    waarom: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True)
class Verschilgrafiek(Grafiek):
    """Expected against found, criterion by criterion."""

    rijen: tuple[Verschilrij, ...] = ()
    streepjes: tuple[tuple[int, float], ...] = field(default=())


def differences(titel: str, zin: str, vergelijkingen: Sequence[Vergelijking]) -> Verschilgrafiek:
    """Per criterion an open circle for expected and a full one for now; an unanswered side is left out, never zero."""
    rijen = tuple(_difference(number * 56.0, item) for number, item in enumerate(vergelijkingen))
    kolommen = (Kolom("Criterium", getal=False), Kolom("Vooraf verwacht"), Kolom("Nu"), Kolom("Verschil"))
    tabel = tuple(
        (
            Cel(item.label, item.url),
            Cel(_score(item.vooraf, item.zonder_vooraf)),
            Cel(_score(item.nu, item.zonder_nu)),
            Cel(rij.verschil),
        )
        for item, rij in zip(vergelijkingen, rijen, strict=True)
    )
    marks = tuple((score, _scale(score)) for score in range(1, 6))
    return Verschilgrafiek(titel, zin, len(rijen) * 56.0 + 16, kolommen, tabel, (), rijen, marks)


def _difference(y: float, item: Vergelijking) -> Verschilrij:
    return Verschilrij(
        item.label, item.url, y + 15, y + 33,
        None if item.vooraf is None else _scale(item.vooraf),
        None if item.nu is None else _scale(item.nu),
        item.vooraf is not None and item.nu is not None and item.nu < item.vooraf,
        difference_in_words(item.vooraf, item.nu), _why(item, y + 33),
    )  # fmt: skip


def _why(item: Vergelijking, y: float) -> tuple[tuple[float, str], ...]:
    """Why there is no difference, in the place of the number: of the circle that is not drawn."""
    if item.vooraf is not None and item.nu is not None:
        return ()
    lines = wrap(item.zonder_nu if item.nu is None else item.zonder_vooraf, WOORD)[:3]
    return tuple((y + REGEL * (number - (len(lines) - 1) / 2), line) for number, line in enumerate(lines))


def difference_in_words(vooraf: float | None, nu: float | None) -> str:
    """The difference as a reader says it; without both sides there is none."""
    if vooraf is None or nu is None:
        return "niet te vergelijken"
    if vooraf == nu:
        return "gelijk"
    sign = "+" if nu > vooraf else "\N{MINUS SIGN}"
    return f"{sign}{as_score(abs(nu - vooraf))}"


def _score(value: float | None, otherwise: str) -> str:
    return otherwise if value is None else as_score(value)


def _scale(score: float) -> float:
    return round(SCHAAL_LINKS + (SCHAAL_RECHTS - SCHAAL_LINKS) * (score - 1) / 4, 2)
