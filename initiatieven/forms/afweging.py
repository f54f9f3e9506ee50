"""The rows of the weighing: one per interest, one per principle. The council reads both."""

from typing import Any, ClassVar

from django import forms

from initiatieven.forms.rijen import RijForm
from initiatieven.models import Belang, GewogenBelang, Toets
from initiatieven.models.afweging import Gehoord, Oordeel, Richting
from initiatieven.models.keuzes import Standpunt

_SHORT = {"rows": 2}
_WEIGHED = ("richting", "gewicht", "gehoord", "bron")
"""What makes an interest weighed."""


_RICHTING = {
    Standpunt.voor: Richting.versterken,
    Standpunt.verdeeld: Richting.beide,
    Standpunt.tegen: Richting.remmen,
}


def _known(belang: Belang) -> dict[str, str]:
    """What was written down about this party already, to begin with: nobody chooses it twice."""
    found = {"richting": _RICHTING.get(Standpunt(belang.standpunt), "")}
    if belang.betrokkene.gesproken:
        found["gehoord"] = Gehoord.gesprek
    return found


class GewogenBelangForm(RijForm):
    """One interest: what it pleads for, how heavy, from which source, how they were heard. May be half full."""

    gevouwen = ("toelichting", "reden_open")
    mag_later = _WEIGHED
    soms_verplicht = ("reden_open",)

    class Meta:
        model = GewogenBelang
        fields = ("richting", "gewicht", "gehoord", "bron", "toelichting", "reden_open")
        widgets: ClassVar = {
            "toelichting": forms.Textarea(attrs=_SHORT),
            "reden_open": forms.Textarea(attrs=_SHORT),
        }
        labels: ClassVar = {
            "richting": "Waar pleit dit belang voor?",
            "gewicht": "Hoe zwaar weegt het?",
            "gehoord": "Hoe is deze partij gehoord?",
            "bron": "Waar blijkt dat uit?",
            "toelichting": "Wat doen we met dit belang?",
            "reden_open": "Kun je dit belang nog niet wegen? Schrijf op waarom niet.",
        }
        help_texts: ClassVar = {"reden_open": "Dit hoeft alleen als je het belang hierboven nog niet weegt."}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.help_text = self.Meta.help_texts.get(name, "")  # the page says once who reads all of this
        row: GewogenBelang = self.instance
        if row._state.adding and row.belang:
            self.initial = {**self.initial, **_known(row.belang)}
        now = row.belang.omschrijving if row.belang else row.omschrijving
        self.written_anew = not row._state.adding and now != row.omschrijving

    def must_be_stored(self) -> bool:
        """Also when only the interest itself was written anew since it was weighed."""
        return super().must_be_stored() or self.written_anew

    def clean(self) -> dict[str, Any]:
        """A row is weighed or left open, not both."""
        data = super().clean() or self.cleaned_data
        weighed = all(data.get(name) for name in _WEIGHED)
        if weighed and data.get("reden_open"):
            self.add_error("reden_open", "Je hebt dit belang gewogen. Haal deze reden weg.")
        return data


class ToetsForm(RijForm):
    """One principle: does the initiative fit, and if not wholly, why."""

    mag_later = ("oordeel",)
    soms_verplicht = ("toelichting",)

    oordeel = forms.ChoiceField(
        label="Past het initiatief hierbij?",
        choices=Oordeel.choices,
        widget=forms.RadioSelect,
        required=False,
    )

    class Meta:
        model = Toets
        fields = ("oordeel", "toelichting")
        widgets: ClassVar = {"toelichting": forms.Textarea(attrs=_SHORT)}
        labels: ClassVar = {"toelichting": "Toelichting"}
        help_texts: ClassVar = {"toelichting": "Nodig bij ‘Past deels’ en ‘Past niet’."}

    def clean(self) -> dict[str, Any]:
        """What does not wholly fit is explained; an explanation goes with a judgement."""
        data = super().clean() or self.cleaned_data
        if not data.get("oordeel"):
            self.add_error("oordeel", "Kies of het initiatief hierbij past.")
        elif data["oordeel"] != Oordeel.past and not data.get("toelichting"):
            self.add_error("toelichting", "Leg uit wat er niet past.")
        return data
