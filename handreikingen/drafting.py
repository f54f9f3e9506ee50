"""A page that was written by what people recorded: always a draft, and always for the editors to judge."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import uuid4

from django.db import transaction
from django.utils.html import escape
from django.utils.text import slugify
from wagtail.models import Page

from handreikingen.models import IndexPagina, LeerzaamVoorbeeld
from handreikingen.stappen import Doelgroep, Soort, Stap
from samenwerkingswijzer.ground.models import Gebruiker

VOORBEELDEN = "voorbeelden"


class GeenPlek(Exception):
    """There is no list of examples to hang it under."""


@dataclass(frozen=True)
class Sectie:
    """A heading with paragraphs, or with lines in a list."""

    is_tabel: ClassVar = False
    kop: str
    alineas: Sequence[str] = ()
    punten: Sequence[str] = ()


@dataclass(frozen=True)
class Tabel:
    """Rows of a name and what belongs to it."""

    is_tabel: ClassVar = True
    titel: str
    koppen: tuple[str, str]
    rijen: Sequence[tuple[str, str]]


@transaction.atomic
def draft_example(
    velden: dict[str, str], delen: Sequence[Sectie | Tabel], door: Gebruiker
) -> LeerzaamVoorbeeld:
    """A LeerzaamVoorbeeld that nobody sees yet, sent in for the eindredacteuren. Plain text, never HTML.

    Raises GeenPlek when there is no list of examples.
    """
    parent = IndexPagina.objects.filter(slug=VOORBEELDEN).first()
    if parent is None:
        raise GeenPlek
    page = LeerzaamVoorbeeld(
        **velden, slug=_free_slug(parent, velden["title"]), live=False, owner=door, eigen_uitwerking=False
    )
    page.inhoud = page.inhoud.stream_block.to_python([_block(deel) for deel in delen])
    parent.add_child(instance=page)
    page.set_words(Soort.stappen, [Stap.evaluatie, Stap.afgerond])
    page.set_words(Soort.doelgroepen, list(Doelgroep.values))
    page.save_revision(user=door)
    workflow = page.get_workflow()
    if workflow is not None:
        workflow.start(page, door)
    return page


def _free_slug(parent: Page, title: str) -> str:
    base = slugify(title)[:200] or "voorbeeld"
    taken = set(Page.objects.child_of(parent).filter(slug__startswith=base).values_list("slug", flat=True))
    number, slug = 2, base
    while slug in taken:
        slug, number = f"{base}-{number}", number + 1
    return slug


def _block(deel: Sectie | Tabel) -> dict[str, Any]:
    found = _table(deel) if isinstance(deel, Tabel) else {"type": "tekst", "value": _html(deel)}
    return {**found, "id": str(uuid4())}


def _html(sectie: Sectie) -> str:
    lines = "".join(f"<li>{escape(punt)}</li>" for punt in sectie.punten)
    paragraphs = "".join(f"<p>{escape(alinea)}</p>" for alinea in sectie.alineas)
    return f"<h2>{escape(sectie.kop)}</h2>{paragraphs}{f'<ul>{lines}</ul>' if lines else ''}"


def _table(tabel: Tabel) -> dict[str, Any]:
    value = {
        "columns": [{"type": "tekst", "heading": kop} for kop in tabel.koppen],
        "rows": [{"values": [f"<p>{escape(cel)}</p>" for cel in rij]} for rij in tabel.rijen],
        "caption": tabel.titel,
    }
    return {"type": "tabel", "value": value}
