"""A report of the council: which period, and the words of the griffie."""

import uuid
from datetime import date, timedelta
from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from evaluatie.forms.blik import EERSTE_DAG
from evaluatie.models import Verslag
from evaluatie.statistics.blik import Blik
from initiatieven.forms.versie import VersieForm, date_input
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


def last_half_year(today: date) -> tuple[date, date]:
    """The half year that ended last."""
    if today.month > 6:
        return date(today.year, 1, 1), date(today.year, 6, 30)
    return date(today.year - 1, 7, 1), date(today.year - 1, 12, 31)


class PeriodeForm(DuidelijkeFouten, forms.Form):
    """The period of a new report; filled with the last half year."""

    van = forms.DateField(label="Eerste dag", widget=date_input())
    tot_en_met = forms.DateField(label="Laatste dag", widget=date_input())
    sleutel = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        van, until = last_half_year(timezone.localdate())
        kwargs["initial"] = {"van": van, "tot_en_met": until, "sleutel": uuid.uuid4()}
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """A period that was, and that begins before it ends."""
        data: dict[str, Any] = super().clean() or {}
        van, until = data.get("van"), data.get("tot_en_met")
        if van and van < EERSTE_DAG:
            self.add_error("van", "Laat de periode beginnen vanaf 1 januari 2000.")
        if until and until > timezone.localdate():
            self.add_error("tot_en_met", "Kies een laatste dag tot en met vandaag.")
        if van and until and until - van < timedelta(days=1):
            self.add_error("tot_en_met", "Kies een laatste dag die later is dan de eerste dag.")
        return data

    def blik(self) -> Blik:
        """Everything, over this period."""
        return Blik(self.cleaned_data["tot_en_met"], self.cleaned_data["van"])


class VerslagForm(VersieForm):
    """The words: a title, an introduction, and one text below each block, asked beside the answer that was counted."""

    class Meta:
        model = Verslag
        fields: ClassVar = ["titel", "inleiding"]
        widgets: ClassVar = {"inleiding": forms.Textarea(attrs={"rows": 6})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for blok in self.instance.inhoud:
            self.fields[f"tekst_{blok['sleutel']}"] = forms.CharField(
                label=blok["vraag"],
                help_text=blok["zin"],
                required=False,
                initial=self.instance.teksten.get(blok["sleutel"], ""),
                widget=forms.Textarea(attrs={"rows": 4}),
            )

    def texts(self) -> dict[str, str]:
        """The words below each block that has them."""
        found = {
            name.removeprefix("tekst_"): text
            for name, text in self.cleaned_data.items()
            if name.startswith("tekst_")
        }
        return {sleutel: text for sleutel, text in found.items() if text}
