"""What every form of a kept record has: the version that was on the screen, and who will read each text."""

from contextlib import suppress
from typing import Any, Self
from uuid import UUID, uuid4

from django import forms
from django.db import models

from samenwerkingswijzer.ground import gegevens
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten

DATE = {"type": "date"}
_HOLDS = {"tot", "vervallen_op", "stand"}
"""Fields that say whether a record still holds; in a new one they say that it does."""


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

    @classmethod
    def as_typed(cls, data: Any, **kwargs: Any) -> Self:
        """A form that shows what was typed without judging it: for a button that is not yet "Bewaren"."""
        form = cls(**kwargs)
        form.initial.update(form.taken_from(data))
        return form

    def of(self, stored: models.Model) -> Self:
        """The same form for what is stored, to hold the two against each other."""
        return type(self)(instance=stored)

    def beside(self, stored: models.Model) -> list[dict[str, str]]:
        """What differs from the stored record in rows that stand beside the fields: both versions of each."""
        return []

    def taken_from(self, data: Any) -> dict[str, Any]:
        """What was typed in each field, as it was typed."""
        return {
            name: field.widget.value_from_datadict(data, {}, self.add_prefix(name))
            for name, field in self.fields.items()
        }

    def understood(self) -> dict[str, Any]:
        """What the shown values mean, as far as each makes sense by itself."""
        found = {}
        for name, field in self.fields.items():
            with suppress(forms.ValidationError):
                found[name] = field.clean(self.initial.get(name))
        return found

    def seen_version(self) -> int:
        """The version that was on the screen."""
        seen: int = self.cleaned_data["versie"]
        return seen

    def identity(self) -> dict[str, Any]:
        """By which values a new record is the same as one that is there: a second click makes no second one.

        What ended or was called off meanwhile is not the same any more: then it is put right, or planned again.
        """
        names = [name for name in self._meta.fields or () if name in self.cleaned_data]
        known = {field.name for field in self._meta.model._meta.concrete_fields}
        return {name: getattr(self.instance, name) for name in (*names, *(known & _HOLDS))}

    def records(self) -> list[models.Model]:
        """What must be stored, in order."""
        return [self.instance]

    def lapsed(self) -> list[models.Model]:
        """What must be taken away."""
        return []

    def told(self) -> str:
        """What the event says of it in the timeline, beside what kind of step it was."""
        return ""

    def also(self) -> str:
        """What else happened by storing it, as a sentence for who did."""
        return ""

    def links(self) -> dict[str, Any]:
        """Many-to-many fields with what they become."""
        return {
            field.name: self.cleaned_data[field.name]
            for field in self._meta.model._meta.many_to_many
            if field.name in self.cleaned_data
        }


class EenmaalForm(VersieForm):
    """A form that makes a new record once, however often it is sent: it carries a key of its own."""

    formulier = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["formulier"] = self.instance.formulier or uuid4()

    def clean_formulier(self) -> UUID | None:
        """What is there keeps the key by which it was made."""
        key: UUID | None = self.cleaned_data["formulier"]
        if self.instance._state.adding:
            self.instance.formulier = key
        return key
