"""Give every page its place in the tree, before any text is converted: links need to know where to go."""

from dataclasses import dataclass, field
from datetime import datetime

from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from handreikingen import slugs
from handreikingen.mediawiki import opening
from handreikingen.mediawiki.content import Plek
from handreikingen.mediawiki.plan import LONGEST_SLUG, Bladzij, Plan
from handreikingen.mediawiki.report import Verslag
from handreikingen.mediawiki.titles import Titel
from handreikingen.models import GidsPagina, Wikiherkomst


@dataclass
class Boom:
    """The pages of this move: rows of origin, and the pages that are new."""

    boven: Page
    voorvoegsel: str
    """What stands before every address in `url_path`: the root of the site."""
    herkomsten: dict[Titel, Wikiherkomst] = field(default_factory=dict)
    plekken: dict[Titel, Plek] = field(default_factory=dict)
    paginas: dict[Titel, Page] = field(default_factory=dict)
    nieuw: set[Titel] = field(default_factory=set)
    _taken: dict[int, set[str]] = field(default_factory=dict)

    def free_slug(self, parent: Page, wanted: str) -> str:
        """The wanted word, or with a number when it is taken or belongs to the system."""
        if parent.pk not in self._taken:
            self._taken[parent.pk] = set(parent.get_children().values_list("slug", flat=True))
        taken = self._taken[parent.pk]
        slug, number = wanted, 1
        while slug in taken or slugs.refusal(slug, parent.depth + 1):
            number += 1
            slug = f"{wanted[: LONGEST_SLUG - 5]}-{number}"
        taken.add(slug)
        return slug


def plant(plan: Plan, tree: Boom, report: Verslag) -> None:
    """Find or make the page of everything in the plan; a page that an editor removed stays away."""
    names = plan.namen
    known = {row.titel: row for row in Wikiherkomst.objects.select_related("pagina")}
    with disable_reference_index_auto_update():
        for title, page in plan.bladzijden.items():
            row = known.get(names.full(title)[:300])
            if row and row.pagina is None:
                report.gelaten.append(f"{names.full(title)} (door de redactie verwijderd)")
                continue
            if row:
                _keep(tree, title, row, row.pagina)
            else:
                tree.nieuw.add(title)
                _keep(tree, title, *_make(page, tree, names.full(title), report))


def _keep(tree: Boom, title: Titel, row: Wikiherkomst, page: Page) -> None:
    tree.herkomsten[title] = row
    tree.paginas[title] = page
    tree.plekken[title] = Plek(page.pk, page.url_path.removeprefix(tree.voorvoegsel.rstrip("/")))


def _make(page: Bladzij, tree: Boom, full: str, report: Verslag) -> tuple[Wikiherkomst, Page]:
    parent = tree.paginas.get(page.ouder) if page.ouder else None
    parent = parent or tree.boven
    slug = tree.free_slug(parent, page.slug)
    if slug != page.slug:
        report.tell(full, f"Het adres ‘{page.slug}’ was al bezet. De pagina staat nu op ‘{slug}’.")
    made = _page(page, slug, page.versie.op, live=tree.boven.live)
    parent.add_child(instance=made)
    row = Wikiherkomst.objects.create(titel=full[:300], pagina_id=made.pk, nummer=page.kop.nummer)
    return row, made


def _page(page: Bladzij, slug: str, moment: datetime, *, live: bool) -> GidsPagina:
    published = moment if live else None
    return GidsPagina(
        title=page.naam,
        draft_title=page.naam,
        slug=slug,
        inleiding=opening.EMPTY,
        live=live,
        has_unpublished_changes=not live,
        first_published_at=published,
        last_published_at=published,
    )
