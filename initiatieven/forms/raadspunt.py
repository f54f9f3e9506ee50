"""Promises and motions: what, who, by when, and what was done."""

from datetime import date
from typing import Any, ClassVar

from django import forms

from initiatieven.forms.kenmerken import KenmerkenVeld
from initiatieven.forms.versie import EenmaalForm, date_input
from initiatieven.models import Raadspunt
from initiatieven.models.raadskeuzes import SoortRaadspunt, StandRaadspunt
from samenwerkingswijzer.ground.days import not_later
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


class RaadspuntForm(EenmaalForm):
    """A promise or a motion."""

    soort = forms.ChoiceField(label="Wat is het?", choices=SoortRaadspunt.choices, widget=forms.RadioSelect)
    initiatieven = KenmerkenVeld(
        label="Bij welke initiatieven hoort dit?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Schrijf de kenmerken op, zoals 2026-KRTM.",
    )

    class Meta:
        model = Raadspunt
        fields = (
            "soort",
            "titel",
            "tekst",
            "orgaan",
            "portefeuille",
            "dag",
            "uiterlijk_op",
            "initiatieven",
            "document_url",
        )
        widgets: ClassVar = {
            "dag": date_input(),
            "uiterlijk_op": date_input(),
            "tekst": forms.Textarea(attrs={"rows": 4}),
        }
        help_texts: ClassVar = {
            "portefeuille": "De portefeuille, geen naam van een persoon.",
            "uiterlijk_op": "Laat leeg als er geen termijn is afgesproken.",
        }

    def clean_dag(self) -> date:
        """It was promised or carried already."""
        day: date = self.cleaned_data["dag"]
        return not_later(day)

    def clean(self) -> dict[str, Any]:
        """The term comes after the promise."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        day, term = data.get("dag"), data.get("uiterlijk_op")
        if day and term and term < day:
            self.add_error("uiterlijk_op", "Kies een dag na de toezegging of de motie.")
        return data


class AfdoenForm(DuidelijkeFouten, forms.Form):
    """How it ended."""

    stand = forms.ChoiceField(
        label="Hoe is het afgelopen?",
        choices=[(one.value, one.label) for one in StandRaadspunt if one != StandRaadspunt.open],
        widget=forms.RadioSelect,
    )
    afdoening = forms.CharField(
        label="Wat is er gedaan, of waarom niet?",
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="De raad leest dit: geen namen.",
    )
    klaar_op = forms.DateField(label="Wanneer?", widget=date_input())
    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args: Any, begin: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.begin = begin

    def clean_klaar_op(self) -> date:
        """After it was promised, and not in the future."""
        day: date = self.cleaned_data["klaar_op"]
        not_later(day)
        if day < self.begin:
            raise forms.ValidationError("Kies een dag na de toezegging of de motie.")
        return day
