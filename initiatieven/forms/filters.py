"""What the public overview can be filtered by."""

from typing import Any

from django import forms

from handreikingen.search import engine, question
from initiatieven import kenmerk
from initiatieven.models import InitiatiefQuerySet, Kern, Opgave
from initiatieven.models.keuzes import Typering
from initiatieven.status import LOPEND, STANDEN, Statusgroep
from samenwerkingswijzer.ground.keuzelijst import MAAKT_NIET_UIT, Keuzelijst

_ONBEKEND = "Kies iets uit de lijst bij: "


class OverzichtForm(forms.Form):
    """Filters of the public overview; the words are those of the address."""

    is_filter = True  # nobody expects a filter to be obligatory, so the fields do not say that it is not

    q = forms.Field(
        label="Zoek in de initiatieven",
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    kern = forms.ModelChoiceField(
        label="Dorp of wijk",
        queryset=Kern.objects.filter(actief=True),
        to_field_name="sleutel",
        empty_label=MAAKT_NIET_UIT,
        widget=Keuzelijst,
        required=False,
        error_messages={"invalid_choice": _ONBEKEND + "Dorp of wijk"},
    )
    thema = forms.ChoiceField(
        label="Thema",
        choices=[("", "Alle thema’s"), *Typering.choices],
        widget=Keuzelijst,
        required=False,
        error_messages={"invalid_choice": _ONBEKEND + "Thema"},
    )
    stand = forms.ChoiceField(
        label="Hoe ver is het?",
        choices=[("", MAAKT_NIET_UIT), (LOPEND, "Alles wat loopt"), *Statusgroep.choices],
        widget=Keuzelijst,
        required=False,
        error_messages={"invalid_choice": _ONBEKEND + "Hoe ver is het?"},
    )
    opgave = forms.ModelChoiceField(
        label="Opgave",
        queryset=Opgave.objects.filter(actief=True),
        to_field_name="sleutel",
        empty_label=MAAKT_NIET_UIT,
        widget=Keuzelijst,
        required=False,
        error_messages={"invalid_choice": _ONBEKEND + "Opgave"},
    )
    na = forms.RegexField(regex=rf"^{kenmerk.PATTERN}$", required=False, widget=forms.HiddenInput)
    voor = forms.RegexField(regex=rf"^{kenmerk.PATTERN}$", required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("na", "voor"):
            self.fields[name].error_messages["invalid"] = (
                "Dit adres klopt niet. Begin vooraan in het overzicht."
            )

    def clean_q(self) -> str:
        """Anything is a question: it is cleaned, never refused."""
        return question.clean(self.cleaned_data["q"] or "")

    @property
    def is_filtered(self) -> bool:
        """Whether anything narrows the list, words included."""
        return bool(self.cleaned_data.get("q")) or self.is_narrowed

    @property
    def is_narrowed(self) -> bool:
        """Whether a filter is chosen."""
        return any(self.cleaned_data.get(name) for name in ("kern", "thema", "stand", "opgave"))


def filtered(rows: InitiatiefQuerySet, data: dict[str, Any]) -> InitiatiefQuerySet:
    """The rows that answer to the filters."""
    if data["q"]:
        found = engine.within(data["q"], "initiatief")
        rows = rows.none() if found is None else rows.filter(pk__in=found)
    if data["kern"]:
        rows = rows.filter(kern=data["kern"])
    if data["thema"]:
        rows = rows.filter(typering=data["thema"])
    if data["stand"]:
        rows = rows.filter(status__in=STANDEN[data["stand"]])
    if data["opgave"]:
        rows = rows.filter(opgaven=data["opgave"])
    return rows
