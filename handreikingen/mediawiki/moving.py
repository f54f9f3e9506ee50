"""The whole move, in order, in one transaction."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction
from wagtail.models import Page

from handreikingen.mediawiki import addresses, dump, history, notes, pages, places
from handreikingen.mediawiki import plan as planning
from handreikingen.mediawiki.content import Gelezen, Inhoud, Omzetter, silent
from handreikingen.mediawiki.faults import Verhuisfout
from handreikingen.mediawiki.figures import Figuren
from handreikingen.mediawiki.files import Archief
from handreikingen.mediawiki.mapping import Middelen
from handreikingen.mediawiki.parts import Beeldkaart
from handreikingen.mediawiki.places import Boom
from handreikingen.mediawiki.plan import Bladzij, Plan
from handreikingen.mediawiki.report import Verslag
from handreikingen.mediawiki.store import Opslag
from handreikingen.mediawiki.titles import CATEGORIE, Namen, Titel
from handreikingen.models import StartPagina, Wikibestand

Progress = Callable[[str], None]
_EVERY = 250


def move(export: Path, files: Path | None, parent: Page, progress: Progress, *, keep: bool) -> Verslag:
    """Bring the export in under `parent`. Without `keep` everything is done and undone again.

    Raises Verhuisfout, with the site as it was, when the export is wrong.
    """
    report = Verslag()
    names = Namen()
    progress("Export lezen …")
    plan = planning.make(dump.versions(export, names), names, report)
    progress(f"  {len(plan.bladzijden)} pagina's, {plan.versies} versies")
    with transaction.atomic():
        Verhuizing(export, plan, _tree(parent), Opslag(Archief(files), report), report, progress).run(
            keep=keep
        )
        if not keep:
            transaction.set_rollback(True)
    return report


def _tree(parent: Page) -> Boom:
    root = StartPagina.objects.first()
    if root is None:
        raise Verhuisfout("Er is nog geen startpagina. Laad eerst de gids.")
    return Boom(parent, root.url_path)


@dataclass
class Verhuizing:
    """One move."""

    export: Path
    plan: Plan
    boom: Boom
    opslag: Opslag
    verslag: Verslag
    progress: Progress
    leden: dict[Titel, list[Titel]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.omzetter = Omzetter(self.plan, self.opslag.document)
        self.figuren = Figuren(self.opslag, self.verslag)

    def run(self, *, keep: bool) -> None:
        """Every step; files last, so that nothing stays behind when a step before it fails."""
        places.plant(self.plan, self.boom, self.verslag)
        self.omzetter.plekken = self.boom.plekken
        changed = self._fill()
        self._history(changed)
        addresses.write(self.plan, self.boom, self.verslag)
        notes.write(self.plan, self.boom, self.omzetter, self.verslag)
        rows = Wikibestand.objects.with_text().filter(overgetypt="")
        self.verslag.tekst_in_beeld = [f"{row.naam}: {row.vermoeden}" for row in rows]
        if keep:
            self.opslag.write()

    def _fill(self) -> dict[Titel, history.Verleden]:
        read = {title: self._read(page) for title, page in self._present()}
        for title, found in read.items():
            for category in found.categorieen:
                self.leden.setdefault(category, []).append(title)
        changed = {}
        for number, (title, page) in enumerate(self._present(), 1):
            content = self._content(title, read[title])
            filled = pages.fill(page, content, self.boom, self.verslag, self.plan.namen.full(title))
            if filled is not None:
                row = self.boom.herkomsten[title]
                changed[title] = history.Verleden(page, filled, row, content, row.laatste_versie)
            self._tell(number, "pagina's")
        return changed

    def _history(self, changed: dict[Titel, history.Verleden]) -> None:
        writer = history.Geschiedschrijver(changed, self._old)
        writer.write(
            dump.versions(self.export, Namen()) if changed else iter(()),
            lambda number: self._tell(number, f"van {self.plan.versies} versies"),
        )
        self.verslag.versies = writer.versies

    def _present(self) -> Iterator[tuple[Titel, Bladzij]]:
        return ((title, page) for title, page in self.plan.bladzijden.items() if title in self.boom.plekken)

    def _read(self, page: Bladzij) -> Gelezen:
        text = page.versie.tekst or ""
        return self.omzetter.read(page.titel, text, self._teller(page.titel))

    def _teller(self, title: Titel) -> Callable[[str, str], None]:
        full, source = self.plan.namen.full(title), self.plan.laatste.get(title)
        text = (source[1].tekst or "") if source else ""
        return lambda sentence, fragment: self.verslag.tell(full, sentence, fragment, text)

    def _content(self, title: Titel, read: Gelezen) -> Inhoud:
        tell = self._teller(title)
        means = Middelen(self.opslag.picture, lambda kaart: self._figure(kaart, title, tell), tell)
        return self.omzetter.fields(read, means, self.leden.get(title, []))

    def _figure(self, kaart: Beeldkaart, title: Titel, tell: Callable[[str, str], None]) -> int | None:
        return self.figuren.figure(kaart, title.naam, lambda target: self._address(target, title), tell)

    def _address(self, target: str, here: Titel) -> str:
        found = self.plan.namen.read(target, here)
        page = self.plan.page(found[0]) if found else None
        place = self.boom.plekken.get(page.titel) if page else None
        return place.pad if place else ""

    def _old(self, title: Titel, text: str) -> Inhoud:
        """An old version: read like the latest, but nothing of it is told or made."""
        read = self.omzetter.read(title, text, silent)
        members = self.leden.get(title, []) if title.ruimte == CATEGORIE else []
        return self.omzetter.fields(read, Middelen(self.opslag.picture, _no_figure, silent), members)

    def _tell(self, number: int, what: str) -> None:
        if number % _EVERY == 0:
            self.progress(f"  {number} {what}")


def _no_figure(kaart: Beeldkaart) -> int | None:
    return None
