"""Registering on someone's behalf: the questions of the public steps on one page, asked by a colleague."""

from typing import Any
from uuid import uuid4

from django import forms

from initiatieven.forms.aanmelden import IdeeForm, JijForm, PlekForm, UitdagingForm, VraagForm, is_challenge
from initiatieven.models.keuzes import Herkomst
from samenwerkingswijzer.ground.bsn import contains_bsn, no_bsn

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
KANALEN = [
    (Herkomst.telefoon, "Aan de telefoon"),
    (Herkomst.balie, "Aan de balie"),
    (Herkomst.mail, "Per mail of brief"),
    (Herkomst.gesprek, "In een gesprek in het dorp"),
]
"""How it came in, as a colleague says it."""
_HELP = {
    "samenvatting": "Schrijf het op zoals ze het zelf zeggen.",
    "privaat_belang": "Dat mag. We willen het alleen graag weten.",
    "aanduiding": "Is het één persoon? Schrijf dan bijvoorbeeld: een inwoner van het dorp.",
    "e_mail": "Hier sturen we een link naartoe. Daarmee zien ze steeds hoe het ervoor staat. "
    "Liever niet? Vul dan het telefoonnummer in.",
    "is_uitdaagverzoek": "Dan willen ze een taak van de gemeente overnemen.",
}


class BalieForm(IdeeForm, PlekForm, VraagForm, UitdagingForm, JijForm):
    """One page; `sleutel` makes a double click one registration."""

    titel_van_stap = "Initiatief aanmelden voor iemand"
    soms_verplicht = (
        *PlekForm.soms_verplicht,
        *JijForm.soms_verplicht,
        "gemeentelijke_taak",
        "beter_of_goedkoper",
    )
    herkomst = forms.ChoiceField(label="Hoe kwam het bij je?", choices=KANALEN, widget=forms.RadioSelect)
    geen_bsn = forms.BooleanField(
        label="Het getal van negen cijfers is geen burgerservicenummer",
        help_text="Zet dit vinkje alleen als je het hebt nagekeken.",
        required=False,
    )
    toestemming = forms.BooleanField(
        label="Ik heb verteld wat we bewaren, en dat mag",
        help_text=(
            "Zeg: we bewaren je naam en hoe we je bereiken tot een jaar na het einde van je initiatief. "
            "Alleen de gemeente leest dat. Je kunt het altijd laten wissen."
        ),
    )
    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    field_order = (
        "herkomst",
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
        for name in UitdagingForm.base_fields:
            self.fields[name].required = False
            self.fields[name].help_text = f"Alleen als ze een taak overnemen. {self.fields[name].help_text}"
        if self.data.get("geen_bsn"):
            self._let_numbers_be()
        if not any(contains_bsn(str(answer)) for answer in self.data.values()):
            self.fields["geen_bsn"].widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        """The rules of the public steps hold here too."""
        PlekForm.clean(self)
        if is_challenge(self.cleaned_data):
            self._need_challenge()
        return JijForm.clean(self)

    def _let_numbers_be(self) -> None:
        """A colleague looked: the number is of something else. A resident gets no such choice (NORMEN A44)."""
        for field in self.fields.values():
            field.validators = [rule for rule in field.validators if rule is not no_bsn]

    def _need_challenge(self) -> None:
        for name in ("gemeentelijke_taak", "beter_of_goedkoper"):
            if not self.cleaned_data.get(name) and name not in self.errors:
                self.add_error(name, f"Vul iets in bij: {self.fields[name].label}")
