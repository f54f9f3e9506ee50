"""Old addresses become redirects, which editors see and change in the admin."""

from wagtail.contrib.redirects.models import Redirect

from handreikingen.mediawiki.places import Boom
from handreikingen.mediawiki.plan import Plan
from handreikingen.mediawiki.report import Verslag
from handreikingen.mediawiki.titles import Titel
from handreikingen.models.oude_adressen import LONGEST, old_path


def write(plan: Plan, tree: Boom, report: Verslag) -> None:
    """One redirect per old title. What is there already stays: an editor may have changed it."""
    taken = set(Redirect.objects.filter(site=None).values_list("old_path", flat=True))
    new: dict[str, int] = {}
    for title, key, place in [*_pages(tree), *_redirects(plan, tree, report)]:
        path = old_path(plan.namen.full(title))
        if len(path) > LONGEST:
            report.tell(plan.namen.full(title), "Het oude adres is te lang om door te sturen.")
        elif path not in taken and path != place.rstrip("/"):
            new.setdefault(path, key)
    Redirect.objects.bulk_create(
        Redirect(old_path=path, redirect_page_id=key, is_permanent=True) for path, key in new.items()
    )
    report.adressen += len(new)


def _pages(tree: Boom) -> list[tuple[Titel, int, str]]:
    return [(title, place.pk, place.pad) for title, place in tree.plekken.items() if title.naam]


def _redirects(plan: Plan, tree: Boom, report: Verslag) -> list[tuple[Titel, int, str]]:
    found = []
    for title, written in plan.doorverwijzingen.items():
        page = plan.page(title)
        place = tree.plekken.get(page.titel) if page else None
        if place:
            found.append((title, place.pk, place.pad))
        else:
            report.tell(plan.namen.full(title), f"De doorverwijzing naar ‘{written}’ leidt nergens heen.")
    return found
