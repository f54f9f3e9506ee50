"""A question of the evaluation in every wording, the rhythm of looking back, and taking a version into use."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from evaluatie.models import Criterium, CriteriumSet, Moment, Perspectief
from initiatieven.forms.versie import VersieForm, date_input
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten, guard_text

_MOMENTEN = (Moment.vooraf, Moment.achteraf)
_LINE = 250
Bewoordingen = dict[tuple[str, str], str]


class CriteriumForm(VersieForm):
    """One question: what it is about, who gets it, and how each is asked it before and after."""

    subpunten = forms.CharField(
        label="Waar kun je op letten? Op elke regel één punt",
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    gevraagd_aan = forms.MultipleChoiceField(
        label="Wie krijgt deze vraag?",
        choices=Perspectief.choices,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Criterium
        fields = ("titel", "volgorde", "hulptekst", "subpunten", "gevraagd_aan")
        labels: ClassVar = {
            "titel": "Waar gaat de vraag over?",
            "volgorde": "Plaats in de lijst",
            "hulptekst": "Uitleg bij de vraag",
        }
        widgets: ClassVar = {"hulptekst": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["subpunten"] = "\n".join(self.instance.subpunten)
        known = {} if self.instance._state.adding else self._stored()
        for perspectief in Perspectief:
            for moment in _MOMENTEN:
                self._ask(perspectief, moment, known.get((perspectief, moment), ""))

    def _stored(self) -> Bewoordingen:
        rows = self.instance.bewoordingen.values_list("perspectief", "moment", "vraag")
        return {(who, moment): text for who, moment, text in rows}

    def _ask(self, perspectief: Perspectief, moment: Moment, text: str) -> None:
        field = forms.CharField(
            label=f"{perspectief.label}: de vraag {moment.label.lower()}",
            max_length=_LINE,
            required=perspectief == Perspectief.gezamenlijk,
            initial=text,
            help_text=""
            if perspectief == Perspectief.gezamenlijk
            else "Leeg: dan krijgt deze groep de vraag van een ander.",
            error_messages={"required": f"Schrijf de vraag {moment.label.lower()} die je samen beantwoordt."},
        )
        guard_text(field)
        self.fields[f"{perspectief}_{moment}"] = field

    def clean_subpunten(self) -> list[str]:
        """The lines that hold something."""
        return [line.strip() for line in self.cleaned_data["subpunten"].splitlines() if line.strip()]

    def wordings(self) -> Bewoordingen:
        """The question per perspective and moment, where it was written."""
        return {
            (one.value, moment.value): self.cleaned_data[f"{one}_{moment}"]
            for one in Perspectief
            for moment in _MOMENTEN
        }


class RitmeForm(VersieForm):
    """When one looks back, and how long people have to answer."""

    class Meta:
        model = CriteriumSet
        fields = ("tussentijds_na", "achteraf_na", "antwoordtijd", "herinneren_voor")
        labels: ClassVar = {
            "tussentijds_na": "Hoeveel maanden na het besluit kijken we tussentijds terug?",
            "achteraf_na": "Hoeveel maanden na de afronding kijken we achteraf terug?",
            "antwoordtijd": "Hoeveel dagen heeft iedereen om te antwoorden?",
            "herinneren_voor": "Hoeveel dagen voor het einde sturen we een herinnering?",
        }

    def clean(self) -> dict[str, Any]:
        """There is time to answer, and the reminder comes within it."""
        data = super().clean() or self.cleaned_data
        days, before = data.get("antwoordtijd"), data.get("herinneren_voor")
        if days is not None and not 1 <= days <= 366:
            self.add_error("antwoordtijd", "Kies een getal van 1 tot en met 366.")
        elif days is not None and before is not None and before >= days:
            self.add_error("herinneren_voor", "Kies minder dagen dan er zijn om te antwoorden.")
        return data


class IngaanForm(DuidelijkeFouten, forms.Form):
    """From when the version holds."""

    versie = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    geldig_van = forms.DateField(
        label="Vanaf wanneer gelden deze vragen?",
        help_text="Evaluaties die al lopen, houden hun eigen vragen.",
        widget=date_input(),
    )

    def __init__(self, concept: CriteriumSet, first: date, *args: Any, **kwargs: Any) -> None:
        self.first = first
        initial = {"versie": concept.versie, "geldig_van": first}
        super().__init__(*args, initial=initial, **kwargs)

    def clean_geldig_van(self) -> date:
        """Not before the version that holds now began. Raises ValidationError otherwise."""
        day: date = self.cleaned_data["geldig_van"]
        if day < self.first:
            raise ValidationError(f"Kies {self.first:%d-%m-%Y} of een latere dag.")
        return day
