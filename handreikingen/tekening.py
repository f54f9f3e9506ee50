"""Drawings carry shapes and nothing else."""

import re

import nh3

_SHAPES = {"g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title"}
_ATTRIBUTES = {
    "class",
    "cx",
    "cy",
    "d",
    "fill",
    "fill-opacity",
    "fill-rule",
    "height",
    "points",
    "r",
    "rx",
    "ry",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
    "transform",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
}
_OUTER = re.compile(r"^.*?<svg\b[^>]*>(?P<inside>.*)</svg>\s*$", re.DOTALL | re.IGNORECASE)


def inside(svg: str) -> str:
    """What stands between `<svg>` and `</svg>`. Raises ValueError when it is not an SVG document."""
    found = _OUTER.match(svg)
    if not found:
        raise ValueError("Dit is geen SVG-tekening.")
    return found["inside"]


def clean_drawing(markup: str) -> str:
    """The shapes of a drawing; scripts, styles, links, pictures and foreign content are dropped."""
    return nh3.clean(markup, tags=_SHAPES, attributes={"*": _ATTRIBUTES}, url_schemes=set(), link_rel=None)
