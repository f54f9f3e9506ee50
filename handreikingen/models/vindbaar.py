"""The guide's pages and the cells of the Speelveld as sources of search."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from hashlib import sha256
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex

from handreikingen.models.begrip import Begrip
from handreikingen.models.figuur import Figuur
from handreikingen.models.handreiking import Handreiking
from handreikingen.models.kaarten import readable
from handreikingen.models.route import address
from handreikingen.models.speelveld import SpeelveldCel
from handreikingen.models.tekstfiguur import TekstFiguur
from handreikingen.models.valkuil import Valkuil
from handreikingen.models.voorbeeld import LeerzaamVoorbeeld
from handreikingen.models.werkvorm import Werkvorm
from handreikingen.search import index
from handreikingen.search.registry import Bron, Document, Namen

NAAM, SPEELVELD = "gids", "speelveld"
SOORTEN = {
    "handreiking": Namen("Handreiking", "Handreikingen"),
    "valkuil": Namen("Valkuil", "Valkuilen"),
    "werkvorm": Namen("Werkvorm", "Werkvormen"),
    "begrip": Namen("Begrip", "Begrippen"),
    "voorbeeld": Namen("Leerzaam voorbeeld", "Leerzame voorbeelden"),
    "pagina": Namen("Pagina", "Pagina’s"),
}
_TYPES: dict[type[Page], str] = {
    Handreiking: "handreiking",
    Valkuil: "valkuil",
    Werkvorm: "werkvorm",
    Begrip: "begrip",
    LeerzaamVoorbeeld: "voorbeeld",
}


def _public() -> Any:
    """Published pages that everyone may read, below Wagtail's root."""
    return readable().filter(depth__gt=1).order_by()


def _read(keys: Collection[int]) -> Iterator[Document]:
    """The pages as they are published: a draft is a revision, and no revision is read."""
    figures = _figures(keys)
    for page in _public().filter(pk__in=keys).specific():
        yield Document(
            page.pk,
            _TYPES.get(type(page), "pagina"),
            page.title,
            f"{getattr(page, 'menutitel', '')} {getattr(page, 'inleiding', '')}",
            getattr(page, "leestekst", ""),
            _stamp(page.last_published_at, figures[page.pk]),
        )


def _stamps() -> dict[int, str]:
    figures = _figures()
    rows = _public().values_list("pk", "last_published_at")
    return {key: _stamp(moment, figures[key]) for key, moment in rows}


def _stamp(moment: Any, figures: Sequence[str]) -> str:
    """Changes when the page is published, and when the text of a figure changes that it shows."""
    published = moment.isoformat() if moment else ""
    return _mark(published, *sorted(figures)) if figures else published


def _mark(*texts: str) -> str:
    return sha256("\0".join(texts).encode()).hexdigest()[:40]


def _figures(keys: Collection[int] | None = None) -> dict[int, list[str]]:
    """Per page a mark of every figure that it shows: its words are words of the page (see `blocks.py`)."""
    kinds = {ContentType.objects.get_for_model(model): model for model in (TekstFiguur, Figuur)}
    shown = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page), to_content_type__in=list(kinds)
    )
    if keys is not None:
        shown = shown.filter(object_id__in=map(str, keys))
    rows = set(shown.values_list("object_id", "to_content_type_id", "to_object_id"))
    marks = {
        (kind.pk, str(figure.pk)): _mark(figure.words())
        for kind, model in kinds.items()
        for figure in _with_parts(model, [key for _, of, key in rows if of == kind.pk])
    }
    found: dict[int, list[str]] = defaultdict(list)
    for page, of, number in rows:
        found[int(page)].append(marks.get((of, number), ""))
    return found


def _urls(keys: Collection[int]) -> dict[int, str]:
    pages = _public().filter(pk__in=keys).order_by().values_list("pk", "url_path")
    return {key: url for key, path in pages if (url := address(path))}


bron = Bron(NAAM, SOORTEN, _read, _stamps, _urls, by_clock=True)


def _with_parts(model: type[TekstFiguur | Figuur], keys: list[str]) -> Any:
    parts = "delen" if model is TekstFiguur else "gebieden"
    return model._default_manager.filter(pk__in=keys).prefetch_related(parts) if keys else []


def _cells() -> list[SpeelveldCel]:
    return SpeelveldCel.objects.field()


def _of_cell(cell: SpeelveldCel) -> Document:
    questions = " ".join(f"{question.vraag} {question.hulp}" for question in cell.vragen.all())
    intro = f"{cell.in_figuur} {cell.inleiding}"
    text = " ".join(f"{cell.inleiding} {questions}".split())
    return Document(cell.pk, SPEELVELD, cell.titel, intro, text, _mark(cell.titel, intro, text))


def _read_cells(keys: Collection[int]) -> list[Document]:
    return [_of_cell(cell) for cell in _cells() if cell.pk in keys]


def _cell_stamps() -> dict[int, str]:
    return {cell.pk: _of_cell(cell).stempel for cell in _cells()}


def _cell_urls(keys: Collection[int]) -> dict[int, str]:
    return {cell.pk: cell.get_absolute_url() for cell in SpeelveldCel.objects.filter(pk__in=keys)}


speelveld = Bron(
    SPEELVELD,
    {SPEELVELD: Namen("Speelveld", "Speelveld")},
    _read_cells,
    _cell_stamps,
    _cell_urls,
    by_clock=True,
)


def follow(instance: Any) -> None:
    """An editor changed a figure or a cell: search knows at once what is public of it and of the pages that show it."""
    if isinstance(instance, SpeelveldCel):
        index.refresh(SPEELVELD, [instance.pk])
    elif isinstance(instance, TekstFiguur | Figuur):
        shown = ReferenceIndex.get_references_to(instance).filter(
            base_content_type=ContentType.objects.get_for_model(Page)
        )
        index.refresh(NAAM, sorted({int(key) for key in shown.values_list("object_id", flat=True)}))
