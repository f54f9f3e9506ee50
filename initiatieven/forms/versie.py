"""What every form of a kept record has: the version that was on the screen, and who will read each text."""

from typing import Any

from django import forms
from django.db import models

from samenwerkingswijzer.ground import gegevens
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten

DATE = {"type": "date"}


def date_input() -> forms.DateInput:
    """A date field that the browser helps with."""
    return forms.DateInput(attrs=DATE, format="%Y-%m-%d")


def name_readers(fields: dict[str, forms.Field], model: type[models.Model]) -> None:
    """Say below a text that more than the municipality will read it (ONTWERP §3.5: the form says who reads it)."""
    for name, field in fields.items():
        row = gegevens.of(model, name)
        if row and row.publiek != "intern" and isinstance(field.widget, (forms.TextInput, forms.Textarea)):
            field.help_text = f"{field.help_text} {gegevens.reader_note(model, name)}".strip()


class VersieForm(DuidelijkeFouten, forms.ModelForm[Any]):
    """A form that carries the version it showed, so that no change of another is lost (ONTWERP §3.4)."""

    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["versie"] = 0 if self.instance._state.adding else self.instance.versie
        name_readers(self.fields, self._meta.model)

    def seen_version(self) -> int:
        """The version that was on the screen."""
        seen: int = self.cleaned_data["versie"]
        return seen

    def identity(self) -> dict[str, Any]:
        """By which values a new record is the same as one that is there: a second click makes no second one."""
        return {
            name: getattr(self.instance, name)
            for name in self._meta.fields or ()
            if name in self.cleaned_data
        }

    def records(self) -> list[models.Model]:
        """What must be stored, in order."""
        return [self.instance]

    def lapsed(self) -> list[models.Model]:
        """What must be taken away."""
        return []

    def links(self) -> dict[str, Any]:
        """Many-to-many fields with what they become."""
        return {
            field.name: self.cleaned_data[field.name]
            for field in self._meta.model._meta.many_to_many
            if field.name in self.cleaned_data
        }
