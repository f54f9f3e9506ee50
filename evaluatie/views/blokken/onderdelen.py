"""What a block is made of, and how numbers are said."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.urls import reverse

from evaluatie.statistics.blik import GEEN, Blik
from evaluatie.statistics.normen import Getoetst
from evaluatie.statistics.stand import Deel, Verdeling
from initiatieven.models import Kern, Opgave
from initiatieven.status import Statusgroep
from samenwerkingswijzer.ground.grafieken import Grafiek, Punt, Staafgrafiek, stacked

KLEIN = 10
"""Under this number a part is said as "3 van 4", never as a percentage (ONTWERP §3.10)."""
_OPENBARE_FILTERS = frozenset({"kern", "thema", "opgave", "stand"})


@dataclass(frozen=True)
class Cijfer:
    """One figure with the list behind it, and what it was one period earlier."""

    getal: str
    label: str
    url: str = ""
    toelichting: str = ""


@dataclass(frozen=True)
class Tekening:
    """A chart; `vorm` names its template."""

    vorm: str
    grafiek: Grafiek


@dataclass(frozen=True)
class Feitregel:
    """One of the facts behind a block: what, where it stands, and the reason."""

    titel: str
    url: str
    tekst: str
    wanneer: str


@dataclass(frozen=True)
class Blok:
    """One question of the council (DOMEIN §5.4). `noot` says how it was counted."""

    sleutel: str
    vraag: str
    zin: str
    cijfers: Sequence[Cijfer] = ()
    tekeningen: Sequence[Tekening] = ()
    regels: Sequence[Feitregel] = ()
    regels_titel: str = ""
    noot: str = ""
    normen: Sequence[Getoetst] = ()


@dataclass(frozen=True)
class Bron:
    """What every block is counted from, and where its figures lead."""

    blik: Blik
    kernen: Sequence[Kern] = field(default_factory=list)
    opgaven: Sequence[Opgave] = field(default_factory=list)
    vast: bool = False
    """Whether the addresses must mean the same for ever."""

    def list_url(self, **filters: str) -> str:
        """The list behind a figure; for everyone the public overview, where that can show just these."""
        if not self.blik.openbaar:
            return f"{reverse('sturing_lijst')}?{urlencode({**self.blik.query(self.vast), **filters})}"
        words = {**self.blik.query(), **filters}
        known = set(words) <= _OPENBARE_FILTERS and GEEN not in words.values()
        return f"{reverse('initiatieven')}?{urlencode(words)}" if known else ""

    def dossier_url(self, kenmerk: str) -> str:
        """The page of one dossier, for this reader."""
        return reverse("initiatief" if self.blik.openbaar else "raadsdossier", args=[kenmerk])


def part_of(deel: Deel) -> str:
    """A part in words; a percentage only when the whole is large enough to bear it. Of nothing there is no part."""
    if deel.totaal == 0:
        return "onbekend"
    if deel.totaal < KLEIN:
        return f"{deel.aantal} van {deel.totaal}"
    return f"{deel.aantal} van {deel.totaal} ({round(100 * deel.aantal / deel.totaal)}%)"


def count(number: int, one: str = "initiatief", more: str = "initiatieven") -> str:
    """A number with its word."""
    return f"{number} {one if number == 1 else more}"


def at_rest(running: int, resting: int) -> str:
    """How many of what runs is laid to rest, to stand behind how many run."""
    if running == resting == 1:
        return ", en dat rust"
    return f", waarvan {resting} in rust" if resting else ""


def among(deel: Deel, one: str = "initiatief", more: str = "initiatieven") -> str:
    """A part with its word, to stand in a sentence: "geen van de 3 initiatieven", "2 van 3 initiatieven"."""
    if deel.totaal and not deel.aantal:
        return f"geen {one}" if deel.totaal == 1 else f"geen van de {deel.totaal} {more}"
    return f"{part_of(deel)} {one if deel.totaal == 1 else more}"


def there_are(number: int, said: str = "") -> str:
    """The verb with its number: "is er geen", "is er 1", "zijn er 2"; `said` is the number in other words."""
    if not number:
        return "is er geen"
    return f"{'is' if number == 1 else 'zijn'} er {said or number}"


def earlier(number: int) -> str:
    """What it was, one period before."""
    return f"Periode ervoor: {number}"


def earlier_part(deel: Deel) -> str:
    """What part it was, one period before."""
    return f"Periode ervoor: {part_of(deel)}"


def spread(bron: Bron, titel: str, name: str, rows: Sequence[Verdeling]) -> Tekening:
    """One bar per row, in parts per group of states; each part leads to its list."""
    drawn = [
        (
            row.titel,
            [
                Punt(groep.label, row.aantal(groep), bron.list_url(**{name: row.sleutel, "stand": groep}))
                for groep in Statusgroep
            ],
        )
        for row in rows
    ]
    chart: Staafgrafiek = stacked(titel, most(rows), [groep.label for groep in Statusgroep], drawn)
    return Tekening("gestapeld", chart)


def most(rows: Sequence[Verdeling]) -> str:
    """Where most is, and where nothing is."""
    if not any(row.totaal for row in rows):
        return "Er zijn hier nog geen initiatieven."
    top = max(rows, key=lambda row: row.totaal if row.sleutel != GEEN else 0)
    nothing = [row.titel for row in rows if not row.totaal]
    if len(rows) == 1:
        return f"Lopend en afgelopen bij elkaar {there_are(top.totaal)} bij: {top.titel}."
    sentence = f"Lopend en afgelopen bij elkaar zijn de meeste bij: {top.titel} ({top.totaal})."
    if len(nothing) == 1:
        return f"{sentence} Niets is er bij: {nothing[0]}."
    return f"{sentence} Bij {len(nothing)} is er nog niets." if nothing else sentence


def division(
    known: Sequence[tuple[int | str, str, str]], counts: dict[int | str | None, Counter[str]], rest: str
) -> list[Verdeling]:
    """A row for everything that is known (key, word of the address, title), and at the end what has none."""
    rows = [Verdeling(word, titel, counts.get(key, Counter())) for key, word, titel in known]
    without = sum((found for key, found in counts.items() if key in (None, "")), Counter())
    return [*rows, Verdeling(GEEN, rest, without)] if without else rows
