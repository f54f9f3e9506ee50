"""Registering on someone's behalf: the questions of the public steps on one page, asked by a colleague."""

from typing import Any
from uuid import uuid4

from django import forms

from initiatieven.forms.aanmelden import IdeeForm, JijForm, PlekForm, VraagForm

_LABELS = {
    "titel": "Hoe heet het idee?",
    "samenvatting": "Wat willen ze doen, en waarom?",
    "privaat_belang": "Hebben ze er zelf voordeel van, zoals geld of werk?",
    "vraag_aan_gemeente": "Wat vragen ze van de gemeente?",
    "investering_gevraagd": "Vragen ze een investering van de gemeente?",
    "is_uitdaagverzoek": "Ze doen een beroep op het uitdaagrecht",
    "aanduiding": "Hoe heet de groep of organisatie?",
    "naam": "Naam van de contactpersoon",
}
_HELP = {
    "samenvatting": "Schrijf het op zoals ze het zelf zeggen.",
    "privaat_belang": "Dat mag. We willen het alleen graag weten.",
    "aanduiding": "Is het één persoon? Schrijf dan bijvoorbeeld: een inwoner van het dorp.",
    "e_mail": "Hier sturen we een link naartoe. Daarmee zien ze steeds hoe het ervoor staat.",
    "is_uitdaagverzoek": "Dan willen ze een taak van de gemeente overnemen.",
}


class BalieForm(IdeeForm, PlekForm, VraagForm, JijForm):
    """One page; `sleutel` makes a double click one registration."""

    titel_van_stap = "Initiatief aanmelden voor iemand"
    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    field_order = (
        "titel",
        "samenvatting",
        "typering",
        "kern",
        "locatie",
        "type_initiatiefnemer",
        "aanduiding",
        "naam",
        "e_mail",
        "telefoon",
        "vraag_aan_gemeente",
        "investering_gevraagd",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in _LABELS.items():
            self.fields[name].label = label
        for name, text in _HELP.items():
            self.fields[name].help_text = text

    def clean(self) -> dict[str, Any]:
        """The rules of the public steps hold here too."""
        PlekForm.clean(self)
        return JijForm.clean(self)
