"""What the accountmanager answers and writes down for a party."""

from typing import Any

from django import forms

from initiatieven.forms.volgen import Eenmalig, long_text
from initiatieven.models.keuzes import Partij
from samenwerkingswijzer.ground import gegevens
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


class AntwoordCorrectieForm(DuidelijkeFouten, forms.Form):
    """Take a correction over or not."""

    soms_verplicht = ("antwoord",)

    overnemen = forms.ChoiceField(
        label="Neem je dit over?",
        choices=[("ja", "Ja, zet het zo in het dossier"), ("nee", "Nee, het blijft zoals het is")],
        widget=forms.RadioSelect,
    )
    antwoord = long_text(
        "Je antwoord", "Nodig als je het niet overneemt. De initiatiefnemer leest dit.", 4, required=False
    )

    def clean(self) -> dict[str, Any]:
        """A no is explained."""
        data = super().clean() or self.cleaned_data
        if data.get("overnemen") == "nee" and not data.get("antwoord"):
            self.add_error("antwoord", "Leg uit waarom je het niet overneemt.")
        return data


class VerwachtingPoolForm(Eenmalig):
    """An expectation of any party, in its own words."""

    partij = forms.ChoiceField(
        label="Van wie is deze verwachting?", choices=Partij.choices, widget=forms.RadioSelect
    )
    wie = forms.CharField(
        label="Welke partner?",
        help_text="Een rol of organisatie, geen naam van een persoon.",
        max_length=200,
        required=False,
    )
    tekst = long_text("Wat verwacht deze partij, woord voor woord?", gegevens.PUBLIEK["raad"], 4)
