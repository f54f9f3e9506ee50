"""Weighing and startnotitie. The council reads both."""

from typing import Any, ClassVar

from django import forms

from initiatieven.forms.versie import VersieForm
from initiatieven.models import Startnotitie, Weging
from initiatieven.models.keuzes import Advies, Middel, Orgaan


class WegingForm(VersieForm):
    """What the broader team advises, why and how, and who decides."""

    advies = forms.ChoiceField(label="Advies", choices=Advies.choices, widget=forms.RadioSelect)
    beslisser = forms.ChoiceField(label="Wie besluit?", choices=Orgaan.choices, widget=forms.RadioSelect)
    inzet_middelen = forms.MultipleChoiceField(
        label="Wat zet de gemeente in?",
        choices=Middel.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Weging
        fields = (
            "deelnemers",
            "advies",
            "wijze_van_versterken",
            "motivering_waarom",
            "motivering_hoe",
            "argumenten_tegen",
            "inzet_middelen",
            "structureel_motivering",
            "beslisser",
            "startnotitie_nodig",
            "startnotitie_reden",
        )
        widgets: ClassVar = {"deelnemers": forms.Textarea(attrs={"rows": 2})}
        labels: ClassVar = {
            "motivering_waarom": "Waarom dit advies?",
            "motivering_hoe": "Hoe pakken we het aan?",
            "startnotitie_nodig": "Er is een startnotitie nodig",
        }
        help_texts: ClassVar = {
            "deelnemers": "Functies of teams.",
            "wijze_van_versterken": "Alleen bij het advies versterken.",
            "argumenten_tegen": "Nodig bij elk ander advies dan versterken.",
            "structureel_motivering": "Nodig als je structureel geld inzet.",
        }

    def clean(self) -> dict[str, Any]:
        """Each advice has its own obligatory text (DOMEIN §3.2)."""
        data = super().clean() or self.cleaned_data
        if data.get("advies") == Advies.versterken:
            self._need("wijze_van_versterken", "Kies hoe je het initiatief versterkt.")
        elif data.get("advies"):
            self._need(
                "argumenten_tegen",
                "Schrijf op welke argumenten er zijn. Ga uit van de verantwoordelijkheid van de gemeente.",
            )
        if Middel.geld_structureel in data.get("inzet_middelen", []):
            self._need("structureel_motivering", "Schrijf op waarom structureel geld nodig is.")
        return data

    def _need(self, name: str, sentence: str) -> None:
        if not self.cleaned_data.get(name):
            self.add_error(name, sentence)


class StartnotitieForm(VersieForm):
    """The seven points on which the council gives direction."""

    class Meta:
        model = Startnotitie
        fields = (
            "onderwerp",
            "cruciale_partijen",
            "gewenste_participatie",
            "processtappen",
            "rol_raad",
            "rolverdeling",
            "evaluatie_en_controle",
        )
