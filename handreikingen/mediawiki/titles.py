"""Titles of MediaWiki: their namespace and their one spelling."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import unquote

MEDIA, SPECIAAL, ARTIKEL, OVERLEG_GEBRUIKER, PROJECT, BESTAND, SJABLOON, CATEGORIE = (
    -2,
    -1,
    0,
    3,
    4,
    6,
    10,
    14,
)
_STANDARD: dict[int, tuple[str, ...]] = {
    MEDIA: ("Media",),
    SPECIAAL: ("Speciaal", "Special"),
    1: ("Overleg", "Talk"),
    2: ("Gebruiker", "User"),
    OVERLEG_GEBRUIKER: ("Overleg gebruiker", "User talk"),
    PROJECT: ("Project",),
    5: ("Overleg project", "Project talk"),
    BESTAND: ("Bestand", "File", "Afbeelding", "Image"),
    7: ("Overleg bestand", "File talk"),
    8: ("MediaWiki",),
    SJABLOON: ("Sjabloon", "Template"),
    12: ("Help",),
    CATEGORIE: ("Categorie", "Category"),
    15: ("Overleg categorie", "Category talk"),
}
_NOT_A_SPACE_LONGER = re.compile(r"[\s_\u00a0]+")


@dataclass(frozen=True)
class Titel:
    """A page of the old wiki: namespace and name, in MediaWiki's own spelling."""

    ruimte: int
    naam: str

    @property
    def is_overleg(self) -> bool:
        """Whether this is a talk page; MediaWiki gives those the odd numbers."""
        return self.ruimte > 0 and self.ruimte % 2 == 1

    @property
    def onderwerp(self) -> "Titel":
        """The page that a talk page is about."""
        return Titel(self.ruimte - 1, self.naam) if self.is_overleg else self


@dataclass
class Namen:
    """The namespaces of this wiki, and how it writes titles."""

    ruimten: dict[int, str] = field(default_factory=dict)
    eerste_letter: bool = True
    _numbers: dict[str, int] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self.learn([(CATEGORIE, "Categorie")])

    def learn(self, spaces: Iterable[tuple[int, str]]) -> None:
        """The names as the dump gives them; the usual Dutch and English ones keep working."""
        self.ruimten.update({number: name for number, name in spaces if name})
        usual = {name.casefold(): number for number, names in _STANDARD.items() for name in names}
        self._numbers = usual | {name.casefold(): number for number, name in self.ruimten.items()}

    def spellings(self, number: int) -> list[str]:
        """Every name of a namespace."""
        return [name for name, found in self._numbers.items() if found == number]

    def read(self, text: str, page: Titel | None = None) -> tuple[Titel, str] | None:
        """The title and the section of a link; None when it names nothing. `page` is where a `/sub` link stands."""
        name, _, section = _clean(text).partition("#")
        if page and name.startswith("/"):
            name = f"{self.full(page)}/{name.strip('/')}"
        elif page and name.startswith("../"):
            name = _upward(self.full(page), name)
        space, name = self._split(name.strip().lstrip(":").strip())
        if not name:
            return (page, section.strip()) if page and section.strip() else None
        return Titel(space, self._capital(name)), section.strip()

    def title(self, text: str) -> Titel | None:
        """The title alone."""
        found = self.read(text)
        return found[0] if found else None

    def full(self, title: Titel) -> str:
        """The title as the old wiki shows it, with its namespace."""
        space = self.ruimten.get(title.ruimte) or next(iter(_STANDARD.get(title.ruimte, ())), "")
        return f"{space}:{title.naam}" if space else title.naam

    def _split(self, name: str) -> tuple[int, str]:
        prefix, colon, rest = name.partition(":")
        number = self._numbers.get(prefix.strip().casefold()) if colon else None
        return (number, rest.strip()) if number is not None else (ARTIKEL, name)

    def _capital(self, name: str) -> str:
        return name[:1].upper() + name[1:] if self.eerste_letter else name


def _clean(text: str) -> str:
    decoded = unquote(unescape(text)) if "%" in text or "&" in text else text
    return _NOT_A_SPACE_LONGER.sub(" ", decoded).strip()


def _upward(here: str, name: str) -> str:
    while name.startswith("../"):
        here, name = here.rpartition("/")[0], name[3:]
    return f"{here}/{name.strip('/')}".strip("/")
