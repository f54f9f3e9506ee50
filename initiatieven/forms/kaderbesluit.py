"""By which decision something was set: one that is known, or a new one typed on the spot."""

from datetime import date
from typing import Any

from django import forms

from initiatieven.forms.versie import date_input
from initiatieven.models import Kaderbesluit
from initiatieven.models.keuzes import Orgaan
from samenwerkingswijzer.ground.days import not_later

RECENT = 50
"""How many known decisions one can choose from; older ones are typed again and found back."""


class BesluitVelden(forms.Form):
    """The fields for a decision, below the form's own. `orgaan` is whose decision it is."""

    orgaan = Orgaan.raad
    besluit_verplicht = True
    soms_verplicht: tuple[str, ...] = ("met_besluit", "besluit_titel", "besluit_datum")

    met_besluit = forms.ModelChoiceField(
        Kaderbesluit.objects.none(),
        label="Met welk besluit?",
        required=False,
        empty_label="Een nieuw besluit (vul het hieronder in)",
        help_text="Staat het besluit er nog niet bij? Vul dan hieronder de titel en de datum in.",
    )
    besluit_titel = forms.CharField(
        label="Titel van het nieuwe besluit",
        max_length=160,
        required=False,
        help_text="Nodig bij een nieuw besluit. Bijvoorbeeld: Raadsbesluit kader samenwerking. Iedereen leest dit.",
    )
    besluit_datum = forms.DateField(
        label="Datum van het nieuwe besluit",
        required=False,
        widget=date_input(),
        help_text="Nodig bij een nieuw besluit.",
    )
    besluit_url = forms.URLField(
        label="Link naar het nieuwe besluit", required=False, max_length=200, assume_scheme="https"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = Kaderbesluit.objects.filter(orgaan=self.orgaan)
        held = getattr(getattr(self, "instance", None), "besluit_id", None)
        recent = {*known.values_list("pk", flat=True)[:RECENT], *([held] if held else [])}
        chosen = self.fields["met_besluit"]
        assert isinstance(chosen, forms.ModelChoiceField)  # declared above
        chosen.queryset, chosen.initial = Kaderbesluit.objects.filter(pk__in=recent), held

    def clean_besluit_datum(self) -> date | None:
        """What is decided lies behind us."""
        day: date | None = self.cleaned_data["besluit_datum"]
        return not_later(day)

    def clean(self) -> dict[str, Any]:
        """A known decision, or a title with a date; neither only where none is needed."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("met_besluit") or {"besluit_titel", "besluit_datum"} & set(self.errors):
            return data
        titel, datum = data.get("besluit_titel"), data.get("besluit_datum")
        if bool(titel) != bool(datum):
            self.add_error(
                "besluit_datum" if titel else "besluit_titel",
                "Een nieuw besluit heeft een titel en een datum.",
            )
        elif not titel and self.needs_decision(data):
            self.add_error("met_besluit", "Kies een besluit, of vul hieronder een nieuw besluit in.")
        return data

    def needs_decision(self, data: dict[str, Any]) -> bool:
        """Whether this must rest on a decision."""
        return self.besluit_verplicht

    def decision(self) -> Kaderbesluit | None:
        """The decision that was chosen, or the new one, not yet stored."""
        data = self.cleaned_data
        known: Kaderbesluit | None = data.get("met_besluit")
        if known or not data.get("besluit_titel"):
            return known
        return Kaderbesluit(
            orgaan=self.orgaan,
            titel=data["besluit_titel"],
            datum=data["besluit_datum"],
            document_url=data.get("besluit_url") or "",
        )
