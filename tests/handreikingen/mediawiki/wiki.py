"""A small wiki, written as MediaWiki exports one. The texts are our own."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

HEAD = """<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="nl">
  <siteinfo>
    <sitename>Oude wijzer</sitename><dbname>wijzer</dbname><base>https://oud.voorbeeld.nl/Welkom</base>
    <generator>MediaWiki 1.27.1</generator><case>first-letter</case>
    <namespaces>
      <namespace key="-2" case="first-letter">Media</namespace>
      <namespace key="-1" case="first-letter">Speciaal</namespace>
      <namespace key="0" case="first-letter" />
      <namespace key="1" case="first-letter">Overleg</namespace>
      <namespace key="2" case="first-letter">Gebruiker</namespace>
      <namespace key="3" case="first-letter">Overleg gebruiker</namespace>
      <namespace key="4" case="first-letter">Oude wijzer</namespace>
      <namespace key="6" case="first-letter">Bestand</namespace>
      <namespace key="8" case="first-letter">MediaWiki</namespace>
      <namespace key="10" case="first-letter">Sjabloon</namespace>
      <namespace key="14" case="first-letter">Categorie</namespace>
    </namespaces>
  </siteinfo>
"""
SPACES = {"Overleg": 1, "Gebruiker": 2, "Overleg gebruiker": 3, "Oude wijzer": 4, "Bestand": 6, "MediaWiki": 8,
          "Sjabloon": 10, "Categorie": 14}  # fmt: skip


@dataclass
class Wiki:
    """Pages in the order in which they were written; every text is a version."""

    bladen: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    doorverwijzing: dict[str, str] = field(default_factory=dict)

    def schrijf(self, titel: str, *teksten: str, opmerking: str = "bijgewerkt") -> "Wiki":
        """Add versions to a page."""
        self.bladen.setdefault(titel, []).extend((tekst, opmerking) for tekst in teksten)
        return self

    def verwijs(self, titel: str, naar: str) -> "Wiki":
        """A page that only leads on."""
        self.doorverwijzing[titel] = naar
        return self.schrijf(titel, f"#DOORVERWIJZING [[{naar}]]")

    def xml(self) -> str:
        """The export."""
        pages = "".join(
            self._page(number, title, texts) for number, (title, texts) in enumerate(self.bladen.items(), 1)
        )
        return f"{HEAD}{pages}</mediawiki>\n"

    def save(self, path: Path) -> Path:
        """The export as a file."""
        path.write_text(self.xml(), encoding="utf-8")
        return path

    def _page(self, number: int, title: str, texts: Sequence[tuple[str, str]]) -> str:
        space = SPACES.get(title.partition(":")[0], 0) if ":" in title else 0
        target = self.doorverwijzing.get(title)
        redirect = f"<redirect title={quoteattr(target)} />" if target else ""
        versions = "".join(
            _version(1000 * number + place, place, text, comment)
            for place, (text, comment) in enumerate(texts, 1)
        )
        return (
            f"<page><title>{escape(title)}</title><ns>{space}</ns><id>{number}</id>"
            f"{redirect}{versions}</page>\n"
        )


def _version(number: int, place: int, text: str, comment: str) -> str:
    return (
        f"<revision><id>{number}</id><timestamp>{2015 + place // 300}-{1 + place // 25 % 12:02}-"
        f"{1 + place % 25:02}T10:00:00Z</timestamp>"
        f"<contributor><username>Bewerker van toen</username><id>2</id></contributor>"
        f"<comment>{escape(comment)}</comment><model>wikitext</model><format>text/x-wiki</format>"
        f'<text bytes="{len(text.encode())}" xml:space="preserve">{escape(text)}</text></revision>'
    )


def place(folder: Path, name: str, data: bytes) -> Path:
    """Put a file where MediaWiki puts it."""
    digest = hashlib.md5(name.encode(), usedforsecurity=False).hexdigest()
    path = folder / digest[0] / digest[:2] / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
