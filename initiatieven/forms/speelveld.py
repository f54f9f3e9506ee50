"""An answer to a question of the Speelveld."""

from typing import ClassVar

from django import forms
from django.db import models

from initiatieven.forms.rijen import RijForm
from initiatieven.models import SpeelveldAntwoord


class SpeelveldAntwoordForm(RijForm):
    """One answer; an emptied answer takes it away."""

    mag_later = ("antwoord",)

    antwoord = forms.CharField(required=False, max_length=10_000, widget=forms.Textarea(attrs={"rows": 4}))

    class Meta:
        model = SpeelveldAntwoord
        fields = ("antwoord",)
        labels: ClassVar = {"antwoord": "Antwoord"}

    def _said(self) -> bool:
        return bool(self.cleaned_data.get("antwoord", "").strip())

    def records(self) -> list[models.Model]:
        """The answer, with the question as it was asked."""
        return [self.instance] if self._said() else []

    def lapsed(self) -> list[models.Model]:
        """An answer that was emptied."""
        return [] if self._said() or self.instance._state.adding else [self.instance]
