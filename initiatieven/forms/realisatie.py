"""Agreements and rest."""

from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from initiatieven.forms.opmaak import OpmaakVeld, of_dossier
from initiatieven.forms.versie import VersieForm, date_input
from initiatieven.models import Afspraak, Bijdrage, Mijlpaal, Voortgang
from initiatieven.models.keuzes import (
    Partij,
    Publiek,
    Seizoen,
    SoortBetrokkene,
    SoortBijdrage,
    StandAfspraak,
)
from initiatieven.terms import season_start
from samenwerkingswijzer.ground.days import not_later
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten

_LEZERS = [(Publiek.publiek, "Iedereen, ook op de openbare pagina"), (Publiek.intern, "Alleen de gemeente")]


class AfspraakForm(VersieForm):
    """Who does what by when, and how it stands."""

    soms_verplicht = ("betrokkene",)

    partij = forms.ChoiceField(label="Wie doet het?", choices=Partij.choices, widget=forms.RadioSelect)
    stand = forms.ChoiceField(
        label="Hoe staat het ermee?", choices=StandAfspraak.choices, widget=forms.RadioSelect
    )

    class Meta:
        model = Afspraak
        fields = ("wat", "partij", "betrokkene", "voor_wanneer", "stand")
        labels: ClassVar = {"wat": "Wat is afgesproken?"}
        widgets: ClassVar = {"voor_wanneer": date_input()}
        help_texts: ClassVar = {
            "betrokkene": "Nodig als een partner het doet. Die krijgt een mail: ben je akkoord? "
            "Staat de partner er niet bij? Leg die eerst vast bij de betrokkenen.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        partners = self.instance.initiatief.betrokkenen.filter(soort=SoortBetrokkene.partner)
        chosen = self.fields["betrokkene"]
        assert isinstance(chosen, forms.ModelChoiceField)  # a foreign key
        chosen.queryset, chosen.label, chosen.empty_label = partners, "Welke partner?", "Geen partner"
        if self.instance._state.adding:
            del self.fields["stand"]

    def clean(self) -> dict[str, Any]:
        """A partner belongs to an agreement of a partner only, and without one nobody could agree to a new one."""
        data = super().clean() or self.cleaned_data
        nobody = data.get("partij") == Partij.partner and not data.get("betrokkene")
        if nobody and self.instance._state.adding and "betrokkene" not in self.errors:
            self.add_error("betrokkene", "Kies welke partner het doet.")
        if data.get("betrokkene") and data.get("partij") != Partij.partner:
            self.add_error("betrokkene", "Kies alleen een partner als een partner het doet.")
        return data


class MijlpaalForm(VersieForm):
    """What will be reached, and whether it was."""

    zichtbaar_voor = forms.ChoiceField(
        label="Wie mag dit lezen?", choices=_LEZERS, widget=forms.RadioSelect, initial=Publiek.publiek
    )

    class Meta:
        model = Mijlpaal
        fields = ("titel", "gepland_op", "gehaald_op", "zichtbaar_voor")
        labels: ClassVar = {"titel": "Wat is er dan bereikt?", "gehaald_op": "Wanneer is het gehaald?"}
        widgets: ClassVar = {"gepland_op": date_input(), "gehaald_op": date_input()}

    def clean_gehaald_op(self) -> date | None:
        """What is reached lies behind us."""
        day: date | None = self.cleaned_data["gehaald_op"]
        return not_later(day)


class VoortgangForm(VersieForm):
    """How it goes, on a day."""

    tekst = OpmaakVeld(label="Hoe gaat het?")
    zichtbaar_voor = forms.ChoiceField(
        label="Wie mag dit lezen?", choices=_LEZERS, widget=forms.RadioSelect, initial=Publiek.publiek
    )

    class Meta:
        model = Voortgang
        fields = ("dag", "tekst", "zichtbaar_voor")
        widgets: ClassVar = {"dag": date_input()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        of_dossier(self, self.instance.initiatief)

    def clean_dag(self) -> date | None:
        """Progress is about what was."""
        day: date | None = self.cleaned_data["dag"]
        return not_later(day)


class BijdrageForm(VersieForm):
    """What a party puts in."""

    soms_verplicht = ("aantal",)

    partij = forms.ChoiceField(label="Van wie is het?", choices=Partij.choices, widget=forms.RadioSelect)
    soort = forms.ChoiceField(
        label="Wat voor bijdrage?", choices=SoortBijdrage.choices, widget=forms.RadioSelect
    )
    aantal = forms.DecimalField(
        label="Hoeveel uren of euro’s?",
        help_text="Nodig bij uren en bij geld.",
        min_value=Decimal("0.01"),
        max_digits=11,
        decimal_places=2,
        localize=True,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )

    class Meta:
        model = Bijdrage
        fields = ("partij", "soort", "aantal", "omschrijving", "dag")
        labels: ClassVar = {"omschrijving": "Waarvoor of wat?"}
        widgets: ClassVar = {"dag": date_input()}

    def clean(self) -> dict[str, Any]:
        """Hours and money are counted."""
        data = super().clean() or self.cleaned_data
        counted = data.get("soort") in (SoortBijdrage.uren, SoortBijdrage.geld)
        if counted and data.get("aantal") is None and "aantal" not in self.errors:
            self.add_error("aantal", "Vul in hoeveel uren of euro’s het zijn.")
        return data


class ContactVastleggenForm(DuidelijkeFouten, forms.Form):
    """When the municipality first spoke with the initiator."""

    eerste_contact_op = forms.DateField(label="Wanneer was het eerste contact?", widget=date_input())
    toelichting = forms.CharField(
        label="Wil je er iets bij schrijven?",
        help_text="Alleen de gemeente leest dit.",
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )
    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args: Any, aangemeld_op: date, **kwargs: Any) -> None:
        self.aangemeld_op = aangemeld_op
        super().__init__(*args, **kwargs)

    def clean_eerste_contact_op(self) -> date:
        """Not before the registration and not in the future."""
        day: date = self.cleaned_data["eerste_contact_op"]
        if day < self.aangemeld_op:
            raise forms.ValidationError("Kies een dag na de aanmelding.")
        not_later(day)
        return day


class RustForm(DuidelijkeFouten, forms.Form):
    """Until when a dossier rests, and why."""

    soms_verplicht = ("slaapt_tot",)

    slaapt_seizoen = forms.ChoiceField(
        label="Tot welk seizoen?",
        choices=[("", "Ik kies zelf een datum"), *Seizoen.choices],
        required=False,
        help_text="Het dossier komt terug op de eerste werkdag van dat seizoen.",
    )
    slaapt_tot = forms.DateField(
        label="Tot welke datum?",
        widget=date_input(),
        required=False,
        help_text="Nodig als je geen seizoen kiest. Op deze dag komt het dossier vanzelf terug in je lijst. "
        "De termijn staat zolang stil.",
    )
    toelichting = forms.CharField(
        label="Waarom rust het?",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="De initiatiefnemer leest dit ook.",
    )
    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """A season gives the date; otherwise a day in the future."""
        data = super().clean() or self.cleaned_data
        if data.get("slaapt_seizoen"):
            data["slaapt_tot"] = season_start(Seizoen(data["slaapt_seizoen"]), timezone.localdate())
        elif "slaapt_tot" not in self.errors and not data.get("slaapt_tot"):
            self.add_error("slaapt_tot", "Kies een seizoen, of vul een datum in.")
        elif data.get("slaapt_tot") and data["slaapt_tot"] <= timezone.localdate():
            self.add_error("slaapt_tot", "Kies een datum in de toekomst.")
        return data
