"""A party with its interests, and apart from them how to reach it."""

from typing import Any, ClassVar

from django import forms
from django.db import models

from initiatieven import afweging
from initiatieven.forms.versie import VersieForm
from initiatieven.models import Belang, Betrokkene, Contactgegevens
from initiatieven.models.keuzes import RolBetrokkene, SoortBetrokkene, Standpunt
from initiatieven.status import WEG, Status
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten

_REACH = ("naam", "e_mail", "telefoon")
_BEFORE_WEIGHING = frozenset({Status.concept, *WEG[: WEG.index(Status.weging)]})


class BelangForm(DuidelijkeFouten, forms.ModelForm[Belang]):
    """One interest; an emptied text takes it away."""

    soms_verplicht = ("omschrijving",)

    class Meta:
        model = Belang
        fields = ("omschrijving", "standpunt")
        labels: ClassVar = {"omschrijving": "Wat wil of vreest deze partij?"}
        help_texts: ClassVar = {"omschrijving": "Nodig als je een standpunt kiest."}
        widgets: ClassVar = {"omschrijving": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["omschrijving"].required = False

    def clean(self) -> dict[str, Any]:
        """What a new party stands for is not kept without what it wants."""
        data = super().clean() or self.cleaned_data
        stands = data.get("standpunt") not in (None, Standpunt.onbekend)
        if self.instance._state.adding and stands and not data.get("omschrijving", "x").strip():
            self.add_error("omschrijving", "Schrijf op wat deze partij wil of vreest.")
        return data

    def about(self, name: str) -> str:
        """Which of the interests of this party."""
        number = str(self.prefix).rpartition("-")[2]
        return f"belang {int(number) + 1}" if number.isdecimal() else ""


BelangFormSet = forms.inlineformset_factory(Betrokkene, Belang, form=BelangForm, extra=1, can_delete=False)


class BetrokkeneForm(VersieForm):
    """A party, its contact data and its interests: one screen, guarded by the party's version."""

    soms_verplicht = ("e_mail", "telefoon", "weg_omdat")

    soort = forms.ChoiceField(
        label="Soort betrokkene", choices=SoortBetrokkene.choices, widget=forms.RadioSelect
    )
    rol = forms.ChoiceField(
        label="Rol", choices=[("", "Nog niet bekend"), *RolBetrokkene.choices], required=False
    )
    naam = forms.CharField(
        label="Naam van de contactpersoon",
        max_length=120,
        required=False,
        help_text="Wie je belt of mailt. We bewaren deze naam apart. Alleen wie aan dit dossier werkt, ziet hem.",
    )
    e_mail = forms.EmailField(
        label="E-mailadres",
        max_length=254,
        required=False,
        help_text="Bij een naam hoort een e-mailadres of een telefoonnummer.",
    )
    telefoon = forms.CharField(
        label="Telefoonnummer",
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel"}),
        help_text="Nodig bij een naam zonder e-mailadres.",
    )

    weg_omdat = forms.CharField(
        label="Waarom haal je een belang weg?",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Nodig als je hieronder een belang leegmaakt. Dit komt in de tijdlijn. Schrijf geen namen op.",
    )

    class Meta:
        model = Betrokkene
        fields = ("soort", "aanduiding", "rol", "gesproken")
        labels: ClassVar = {"gesproken": "Ik heb deze partij gesproken"}
        help_texts: ClassVar = {
            "aanduiding": "Een rol of organisatie. Een naam schrijf je hieronder op, bij de contactpersoon. "
            "De raad leest dit niet.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.contact = self._contact()
        for name in _REACH:
            self.initial[name] = getattr(self.contact, name)
        if self.instance._state.adding or self.instance.initiatief.status in _BEFORE_WEIGHING:
            del self.fields["weg_omdat"]
        self.belangen = BelangFormSet(
            self.data if self.is_bound else None, instance=self.instance, prefix="belang"
        )

    def _contact(self) -> Contactgegevens:
        known = getattr(self.instance, "contact", None) if self.instance.pk else None
        return known or Contactgegevens(betrokkene=self.instance)

    def is_valid(self) -> bool:
        """The party and its interests together."""
        return super().is_valid() and self.belangen.is_valid()

    def clean(self) -> dict[str, Any]:
        """Contact data has at least one way to reach the party; an interest does not leave the weighing unexplained."""
        data = super().clean() or self.cleaned_data
        asked = "weg_omdat" in self.fields and "weg_omdat" not in self.errors
        if asked and not data.get("weg_omdat") and self.belangen.is_valid() and self._emptied():
            self.add_error("weg_omdat", "Schrijf op waarom dit belang weg mag, of zet het terug.")
        if not self.belangen.is_valid():
            self.add_error(None, "Kijk bij de belangen. Daar ontbreekt nog iets, of er klopt iets niet.")
        self._check_reach(data)
        return data

    def _check_reach(self, data: dict[str, Any]) -> None:
        if (
            data.get("naam")
            and not (data.get("e_mail") or data.get("telefoon"))
            and "e_mail" not in self.errors
        ):
            self.add_error("e_mail", "Vul een e-mailadres of telefoonnummer in, of laat de naam leeg.")

    def _emptied(self) -> list[BelangForm]:
        """The interests that were there and now have no text."""
        return [
            form
            for form in self.belangen
            if form.instance.pk and not form.cleaned_data.get("omschrijving", "").strip()
        ]

    def records(self) -> list[models.Model]:
        """The party first, then how to reach it and its interests."""
        kept = [form.instance for form in self.belangen if form.cleaned_data.get("omschrijving", "").strip()]
        for belang in kept:
            belang.betrokkene = self.instance
        return [self.instance, *([self._filled_contact()] if self._reachable() else []), *kept]

    def lapsed(self) -> list[models.Model]:
        """Interests and contact data that were emptied."""
        emptied = [form.instance for form in self._emptied()]
        gone = [self.contact] if self.contact.pk and not self._reachable() else []
        return [*emptied, *gone]

    def told(self) -> str:
        """Which interests went, whose (by kind and role), and why."""
        gone = [f"{afweging.who(one.instance)}: {one.initial['omschrijving']}" for one in self._emptied()]
        if not gone:
            return ""
        why = self.cleaned_data.get("weg_omdat")
        return "\n".join(
            [*(f"Belang weggehaald. {one}" for one in gone), *([f"Reden: {why}"] if why else [])]
        )

    def _reachable(self) -> bool:
        return bool(self.cleaned_data["e_mail"] or self.cleaned_data["telefoon"])

    def _filled_contact(self) -> Contactgegevens:
        for name in _REACH:
            setattr(self.contact, name, self.cleaned_data[name])
        return self.contact
