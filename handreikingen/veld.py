"""Where everything of the Speelveld lies in its drawing: a ring canal around four fields of three strips.

Lying down the path runs from left to right, standing up (on a phone) from top to bottom. Pure geometry: units are
hundredths of the width of the drawing.
"""

from dataclasses import dataclass
from math import sin
from textwrap import wrap

from handreikingen.stappen import Deelproces, Element

Punt = tuple[float, float]
_TILT = 0.05
"""How far the strips lean, as parcels do along an old creek."""


@dataclass(frozen=True)
class Vak:
    """One parcel: its outline, its furrows, and the lines of its name."""

    deelproces: str
    element: str
    omtrek: str
    voren: str
    x: float
    y: float
    regels: tuple[str, ...]


@dataclass(frozen=True)
class Halte:
    """Where the path meets a part of the process."""

    deelproces: str
    nummer: int
    naam: str
    x: float
    y: float
    naam_x: float
    naam_y: float
    regels: tuple[str, ...]


@dataclass(frozen=True)
class Band:
    """The name of a strip, with its sign at (x, y)."""

    element: str
    naam: str
    x: float
    y: float


@dataclass(frozen=True)
class Plan:
    """How the drawing lies: sizes of the field and of the lines of text."""

    vorm: str
    hoogte: float
    links: float
    boven: float
    stap: float
    """From one part of the process to the next."""
    band: float
    """From one strip to the next."""
    lengte: float
    """Of a parcel, along the path."""
    breedte: float
    """Of a parcel, across the path."""
    tekens: int
    """Letters in a line of a name."""
    regels: int
    regel: float
    """Height of a line."""

    @property
    def lying(self) -> bool:
        """Whether the path runs from left to right."""
        return self.vorm == "liggend"

    def corner(self, step: int, band: int) -> Punt:
        """The first corner of a parcel, before it leans."""
        along, across = step * self.stap, band * self.band
        return (
            (self.links + along, self.boven + across)
            if self.lying
            else (self.links + across, self.boven + along)
        )

    def size(self) -> Punt:
        """Width and height of a parcel."""
        return (self.lengte, self.breedte) if self.lying else (self.breedte, self.lengte)


LIGGEND = Plan("liggend", 60, 15.5, 17.6, 19.6, 11.6, 18.6, 10.6, 15, 3, 2.9)
STAAND = Plan("staand", 174, 13.5, 23, 37, 27, 25.5, 26, 12, 4, 5.2)


def parcels(plan: Plan, names: dict[tuple[str, str], str]) -> list[Vak]:
    """The twelve parcels; a cell without a name has none."""
    return [
        _parcel(plan, step, band, names[deelproces, element])
        for step, deelproces in enumerate(Deelproces.values)
        for band, element in enumerate(Element.values)
        if (deelproces, element) in names
    ]


def stops(plan: Plan) -> list[Halte]:
    """The four places where the path meets a part of the process."""
    return [_stop(plan, step, Deelproces(word)) for step, word in enumerate(Deelproces.values)]


def strips(plan: Plan) -> list[Band]:
    """The names of the three strips: beside them lying down, above them standing up."""
    found = []
    for band, word in enumerate(Element.values):
        x, y = plan.corner(0, band)
        width, height = plan.size()
        place = (9.2, y + height / 2) if plan.lying else (x + width / 2, 11.5)
        found.append(Band(word, str(Element(word).label).removeprefix("Inhoudelijke ").capitalize(), *place))
    return found


def lines(name: str, plan: Plan) -> tuple[str, ...]:
    """The name over as many lines as fit; what does not fit ends with an ellipsis."""
    return tuple(wrap(name, plan.tekens, max_lines=plan.regels, placeholder=" …", break_long_words=True))


def _parcel(plan: Plan, step: int, band: int, name: str) -> Vak:
    x, y = plan.corner(step, band)
    width, height = plan.size()
    corners = [_lean(plan, x + dx, y + dy) for dx, dy in ((0, 0), (width, 0), (width, height), (0, height))]
    text = lines(name, plan)
    middle_x, middle_y = _lean(plan, x + width / 2, y + height / 2)
    return Vak(
        Deelproces.values[step],
        Element.values[band],
        " ".join(f"{px:.2f},{py:.2f}" for px, py in corners),
        _furrows(corners, 9 if plan.lying else 11),
        round(middle_x, 2),
        round(middle_y - len(text) * plan.regel / 2, 2),
        text,
    )


def _stop(plan: Plan, step: int, word: Deelproces) -> Halte:
    x, y = plan.corner(step, 0)
    width, _ = plan.size()
    name = str(word.label)
    if plan.lying:
        middle = round(_lean(plan, x + width / 2, 7.2)[0], 2)
        words = tuple(wrap(name, plan.tekens))
        return Halte(word.value, step + 1, name, middle, 6.2, middle, 17.6 - 2.9 * len(words), words)
    return Halte(word.value, step + 1, name, 6.2, y - 4.4, 14, y - 2.6, (name,))


def _lean(plan: Plan, x: float, y: float) -> Punt:
    if plan.lying:
        return x + _TILT * (y - 30), y + 0.7 * sin(x / 14)
    return x + 0.9 * sin(y / 22), y + _TILT * (x - 55) * 0.6


def _furrows(corners: list[Punt], count: int) -> str:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    path = []
    for number in range(1, count):
        part = number / count
        left = (ax + (dx - ax) * part, ay + (dy - ay) * part)
        right = (bx + (cx - bx) * part, by + (cy - by) * part)
        start, end = _between(left, right, 0.03), _between(left, right, 0.97)
        path.append(f"M{start[0]:.2f} {start[1]:.2f}L{end[0]:.2f} {end[1]:.2f}")
    return "".join(path)


def _between(one: Punt, other: Punt, part: float) -> Punt:
    return one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part
