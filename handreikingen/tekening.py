"""Drawings carry shapes and nothing else."""

from functools import lru_cache
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import quoteattr

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

_SHAPES = {"g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
_ATTRIBUTES = {
    *("class", "transform", "d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry"),
    *("width", "height", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-dasharray"),
    *("stroke-linecap", "stroke-linejoin", "stroke-opacity"),
}


@lru_cache(maxsize=16)
def clean_drawing(svg: str) -> str:
    """The shapes of an SVG document, scaled to a width of 100; whatever is not a shape is dropped.

    No scripts, styles, links, pictures, text or addresses survive. Raises ValueError when it is no SVG with a viewBox.
    """
    try:
        root: Element = fromstring(svg)
    except (ParseError, DefusedXmlException) as error:
        raise ValueError("De tekening is geen geldige SVG.") from error
    box = root.get("viewBox", "").split()
    if _name(root) != "svg" or len(box) != 4 or float(box[2]) <= 0:
        raise ValueError("De tekening is geen SVG met een viewBox.")
    return f'<g transform="scale({100 / float(box[2]):g})">{"".join(map(_shape, root))}</g>'


def _shape(element: Element) -> str:
    if _name(element) not in _SHAPES:
        return ""
    kept = {key: value for key, value in element.attrib.items() if key in _ATTRIBUTES and "url(" not in value}
    attributes = "".join(f" {key}={quoteattr(value)}" for key, value in kept.items())
    return f"<{_name(element)}{attributes}>{''.join(map(_shape, element))}</{_name(element)}>"


def _name(element: Element) -> str:
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""
