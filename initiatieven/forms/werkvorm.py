"""Which werkvorm was used, and how it worked out."""

from datetime import date
from decimal import Decimal
from typing import ClassVar

from django import forms
from django.db import models

from handreikingen.models import Werkvorm
from initiatieven.forms.versie import VersieForm, date_input
from initiatieven.models import WerkvormGebruik
from initiatieven.models.keuzes import Uitwerking
from samenwerkingswijzer.ground.days import not_later


def _number(label: str, places: int) -> forms.DecimalField:
    """A number that may be unknown, written the Dutch way."""
    return forms.DecimalField(
        label=label,
        min_value=Decimal(0),
        max_digits=9,
        decimal_places=places,
        localize=True,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )


class WerkvormForm(VersieForm):
    """One use of a werkvorm of the guide."""

    werkvorm = forms.ModelChoiceField(
        label="Welke werkvorm?",
        queryset=Werkvorm.objects.live().order_by("title"),
        empty_label="Kies een werkvorm",
    )
    uitwerking = forms.ChoiceField(
        label="Hoe werkte het uit?", choices=Uitwerking.choices, widget=forms.RadioSelect
    )
    kosten = _number("Wat kostte het in euro?", 2)
    uren = _number("Hoeveel uur werk was het?", 1)

    class Meta:
        model = WerkvormGebruik
        fields = ("werkvorm", "dag", "met_wie", "mensen", "uitwerking", "ervaring", "kosten", "uren")
        labels: ClassVar = {
            "dag": "Wanneer was het?",
            "met_wie": "Met wie?",
            "mensen": "Hoeveel mensen deden mee?",
            "ervaring": "Wat werkte en wat niet?",
        }
        help_texts: ClassVar = {"met_wie": "Een groep, bijvoorbeeld: de buurt of jongeren."}
        widgets: ClassVar = {"dag": date_input(), "ervaring": forms.Textarea(attrs={"rows": 4})}

    def clean_dag(self) -> date:
        """Experience comes afterwards."""
        day: date = self.cleaned_data["dag"]
        return not_later(day)

    def records(self) -> list[models.Model]:
        """With the name of the werkvorm of today, for when its page goes."""
        self.instance.naam = self.cleaned_data["werkvorm"].title
        return super().records()
