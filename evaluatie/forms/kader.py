"""Which day of the frame to look at."""

from datetime import date

from django import forms

from initiatieven.forms.versie import date_input
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


class DagForm(DuidelijkeFouten, forms.Form):
    """The frame as it was on a day; empty is today."""

    is_filter = True

    dag = forms.DateField(
        label="Zoals het was op",
        required=False,
        widget=date_input(),
        error_messages={"invalid": "Vul een dag in die bestaat, zoals 31-12-2025."},
    )

    def clean_dag(self) -> date | None:
        """A day of this century: before it there is nothing to see."""
        day: date | None = self.cleaned_data["dag"]
        if day and not 2000 <= day.year <= 2100:
            raise forms.ValidationError("Kies een dag tussen 2000 en 2100.")
        return day
