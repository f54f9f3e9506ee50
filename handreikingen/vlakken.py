"""Flat shapes as lists of corners: how large they are, and whether two lie over each other. Pure geometry."""

from itertools import pairwise
from math import cos, pi, sin

Punt = tuple[float, float]
Vlak = list[Punt]

RAND = 0.01
"""Shapes that only touch do not overlap."""
SCHERM = 320
"""Width in pixels of the smallest screen that we serve (WCAG 1.4.10)."""
MARGE = 32
"""What the page keeps free beside a figure on that screen."""
AANRAAK = 24
"""Pixels that a target measures at least, both ways (WCAG 2.5.8)."""
KLEINSTE = AANRAAK / (SCHERM - MARGE) * 100
"""The same in hundredths of a figure's width."""


def circle(x: float, y: float, radius: float, corners: int = 32) -> Vlak:
    """A circle as a polygon."""
    return [
        (x + radius * cos(2 * pi * step / corners), y + radius * sin(2 * pi * step / corners))
        for step in range(corners)
    ]


def area(shape: Vlak) -> float:
    """The surface within the corners."""
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in _sides(shape))) / 2


def middle(shape: Vlak) -> Punt:
    """A point in the middle of the box around the shape."""
    left, top, right, bottom = box(shape)
    return (left + right) / 2, (top + bottom) / 2


def box(shape: Vlak) -> tuple[float, float, float, float]:
    """Left, top, right and bottom."""
    across, down = [x for x, _ in shape], [y for _, y in shape]
    return min(across), min(down), max(across), max(down)


def too_small(shape: Vlak) -> bool:
    """Whether a finger misses it on the smallest screen: under 24 × 24 pixels on one of 320 wide."""
    left, top, right, bottom = box(shape)
    return min(right - left, bottom - top) < KLEINSTE or area(shape) < KLEINSTE**2 * pi / 4


def overlap(one: Vlak, other: Vlak) -> bool:
    """Whether two shapes share more than an edge."""
    if not _boxes_meet(box(one), box(other)):
        return False
    if any(_crosses(a, b, c, d) for a, b in _sides(one) for c, d in _sides(other)):
        return True
    shared = _shared_middle(box(one), box(other))
    return (
        any(inside(point, other) for point in [*one, middle(one)])
        or any(inside(point, one) for point in [*other, middle(other)])
        or (inside(shared, one) and inside(shared, other))
    )


def inside(point: Punt, shape: Vlak) -> bool:
    """Whether a point lies within the corners, and not on an edge."""
    x, y = point
    found = False
    for (ax, ay), (bx, by) in _sides(shape):
        if _on_side(point, (ax, ay), (bx, by)):
            return False
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            found = not found
    return found


def _sides(shape: Vlak) -> list[tuple[Punt, Punt]]:
    return list(pairwise([*shape, shape[0]]))


def _boxes_meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return (
        one[0] < other[2] - RAND
        and other[0] < one[2] - RAND
        and one[1] < other[3] - RAND
        and other[1] < one[3] - RAND
    )


def _shared_middle(one: tuple[float, ...], other: tuple[float, ...]) -> Punt:
    """The middle of what two boxes share; finds shapes that lie over each other along a common edge."""
    left, top = max(one[0], other[0]), max(one[1], other[1])
    return (left + min(one[2], other[2])) / 2, (top + min(one[3], other[3])) / 2


def _turn(a: Punt, b: Punt, c: Punt) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _crosses(a: Punt, b: Punt, c: Punt, d: Punt) -> bool:
    """Whether the lines a-b and c-d go through each other; meeting at an end is not crossing."""
    return _turn(a, b, c) * _turn(a, b, d) < -RAND and _turn(c, d, a) * _turn(c, d, b) < -RAND


def _on_side(point: Punt, a: Punt, b: Punt) -> bool:
    return (
        abs(_turn(a, b, point)) < RAND
        and min(a[0], b[0]) - RAND <= point[0] <= max(a[0], b[0]) + RAND
        and min(a[1], b[1]) - RAND <= point[1] <= max(a[1], b[1]) + RAND
    )
