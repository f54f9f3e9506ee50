"""Keeping parts of the council's frame: each change in one transaction with its decision and a line of history."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.text import slugify

from initiatieven.models import Kaderbesluit, Kaderwijziging
from initiatieven.models.raadskeuzes import Kaderstap
from samenwerkingswijzer.ground import versions
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.versions import Geversioneerd

Velden = Sequence[dict[str, str]]


def kind(model: type[models.Model]) -> str:
    """How this kind of part is called in the history."""
    return str(model._meta.model_name)


def key(row: Any) -> str:
    """By what this part is found back: its key, its code or its number."""
    return str(getattr(row, "sleutel", "") or getattr(row, "code", "") or row.pk)


def free_key(model: type[models.Model], words: str) -> str:
    """A key for addresses that no other row has."""
    base = slugify(words)[:80] or kind(model)
    rows = model._default_manager.filter(sleutel__startswith=base)
    taken = {"nieuw", *rows.values_list("sleutel", flat=True)}
    key, number = base, 2
    while key in taken:
        key, number = f"{base}-{number}", number + 1
    return key


def is_made(row: Any) -> bool:
    """Whether the form that this new record comes from made it already."""
    made_by = getattr(row, "formulier", None)
    is_new = made_by is not None and row._state.adding
    return is_new and type(row)._default_manager.filter(formulier=made_by).exists()


def note(
    row: models.Model,
    stap: Kaderstap,
    door: Gebruiker | None,
    velden: Velden = (),
    besluit: Kaderbesluit | None = None,
    nu: datetime | None = None,
) -> Kaderwijziging:
    """Write one line of history."""
    return Kaderwijziging.objects.create(
        soort=kind(type(row)),
        sleutel=key(row),
        titel=str(row),
        stap=stap,
        velden=list(velden),
        besluit=besluit,
        gebruiker=door,
        op=nu or timezone.now(),
    )


def stored(besluit: Kaderbesluit | None) -> Kaderbesluit | None:
    """The decision as it is kept; the same decision typed twice is one row."""
    if besluit is None or besluit.pk:
        return besluit
    values = {"orgaan": besluit.orgaan, "datum": besluit.datum, "titel": besluit.titel}
    kept, _ = Kaderbesluit.objects.get_or_create(**values, defaults={"document_url": besluit.document_url})
    return kept


def keep_part(
    row: Geversioneerd,
    seen: int,
    door: Gebruiker,
    velden: Velden = (),
    besluit: Kaderbesluit | None = None,
    koppelingen: Mapping[str, Any] | None = None,
) -> None:
    """Store a part of the frame with its decision and its line of history.

    Raises Overschreden when somebody else changed it after version `seen`.
    """
    is_new = row._state.adding
    with transaction.atomic():
        kept = stored(besluit)
        if kept and hasattr(row, "besluit_id"):
            row.besluit = kept  # type: ignore[attr-defined]
        if not is_new:
            row.versie = seen
        versions.save(row)
        for name, chosen in (koppelingen or {}).items():
            getattr(row, name).set(chosen)
        note(row, Kaderstap.toegevoegd if is_new else Kaderstap.gewijzigd, door, velden, kept)


def history(row: models.Model) -> models.QuerySet[Kaderwijziging]:
    """What was done to this part, the newest first."""
    return Kaderwijziging.objects.about(kind(type(row)), key(row))
