"""Keeping the standards of quality and their norms."""

from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from evaluatie.models import Criterium, CriteriumSet, Maatstaf, Norm, Richting
from initiatieven.forms.kaderbesluit import BesluitVelden
from initiatieven.forms.versie import EenmaalForm, VersieForm, date_input


def criteria() -> list[tuple[str, str]]:
    """The criteria of today's set, by code."""
    sets = CriteriumSet.objects.in_force(timezone.localdate())
    rows = Criterium.objects.filter(set__in=sets).order_by("volgorde")
    return [("", "Bij geen criterium"), *rows.values_list("code", "titel")]


class MaatstafForm(EenmaalForm):
    """What is measured, how, and which way is better."""

    criterium = forms.ChoiceField(label="Bij welk criterium hoort het?", required=False)
    richting = forms.ChoiceField(label="Wat is beter?", choices=Richting.choices, widget=forms.RadioSelect)

    class Meta:
        model = Maatstaf
        fields = (
            "titel",
            "meting",
            "meetwijze",
            "bron",
            "eenheid",
            "richting",
            "criterium",
            "geldig_van",
            "geldig_tot",
        )
        widgets: ClassVar = {
            "meetwijze": forms.Textarea(attrs={"rows": 3}),
            "geldig_van": date_input(),
            "geldig_tot": date_input(),
        }
        labels: ClassVar = {"meting": "Welk cijfer hoort hierbij?"}
        help_texts: ClassVar = {
            "titel": "Zeg wat je mag verwachten. Bijvoorbeeld: iedereen krijgt snel antwoord.",
            "eenheid": "Bijvoorbeeld: procent, of werkdagen.",
            "geldig_tot": "Vanaf deze dag geldt de maatstaf niet meer. Leeg: hij geldt nog. Hij verdwijnt nooit.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["criterium"]
        assert isinstance(field, forms.ChoiceField)  # declared above
        known = criteria()
        if self.instance.criterium and self.instance.criterium not in dict(known):
            known.append((self.instance.criterium, self.instance.criterium))
        field.choices = known

    def clean(self) -> dict[str, Any]:
        """A standard ends after it begins."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        van, tot = data.get("geldig_van"), data.get("geldig_tot")
        if van and tot and tot <= van:
            self.add_error("geldig_tot", "Kies een einddatum die later is dan de begindatum.")
        return data


class NormForm(BesluitVelden, VersieForm):
    """What is good enough, from when to when, and by which decision. An example needs no decision."""

    class Meta:
        model = Norm
        fields = ("norm", "signaalwaarde", "geldig_van", "geldig_tot", "is_voorbeeld")
        localized_fields = ("norm", "signaalwaarde")
        widgets: ClassVar = {"geldig_van": date_input(), "geldig_tot": date_input()}
        help_texts: ClassVar = {
            "signaalwaarde": "Bij dit cijfer moet er iets gebeuren. Laat leeg als er geen signaal nodig is.",
            "geldig_van": "De norm die nu geldt, loopt tot deze dag.",
            "geldig_tot": "Vanaf deze dag geldt de norm niet meer. Leeg: de norm geldt nog.",
        }

    def clean(self) -> dict[str, Any]:
        """A norm ends after it begins, and the signal comes on the bad side of the norm."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        van, tot = data.get("geldig_van"), data.get("geldig_tot")
        if van and tot and tot <= van:
            self.add_error("geldig_tot", "Kies een einddatum die later is dan de begindatum.")
        norm, signal = data.get("norm"), data.get("signaalwaarde")
        if (
            norm is not None
            and signal is not None
            and _wrong_side(norm, signal, self.instance.maatstaf.richting)
        ):
            side = "lager" if self.instance.maatstaf.richting == Richting.hoger else "hoger"
            self.add_error("signaalwaarde", f"Kies een signaalwaarde die {side} is dan de norm.")
        return data

    def needs_decision(self, data: dict[str, Any]) -> bool:
        """An example was not set by anyone."""
        return not data.get("is_voorbeeld")


def _wrong_side(norm: Any, signal: Any, richting: str) -> bool:
    return bool(signal > norm if richting == Richting.hoger else signal < norm)
