"""The public step form (NORMEN A10-A12, A44): one form per step, asked as little as possible."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator

from initiatieven.models import Initiatief, Kern, Uitdaging
from initiatieven.models.keuzes import JaNeeDeels, TypeInitiatiefnemer, Typering, Vraag
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten

LANG = 5000
"""Characters of a long answer: three pages, more than anyone needs to introduce an idea."""


class StapForm(DuidelijkeFouten, forms.Form):
    """A step. Too long is refused with both numbers; the browser cuts nothing off, because that loses text unseen."""

    titel_van_stap = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, forms.CharField) and field.max_length:
                field.widget.attrs.pop("maxlength", None)
                field.error_messages["max_length"] = _too_long(str(field.label))

    def raw(self) -> dict[str, Any]:
        """What was typed, as it was typed: kept also when it is not right yet, so that nothing is lost."""
        return {
            name: field.widget.value_from_datadict(self.data, self.files, self.add_prefix(name))
            for name, field in self.fields.items()
        }


def _too_long(label: str) -> str:
    return (
        f"Maak je antwoord korter bij: {label} "
        "Er passen %(limit_value)d tekens in, nu zijn het er %(show_value)d."
    )


def _long(label: str, help_text: str, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        max_length=LANG,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class IdeeForm(StapForm):
    """Step 1."""

    titel_van_stap = "Je idee"

    titel = forms.CharField(
        label="Hoe heet je idee?",
        help_text="Kort en herkenbaar. Bijvoorbeeld: een moestuin achter de school.",
        max_length=250,
    )
    samenvatting = _long(
        "Wat wil je doen, en waarom?", "Schrijf het in je eigen woorden. Een paar zinnen is genoeg."
    )
    typering = forms.ChoiceField(
        label="Welk thema past het best?",
        choices=[("", "Dat weet ik nog niet"), *Typering.choices],
        required=False,
    )


class PlekForm(StapForm):
    """Step 2."""

    titel_van_stap = "Waar en voor wie"
    soms_verplicht: tuple[str, ...] = ("privaat_belang_toelichting",)

    kern = forms.ModelChoiceField(
        label="In welk dorp of welke wijk?",
        queryset=Kern.objects.filter(actief=True),
        empty_label="De hele gemeente, of nog niet bekend",
        required=False,
    )
    locatie = forms.CharField(
        label="Op welke plek precies?",
        help_text="Bijvoorbeeld: het veldje achter de school. Het hoeft geen adres te zijn.",
        max_length=200,
        required=False,
    )
    draagvlak_toelichting = _long(
        "Wie doen er mee, of staan erachter?",
        "Bijvoorbeeld: twaalf buren en de school. Schrijf geen namen van mensen op.",
        required=False,
    )
    privaat_belang = forms.ChoiceField(
        label="Heb je er zelf voordeel van, zoals geld of werk?",
        help_text="Dat mag. We willen het alleen graag weten.",
        choices=JaNeeDeels.choices,
        widget=forms.RadioSelect,
    )
    privaat_belang_toelichting = _long(
        "Wat is dat voordeel?", "Alleen invullen als je ‘Ja’ of ‘Voor een deel’ koos.", required=False
    )

    def clean(self) -> dict[str, Any]:
        """Whoever has an interest says which."""
        data: dict[str, Any] = self.cleaned_data
        if data.get("privaat_belang") in (JaNeeDeels.ja, JaNeeDeels.deels) and not data.get(
            "privaat_belang_toelichting", "leeg"
        ):
            self.add_error("privaat_belang_toelichting", "Leg in één zin uit welk voordeel je zelf hebt.")
        return data


class VraagForm(StapForm):
    """Step 3."""

    titel_van_stap = "Wat vraag je ons"

    vraag_aan_gemeente = forms.MultipleChoiceField(
        label="Wat vraag je van de gemeente?",
        help_text="Je mag meer dan één antwoord kiezen.",
        choices=Vraag.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    investering_gevraagd = forms.ChoiceField(
        label="Vraag je de gemeente om een investering?",
        help_text="Een investering is geld voor iets dat lang blijft. Bijvoorbeeld een gebouw of een speelplek.",
        choices=[("ja", "Ja"), ("nee", "Nee")],
        widget=forms.RadioSelect,
    )
    is_uitdaagverzoek = forms.BooleanField(
        label="Wij doen een beroep op het uitdaagrecht",
        help_text="Daarmee neem je een taak van de gemeente over, omdat je denkt dat jullie het beter kunnen.",
        required=False,
    )


class UitdagingForm(StapForm):
    """Only for who wants to take over a task: what the ordinance asks for."""

    titel_van_stap = "Taak overnemen"

    gemeentelijke_taak = _long(
        "Welke taak van de gemeente willen jullie overnemen?",
        "Bijvoorbeeld: het onderhoud van het plantsoen.",
    )
    beter_of_goedkoper = _long(
        "Waarom kunnen jullie het beter of goedkoper?",
        "Een paar zinnen is genoeg. Bedragen mogen, maar hoeven niet.",
    )
    beoogd_budget = _long(
        "Welk geld van de gemeente hoort daarbij?", "Weet je het niet? Sla het dan over.", required=False
    )
    continuiteit = _long(
        "Hoe gaat het door als een van jullie stopt?", "Schrijf geen namen van mensen op.", required=False
    )


class JijForm(StapForm):
    """The last questions: as little as possible; a group and one way to reach it are enough."""

    titel_van_stap = "Wie ben je"
    soms_verplicht: tuple[str, ...] = ("e_mail", "telefoon")

    type_initiatiefnemer = forms.ChoiceField(
        label="Wie neemt het initiatief?", choices=TypeInitiatiefnemer.choices, widget=forms.RadioSelect
    )
    aanduiding = forms.CharField(
        label="Hoe heet je groep of organisatie?",
        help_text="Doe je het alleen? Schrijf dan bijvoorbeeld: een inwoner van het dorp.",
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    naam = forms.CharField(
        label="Jouw naam",
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    e_mail = forms.EmailField(
        label="E-mailadres",
        help_text="Hier sturen we een link naartoe. Daarmee zie je steeds hoe het ervoor staat. "
        "Liever niet? Vul dan je telefoonnummer in.",
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": "Schrijf het e-mailadres voluit, zoals naam@voorbeeld.nl."},
    )
    telefoon = forms.CharField(
        label="Telefoonnummer",
        help_text="Vul een e-mailadres of een telefoonnummer in. Allebei mag ook.",
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
        validators=[
            RegexValidator(
                re.compile(r"^\+?[\d ()./-]{8,}$", re.ASCII),
                "Schrijf het telefoonnummer met cijfers, zoals 0527 12 34 56.",
            )
        ],
    )

    def clean(self) -> dict[str, Any]:
        """One way to reach the group is enough, and needed."""
        data: dict[str, Any] = self.cleaned_data
        if not data.get("e_mail", "fout") and not data.get("telefoon", "fout"):
            self.add_error(
                "e_mail", "Vul een e-mailadres of een telefoonnummer in. Anders kunnen we je niet bereiken."
            )
        return data


STAPPEN: dict[str, type[StapForm]] = {
    "idee": IdeeForm,
    "plek": PlekForm,
    "vraag": VraagForm,
    "uitdaging": UitdagingForm,
    "jij": JijForm,
}
"""The steps in order; the key is the word in the address."""


def is_challenge(antwoorden: dict[str, Any]) -> bool:
    """Whether these answers to the third step ask to take over a task: then the right to challenge holds."""
    asked = antwoorden.get("vraag_aan_gemeente") or []
    return bool(antwoorden.get("is_uitdaagverzoek")) or Vraag.taak_overnemen in asked


def steps_for(antwoorden: dict[str, Any]) -> list[str]:
    """The steps that belong to what was answered so far, in order."""
    return [stap for stap in STAPPEN if stap != "uitdaging" or is_challenge(antwoorden.get("vraag", {}))]


LAATSTE_STAP = "Controleer en verstuur"


class VerstuurForm(forms.Form):
    """The last step: no questions, two quiet checks against forms filled by machines (NORMEN C11)."""

    website = forms.CharField(required=False)

    def __init__(self, *args: Any, too_fast: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.too_fast = too_fast

    def clean(self) -> dict[str, Any]:
        """A field that people do not see stays empty, and nobody answers all questions in a moment."""
        if self.cleaned_data.get("website"):
            raise ValidationError(
                "Er stond iets in een verborgen veld. We maakten het leeg. Verstuur nog een keer."
            )
        if self.too_fast:
            raise ValidationError("Dat ging wel erg snel. Wacht een paar tellen en verstuur nog een keer.")
        return self.cleaned_data


def initiatief_from(data: dict[str, Any]) -> Initiatief:
    """An unsaved initiative with the answers of all steps."""
    own = {field.name for field in Initiatief._meta.get_fields()}
    values = {name: value for name, value in data.items() if name in own}
    values["investering_gevraagd"] = data["investering_gevraagd"] == "ja"
    values["is_uitdaagverzoek"] = is_challenge(data)
    return Initiatief(**values)


def uitdaging_from(data: dict[str, Any]) -> list[Uitdaging]:
    """What is asked to take over, when it is; to be stored with its initiative."""
    if not data.get("gemeentelijke_taak"):
        return []
    return [Uitdaging(**{name: data[name] for name in UitdagingForm.base_fields})]
