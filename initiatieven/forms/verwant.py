"""Which other dossier belongs with this one."""

from typing import Any

from django import forms

from initiatieven.models import Initiatief, InitiatiefQuerySet
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


class VerwantForm(DuidelijkeFouten, forms.Form):
    """A kenmerk of a dossier that this user reaches; any other kenmerk is unknown."""

    kenmerk = forms.CharField(
        label="Kenmerk van het andere initiatief", max_length=9, help_text="Zoals 2026-KRTM."
    )

    def __init__(self, *args: Any, among: InitiatiefQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.among = among

    def clean_kenmerk(self) -> Initiatief:
        """The dossier itself. Raises ValidationError."""
        found = self.among.filter(kenmerk=self.cleaned_data["kenmerk"].strip().upper()).first()
        if found is None:
            raise forms.ValidationError("Dit kenmerk kennen we niet. Kijk of je het goed hebt overgenomen.")
        return found
