"""From the text of one version to the fields of a page."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from typing import Any

from django.utils.text import slugify

from handreikingen.mediawiki import chunks, expanding, mapping, opening, reading
from handreikingen.mediawiki.expanding import Expander
from handreikingen.mediawiki.faults import Verhuisfout, unreadable
from handreikingen.mediawiki.parts import Alinea, Blok
from handreikingen.mediawiki.plan import Plan
from handreikingen.mediawiki.titles import BESTAND, Titel

Tell = Callable[[str, str], None]


@dataclass(frozen=True)
class Plek:
    """Where a page of the old wiki stands now."""

    pk: int
    pad: str


@dataclass
class Gelezen:
    """A version as parts, with what it says of itself."""

    delen: list[Blok] = field(default_factory=list)
    noten: list[str] = field(default_factory=list)
    categorieen: list[Titel] = field(default_factory=list)
    gemeld: list[tuple[str, str]] = field(default_factory=list)

    def tell(self, sentence: str, fragment: str) -> None:
        """Remember what could not be carried over."""
        self.gemeld.append((sentence, fragment))

    def add(self, part: "Gelezen", tell: Tell) -> None:
        """Go on with the next part of the page; what is told there is told now."""
        self.delen += part.delen
        self.noten += [note for note in part.noten if note not in self.noten]
        self.categorieen += [title for title in part.categorieen if title not in self.categorieen]
        for sentence, fragment in part.gemeld:
            tell(sentence, fragment)


@dataclass(frozen=True)
class Inhoud:
    """The fields of a page."""

    inleiding: str
    blokken: list[mapping.Raw]
    bronnen: str

    def fields(self) -> dict[str, Any]:
        """As the page has them."""
        return {
            "inleiding": self.inleiding,
            "search_description": self.inleiding,
            "inhoud": self.blokken,
            "bronnen": self.bronnen,
        }


@dataclass
class Omzetter:
    """Turns wikitext into fields, with every link to where its page stands now."""

    plan: Plan
    document: Callable[[str], int | None]
    plekken: dict[Titel, Plek] = field(default_factory=dict)
    _here: Titel | None = None
    _known: dict[str, Gelezen] = field(default_factory=dict)
    """The parts of the page that is being read; versions of a page share most of them."""

    def read(self, title: Titel, text: str, tell: Tell) -> Gelezen:
        """The text as parts. Raises Verhuisfout for a text that grows without end or that cannot be read."""
        if title != self._here:
            self._here, self._known = title, {}
        expander = Expander(self.plan.namen, self.plan.source, title, silent)
        whole = Gelezen()
        for part in chunks.divide(expanding.own_text(text)):
            whole.add(self._part(expander, title, part), tell)
        return whole

    def _part(self, expander: Expander, title: Titel, text: str) -> Gelezen:
        if text not in self._known:
            found = Gelezen()
            expander.tell = found.tell
            reader = reading.reader(self.plan.namen, title, self._find(title), found.tell)
            try:
                found.delen = reader.blocks(expander.expand(text))
            except RecursionError as error:
                raise Verhuisfout(
                    f"{unreadable(self.plan.namen.full(title))} Alles staat te diep in elkaar."
                ) from error
            found.noten, found.categorieen = reader.noten, reader.categorieen
            self._known[text] = found
        return self._known[text]

    def _find(self, here: Titel) -> Callable[[Titel, str], str]:
        return lambda title, section: self._link(here, title, section)

    def fields(self, read: Gelezen, means: mapping.Middelen, members: list[Titel]) -> Inhoud:
        """The fields of the page; `members` are the pages of a category."""
        introduction, parts = opening.take([*read.delen, *self._subjects(read), *self._members(members)])
        return Inhoud(introduction, mapping.to_raw(parts, means), "\n".join(read.noten))

    def _link(self, here: Titel, title: Titel, section: str) -> str:
        if title.ruimte == BESTAND:
            key = self.document(title.naam)
            return f'linktype="document" id="{key}"' if key else ""
        anchor = f"#{slugify(section)[:60]}" if slugify(section) else ""
        if title == here and anchor:
            return f'href="{anchor}"'
        found = self.plan.page(title)
        place = self.plekken.get(found.titel) if found else None
        if place is None:
            return ""
        return f'href="{escape(place.pad)}{anchor}"' if anchor else f'linktype="page" id="{place.pk}"'

    def _subjects(self, read: Gelezen) -> list[Blok]:
        """The categories of a page as links below it."""
        links = [self._name(title) for title in read.categorieen]
        found = [link for link in links if link]
        return [Alinea(f"<p>Onderwerp: {', '.join(found)}</p>")] if found else []

    def _members(self, members: list[Titel]) -> list[Blok]:
        by_name = sorted(members, key=lambda title: title.naam.casefold())
        links = [link for link in map(self._name, by_name) if link]
        items = "".join(f"<li>{link}</li>" for link in links)
        return [Alinea(f"<h2>Pagina’s over dit onderwerp</h2><ul>{items}</ul>")] if items else []

    def _name(self, title: Titel) -> str:
        found = self.plan.page(title)
        place = self.plekken.get(found.titel) if found else None
        if found is None or place is None:
            return ""
        return f'<a linktype="page" id="{place.pk}">{escape(found.titel.naam, quote=False)}</a>'


def silent(sentence: str, fragment: str) -> None:
    """Hears everything and tells nothing: for old versions and notes."""
