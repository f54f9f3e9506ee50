"""A principle of the council: a new text is a new version."""

from datetime import date
from typing import Any, ClassVar

from django import forms

from initiatieven.forms.kaderbesluit import BesluitVelden
from initiatieven.forms.regels import RegelsVeld
from initiatieven.forms.versie import VersieForm, date_input
from initiatieven.models import Uitgangspunt
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


class UitgangspuntForm(BesluitVelden, VersieForm):
    """One version: the text, from when it holds, and the decision that set it."""

    subpunten = RegelsVeld(
        label="Wat betekent dit?", required=False, widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Een punt per regel. Iedereen leest dit.",
    )  # fmt: skip

    class Meta:
        model = Uitgangspunt
        fields = ("code", "titel", "toelichting", "subpunten", "geldig_van")
        widgets: ClassVar = {"geldig_van": date_input(), "toelichting": forms.Textarea(attrs={"rows": 4})}
        labels: ClassVar = {"code": "Code", "geldig_van": "Geldt vanaf"}
        help_texts: ClassVar = {
            "code": "Kort, zoals U6. De code blijft bij elke versie dezelfde.",
            "geldig_van": "De vorige versie geldt tot deze dag. Eerdere toetsen houden hun eigen tekst.",
        }

    def __init__(self, *args: Any, vorige: Uitgangspunt | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vorige = vorige
        self.initial["versie"] = vorige.nummer if vorige else 0
        if vorige:
            del self.fields["code"]

    def clean_code(self) -> str:
        """A new principle has a code of its own."""
        code = str(self.cleaned_data["code"]).strip().upper()
        if Uitgangspunt.objects.filter(code=code).exists():
            raise forms.ValidationError(
                "Deze code bestaat al. Maak een nieuwe versie, of kies een andere code."
            )
        return code

    def clean_geldig_van(self) -> date:
        """Versions follow each other."""
        day: date = self.cleaned_data["geldig_van"]
        if self.vorige and day < self.vorige.geldig_van:
            raise forms.ValidationError(
                f"Versie {self.vorige.nummer} geldt vanaf {self.vorige.geldig_van:%d-%m-%Y}. Kies een latere dag."
            )
        return day


class EindeForm(BesluitVelden, DuidelijkeFouten, forms.Form):
    """From when a principle no longer holds, and by which decision."""

    geldig_tot = forms.DateField(
        label="Geldt niet meer vanaf",
        widget=date_input(),
        help_text="De tekst blijft staan bij wat er eerder aan is getoetst.",
    )

    def __init__(self, *args: Any, van: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.van = van

    def clean_geldig_tot(self) -> date:
        """Not before it began."""
        day: date = self.cleaned_data["geldig_tot"]
        if day < self.van:
            raise forms.ValidationError(f"Het geldt vanaf {self.van:%d-%m-%Y}. Kies een latere dag.")
        return day
