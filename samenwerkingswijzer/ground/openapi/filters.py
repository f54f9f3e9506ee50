"""The keys of a question to the API: one form says what is allowed, checks it, and describes it in OpenAPI."""

import re
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest

from samenwerkingswijzer.ground.openapi.problems import Fout, InvalidInput

MOST_ROWS = 100
_SHOWN = 20
"""Of so many unknown keys we say that we do not know them."""
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Geen(forms.Form):
    """A question without keys."""


class IsoDatum(forms.DateField):
    """A date as ISO 8601 writes it and nothing else (ADR /core/date-time/format)."""

    default_error_messages = {"invalid": "Schrijf een datum als jaar-maand-dag, zoals 2026-01-31."}

    def to_python(self, value: Any) -> date | None:
        """Refuses what a Dutch form would take, such as 31-1-2026."""
        if value and not _ISO.fullmatch(str(value)):
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(value)


class Rijen(forms.IntegerField):
    """How many rows at once."""

    def __init__(self, **kwargs: Any) -> None:
        sentence = f"Kies een getal van 1 tot en met {MOST_ROWS}."
        messages = dict.fromkeys(("invalid", "min_value", "max_value"), sentence)
        super().__init__(
            min_value=1,
            max_value=MOST_ROWS,
            required=False,
            initial=25,
            help_text="Hoeveel rijen per keer.",
            error_messages=messages,
            **kwargs,
        )

    def clean(self, value: Any) -> int:
        """Nothing asked is the usual number."""
        found = super().clean(value)
        return int(self.initial) if found is None else int(found)


def read(form_class: type[forms.Form], request: HttpRequest) -> dict[str, Any]:
    """The checked keys of this question.

    Raises InvalidInput with everything that is wrong: also a key that we do not know and a key that comes twice,
    because a list that silently ignores a filter is a wrong answer.
    """
    form = form_class(request.GET)
    form.full_clean()
    known = ", ".join(form.fields) or "geen"
    unknown = [key for key in request.GET if key not in form.fields][:_SHOWN]
    twice = [key for key in form.fields if len(request.GET.getlist(key)) > 1]
    fouten = [Fout(key[:60], f"Deze sleutel kennen we niet. Wel: {known}.") for key in unknown]
    fouten += [Fout(key, "Deze sleutel mag maar een keer in de vraag staan.") for key in twice]
    fouten += [Fout(key, " ".join(map(str, found))) for key, found in form.errors.items()]
    if fouten:
        raise InvalidInput(fouten)
    return form.cleaned_data


def described(form_class: type[forms.Form]) -> dict[str, Any]:
    """The keys of this form as OpenAPI parameters, for `openapi_extra` of an operation."""
    return {"parameters": [_parameter(key, field) for key, field in form_class.base_fields.items()]}


def _parameter(key: str, field: forms.Field) -> dict[str, Any]:
    return {
        "in": "query",
        "name": key,
        "required": field.required,
        "description": str(field.help_text or field.label),
        "schema": _schema(field),
    }


def _values(field: forms.ChoiceField) -> list[str]:
    choices: Any = field.choices
    return [str(value) for value, _ in choices]


def _schema(field: forms.Field) -> dict[str, Any]:
    if isinstance(field, forms.IntegerField):
        limits = {"minimum": field.min_value, "maximum": field.max_value}
        return {"type": "integer", **limits, "default": field.initial}
    schema: dict[str, Any] = {"type": "string"}
    if isinstance(field, forms.DateField):
        schema["format"] = "date"
    if isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
        schema["enum"] = [value for value in _values(field) if value]
    if isinstance(field, forms.RegexField):
        schema["pattern"] = field.regex.pattern
    return schema
