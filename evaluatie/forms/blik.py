"""How one looks at the figures: day, period, initiatives. Whatever is typed: figures, or a sentence."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from evaluatie.statistics.blik import GEEN, Blik, a_year_before, frames
from initiatieven.forms.versie import date_input
from initiatieven.models.keuzes import Typering
from samenwerkingswijzer.ground.keuzelijst import MAAKT_NIET_UIT

_ANY = ("", MAAKT_NIET_UIT)
EERSTE_DAG = date(2000, 1, 1)
"""Before it no municipality had a register of initiatives; and every period before a period is a day that exists."""


def choice(label: str, choices: list[tuple[str, str]]) -> forms.ChoiceField:
    """A choice that may be left open; another word than those listed gets a sentence."""
    wrong = {"invalid_choice": f"Kies iets uit de lijst bij: {label}"}
    return forms.ChoiceField(label=label, choices=[_ANY, *choices], required=False, error_messages=wrong)


def _day(label: str, help_text: str) -> forms.DateField:
    wrong = {"invalid": f"Vul een dag in die bestaat bij: {label}. Bijvoorbeeld 31-12-2026."}
    return forms.DateField(
        label=label, help_text=help_text, required=False, widget=date_input(), error_messages=wrong
    )


class BlikForm(forms.Form):
    """The filters that every figure understands; the words are those of the address."""

    is_filter = True

    kern = choice("Dorp of wijk", [])
    thema = choice("Thema", [*Typering.choices, (GEEN, "Nog geen thema")])
    opgave = choice("Opgave", [])
    portefeuille = choice("Portefeuille", [])
    peildatum = _day("Welke dag?", "Hoe stond het er aan het eind van deze dag voor?")
    van = _day("Periode begint op", "Laat leeg voor een jaar tot en met die dag.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kernen, self.opgaven = frames()
        villages = [(kern.sleutel, kern.naam) for kern in self.kernen]
        tasks = [(opgave.sleutel, opgave.titel) for opgave in self.opgaven]
        portfolios = sorted({opgave.portefeuille for opgave in self.opgaven if opgave.portefeuille})
        self._offer("kern", [*villages, (GEEN, "Zonder vaste plek")])
        self._offer("opgave", [*tasks, (GEEN, "Zonder opgave")])
        self._offer("portefeuille", [(name, name) for name in portfolios])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        self.fields[name].choices = [_ANY, *choices]  # type: ignore[attr-defined]

    def clean_peildatum(self) -> date:
        """Today, or a day that was."""
        day: date = self.cleaned_data["peildatum"] or timezone.localdate()
        if day > timezone.localdate():
            raise forms.ValidationError("Kies een dag tot en met vandaag.")
        if day < EERSTE_DAG:
            raise forms.ValidationError("Kies een dag vanaf 1 januari 2000.")
        return day

    def clean(self) -> dict[str, Any]:
        """A period begins before it ends."""
        data: dict[str, Any] = super().clean() or {}
        van, until = data.get("van"), data.get("peildatum")
        if van and van < EERSTE_DAG:
            self.add_error("van", "Laat de periode beginnen vanaf 1 januari 2000.")
        elif van and until and van > until:
            self.add_error("van", "Deze periode kan niet: het begin ligt na de dag die je koos.")
        return data

    def blik(self, openbaar: bool = False) -> Blik:
        """The look that was chosen."""
        data = self.cleaned_data
        words = {name: data[name] for name in ("kern", "thema", "opgave", "portefeuille")}
        day = data["peildatum"]
        return Blik(day, data["van"] or a_year_before(day), **words, openbaar=openbaar)

    def in_words(self) -> list[str]:
        """What was chosen from the lists, as it reads on the screen."""
        chosen = []
        for name, field in self.fields.items():
            value = self.cleaned_data.get(name)
            if value and isinstance(field, forms.ChoiceField):
                chosen.append(str(dict(field.choices)[value]))  # type: ignore[arg-type]
        return chosen
