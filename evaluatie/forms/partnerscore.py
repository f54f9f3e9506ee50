"""Whose score of the municipality one asks, and of which initiatives and period."""

from urllib.parse import urlencode

from django import forms

from evaluatie.forms.blik import BlikForm
from evaluatie.models import Perspectief
from evaluatie.statistics.blik import Blik
from evaluatie.statistics.partnerscore import VAN_BUITEN


class PartnerscoreForm(BlikForm):
    """The filters of every figure; without any, all closed evaluations count."""

    wie = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_wie(self) -> Perspectief:
        """Partners, unless another of the outside world is named."""
        word = self.cleaned_data["wie"]
        return Perspectief(word) if word in VAN_BUITEN else Perspectief.partner

    @property
    def chosen(self) -> dict[str, str]:
        """The filters that somebody set, as they stand in the address."""
        return {name: self.data[name] for name in BlikForm.base_fields if self.data.get(name)}

    def look(self) -> Blik | None:
        """What was chosen; None for everything."""
        return self.blik() if self.chosen else None

    def question(self) -> str:
        """The same question, for the files."""
        return urlencode({"wie": self.cleaned_data["wie"], **self.chosen})
