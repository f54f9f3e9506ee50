"""No lost update: every editable record has a version; saving over someone else's change is refused (ONTWERP §3.4)."""

from typing import Any, Protocol

from django.db import models


class Overschreden(Exception):
    """Somebody else saved this record in the meantime; `huidig` is what is stored now."""

    def __init__(self, huidig: models.Model) -> None:
        super().__init__("Iemand anders heeft dit intussen gewijzigd.")
        self.huidig = huidig


class Geversioneerd(models.Model):
    """A record with a version number that goes up by one at each change."""

    versie = models.PositiveIntegerField("versie", default=1, editable=False)

    class Meta:
        abstract = True


class Ingevuld(Protocol):
    """What an action asks of a filled-in form: the record as it becomes, and which version was on the screen."""

    instance: Any
    cleaned_data: dict[str, Any]

    def seen_version(self) -> int:
        """The version that was on the screen."""

    def links(self) -> dict[str, Any]:
        """Many-to-many fields with what they become."""

    def identity(self) -> dict[str, Any]:
        """By which values a new record is the same as one that is there."""


def save(record: Geversioneerd, **unchanged: Any) -> None:
    """Insert, or update where the stored version (and `unchanged` columns) are still what was read.

    Raises Overschreden otherwise.
    """
    if record._state.adding:
        record.save(force_insert=True)
        return
    model = type(record)
    stored = model._default_manager.filter(pk=record.pk, versie=record.versie, **unchanged)
    if not stored.update(**_values(record), versie=record.versie + 1):
        raise Overschreden(model._default_manager.get(pk=record.pk))
    record.versie += 1


def _values(record: Geversioneerd) -> dict[str, Any]:
    fields = record._meta.concrete_fields
    return {
        field.attname: getattr(record, field.attname)
        for field in fields
        if not field.primary_key and not field.generated and field.name != "versie"
    }
