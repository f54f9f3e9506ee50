"""What the last step of a registration shows: every answer in words, with the way to change it."""

from typing import Any
from uuid import UUID

from django import forms
from django.urls import reverse

from initiatieven.forms.aanmelden import LAATSTE_STAP, STAPPEN, StapForm

_ONLY_IF_ANSWERED = {"privaat_belang_toelichting"}
"""Questions that only some people are asked."""


def part(sleutel: UUID, stap: str, form: StapForm) -> dict[str, Any]:
    """One step with its rows for the component `samenvattingslijst`."""
    form.full_clean()
    address = reverse("aanmelden_stap", args=[sleutel, stap])
    rows = [
        {
            "label": str(veld.label),
            "waarde": _in_words(veld.field, form.cleaned_data.get(veld.name)),
            "url_wijzig": f"{address}?wijzig=1#{_anchor(veld)}",
        }
        for veld in form
        if veld.name not in _ONLY_IF_ANSWERED or form.cleaned_data.get(veld.name)
    ]
    return {"titel": form.titel_van_stap, "rijen": rows}


def _anchor(veld: Any) -> str:
    return str(veld.first_id)


def _in_words(field: forms.Field, value: Any) -> str:
    if isinstance(field, forms.BooleanField):
        return "Ja" if value else "Nee"
    if isinstance(field, forms.ModelChoiceField) or not isinstance(field, forms.ChoiceField):
        return str(value or "")
    chosen = value if isinstance(value, list) else [value]
    widget = field.widget
    assert isinstance(widget, forms.widgets.ChoiceWidget)  # of every ChoiceField
    return "\n".join(str(label) for key, label in widget.choices if key and key in chosen)


def steps(number: int, names: list[str]) -> list[dict[str, str]]:
    """The steps for the component `stappenbalk`; without links, because following one would lose what is typed."""
    titles = [STAPPEN[name].titel_van_stap for name in names] + [LAATSTE_STAP]
    return [
        {"titel": titel, "staat": _state(index, number), "url": ""} for index, titel in enumerate(titles, 1)
    ]


def _state(index: int, number: int) -> str:
    if index == number:
        return "nu"
    return "klaar" if index < number else "straks"
