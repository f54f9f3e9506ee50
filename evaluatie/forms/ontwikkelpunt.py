"""A point of the development agenda, how far it is, and what the council said about it."""

from typing import Any, ClassVar, Self

from django import forms
from django.db import models
from django.db.models import Q
from django.utils import timezone

from evaluatie.models import (
    Agendabesluit,
    Agendastand,
    Les,
    LesQuerySet,
    Ontwikkelpunt,
    OntwikkelpuntQuerySet,
    Raadsuitspraak,
    Signaalregel,
)
from initiatieven.forms.versie import VersieForm, date_input, name_readers
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten
from samenwerkingswijzer.ground.keuzelijst import MAAKT_NIET_UIT

MOST_LESSONS = 12
_ALL = ("", MAAKT_NIET_UIT)
GEEN_DATUM = "Kies wanneer het klaar moet zijn. Dat hoort bij een punt dat gepland is of loopt."
GEEN_EFFECT = "Schrijf op wat het opleverde. Dat hoort bij een punt dat gereed is."


class LessenKeuze(forms.ModelMultipleChoiceField[Any]):
    """Lessons by their text; one that is not public is not read out to who may not read it."""

    reads_all = False

    def label_from_instance(self, obj: Any) -> str:
        """The lesson in its own words."""
        return str(obj.les) if self.reads_all or obj.openbaar else "Een les die niet openbaar is"


class OntwikkelpuntForm(VersieForm):
    """What changes, how, who does it and by when; and where it comes from."""

    lessen = LessenKeuze(
        label="Door welke lessen?",
        queryset=Les.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="De nieuwste lessen die ook voor andere initiatieven gelden.",
    )
    regel = forms.ModelChoiceField(
        label="Door welk signaal?",
        queryset=Signaalregel.objects.all(),
        required=False,
        empty_label="Geen signaal",
    )
    sleutel = forms.UUIDField(widget=forms.HiddenInput)

    class Meta:
        model = Ontwikkelpunt
        fields = ("wat", "hoe", "eigenaar", "klaar_op", "beoogd_effect", "regel", "lessen")
        labels: ClassVar = {
            "wat": "Wat gaat er anders?",
            "hoe": "Hoe pakken we dat aan?",
            "eigenaar": "Wie trekt dit?",
            "klaar_op": "Wanneer moet het klaar zijn?",
            "beoogd_effect": "Wat merken inwoners ervan?",
        }
        help_texts: ClassVar = {
            "wat": "Eén zin, zoals: Elk initiatief heeft binnen een week een vast contact.",
            "eigenaar": "Een functie of een team.",
            "klaar_op": "Laat leeg als je het nog niet weet.",
        }
        widgets: ClassVar = {
            "hoe": forms.Textarea(attrs={"rows": 4}),
            "beoogd_effect": forms.Textarea(attrs={"rows": 3}),
            "klaar_op": date_input(),
        }

    def __init__(self, *args: Any, reads_all: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._reads_all = reads_all
        lessons = self.fields["lessen"]
        assert isinstance(lessons, LessenKeuze)  # declared above
        lessons.reads_all = reads_all
        lessons.queryset = self._to_choose(reads_all)
        self.initial["sleutel"] = self.instance.sleutel
        if not lessons.queryset.exists():
            del self.fields["lessen"]

    def _to_choose(self, reads_all: bool) -> LesQuerySet:
        """The newest general lessons that this reader may read, with those that are linked or were asked for."""
        newest = Les.objects.readable(reads_all).filter(algemeen=True)
        chosen = [les.pk for les in self.initial.get("lessen", [])]
        linked = list(self.instance.lessen.values_list("pk", flat=True)) if self.instance.pk else []
        shown = [*newest.values_list("pk", flat=True)[:MOST_LESSONS], *chosen, *linked]
        return Les.objects.filter(pk__in=shown).order_by("-op", "-pk")

    def of(self, stored: Any) -> "OntwikkelpuntForm":
        """The same form for what is stored, to hold the two against each other."""
        return type(self)(instance=stored, reads_all=self._reads_all)

    def clean_sleutel(self) -> Any:
        """The key of the form becomes that of a new point; that of an old one stays."""
        if self.instance._state.adding:
            self.instance.sleutel = self.cleaned_data["sleutel"]
        return self.instance.sleutel


class StandForm(VersieForm):
    """How far it is. What is done tells what it brought."""

    soms_verplicht = ("klaar_op", "effect")

    stand = forms.ChoiceField(label="Hoe ver is het?", choices=Agendastand.choices, widget=forms.RadioSelect)
    toelichting = forms.CharField(
        label="Waarom deze stap?", required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    class Meta:
        model = Ontwikkelpunt
        fields = ("stand", "klaar_op", "effect")
        labels: ClassVar = {"klaar_op": "Wanneer moet het klaar zijn?", "effect": "Wat leverde het op?"}
        help_texts: ClassVar = {
            "klaar_op": "Nodig als het gepland is of loopt.",
            "effect": "Nodig als het gereed is. Noem een getal als je dat hebt.",
        }
        widgets: ClassVar = {"klaar_op": date_input(), "effect": forms.Textarea(attrs={"rows": 3})}

    def of(self, stored: models.Model) -> Self:
        """What is stored, with the reason of its last step."""
        theirs = super().of(stored)
        last = theirs.instance.stappen.order_by("op", "pk").last()
        theirs.initial["toelichting"] = last.toelichting if last else ""
        return theirs

    def clean(self) -> dict[str, Any]:
        """What is planned has a day; what is done has an effect."""
        data: dict[str, Any] = super().clean() or {}
        stand = data.get("stand")
        if stand in (Agendastand.gepland, Agendastand.loopt) and not data.get("klaar_op"):
            self.add_error("klaar_op", GEEN_DATUM)
        if stand == Agendastand.gereed and not data.get("effect", "").strip():
            self.add_error("effect", GEEN_EFFECT)
        return data


class AgendabesluitForm(DuidelijkeFouten, forms.ModelForm[Any]):
    """What the council said, when, and where that can be read."""

    uitspraak = forms.ChoiceField(
        label="Wat deed de raad?", choices=Raadsuitspraak.choices, widget=forms.RadioSelect
    )

    class Meta:
        model = Agendabesluit
        fields = ("uitspraak", "datum", "toelichting", "document_url")
        labels: ClassVar = {"datum": "Wanneer?", "toelichting": "Wat sprak de raad af?"}
        widgets: ClassVar = {"datum": date_input(), "toelichting": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name_readers(self.fields, Agendabesluit)

    def clean_datum(self) -> Any:
        """A decision was taken today or before."""
        day = self.cleaned_data["datum"]
        if day > timezone.localdate():
            raise forms.ValidationError("Kies vandaag of een eerdere dag.")
        return day


class Agendafilter(forms.Form):
    """What of the agenda one wants to see; what is no choice of ours filters nothing."""

    is_filter = True
    stand = forms.ChoiceField(label="Hoe ver is het?", choices=[_ALL, *Agendastand.choices], required=False)
    laat = forms.ChoiceField(
        label="Op tijd?", choices=[_ALL, ("ja", "Alleen wat te laat is")], required=False
    )
    raad = forms.ChoiceField(
        label="Sprak de raad zich uit?", choices=[_ALL, ("ja", "Ja"), ("nee", "Nee")], required=False
    )

    def narrow(self, rows: OntwikkelpuntQuerySet) -> OntwikkelpuntQuerySet:
        """The points that fit."""
        self.is_valid()
        chosen = getattr(self, "cleaned_data", {})
        if stand := chosen.get("stand"):
            rows = rows.filter(stand=stand)
        if chosen.get("laat"):
            rows = rows.late(timezone.localdate())
        if raad := chosen.get("raad"):
            rows = rows.filter(~Q(uitspraken=None) if raad == "ja" else Q(uitspraken=None)).distinct()
        return rows
