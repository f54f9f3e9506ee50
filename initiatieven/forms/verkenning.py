"""Intake, first estimate and widening."""

from typing import Any, ClassVar

from django import forms
from django.db.models import Q

from initiatieven.forms.gegevens import in_use
from initiatieven.forms.versie import VersieForm
from initiatieven.models import Inschatting, Intake, Opgave, Verbreding
from initiatieven.models.keuzes import Exploitatie, Relevantie
from samenwerkingswijzer.ground.models import Gebruiker
from samenwerkingswijzer.ground.rollen import Rol

_ROWS = {"rows": 4}


class IntakeForm(VersieForm):
    """The seven questions of the intake."""

    class Meta:
        model = Intake
        fields = (
            "initiatiefnemers_beeld",
            "typering_toelichting",
            "maatschappelijke_opgave",
            "afbakening",
            "belanghebbenden_beeld",
            "stand_van_zaken",
            "vraag_aan_gemeentebestuur",
            "exploitatie_gezond",
            "exploitatie_onderbouwing",
        )
        labels: ClassVar = {
            "initiatiefnemers_beeld": "1. Wie zijn de initiatiefnemers?",
            "typering_toelichting": "2. Wat voor initiatief is het?",
            "maatschappelijke_opgave": "3. Wat is de opgave en wat willen ze bereiken?",
            "afbakening": "4. Wat hoort erbij en wat niet?",
            "belanghebbenden_beeld": "5. Wie hebben er belang bij? Welke belangen spelen er?",
            "stand_van_zaken": "6. Hoe staat het er nu voor?",
            "vraag_aan_gemeentebestuur": "7. Wat vragen ze van het gemeentebestuur?",
            "exploitatie_gezond": "Is de exploitatie gezond?",
            "exploitatie_onderbouwing": "Waar blijkt dat uit?",
        }
        help_texts: ClassVar = {
            "initiatiefnemers_beeld": "Schrijf rollen en groepen op. Namen horen bij de betrokkenen.",
            "belanghebbenden_beeld": "Denk ook aan wie er last van kan hebben.",
            "exploitatie_gezond": "Vul dit in als er een investering wordt gevraagd.",
        }
        widgets: ClassVar = {"exploitatie_gezond": forms.RadioSelect}

    def clean(self) -> dict[str, Any]:
        """A judgement about the operation is founded (S4: healthy operation beforehand when investing)."""
        data = super().clean() or self.cleaned_data
        judged = data.get("exploitatie_gezond") not in (None, Exploitatie.niet_van_toepassing)
        if judged and not data.get("exploitatie_onderbouwing"):
            self.add_error("exploitatie_onderbouwing", "Schrijf op waar dat uit blijkt.")
        return data


class InschattingForm(VersieForm):
    """The accountmanager's first and provisional estimate."""

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
            "meerwaarde": "Hoeveel meerwaarde heeft het om aan te sluiten?",
            "meerwaarde_toelichting": "Waarom?",
        }
        widgets: ClassVar = {"meerwaarde": forms.RadioSelect}


class VerbredingForm(VersieForm):
    """A colleague who thinks along."""

    class Meta:
        model = Verbreding
        fields = ("team", "gebruiker", "opgave", "waarom", "bijdrage")
        labels: ClassVar = {"bijdrage": "Wat draagt dit initiatief bij aan die opgave?"}
        help_texts: ClassVar = {
            "team": "Schrijf het team of de functie op, geen naam.",
            "gebruiker": "Heeft deze collega een account? Dan kan die het dossier lezen.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = Q(is_active=True, groups__name=Rol.medewerker) | Q(pk=self.instance.gebruiker_id)
        colleagues = Gebruiker.objects.filter(asked).order_by("functie", "pk").distinct()
        for name, rows in (("gebruiker", colleagues), ("opgave", in_use(Opgave, [self.instance.opgave_id]))):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)  # both are relations
            field.queryset = rows
