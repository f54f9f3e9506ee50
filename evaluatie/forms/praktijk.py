"""Looking at the own practice: who took part, how, and per subject what was found."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField

from evaluatie import practice
from evaluatie.models import Bevinding, Praktijkevaluatie
from initiatieven.forms.versie import VersieForm, date_input
from samenwerkingswijzer.ground.formulieren import guard_text

MOST = 1000


@dataclass(frozen=True)
class Blok:
    """One subject on the screen."""

    bevinding: Bevinding
    velden: list[BoundField]


class PraktijkForm(VersieForm):
    """Everything on one page; it can be left half finished."""

    class Meta:
        model = Praktijkevaluatie
        fields = ("jaar", "van", "tot", "deelnemers", "werkwijze", "conclusie")
        labels: ClassVar = {
            "jaar": "Over welk jaar gaat het?",
            "deelnemers": "Wie deden er mee?",
            "werkwijze": "Hoe keken jullie terug?",
            "conclusie": "Wat is de conclusie?",
        }
        help_texts: ClassVar = {
            "deelnemers": "Noem rollen en teams, zoals college, directie en team wijken.",
            "tot": "Deze dag hoort er nog bij.",
            "werkwijze": "Zoals: eerst een gesprek per team, daarna een middag samen.",
        }
        widgets: ClassVar = {
            "van": date_input(),
            "tot": date_input(),
            "werkwijze": forms.Textarea(attrs={"rows": 3}),
            "conclusie": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bevindingen = practice.findings(self.instance)
        for row in self.bevindingen:
            for name, label in practice.TEXTS.items():
                key = f"b{row.criterium_id}_{name}"
                self.fields[key] = _text(f"{label} bij {row.criterium.titel.lower()}?")
                self.initial[key] = getattr(row, name)

    def clean(self) -> dict[str, Any]:
        """A period ends on the day it begins, or later."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        van, tot = data.get("van"), data.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", "De laatste dag kan niet voor de eerste dag liggen.")
        return data

    def blokken(self) -> Iterator[Blok]:
        """The subjects in order, each with its fields."""
        for row in self.bevindingen:
            yield Blok(row, [self[f"b{row.criterium_id}_{name}"] for name in practice.TEXTS])

    def changed(self) -> list[Bevinding]:
        """The findings in which something was written or changed."""
        return [row for row in self.bevindingen if self._fill(row)]

    def _fill(self, row: Bevinding) -> bool:
        typed = {name: self.cleaned_data[f"b{row.criterium_id}_{name}"] for name in practice.TEXTS}
        if all(getattr(row, name) == text for name, text in typed.items()):
            return False
        for name, text in typed.items():
            setattr(row, name, text)
        return True


def _text(label: str) -> forms.CharField:
    field = forms.CharField(
        label=label, max_length=MOST, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    field.widget.attrs.pop("maxlength", None)
    guard_text(field)
    return field
