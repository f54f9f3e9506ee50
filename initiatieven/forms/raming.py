"""What it would cost and what it came to cost, with the source of each amount."""

from decimal import Decimal
from typing import Any, ClassVar

from django import forms

from initiatieven.forms.versie import VersieForm
from initiatieven.models import Raming
from initiatieven.models.keuzes import Kostenpost


class RamingForm(VersieForm):
    """One amount. Where it stands is asked, because an amount without a source is a rumour."""

    post = forms.ChoiceField(label="Waarvan?", choices=Kostenpost.choices, widget=forms.RadioSelect)
    bedrag = forms.DecimalField(
        label="Hoeveel euro?",
        min_value=Decimal(0),
        max_digits=12,
        decimal_places=2,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )

    class Meta:
        model = Raming
        fields = ("post", "bedrag", "ongeveer", "werkelijk", "stand", "bron")
        labels: ClassVar = {
            "ongeveer": "Het is ongeveer",
            "werkelijk": "Dit is echt uitgegeven",
            "stand": "Wanneer gold dit?",
            "bron": "Waar staat dit?",
        }
        help_texts: ClassVar = {
            "stand": "Zoals ‘februari 2017’, of ‘datum niet bekend’.",
            "bron": "Noem het besluit, de brief of het adres van de pagina.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("maxlength", None)
