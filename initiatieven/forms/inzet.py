"""What an initiative takes of the means of an opgave in a year."""

from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone

from initiatieven.forms.versie import VersieForm
from initiatieven.models import Inzet, Opgave
from initiatieven.models.middelen import EERSTE_JAAR, LAATSTE_JAAR
from initiatieven.models.raadskeuzes import SoortMiddel


class InzetForm(VersieForm):
    """A new amount takes the place of the one before it for the same opgave, year and kind; zero lets it go."""

    soort = forms.ChoiceField(label="Geld of uren?", choices=SoortMiddel.choices, widget=forms.RadioSelect)
    jaar = forms.IntegerField(
        label="Voor welk jaar?",
        min_value=EERSTE_JAAR,
        max_value=LAATSTE_JAAR,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    aantal = forms.DecimalField(
        label="Hoeveel?",
        min_value=Decimal(0),
        max_digits=12,
        decimal_places=2,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        help_text="In hele euro’s of uren. Schrijf 0 als het vervalt.",
    )

    class Meta:
        model = Inzet
        fields = ("opgave", "soort", "jaar", "aantal")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["jaar"].initial = timezone.localdate().year
        opgaven = Opgave.objects.filter(Q(actief=True) | Q(initiatieven=self.instance.initiatief)).distinct()
        chosen = self.fields["opgave"]
        assert isinstance(chosen, forms.ModelChoiceField)  # a foreign key
        chosen.queryset, chosen.label = opgaven, "Uit de middelen van welke opgave?"
