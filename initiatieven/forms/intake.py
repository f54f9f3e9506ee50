"""The intake in three layers of depth: which questions it shows depends on how much there is to find out."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from django import forms
from django.db import models

from initiatieven.forms.versie import VersieForm
from initiatieven.models import Intake
from initiatieven.models.keuzes import Diepgang, Exploitatie

_KORT = (
    "initiatiefnemers_beeld",
    "maatschappelijke_opgave",
    "belanghebbenden_beeld",
    "vraag_aan_gemeentebestuur",
)
_STANDAARD = (
    "initiatiefnemers_beeld",
    "typering_toelichting",
    "maatschappelijke_opgave",
    "afbakening",
    "belanghebbenden_beeld",
    "stand_van_zaken",
    "vraag_aan_gemeentebestuur",
)
_VERDIEPEND = (*_STANDAARD, "effecten_beoogd", "ambitieniveau", "maatstaf", "oorzaken")
VRAGEN = {Diepgang.kort: _KORT, Diepgang.standaard: _STANDAARD, Diepgang.verdiepend: _VERDIEPEND}
"""The questions of each layer, in order (DOMEIN §3.2; the seven of the standard layer are the source's)."""
OPERATION = ("exploitatie_gezond", "exploitatie_onderbouwing")
UITLEG = {
    Diepgang.kort: "Voor een klein plan dat snel antwoord verdient.",
    Diepgang.standaard: "Voor de meeste initiatieven.",
    Diepgang.verdiepend: "Voor een plan met veel gevolgen, geld of partijen.",
}


_KNOWN = "Dit begin komt uit wat al bekend is. Vul aan wat je hoort, en haal weg wat niet klopt."


class IntakeForm(VersieForm):
    """The questions of the chosen layer. What was answered in a deeper layer stays as it is."""

    soms_verplicht = ("exploitatie_onderbouwing",)

    diepgang = forms.ChoiceField(choices=Diepgang.choices, widget=forms.HiddenInput, required=False)

    class Meta:
        model = Intake
        fields = ("diepgang", *_VERDIEPEND, *OPERATION)
        labels: ClassVar = {
            "initiatiefnemers_beeld": "Wie zijn de initiatiefnemers?",
            "typering_toelichting": "Wat voor initiatief is het?",
            "maatschappelijke_opgave": "Wat is de opgave en wat willen ze bereiken?",
            "afbakening": "Wat hoort erbij en wat niet?",
            "belanghebbenden_beeld": "Wie hebben er belang bij? Welke belangen spelen er?",
            "stand_van_zaken": "Hoe staat het er nu voor?",
            "vraag_aan_gemeentebestuur": "Wat vragen ze van het gemeentebestuur?",
            "effecten_beoogd": "Welke effecten willen ze bereiken, en welke niet?",
            "ambitieniveau": "Hoe hoog ligt de lat: herstellen, verbeteren of vernieuwen?",
            "maatstaf": "Waaraan zie je straks dat het is gelukt?",
            "oorzaken": "Hoe komt het dat het nu niet goed gaat?",
            "exploitatie_gezond": "Is de exploitatie gezond?",
            "exploitatie_onderbouwing": "Waar blijkt dat uit?",
        }
        help_texts: ClassVar = {
            "initiatiefnemers_beeld": "Schrijf rollen en groepen op. Namen horen bij de betrokkenen.",
            "belanghebbenden_beeld": "Denk ook aan wie er last van kan hebben.",
            "exploitatie_gezond": "Vul dit in als er een investering wordt gevraagd.",
            "exploitatie_onderbouwing": "Nodig als je hierboven een oordeel gaf.",
        }
        widgets: ClassVar = {"exploitatie_gezond": forms.RadioSelect}

    def __init__(
        self,
        *args: Any,
        klad: dict[str, Any] | None = None,
        begin: Mapping[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._begin_with(begin or {})
        self.initial.update({name: value for name, value in (klad or {}).items() if name in self.fields})
        self.laag = self._layer()
        self.initial["diepgang"] = self.laag
        shown = VRAGEN[self.laag]
        for number, name in enumerate(shown, start=1):
            self.fields[name].label = f"{number}. {self.fields[name].label}"
            self.fields[name].required = True
        self._hide({*_VERDIEPEND} - {*shown}, klad or {})
        if self.instance.initiatief.investering_gevraagd:
            self._ask_for_judgement()
        elif self.laag == Diepgang.kort:
            self._hide(OPERATION, klad or {})

    def _begin_with(self, begin: Mapping[str, str]) -> None:
        """What is known already stands in an intake that nobody stored yet, and says where it came from."""
        for name, text in begin.items():
            self.initial[name] = text
            self.fields[name].help_text = f"{self.fields[name].help_text} {_KNOWN}".strip()

    def _ask_for_judgement(self) -> None:
        """With an investment "not applicable" is no answer, and nothing is answered beforehand."""
        not_asked = Exploitatie.niet_van_toepassing
        field = self.fields["exploitatie_gezond"]
        assert isinstance(field, forms.TypedChoiceField)  # a field with choices
        field.choices = [(value, label) for value, label in Exploitatie.choices if value != not_asked]
        field.help_text = "Er wordt een investering gevraagd. Kunnen ze het ook na de start zelf betalen?"
        if self.initial.get("exploitatie_gezond") == not_asked:
            self.initial["exploitatie_gezond"] = None

    def of(self, stored: models.Model) -> Self:
        """The same questions, also when the other one asked fewer."""
        return type(self)(instance=stored, klad={"diepgang": self.laag})

    def _layer(self) -> Diepgang:
        """The layer that was posted, else that of the draft or of the record."""
        asked = self.data.get("diepgang") if self.is_bound else self.initial.get("diepgang")
        return Diepgang(asked) if asked in Diepgang.values else Diepgang.standaard

    def _hide(self, names: Any, klad: dict[str, Any]) -> None:
        """A question that is not asked now keeps what was stored, or what was typed in this draft before."""
        for name in names:
            if self.is_bound and klad.get(name):
                setattr(self.instance, name, klad[name])
            del self.fields[name]

    def clean_diepgang(self) -> str:
        """An empty choice is the standard layer."""
        return str(self.laag)

    def clean(self) -> dict[str, Any]:
        """A judgement about the operation is founded (DOMEIN §4.2: a healthy operation beforehand when investing)."""
        data = super().clean() or self.cleaned_data
        judged = data.get("exploitatie_gezond") not in (None, Exploitatie.niet_van_toepassing)
        if judged and not data.get("exploitatie_onderbouwing"):
            self.add_error("exploitatie_onderbouwing", "Schrijf op waar dat uit blijkt.")
        return data
