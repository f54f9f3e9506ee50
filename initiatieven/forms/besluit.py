"""The decision, and the council's hand on a case. The public and the council read these."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from initiatieven.forms.opmaak import take_marks
from initiatieven.forms.versie import date_input, name_readers
from initiatieven.models import OPGEMAAKT, Belangrijkheid, Besluit, Weging
from initiatieven.models.keuzes import Advies, Belang, Relevantie, Waarom
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


class BesluitForm(DuidelijkeFouten, forms.ModelForm[Besluit]):
    """What the body decided, when and why; departing from the advice is explained."""

    soms_verplicht = ("afwijking_toelichting",)

    besluit = forms.ChoiceField(label="Besluit", choices=Advies.choices, widget=forms.RadioSelect)
    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    class Meta:
        model = Besluit
        fields = (
            "besluit",
            "besluitdatum",
            "motivering_publiek",
            "voorwaarden",
            "afwijking_toelichting",
            "document_url",
        )
        widgets: ClassVar = {"besluitdatum": date_input()}
        labels: ClassVar = {
            "motivering_publiek": "Waarom, in gewone taal",
            "afwijking_toelichting": "Waarom anders dan het advies?",
        }
        help_texts: ClassVar = {
            "afwijking_toelichting": "Nodig als het besluit anders is dan het advies.",
            "document_url": "Bijvoorbeeld naar het raadsbesluit.",
        }

    def __init__(self, *args: Any, weging: Weging, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.weging = weging
        take_marks(self, OPGEMAAKT[Besluit])
        name_readers(self.fields, Besluit)

    def clean_besluitdatum(self) -> date:
        """Not in the future and not before the initiative was registered."""
        day: date = self.cleaned_data["besluitdatum"]
        registered = self.weging.initiatief.aangemeld_op
        if day > timezone.localdate():
            raise forms.ValidationError("Kies een datum tot en met vandaag.")
        if registered and day < timezone.localdate(registered):
            raise forms.ValidationError("Kies een datum na de aanmelding van het initiatief.")
        return day

    def clean(self) -> dict[str, Any]:
        """A decision that departs from the advice says why (DOMEIN §3.2)."""
        data = super().clean() or self.cleaned_data
        departs = data.get("besluit") and data["besluit"] != self.weging.advies
        if departs and not data.get("afwijking_toelichting"):
            self.add_error("afwijking_toelichting", "Leg uit waarom het besluit anders is dan het advies.")
        return data


class BelangrijkheidForm(DuidelijkeFouten, forms.ModelForm[Belangrijkheid]):
    """How important this is to the body for which one records."""

    soms_verplicht = ("waarom",)

    niveau = forms.ChoiceField(
        label="Hoe belangrijk is dit?", choices=Belang.choices, widget=forms.RadioSelect
    )
    waarom = forms.MultipleChoiceField(
        label="Waarom?",
        choices=Waarom.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Nodig als het belangrijk is.",
    )
    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    class Meta:
        model = Belangrijkheid
        fields = ("orgaan", "niveau", "waarom")

    def __init__(self, *args: Any, organen: list[Relevantie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["orgaan"]
        assert isinstance(field, forms.ChoiceField)  # declared above
        field.choices = [(orgaan.value, orgaan.label) for orgaan in organen]

    def clean(self) -> dict[str, Any]:
        """Important has a reason."""
        data = super().clean() or self.cleaned_data
        if data.get("niveau") not in (None, Belang.niet) and not data.get("waarom"):
            self.add_error("waarom", "Kies minstens één reden.")
        return data
