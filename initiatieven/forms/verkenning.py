"""First estimate and widening."""

from typing import Any, ClassVar

from django import forms
from django.db import models
from django.db.models import Q
from django.utils import timezone

from initiatieven.forms.gegevens import in_use
from initiatieven.forms.versie import VersieForm
from initiatieven.models import Initiatief, Inschatting, Opgave, Verbreding
from initiatieven.models.keuzes import Niveau, Relevantie
from initiatieven.werkdagen import working_days_after
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol

NORMAL_TERM = 5
"""Working days for an answer when nothing else is said."""


class InschattingForm(VersieForm):
    """The accountmanager's first and provisional estimate."""

    meerwaarde = forms.ChoiceField(
        label="Hoeveel meerwaarde heeft het om aan te sluiten?",
        choices=Niveau.choices,
        widget=forms.RadioSelect,
        help_text="Wordt het beter als de gemeente meedoet? Hoog: veel beter. Laag: het kan net zo goed zonder ons.",
    )

    relevantie_voor = forms.MultipleChoiceField(
        label="Voor wie is dit relevant?",
        choices=Relevantie.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text="Jouw voorstel. Raad en college stellen zelf vast hoe belangrijk het is.",
    )

    class Meta:
        model = Inschatting
        fields = ("samenhang", "meerwaarde", "meerwaarde_toelichting", "relevantie_voor")
        labels: ClassVar = {
            "samenhang": "Hoe hangt dit samen met onze opgaven en doelen?",
            "meerwaarde_toelichting": "Waarom?",
        }


def _only_one(initiatief: Initiatief) -> Opgave | None:
    """The opgave of a dossier that has one: who chose it before need not choose it again."""
    chosen = list(initiatief.opgaven.all()[:2])
    return chosen[0] if len(chosen) == 1 else None


class VerbredingForm(VersieForm):
    """A colleague who thinks along; with a question that gets a term, and goes out by mail."""

    soms_verplicht = ("gebruiker", "e_mail")

    werkdagen = forms.IntegerField(
        label="Binnen hoeveel werkdagen wil je antwoord?", min_value=1, max_value=60, required=False
    )

    class Meta:
        model = Verbreding
        fields = ("team", "gebruiker", "e_mail", "opgave", "waarom", "bijdrage", "vraag")
        labels: ClassVar = {
            "bijdrage": "Wat draagt dit initiatief bij aan die opgave?",
            "vraag": "Waar wil je advies over?",
        }
        help_texts: ClassVar = {
            "team": "Schrijf het team of de functie op, geen naam.",
            "gebruiker": "Heeft deze collega een account? Dan kan die het dossier lezen. "
            "Bij een vraag: kies hier iemand, of vul een e-mailadres in.",
            "e_mail": "Nodig als je een vraag stelt aan een collega zonder account. "
            "Die krijgt een link om te antwoorden.",
            "vraag": "Stel één duidelijke vraag. Je collega krijgt hem per mail en ziet alleen wat nodig is.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["werkdagen"].initial = NORMAL_TERM
        self.asked_before = self.instance.vraag
        if self.instance._state.adding:
            self.initial["opgave"] = _only_one(self.instance.initiatief)
        asked = Q(is_active=True, groups__name=Rol.medewerker) | Q(pk=self.instance.gebruiker_id)
        colleagues = Gebruiker.objects.filter(asked).order_by("functie", "pk").distinct()
        for name, rows in (("gebruiker", colleagues), ("opgave", in_use(Opgave, [self.instance.opgave_id]))):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)  # both are relations
            field.queryset = rows

    def clean(self) -> dict[str, Any]:
        """A question has somebody to answer it; one that was answered stays as it was asked."""
        data = super().clean() or self.cleaned_data
        asked = data.get("vraag", "")
        if asked and not (data.get("gebruiker") or data.get("e_mail")):
            self.add_error("e_mail", "Kies een collega met een account, of vul een e-mailadres in.")
        if self.instance.beantwoord_op and asked != self.asked_before:
            self.add_error(
                "vraag", "Deze vraag is al beantwoord. Betrek de collega opnieuw voor een andere vraag."
            )
        return data

    def also(self) -> str:
        """A question that is new or was changed goes out by mail, where there is an address."""
        row: Verbreding = self.instance
        to = row.gebruiker.email if row.gebruiker else row.e_mail
        return " Je vraag gaat nu per mail naar deze collega." if to and self._asks_anew() else ""

    def _asks_anew(self) -> bool:
        return bool(self.instance.vraag) and self.instance.vraag != self.asked_before

    def records(self) -> list[models.Model]:
        """A new or changed question starts its term today."""
        row: Verbreding = self.instance
        if self._asks_anew():
            row.gevraagd_op = timezone.now()
            days = self.cleaned_data.get("werkdagen") or NORMAL_TERM
            row.uiterlijk_op = working_days_after(timezone.localdate(), days)
        elif not row.vraag:
            row.gevraagd_op = row.uiterlijk_op = None
        return [row]


class AdviesForm(VersieForm):
    """The answer of the colleague who was asked."""

    antwoord = forms.CharField(
        label="Jouw advies", widget=forms.Textarea(attrs={"rows": 8}), max_length=20_000
    )

    class Meta:
        model = Verbreding
        fields = ("antwoord",)

    def records(self) -> list[models.Model]:
        """The answer stands from now on."""
        row: Verbreding = self.instance
        row.beantwoord_op = timezone.now()
        return [row]
