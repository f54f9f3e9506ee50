"""What holds for every file that comes in: its kind, its name and its size (NORMEN B15, C7)."""

import re
from collections.abc import Sequence

MOST_BYTES = 10 * 1024 * 1024
_ACTIVE = re.compile(
    r"\.(?:html?|xhtml|shtml|svgz?|xml|xslt?|m?js|php\d?|phtml|phar|aspx?|jspx?|cgi|exe|bat|cmd|scr|msi|jar|sh|ps1|vbs|hta)"
    r"(?=\.)"
)
"""Kinds that a browser or a computer carries out: in the middle of a name they are a disguise."""


class Geweigerd(Exception):
    """A file that may not come in: the reason and what to do, both without a capital and without a stop."""

    def __init__(self, reden: str, raad: str) -> None:
        super().__init__(reden)
        self.raad = raad

    @property
    def zin(self) -> str:
        """Both as sentences, for who chose the file."""
        return f"Dit bestand kan niet mee: {self}. {self.raad[:1].upper()}{self.raad[1:]}."


def extension(name: str) -> str:
    """The last part of a name, in small letters."""
    return name.rpartition(".")[2].lower()


def check_name(name: str, allowed: Sequence[str]) -> None:
    """Raises Geweigerd for a kind that is not in the list, and for a name that says two kinds."""
    if extension(name) == "svg":
        raise Geweigerd("in een svg kan een programma zitten", "maak er een png van")
    if extension(name) not in allowed:
        raise Geweigerd("dit soort bestand mag hier niet", f"deze soorten mogen wel: {', '.join(allowed)}")
    if _ACTIVE.search(name.lower()):
        raise Geweigerd("de naam noemt twee soorten bestand", "geef het een naam met één punt erin")


def check_size(size: int) -> None:
    """Raises Geweigerd above 10 MB."""
    if size > MOST_BYTES:
        raise Geweigerd("het is groter dan 10 MB", "maak het kleiner en kies het opnieuw")


def disguised() -> Geweigerd:
    """What to raise when the content is of another kind than the name."""
    return Geweigerd(
        "het is een ander soort bestand dan de naam zegt", "open het en bewaar het opnieuw als dat soort"
    )
