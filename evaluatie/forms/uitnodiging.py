"""Whom to invite."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from evaluatie.models import Evaluatie
from initiatieven.models import Betrokkene
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


class UitnodigForm(DuidelijkeFouten, forms.Form):
    """A party of the dossier that was not invited yet, and an address when it is not known."""

    betrokkene = forms.ModelChoiceField(
        label="Wie nodig je uit?", queryset=Betrokkene.objects.none(), empty_label="Kies een betrokkene"
    )
    e_mail = forms.EmailField(
        label="E-mailadres",
        help_text="Alleen nodig als het adres nog niet in het dossier staat, of anders is.",
        max_length=254,
        required=False,
        error_messages={"invalid": "Vul een e-mailadres in, zoals naam@voorbeeld.nl"},
    )

    def __init__(self, evaluatie: Evaluatie, *args: Any, **kwargs: Any) -> None:
        self.evaluatie = evaluatie
        super().__init__(*args, prefix=f"uitnodiging-{evaluatie.pk}", **kwargs)
        self.fields["betrokkene"].queryset = parties(evaluatie)  # type: ignore[attr-defined]


def parties(evaluatie: Evaluatie) -> QuerySet[Betrokkene]:
    """Who can still be invited."""
    invited = evaluatie.uitnodigingen.valid().exclude(betrokkene=None).values("betrokkene")
    rows: QuerySet[Betrokkene] = evaluatie.initiatief.betrokkenen.exclude(pk__in=invited)
    return rows
