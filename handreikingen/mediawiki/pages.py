"""Fill the pages with the latest version, without overwriting what an editor changed."""

from typing import Any

from handreikingen.loading import fingerprint
from handreikingen.mediawiki.content import Inhoud
from handreikingen.mediawiki.places import Boom
from handreikingen.mediawiki.plan import Bladzij
from handreikingen.mediawiki.report import Verslag
from handreikingen.mediawiki.titles import Titel
from handreikingen.models.basis import Gidsbasis


def fill(page: Bladzij, content: Inhoud, tree: Boom, report: Verslag, full: str) -> Gidsbasis | None:
    """The page with its new text, saved; None when nothing changed or when an editor was there first."""
    if page.titel in tree.nieuw:
        report.gemaakt += 1
        return _saved(tree.paginas[page.titel], content, tree, page.titel)
    return _update(page, content, tree, report, full)


def _update(page: Bladzij, content: Inhoud, tree: Boom, report: Verslag, full: str) -> Gidsbasis | None:
    row = tree.herkomsten[page.titel]
    current = tree.paginas[page.titel].specific.get_latest_revision_as_object()
    was = fingerprint.of_page(current)
    _lay(current, content)
    if fingerprint.of_page(current) == row.afdruk_pagina and page.versie.nummer <= row.laatste_versie:
        report.gelijk += 1
        return None
    if was != row.afdruk_pagina:
        report.gelaten.append(f"{full} (door de redactie aangepast)")
        return None
    report.bijgewerkt += 1
    return _saved(current, content, tree, page.titel)


def _saved(page: Any, content: Inhoud, tree: Boom, title: Titel) -> Gidsbasis:
    _lay(page, content)
    page.save(clean=False)
    row = tree.herkomsten[title]
    row.afdruk_pagina = fingerprint.of_page(page)
    tree.paginas[title] = page
    filled: Gidsbasis = page
    return filled


def _lay(page: Any, content: Inhoud) -> None:
    for name, value in content.fields().items():
        setattr(page, name, value)
