"""Build the page tree from the files."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from handreikingen.loading import bronnen, fingerprint, tree
from handreikingen.loading.converting import to_blocks
from handreikingen.loading.reading import Bestand, Kinds, read_all
from handreikingen.models import Figuur, Herkomst, StartPagina
from handreikingen.models.basis import Gidsbasis
from handreikingen.stappen import Soort

STARTFIGUUR = "startfiguur"
Tell = Callable[[int, int], None]
"""Hears how many of all files are done."""


@dataclass
class Uitkomst:
    """What loading did; `gelaten` names what an editor keeps."""

    gemaakt: int = 0
    bijgewerkt: int = 0
    gelijk: int = 0
    gelaten: list[str] = field(default_factory=list)


def kinds() -> Kinds:
    """The page types that a file may ask for, with the text and number fields of their own."""
    shared = {field.name for field in Gidsbasis._meta.local_fields}
    return {
        model.__name__: {
            field.name: int if isinstance(field, models.IntegerField) else str
            for field in model._meta.local_fields
            if isinstance(field, models.CharField | models.TextField | models.IntegerField)
            and field.name not in shared
        }
        for model in apps.get_app_config("handreikingen").get_models()
        if issubclass(model, Gidsbasis)
    }


def load(folder: Path, sources: bronnen.Bronnen, outcome: Uitkomst, tell: Tell) -> None:
    """Make or update the page of every file, parents first.

    A page that an editor changed, moved away or removed is left alone. Raises Laadfout for a file that is wrong.
    """
    files = read_all(folder, kinds())
    known = {row.pad: row for row in Herkomst.objects.select_related("pagina")}
    for number, file in enumerate(files, 1):
        _one(file, known, sources, outcome)
        tell(number, len(files))


def _one(file: Bestand, known: dict[str, Herkomst], sources: bronnen.Bronnen, outcome: Uitkomst) -> None:
    row = known.get(file.pad)
    try:
        if row is None:
            _make(file, known, sources, outcome)
        elif row.afdruk_bestand == file.afdruk:
            outcome.gelijk += 1
        else:
            _update(file, row, sources, outcome)
    except ValidationError as error:
        name = next(iter(error.message_dict), "titel")
        raise file.fault(name, f"De pagina is niet goed: {' '.join(error.messages)}") from error


def _make(file: Bestand, known: dict[str, Herkomst], sources: bronnen.Bronnen, outcome: Uitkomst) -> None:
    page: Gidsbasis = apps.get_model("handreikingen", file.velden["soort"])(slug=_slug(file))
    _fill(page, file, sources)
    refusal = _plant(page, file, known)
    if refusal:
        outcome.gelaten.append(f"{file.pad} ({refusal})")
        return
    tree.first_revision(page)
    known[file.pad] = Herkomst.objects.create(
        pad=file.pad, pagina=page, afdruk_bestand=file.afdruk, afdruk_pagina=fingerprint.of_page(page)
    )
    outcome.gemaakt += 1


def _plant(page: Gidsbasis, file: Bestand, known: dict[str, Herkomst]) -> str:
    """Put the page in the tree; says why not when an editor was there first."""
    page.first_published_at = page.last_published_at = timezone.now()
    if isinstance(page, StartPagina):
        return "" if tree.plant_root(page) else "er is al een startpagina"
    parent = tree.parent_of(file, known)
    if parent is None:
        return "de pagina erboven is door de redactie verwijderd"
    if parent.get_children().filter(slug=page.slug).exists():
        return "de redactie maakte zelf een pagina op dit adres"
    if type(page) not in parent.specific_class.allowed_subpage_models():
        raise file.fault("soort", f"{file.velden['soort']} kan niet onder deze pagina hangen.")
    parent.add_child(instance=page)
    return ""


def _update(file: Bestand, row: Herkomst, sources: bronnen.Bronnen, outcome: Uitkomst) -> None:
    page = row.pagina.specific.get_latest_revision_as_object() if row.pagina else None
    if page is None:
        outcome.gelaten.append(f"{file.pad} (door de redactie verwijderd)")
        return
    if fingerprint.of_page(page) != row.afdruk_pagina:
        outcome.gelaten.append(f"{file.pad} (door de redactie aangepast)")
        return
    if type(page).__name__ != file.velden["soort"]:
        raise file.fault("soort", "De soort van een bestaande pagina kan niet veranderen.")
    _fill(page, file, sources)
    page.save_revision(log_action=False).publish()
    row.afdruk_bestand, row.afdruk_pagina = file.afdruk, fingerprint.of_page(page)
    row.save(update_fields=["afdruk_bestand", "afdruk_pagina"])
    outcome.bijgewerkt += 1


def _fill(page: Gidsbasis, file: Bestand, sources: bronnen.Bronnen) -> None:
    velden: dict[str, Any] = file.velden
    page.title = velden["titel"]
    page.search_description = velden["inleiding"]
    page.bronnen = bronnen.lines(file, sources)
    page.eigen_uitwerking = velden.get("eigen_uitwerking", False)
    for name, kind in {"menutitel": str, "inleiding": str, **kinds()[velden["soort"]]}.items():
        setattr(page, name, velden.get(name, "" if kind is str else None))
    page.inhoud = to_blocks(file)
    for soort in Soort:
        page.set_words(soort, velden.get(soort.value, []))
    if isinstance(page, StartPagina):
        page.figuur = Figuur.objects.filter(sleutel=STARTFIGUUR).first()


def _slug(file: Bestand) -> str:
    return file.pad.strip("/").rsplit("/", 1)[-1] or "start"
