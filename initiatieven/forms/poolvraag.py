"""A question to the pool, and the answer to it."""

import copy
from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError

from initiatieven.forms.aanmelden import LANG, JijForm, StapForm
from initiatieven.models import Kern
from samenwerkingswijzer.ground.bsn import no_bsn
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


class PoolvraagForm(StapForm):
    """One question, and one way to reach who asks. The hidden field is for machines (NORMEN C11)."""

    titel_van_stap = "Stel een vraag"

    soms_verplicht = ("e_mail", "telefoon")

    vraag = forms.CharField(
        label="Wat wil je weten?",
        help_text="Schrijf geen namen van anderen op.",
        max_length=LANG,
        widget=forms.Textarea(attrs={"rows": 6}),
        validators=[no_bsn],
    )
    kern = forms.ModelChoiceField(
        label="Over welk dorp of welke wijk gaat het?",
        queryset=Kern.objects.filter(actief=True),
        empty_label="Dat maakt niet uit",
        required=False,
    )
    naam = JijForm.base_fields["naam"]
    e_mail = copy.deepcopy(JijForm.base_fields["e_mail"])
    e_mail.help_text = "Hier sturen we het antwoord naartoe. Liever niet? Vul dan je telefoonnummer in."
    telefoon = JijForm.base_fields["telefoon"]
    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    def clean(self) -> dict[str, Any]:
        """One way to answer is needed, and a field that people do not see stays empty."""
        data: dict[str, Any] = self.cleaned_data
        if self.data.get("website"):
            raise ValidationError(
                "Er stond iets in een verborgen veld. We maakten het leeg. Verstuur nog een keer."
            )
        if not data.get("e_mail", "fout") and not data.get("telefoon", "fout"):
            self.add_error(
                "e_mail", "Vul een e-mailadres of een telefoonnummer in. Anders kunnen we niet antwoorden."
            )
        return data


class AntwoordForm(DuidelijkeFouten, forms.Form):
    """The answer, as it goes out by mail or was given by phone."""

    antwoord = forms.CharField(label="Antwoord", max_length=LANG, widget=forms.Textarea(attrs={"rows": 8}))

    def __init__(self, *args: Any, mailt: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["antwoord"].help_text = (
            "Dit gaat per mail naar wie het vroeg."
            if mailt
            else "Er is geen mailadres: bel, en schrijf hier op wat je zei."
        )
