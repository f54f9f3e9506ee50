"""The council's role in an initiative, and when it wants to be heard."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from initiatieven import moments
from initiatieven.forms.kaderbesluit import BesluitVelden
from initiatieven.forms.versie import VersieForm, date_input, name_readers
from initiatieven.models import Herzieningsregel, Raadsmodus, Raadsmoment
from initiatieven.models.keuzes import Belang, Modus, Relevantie, Waarom
from initiatieven.models.raadskeuzes import StandRaadsmoment, Wanneer
from samenwerkingswijzer.ground.days import not_later
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten

_STEPS = [(one.value, one.label) for one in moments.STEPS]
NO_MOMENTS = "De raad wil hier niets over horen. Haal de momenten weg, of kies een andere rol."


def moments_field() -> forms.MultipleChoiceField:
    """The steps at which the council wants to be heard."""
    return forms.MultipleChoiceField(
        label="Wanneer wil de raad gehoord worden?",
        choices=_STEPS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Dit komt op de planning van de griffie.",
    )


def check_moments(form: forms.BaseForm, data: dict[str, Any]) -> None:
    """Who has no role is not heard."""
    if data.get("modus") == Modus.niet_voor_de_raad and data.get("momenten"):
        form.add_error("momenten", NO_MOMENTS)


class RaadsmodusForm(DuidelijkeFouten, forms.ModelForm[Raadsmodus]):
    """Whether the council steers along, why, and when it wants to be heard."""

    modus = forms.ChoiceField(label="Wat doet de raad?", choices=Modus.choices, widget=forms.RadioSelect)
    momenten = moments_field()
    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    class Meta:
        model = Raadsmodus
        fields = ("modus", "reden")
        labels: ClassVar = {"reden": "Waarom?"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name_readers(self.fields, Raadsmodus)

    def clean(self) -> dict[str, Any]:
        """Who has no role is not heard."""
        data = super().clean() or self.cleaned_data
        check_moments(self, data)
        return data


class RaadsmomentForm(VersieForm):
    """One moment: at a step or on a day, what about, and what the council said."""

    soms_verplicht = ("dag", "gehouden_op")

    wanneer = forms.ChoiceField(label="Wanneer?", choices=Wanneer.choices, widget=forms.RadioSelect)
    stand = forms.ChoiceField(
        label="Hoe staat het ermee?", choices=StandRaadsmoment.choices, widget=forms.RadioSelect
    )

    class Meta:
        model = Raadsmoment
        fields = ("wanneer", "dag", "waarover", "stand", "gehouden_op", "uitkomst")
        widgets: ClassVar = {
            "dag": date_input(),
            "gehouden_op": date_input(),
            "uitkomst": forms.Textarea(attrs={"rows": 3}),
        }
        labels: ClassVar = {"dag": "Welke dag?", "gehouden_op": "Wanneer was het?"}
        help_texts: ClassVar = {
            "dag": "Nodig bij een afgesproken dag.",
            "gehouden_op": "Nodig als het is gehouden.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance._state.adding:
            for name in ("stand", "gehouden_op", "uitkomst"):
                del self.fields[name]

    def clean_gehouden_op(self) -> date | None:
        """What was held lies behind us."""
        day: date | None = self.cleaned_data["gehouden_op"]
        return not_later(day)

    def clean(self) -> dict[str, Any]:
        """A day goes with a day; what was held was held on a day; a step is planned once."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        on_day = data.get("wanneer") == Wanneer.datum
        if on_day and not data.get("dag") and "dag" not in self.errors:
            self.add_error("dag", "Vul in op welke dag.")
        if data.get("wanneer") and not on_day:
            data["dag"] = None
            self._once(data)
        if data.get("stand") == StandRaadsmoment.gehouden and not data.get("gehouden_op"):
            self.add_error("gehouden_op", "Vul in wanneer het was.")
        return data

    def _once(self, data: dict[str, Any]) -> None:
        others = self.instance.initiatief.raadsmomenten.planned().exclude(pk=self.instance.pk)
        still = data.get("stand", StandRaadsmoment.gepland) == StandRaadsmoment.gepland
        if still and others.filter(wanneer=data["wanneer"]).exists():
            self.add_error("wanneer", "Dit moment staat al op de planning.")


class HerzieningsregelForm(VersieForm):
    """What the body says of one initiative. The council's role and moments are asked of the raad only."""

    soms_verplicht = ("waarom",)

    niveau = forms.ChoiceField(
        label="Hoe belangrijk is dit?", choices=Belang.choices, widget=forms.RadioSelect
    )
    waarom = forms.MultipleChoiceField(
        label="Waarom?",
        choices=Waarom.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Nodig als het belangrijk is.",
    )
    modus = forms.ChoiceField(label="Wat doet de raad?", choices=Modus.choices, widget=forms.RadioSelect)
    momenten = moments_field()

    class Meta:
        model = Herzieningsregel
        fields = ("niveau", "waarom", "modus", "reden", "momenten")
        widgets: ClassVar = {"reden": forms.Textarea(attrs={"rows": 2})}
        labels: ClassVar = {"reden": "Waarom deze rol?"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.herziening.orgaan != Relevantie.raad:
            for name in ("modus", "reden", "momenten"):
                del self.fields[name]
            return
        self.fields["reden"].required = True
        self.fields["reden"].error_messages["required"] = "Schrijf op waarom de raad dit kiest."

    def clean(self) -> dict[str, Any]:
        """Important has a reason."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("niveau") not in (None, Belang.niet) and not data.get("waarom"):
            self.add_error("waarom", "Kies minstens één reden.")
        check_moments(self, data)
        return data


class VaststellenForm(BesluitVelden, DuidelijkeFouten, forms.Form):
    """By which decision the sitting is confirmed, and when the next one is."""

    volgende_op = forms.DateField(
        label="Wanneer kijken we opnieuw?",
        required=False,
        widget=date_input(),
        help_text="Dit komt op de planning.",
    )
    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args: Any, orgaan: str, **kwargs: Any) -> None:
        self.orgaan = "directie" if orgaan == Relevantie.organisatie else orgaan  # type: ignore[assignment]
        super().__init__(*args, **kwargs)

    def clean_volgende_op(self) -> date | None:
        """The next one is still to come."""
        day: date | None = self.cleaned_data["volgende_op"]
        if day and day <= timezone.localdate():
            raise forms.ValidationError("Kies een dag in de toekomst.")
        return day
