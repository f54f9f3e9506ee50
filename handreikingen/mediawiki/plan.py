"""What of the old wiki becomes a page, and where it goes: read from the whole export before anything is written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from django.utils.text import slugify

from handreikingen.mediawiki.dump import Kop, Versie
from handreikingen.mediawiki.report import Verslag
from handreikingen.mediawiki.titles import (
    ARTIKEL,
    CATEGORIE,
    OVERLEG_GEBRUIKER,
    PROJECT,
    SJABLOON,
    Namen,
    Titel,
)

_CUSTOM = 100
_TECHNICAL = frozenset({274, 710, 828, 829, 2300, 2302, 2600})
"""Widgets, subtitles, modules, gadgets and discussion boards: namespaces of extensions that hold no pages."""
_REDIRECT = re.compile(r"^\s*#(?:REDIRECT|DOORVERWIJZING)\s*:?\s*\[\[([^\]|]+)", re.IGNORECASE)
_FURTHEST = 5
LONGEST_SLUG = 80
ONDERWERPEN = Titel(CATEGORIE, "")
"""The page above the categories; the old wiki has no such page."""


@dataclass(frozen=True)
class Bladzij:
    """A page to be: its latest version, the page above it, and its name and address there."""

    titel: Titel
    kop: Kop
    versie: Versie
    ouder: Titel | None
    naam: str
    slug: str


@dataclass
class Plan:
    """The latest version of everything, and the pages in an order in which each comes after the page above it."""

    namen: Namen
    laatste: dict[Titel, tuple[Kop, Versie]] = field(default_factory=dict)
    bladzijden: dict[Titel, Bladzij] = field(default_factory=dict)
    doorverwijzingen: dict[Titel, str] = field(default_factory=dict)
    overleg: list[tuple[Kop, Versie]] = field(default_factory=list)
    versies: int = 0

    def source(self, title: Titel) -> str | None:
        """The latest text of a page, following redirects: what a transclusion shows."""
        found = self.laatste.get(self.target(title) or title)
        return found[1].tekst if found else None

    def target(self, title: Titel) -> Titel | None:
        """The page where a title leads in the end; None when it is no redirect or leads round."""
        seen = title
        for _ in range(_FURTHEST):
            if seen not in self.doorverwijzingen:
                return seen if seen != title else None
            found = self.namen.title(self.doorverwijzingen[seen])
            if found is None:
                return None
            seen = found
        return None

    def page(self, title: Titel) -> Bladzij | None:
        """The page to be of a title, also through a redirect."""
        return self.bladzijden.get(title) or self.bladzijden.get(self.target(title) or title)


def make(versions: Iterable[tuple[Kop, Versie]], names: Namen, report: Verslag) -> Plan:
    """Read the whole export. Raises Verhuisfout through the stream for a file that is wrong."""
    plan = Plan(names)
    for head, version in versions:
        plan.versies += 1
        known = plan.laatste.get(head.titel)
        if known is None or (known[1].op, known[1].nummer) <= (version.op, version.nummer):
            plan.laatste[head.titel] = (head, version)
    for title, (head, version) in plan.laatste.items():
        _sort(plan, title, head, version, report)
    _add_categories(plan)
    plan.bladzijden = _placed(plan)
    return plan


def is_public(space: int) -> bool:
    """Whether pages of this namespace may ever be read by everyone: never talk, users and what runs the wiki."""
    own = space >= _CUSTOM and space % 2 == 0 and space not in _TECHNICAL
    return space in (ARTIKEL, PROJECT, CATEGORIE) or own


def _sort(plan: Plan, title: Titel, head: Kop, version: Versie, report: Verslag) -> None:
    full = plan.namen.full(title)
    if title.is_overleg and title.ruimte not in {*_TECHNICAL, OVERLEG_GEBRUIKER}:
        plan.overleg.append((head, version))
    elif not is_public(title.ruimte):
        if title.ruimte != SJABLOON:
            report.tell(full, "Dit hoort bij de oude wiki zelf, of bij een gebruiker. Het kwam niet mee.")
    elif version.tekst is None or version.model != "wikitext":
        report.tell(full, "De laatste versie is verborgen of is geen wikitekst. De pagina kwam niet mee.")
    else:
        _page_or_redirect(plan, title, head, version)


def _page_or_redirect(plan: Plan, title: Titel, head: Kop, version: Versie) -> None:
    written = _REDIRECT.match(version.tekst or "")
    target = head.naar or (written[1] if written else "")
    if target:
        plan.doorverwijzingen[title] = target
    else:
        plan.bladzijden[title] = Bladzij(title, head, version, None, title.naam, "")


def _add_categories(plan: Plan) -> None:
    """A category is a page, also when the old wiki never wrote one; one page stands above them all."""
    prefixes = "|".join(re.escape(name) for name in plan.namen.spellings(CATEGORIE))
    link = re.compile(rf"\[\[\s*(?:{prefixes})\s*:([^|\]\n]+)", re.IGNORECASE)
    for page in list(plan.bladzijden.values()):
        for name in link.findall(page.versie.tekst or ""):
            title = plan.namen.title(f"{plan.namen.ruimten[CATEGORIE]}:{name}")
            if title and title not in plan.bladzijden and title not in plan.doorverwijzingen:
                plan.bladzijden[title] = _made(title, title.naam, page.versie, "")
    if any(title.ruimte == CATEGORIE for title in plan.bladzijden):
        first = next(iter(plan.bladzijden.values())).versie
        plan.bladzijden[ONDERWERPEN] = _made(ONDERWERPEN, "Onderwerpen", first, "Kies een onderwerp.")


def _made(title: Titel, name: str, like: Versie, text: str) -> Bladzij:
    """A page that the old wiki did not have."""
    version = replace(like, nummer=0, auteur="", opmerking="", tekst=text)
    return Bladzij(title, Kop(title), version, None, name, "")


def _placed(plan: Plan) -> dict[Titel, Bladzij]:
    """Every page in its place: sub-pages under the nearest page above, categories together."""
    placed: dict[Titel, Bladzij] = {}
    for title in sorted(plan.bladzijden, key=lambda title: (title.ruimte, title.naam.split("/"))):
        page = plan.bladzijden[title]
        parent = next((above for above in _above(title) if above in plan.bladzijden), None)
        name = page.naam.removeprefix(f"{parent.naam}/") if parent else page.naam
        if parent is None and title.ruimte == CATEGORIE and title != ONDERWERPEN:
            parent = ONDERWERPEN
        placed[title] = replace(page, ouder=parent, naam=name[:255], slug=slug(name, page.kop.nummer))
    return placed


def _above(title: Titel) -> Iterator[Titel]:
    name = title.naam
    while "/" in name:
        name = name.rpartition("/")[0]
        yield Titel(title.ruimte, name)


def slug(name: str, number: int) -> str:
    """The last part of the new address."""
    return slugify(name)[:LONGEST_SLUG].strip("-") or f"pagina-{number}"
