"""Agreements and rest."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from initiatieven.forms.versie import VersieForm, date_input
from initiatieven.models import Afspraak
from initiatieven.models.keuzes import Partij, StandAfspraak
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


class AfspraakForm(VersieForm):
    """Who does what by when, and how it stands."""

    partij = forms.ChoiceField(label="Wie doet het?", choices=Partij.choices, widget=forms.RadioSelect)
    stand = forms.ChoiceField(
        label="Hoe staat het ermee?", choices=StandAfspraak.choices, widget=forms.RadioSelect
    )

    class Meta:
        model = Afspraak
        fields = ("wat", "partij", "voor_wanneer", "stand")
        labels: ClassVar = {"wat": "Wat is afgesproken?"}
        widgets: ClassVar = {"voor_wanneer": date_input()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance._state.adding:
            del self.fields["stand"]


class RustForm(DuidelijkeFouten, forms.Form):
    """Until when a dossier rests, and why."""

    slaapt_tot = forms.DateField(
        label="Tot welke datum?",
        widget=date_input(),
        help_text="Op deze dag komt het dossier vanzelf terug in je lijst. De termijn staat zolang stil.",
    )
    toelichting = forms.CharField(
        label="Waarom rust het?",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="De initiatiefnemer leest dit ook.",
    )
    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def clean_slaapt_tot(self) -> date:
        """A day in the future."""
        day: date = self.cleaned_data["slaapt_tot"]
        if day <= timezone.localdate():
            raise forms.ValidationError("Kies een datum in de toekomst.")
        return day
