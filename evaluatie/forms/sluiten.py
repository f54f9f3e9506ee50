"""Closing an evaluation: when one looks back again, or why that is not needed."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from evaluatie.models import GeplandMoment
from evaluatie.planning import Volgende
from initiatieven.forms.versie import date_input
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten

_MOST_DAYS = 5 * 366
_REASON = GeplandMoment._meta.get_field("reden_vervallen").max_length


class SluitForm(DuidelijkeFouten, forms.Form):
    """The next day is proposed by the rhythm; without a proposal choosing one is free."""

    soms_verplicht = ("volgende", "waarom_niet")

    volgende = forms.DateField(
        label="Wanneer kijken jullie weer terug?",
        help_text="Kies een moment waarop je nog kunt bijsturen. Je kunt de dag later veranderen.",
        required=False,
        widget=date_input(),
    )
    niet_nodig = forms.BooleanField(
        label="Nog een keer tussentijds terugkijken is niet nodig", required=False
    )
    waarom_niet = forms.CharField(
        label="Waarom is het niet nodig?",
        help_text="De raad leest dit: geen namen.",
        required=False,
        max_length=_REASON,
    )

    def __init__(self, *args: Any, voorstel: date | None, **kwargs: Any) -> None:
        self.voorstel = voorstel
        super().__init__(*args, initial={"volgende": voorstel}, **kwargs)
        if voorstel is None:
            del self.fields["niet_nodig"], self.fields["waarom_niet"]

    def clean_volgende(self) -> date | None:
        """Today or later, within five years. Raises ValidationError otherwise."""
        day: date | None = self.cleaned_data["volgende"]
        today = timezone.localdate()
        if day and not 0 <= (day - today).days <= _MOST_DAYS:
            raise ValidationError("Kies vandaag of een latere dag, binnen vijf jaar.")
        return day

    def clean(self) -> dict[str, Any]:
        """Where a day was proposed: a day, or a reason why none."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("niet_nodig"):
            if data.get("waarom_niet") == "":
                self.add_error("waarom_niet", "Schrijf op waarom het niet nodig is.")
        elif self.voorstel and "volgende" in data and data["volgende"] is None:
            self.add_error("volgende", "Kies een dag, of zet een vinkje dat het niet nodig is.")
        return data

    def chosen(self) -> Volgende:
        """What was chosen."""
        if self.cleaned_data.get("niet_nodig"):
            return Volgende(self.voorstel, self.cleaned_data["waarom_niet"])
        return Volgende(self.cleaned_data["volgende"])
