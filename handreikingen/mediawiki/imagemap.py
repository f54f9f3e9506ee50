"""Read the text between `<imagemap>` tags, as the ImageMap extension of MediaWiki does."""

import re
from collections.abc import Callable

from handreikingen.mediawiki.media import options
from handreikingen.mediawiki.parts import Beeldkaart, Vlak

Tell = Callable[[str, str], None]
_AREA = re.compile(r"^(?P<shape>rect|circle|poly|default)\b(?P<numbers>[^\[]*)(?P<link>\[.*)$", re.IGNORECASE)
_INNER = re.compile(r"^\[\[(?P<target>[^|\]]+)(?:\|(?P<text>[^\]]*))?\]\]")
_OUTER = re.compile(r"^\[(?P<target>(?:https?:)?//\S+?)(?:\s+(?P<text>[^\]]*))?\]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_COUNTS: dict[str, Callable[[int], bool]] = {
    "rect": lambda count: count == 4,
    "circle": lambda count: count == 3,
    "poly": lambda count: count >= 6 and count % 2 == 0,
    "default": lambda count: count == 0,
}
MOST_NUMBERS = 2000


def read(text: str, tell: Tell) -> Beeldkaart | None:
    """The picture and its areas; None when no picture is named. What cannot be read is told, not guessed."""
    lines = [line.strip() for line in text.splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    if not lines:
        tell("Een beeldkaart noemt geen beeld. Ze bleef weg.", text)
        return None
    name, _, rest = lines[0].strip("[]").partition("|")
    found = options(rest)
    areas = [area for line in lines[1:] if not line.lower().startswith("desc") for area in _area(line, tell)]
    return Beeldkaart(name.strip(), found.alt or found.bijschrift, areas)


def _area(line: str, tell: Tell) -> list[Vlak]:
    match = _AREA.match(line)
    link = (_INNER.match(match["link"]) or _OUTER.match(match["link"])) if match else None
    if match is None or link is None:
        tell("Een regel van een beeldkaart is niet te lezen. Het gebied bleef weg.", line)
        return []
    shape = match["shape"].lower()
    numbers = [float(number) for number in _NUMBER.findall(match["numbers"])[: MOST_NUMBERS + 1]]
    if len(numbers) > MOST_NUMBERS or not _COUNTS[shape](len(numbers)):
        tell("Een gebied van een beeldkaart heeft niet het goede aantal getallen. Het bleef weg.", line)
        return []
    target = link["target"].strip()
    name = (link["text"] or "").strip() or target.lstrip(":").replace("_", " ")
    return [_shaped(shape, numbers, target, name)]


def _shaped(shape: str, numbers: list[float], target: str, name: str) -> Vlak:
    if shape == "circle":
        return Vlak("circle", [(numbers[0], numbers[1])], abs(numbers[2]), target, name)
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    if shape == "rect":
        (left, top), (right, bottom) = points
        points = [(left, top), (right, top), (right, bottom), (left, bottom)]
    return Vlak(shape, points, 0, target, name)
