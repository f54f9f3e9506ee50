"""Keeping the council's goals and what they aim at per period."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.db.models import Q

from evaluatie.models import Doelperiode, Doelstelling
from initiatieven.forms.kaderbesluit import BesluitVelden
from initiatieven.forms.versie import EenmaalForm, VersieForm, date_input
from initiatieven.models import Opgave
from samenwerkingswijzer.ground.days import not_later


class DoelstellingForm(BesluitVelden, EenmaalForm):
    """A goal; unknown values are left empty, never zero."""

    besluit_verplicht = False

    class Meta:
        model = Doelstelling
        fields: ClassVar = [
            "opgave",
            "titel",
            "meetwijze",
            "eenheid",
            "nulwaarde",
            "nulmeting_op",
            "streefwaarde",
            "is_voorbeeld",
            "geldig_van",
            "geldig_tot",
        ]
        localized_fields = ("nulwaarde", "streefwaarde")
        widgets: ClassVar = {
            "meetwijze": forms.Textarea(attrs={"rows": 3}),
            "nulmeting_op": date_input(),
            "geldig_van": date_input(),
            "geldig_tot": date_input(),
        }
        help_texts: ClassVar = {
            "nulwaarde": "Laat leeg als je het niet weet.",
            "streefwaarde": "Laat leeg als de raad nog niets heeft gekozen.",
            "geldig_tot": "Vanaf deze dag geldt het doel niet meer. Leeg: het geldt nog. Een doel verdwijnt nooit.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Q(actief=True) | Q(pk=self.instance.opgave_id)  # so that a goal of one out of use can be ended
        self.fields["opgave"].queryset = Opgave.objects.filter(own)  # type: ignore[attr-defined]
        for field in self.fields.values():
            field.widget.attrs.pop("maxlength", None)

    def clean(self) -> dict[str, Any]:
        """A goal ends after it begins."""
        data: dict[str, Any] = super().clean() or {}
        van, tot = data.get("geldig_van"), data.get("geldig_tot")
        if van and tot and tot <= van:
            self.add_error("geldig_tot", "Kies een einddatum die later is dan de begindatum.")
        return data


class DoelperiodeForm(VersieForm):
    """What a goal aims at in one period, and what came of it."""

    soms_verplicht = ("gemeten_op",)

    class Meta:
        model = Doelperiode
        fields = ("van", "tot_en_met", "streefwaarde", "realisatie", "gemeten_op", "toelichting")
        localized_fields = ("streefwaarde", "realisatie")
        widgets: ClassVar = {
            "van": date_input(),
            "tot_en_met": date_input(),
            "gemeten_op": date_input(),
            "toelichting": forms.Textarea(attrs={"rows": 3}),
        }
        labels: ClassVar = {"realisatie": "Wat is er bereikt?", "gemeten_op": "Wanneer is dat gemeten?"}
        help_texts: ClassVar = {
            "streefwaarde": "Laat leeg als de raad voor deze periode niets koos.",
            "gemeten_op": "Nodig als je opschrijft wat er is bereikt.",
            "realisatie": "Laat leeg zolang er niet is gemeten. Leeg is onbekend, en geen nul.",
        }

    def clean_gemeten_op(self) -> date | None:
        """What is measured lies behind us."""
        day: date | None = self.cleaned_data["gemeten_op"]
        return not_later(day)

    def clean(self) -> dict[str, Any]:
        """A period runs forward; what was reached was measured on a day."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        van, tot = data.get("van"), data.get("tot_en_met")
        if van and tot and tot <= van:
            self.add_error("tot_en_met", "Kies een laatste dag die later is dan de eerste dag.")
        if (
            data.get("realisatie") is not None
            and not data.get("gemeten_op")
            and "gemeten_op" not in self.errors
        ):
            self.add_error("gemeten_op", "Vul in wanneer dit is gemeten.")
        return data
