"""Filters above a list."""

from typing import Any

from django import forms

from initiatieven.models import Accountmanager, Kern
from initiatieven.status import Status


class WerklijstFilter(forms.Form):
    """State, village, accountmanager and words; whatever is not understood does not filter."""

    q = forms.CharField(label="Titel of kenmerk", max_length=100, required=False)
    status = forms.ChoiceField(
        label="Status",
        required=False,
        choices=[("", "Alle"), *((s.value, s.label) for s in Status if s != Status.concept)],
    )
    kern = forms.ModelChoiceField(Kern.objects.all(), label="Kern", required=False, empty_label="Alle")
    accountmanager = forms.ModelChoiceField(
        Accountmanager.objects.select_related("gebruiker"),
        label="Accountmanager",
        required=False,
        empty_label="Alle",
    )

    def __init__(self, *args: Any, everyone: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not everyone:
            del self.fields["accountmanager"]
