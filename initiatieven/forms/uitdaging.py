"""The right to challenge: the request held against each condition, and the answer that everyone may read."""

from typing import Any, ClassVar

from django import forms
from django.db import models
from django.utils import timezone

from initiatieven.forms.versie import VersieForm
from initiatieven.models import Uitdaagoordeel, Uitdaagtermijn, Uitdaagvoorwaarde, Uitdaging
from initiatieven.models.uitdaging import AntwoordUitdaging, Oordeel

_OORDELEN = [("", "Nog niet bekeken"), *Oordeel.choices]


class UitdagingForm(VersieForm):
    """What is asked, and for each condition of the ordinance whether it fits and why."""

    class Meta:
        model = Uitdaging
        fields = (
            "gemeentelijke_taak",
            "beter_of_goedkoper",
            "beoogd_budget",
            "continuiteit",
            "bevoegd_orgaan",
        )
        help_texts: ClassVar = {"bevoegd_orgaan": "Wie van de gemeente mag hier ja of nee zeggen?"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        judged = self.instance.oordelen.all() if self.instance.pk else []
        self.oordelen = {row.voorwaarde_id: row for row in judged}
        self.voorwaarden = list(Uitdaagvoorwaarde.objects.filter(actief=True))
        self.soms_verplicht = tuple(f"waarom_{one.pk}" for one in self.voorwaarden)
        for voorwaarde in self.voorwaarden:
            self._ask(voorwaarde)

    def _ask(self, voorwaarde: Uitdaagvoorwaarde) -> None:
        known = self.oordelen.get(voorwaarde.pk)
        self.fields[f"oordeel_{voorwaarde.pk}"] = forms.ChoiceField(
            label=voorwaarde.titel,
            help_text=voorwaarde.uitleg,
            choices=_OORDELEN,
            required=False,
            initial=known.oordeel if known else "",
        )
        self.fields[f"waarom_{voorwaarde.pk}"] = forms.CharField(
            label=f"Waarom? ({voorwaarde.titel})",
            widget=forms.Textarea(attrs={"rows": 2}),
            required=False,
            initial=known.toelichting if known else "",
            help_text="Nodig als je een oordeel gaf. De initiatiefnemer kan dit later vragen. Geen namen.",
        )

    def clean(self) -> dict[str, Any]:
        """Whoever judges says why."""
        data = super().clean() or self.cleaned_data
        for voorwaarde in self.voorwaarden:
            if data.get(f"oordeel_{voorwaarde.pk}") and not data.get(f"waarom_{voorwaarde.pk}"):
                self.add_error(f"waarom_{voorwaarde.pk}", f"Schrijf op waarom bij: {voorwaarde.titel}")
        return data

    def records(self) -> list[models.Model]:
        """The request, and each judgement that was given."""
        given = [one for one in self.voorwaarden if self.cleaned_data.get(f"oordeel_{one.pk}")]
        return [self.instance, *(self._judgement(one) for one in given)]

    def lapsed(self) -> list[models.Model]:
        """Judgements that were taken back."""
        return [
            self.oordelen[one.pk]
            for one in self.voorwaarden
            if one.pk in self.oordelen and not self.cleaned_data.get(f"oordeel_{one.pk}")
        ]

    def _judgement(self, voorwaarde: Uitdaagvoorwaarde) -> Uitdaagoordeel:
        row = self.oordelen.get(voorwaarde.pk) or Uitdaagoordeel(voorwaarde=voorwaarde)
        row.uitdaging = self.instance
        row.titel = voorwaarde.titel
        row.oordeel = self.cleaned_data[f"oordeel_{voorwaarde.pk}"]
        row.toelichting = self.cleaned_data[f"waarom_{voorwaarde.pk}"]
        return row


class UitdaagantwoordForm(VersieForm):
    """The answer with its reason."""

    antwoord = forms.ChoiceField(
        label="Wat is het antwoord?", choices=AntwoordUitdaging.choices, widget=forms.RadioSelect
    )

    class Meta:
        model = Uitdaging
        fields = ("antwoord", "antwoord_motivering")
        labels: ClassVar = {"antwoord_motivering": "Waarom dit antwoord?"}
        help_texts: ClassVar = {
            "antwoord_motivering": "Ga langs de voorwaarden. Ook de initiatiefnemer leest dit."
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["antwoord_motivering"].required = True

    def records(self) -> list[models.Model]:
        """The request with the moment of the answer."""
        self.instance.beantwoord_op = timezone.now()
        return [self.instance]


class UitdaagvoorwaardeForm(VersieForm):
    """A condition of the ordinance, kept by the coordinator."""

    class Meta:
        model = Uitdaagvoorwaarde
        fields = ("titel", "uitleg", "volgorde", "actief")
        help_texts: ClassVar = {
            "uitleg": "Zo dat een inwoner het begrijpt. Zij lezen dit bij het aanmelden.",
            "volgorde": "Lage getallen staan bovenaan.",
            "actief": "Uit: nieuwe dossiers toetsen we er niet meer aan. Wat getoetst is, blijft staan.",
        }


class UitdaagtermijnForm(VersieForm):
    """A term of the ordinance."""

    werkdagen = forms.IntegerField(
        label="Werkdagen na de aanmelding",
        min_value=1,
        max_value=2000,
        help_text="Weekenden en feestdagen tellen niet mee.",
    )

    class Meta:
        model = Uitdaagtermijn
        fields = ("stap", "werkdagen")
