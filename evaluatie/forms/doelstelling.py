"""Keeping the council's goals."""

from typing import Any, ClassVar

from django import forms

from evaluatie.models import Doelstelling
from initiatieven.forms.versie import VersieForm, date_input
from initiatieven.models import Opgave


class DoelstellingForm(VersieForm):
    """A goal; unknown values are left empty, never zero."""

    class Meta:
        model = Doelstelling
        fields: ClassVar = [
            "opgave",
            "titel",
            "meetwijze",
            "eenheid",
            "nulwaarde",
            "streefwaarde",
            "is_voorbeeld",
            "geldig_van",
            "geldig_tot",
        ]
        widgets: ClassVar = {
            "meetwijze": forms.Textarea(attrs={"rows": 3}),
            "geldig_van": date_input(),
            "geldig_tot": date_input(),
        }
        help_texts: ClassVar = {
            "nulwaarde": "Laat leeg als je het niet weet.",
            "streefwaarde": "Laat leeg als de raad nog niets heeft gekozen.",
            "geldig_tot": "Laat leeg zolang het doel geldt. Een doel verdwijnt nooit.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["opgave"].queryset = Opgave.objects.filter(actief=True)  # type: ignore[attr-defined]
        for field in self.fields.values():
            field.widget.attrs.pop("maxlength", None)

    def clean(self) -> dict[str, Any]:
        """A goal ends after it begins."""
        data: dict[str, Any] = super().clean() or {}
        van, tot = data.get("geldig_van"), data.get("geldig_tot")
        if van and tot and tot <= van:
            self.add_error("geldig_tot", "Kies een einddatum die later is dan de begindatum.")
        return data
