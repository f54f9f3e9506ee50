"""Whom to invite, and until when one can answer."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from evaluatie.models import Evaluatie, Perspectief
from initiatieven.forms.versie import date_input
from initiatieven.models import Betrokkene
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten

MOST_AT_ONCE = 50
_BY_ROLE = (Perspectief.accountmanager, Perspectief.college, Perspectief.raad)
_BEYOND = (Perspectief.partner, Perspectief.belanghebbende)


class UitnodigForm(DuidelijkeFouten, forms.Form):
    """A party of the dossier, a role of the municipality, or people who do not stand in the dossier."""

    wie = forms.ChoiceField(
        label="Wie nodig je uit?",
        help_text="Vraag iedereen die er iets van merkt: zo zie je waar partijen verschillen.",
    )
    adressen = forms.CharField(
        label="E-mailadressen, op elke regel één",
        help_text="Laat dit leeg als het adres al in het dossier staat. College en raad: iedereen met een account.",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off", "spellcheck": "false"}),
    )

    def __init__(self, evaluatie: Evaluatie, *args: Any, **kwargs: Any) -> None:
        self.evaluatie = evaluatie
        super().__init__(*args, prefix=f"uitnodiging-{evaluatie.pk}", **kwargs)
        self.parties = {str(party.pk): party for party in evaluatie.initiatief.betrokkenen.all()}
        wie = self.fields["wie"]
        assert isinstance(wie, forms.ChoiceField)  # declared above
        wie.choices = [
            ("", "Kies wie je vraagt"),
            ("In het dossier", [(key, party.aanduiding) for key, party in self.parties.items()]),
            ("Van de gemeente", [(one.value, one.label) for one in _BY_ROLE]),
            ("Anderen", [(one.value, f"Andere {one.label.lower()}") for one in _BEYOND]),
        ]

    def clean_adressen(self) -> list[str]:
        """Every line an address, at most fifty at once. Raises ValidationError that names the wrong line."""
        lines = [line.strip() for line in self.cleaned_data["adressen"].splitlines() if line.strip()]
        if len(lines) > MOST_AT_ONCE:
            raise ValidationError(
                f"Nodig hooguit {MOST_AT_ONCE} mensen tegelijk uit. Je schreef {len(lines)} regels."
            )
        for line in lines:
            try:
                validate_email(line)
            except ValidationError:
                message = f"Dit is geen e-mailadres: {line[:80]}. Schrijf het zoals naam@voorbeeld.nl"
                raise ValidationError(message) from None
        return [line.lower() for line in lines]

    def chosen(self) -> tuple[Perspectief, Betrokkene | None]:
        """In which capacity they answer, and which party of the dossier it is."""
        wie = self.cleaned_data["wie"]
        party = self.parties.get(wie)
        return Perspectief(party.soort if party else wie), party


class SluitdagForm(DuidelijkeFouten, forms.Form):
    """The last day to answer."""

    sluit_op = forms.DateField(label="Antwoorden kan tot en met", widget=date_input())

    def __init__(self, evaluatie: Evaluatie, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="sluitdag", initial={"sluit_op": evaluatie.sluit_op}, **kwargs)

    def clean_sluit_op(self) -> Any:
        """Today or later, within a year. Raises ValidationError otherwise."""
        day, today = self.cleaned_data["sluit_op"], timezone.localdate()
        if day < today:
            raise ValidationError("Kies vandaag of een latere dag.")
        if (day - today).days > 366:
            raise ValidationError("Kies een dag binnen een jaar.")
        return day
