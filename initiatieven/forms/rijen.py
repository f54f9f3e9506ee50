"""Rows of one screen that are filled in at one go: an empty row is left alone, each row has its own version."""

from typing import Any, ClassVar

from django import forms
from django.http import QueryDict

from initiatieven.forms.versie import VersieForm


class RijForm(VersieForm):
    """One row; `titel` and `bijschrift` say what it is about. `gevouwen` are the fields that are rarely needed,
    `mag_later` those that are asked but may wait, `over` sets labels apart that stand on the page once for each row.
    """

    gevouwen: ClassVar[tuple[str, ...]] = ()
    mag_later: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, titel: str, bijschrift: str = "", over: str = "", **kwargs: Any) -> None:
        self.titel = titel
        self.over = over
        self.bijschrift = bijschrift
        self.vraag: Any = None
        super().__init__(*args, empty_permitted=True, use_required_attribute=False, **kwargs)

    def about(self, name: str) -> str:
        """What the field of this row is about, heard behind its label."""
        return self.over

    def shown(self) -> list[forms.BoundField]:
        """The fields that everybody fills in."""
        return [field for field in self.visible_fields() if field.name not in self.gevouwen]

    def folded(self) -> list[forms.BoundField]:
        """The fields behind a fold."""
        return [self[name] for name in self.gevouwen]

    def is_unfolded(self) -> bool:
        """Whether there is something behind the fold to see."""
        return any(field.value() or field.errors for field in self.folded())

    def differs(self) -> list[str]:
        """The fields of which the typed value is not the stored one."""
        return [name for name in self.changed_data if name != "versie"]

    def must_be_stored(self) -> bool:
        """Whether there is anything to store."""
        return bool(self.differs())

    def is_overtaken(self) -> bool:
        """Whether somebody else stored something else since this row was shown."""
        return bool(self.differs()) and self.seen_version() != self.initial["versie"]

    def go_on_from_stored(self) -> None:
        """What was typed stays; saving again goes on from the stored version."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        data[self.add_prefix("versie")] = str(self.initial["versie"])
        self.data = data
