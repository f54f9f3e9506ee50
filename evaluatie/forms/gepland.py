"""Planning an evaluation, and calling it off."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from evaluatie.models import GeplandMoment, Moment
from initiatieven.forms.versie import VersieForm, date_input

_CHOICES = [(one.value, one.label) for one in (Moment.tussentijds, Moment.achteraf)]


class GeplandForm(VersieForm):
    """Which evaluation, when, and why then."""

    moment = forms.ChoiceField(label="Welke evaluatie?", choices=_CHOICES, widget=forms.RadioSelect)

    class Meta:
        model = GeplandMoment
        fields = ("moment", "gepland_op", "aanleiding")
        labels: ClassVar = {"gepland_op": "Wanneer?", "aanleiding": "Waarom juist dan?"}
        help_texts: ClassVar = {
            "gepland_op": "Kies een moment waarop je nog kunt bijsturen.",
            "aanleiding": "Bijvoorbeeld: voordat de bouw begint, of na het eerste seizoen.",
        }
        widgets: ClassVar = {"gepland_op": date_input()}

    def clean_gepland_op(self) -> date:
        """Not in the past, unless it stays where it was. Raises ValidationError otherwise."""
        day: date = self.cleaned_data["gepland_op"]
        if day < timezone.localdate() and "gepland_op" in self.changed_data:
            raise ValidationError("Kies vandaag of een latere dag.")
        return day

    def clean(self) -> dict[str, Any]:
        """The kind stays what it was."""
        data = super().clean() or self.cleaned_data
        if not self.instance._state.adding and "moment" in self.changed_data:
            self.add_error("moment", "Je kunt de soort niet meer veranderen. Plan een nieuw moment.")
        return data


class VervalForm(VersieForm):
    """Why it does not happen."""

    class Meta:
        model = GeplandMoment
        fields = ("reden_vervallen",)
        labels: ClassVar = {"reden_vervallen": "Waarom gaat het niet door?"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden_vervallen"].required = True
        self.fields["reden_vervallen"].error_messages["required"] = "Schrijf op waarom het niet doorgaat."
