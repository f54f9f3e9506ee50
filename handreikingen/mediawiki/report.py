"""What the move did, and line by line what it could not carry over."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Melding:
    """One thing that was not carried over: where it stood in the old wiki, and what happened to it."""

    pagina: str
    regel: int
    zin: str

    def __str__(self) -> str:
        place = f"{self.pagina}, regel {self.regel}" if self.regel else self.pagina
        return f"{place}: {self.zin}"


@dataclass
class Verslag:
    """Counts and lines."""

    gemaakt: int = 0
    bijgewerkt: int = 0
    gelijk: int = 0
    versies: int = 0
    beelden: int = 0
    documenten: int = 0
    figuren: int = 0
    notities: int = 0
    adressen: int = 0
    gelaten: list[str] = field(default_factory=list)
    tekst_in_beeld: list[str] = field(default_factory=list)
    meldingen: list[Melding] = field(default_factory=list)
    _seen: set[Melding] = field(default_factory=set)

    def tell(self, page: str, sentence: str, fragment: str = "", source: str = "") -> None:
        """Note one thing; `fragment` is looked up in the source to say on which line it stood."""
        place = source.find(fragment[:200].rstrip()) if fragment and source else -1
        line = source.count("\n", 0, place) + 1 if place >= 0 else 0
        found = Melding(page, line, sentence)
        if found not in self._seen:
            self._seen.add(found)
            self.meldingen.append(found)

    def lines(self) -> list[str]:
        """The report as it is read: first the counts, then every line."""
        counts = [
            f"Pagina's: {self.gemaakt} nieuw, {self.bijgewerkt} bijgewerkt, {self.gelijk} gelijk.",
            f"Versies: {self.versies}. Oude adressen: {self.adressen}. Notities: {self.notities}.",
            f"Beelden: {self.beelden}. Documenten: {self.documenten}. Figuren: {self.figuren}.",
        ]
        return [
            *counts,
            *_part("Door de redactie aangepast of verwijderd, dus met rust gelaten", self.gelaten),
            *_part(
                "Beelden waar waarschijnlijk tekst in staat. Typ die tekst over in het beheer",
                self.tekst_in_beeld,
            ),
            *_part("Niet of anders overgenomen", [str(found) for found in self.meldingen]),
        ]


def _part(title: str, lines: list[str]) -> list[str]:
    return [f"{title} ({len(lines)}):", *(f"  {line}" for line in lines)] if lines else []
