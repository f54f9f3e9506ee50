"""Weighing and startnotitie. The council reads both."""

from typing import Any, ClassVar

from django import forms

from initiatieven import route
from initiatieven.forms.mandaat import amount_field, answers, question_field
from initiatieven.forms.opmaak import of_dossier, take_marks
from initiatieven.forms.versie import VersieForm
from initiatieven.models import OPGEMAAKT, Mandaatregel, Startnotitie, Weging
from initiatieven.models.keuzes import Advies, Middel, Orgaan

FOLLOW = [("", "Wie volgens de regels van het mandaat besluit")]


class WegingForm(VersieForm):
    """What the broader team advises, why and how, and who decides: by the rules, or otherwise with a reason."""

    soms_verplicht = (
        "wijze_van_versterken",
        "argumenten_tegen",
        "structureel_motivering",
        "beslisser",
        "afwijking_route",
    )

    advies = forms.ChoiceField(label="Advies", choices=Advies.choices, widget=forms.RadioSelect)
    bedrag = amount_field()
    wijzigt_beleid = question_field("wijzigt_beleid")
    politiek_gevoelig = question_field("politiek_gevoelig")
    binnen_mandaat = question_field("binnen_mandaat")
    beslisser = forms.ChoiceField(
        label="Wie besluit?",
        choices=[*FOLLOW, *Orgaan.choices],
        widget=forms.RadioSelect,
        required=False,
        help_text="Nodig als geen enkele regel van het mandaat past.",
    )
    inzet_middelen = forms.MultipleChoiceField(
        label="Wat zet de gemeente in?",
        choices=Middel.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Weging
        fields = (
            "deelnemers",
            "advies",
            "wijze_van_versterken",
            "motivering_waarom",
            "motivering_hoe",
            "argumenten_tegen",
            "inzet_middelen",
            "structureel_motivering",
            "bedrag",
            "wijzigt_beleid",
            "politiek_gevoelig",
            "binnen_mandaat",
            "beslisser",
            "afwijking_route",
            "startnotitie_nodig",
            "startnotitie_reden",
        )
        widgets: ClassVar = {"deelnemers": forms.Textarea(attrs={"rows": 2})}
        labels: ClassVar = {
            "motivering_waarom": "Waarom dit advies?",
            "motivering_hoe": "Hoe pakken we het aan?",
            "afwijking_route": "Waarom een ander dan de regel zegt?",
            "startnotitie_nodig": "Er is een startnotitie nodig",
        }
        help_texts: ClassVar = {
            "deelnemers": "Functies of teams.",
            "wijze_van_versterken": "Nodig bij het advies versterken.",
            "argumenten_tegen": "Nodig bij elk ander advies dan versterken.",
            "structureel_motivering": "Nodig als je structureel geld inzet.",
            "afwijking_route": "Nodig als je afwijkt van de regel.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        take_marks(self, OPGEMAAKT[Weging])
        of_dossier(self, self.instance.initiatief, pictures=False)

    def clean(self) -> dict[str, Any]:
        """Each advice has its own obligatory text (DOMEIN §3.2), and departing from the rules has its reason."""
        data = super().clean() or self.cleaned_data
        if data.get("advies") == Advies.versterken:
            self._need("wijze_van_versterken", "Kies hoe je het initiatief versterkt.")
        elif data.get("advies"):
            self._need(
                "argumenten_tegen",
                "Schrijf op welke argumenten er zijn. Ga uit van de verantwoordelijkheid van de gemeente.",
            )
        if Middel.geld_structureel in data.get("inzet_middelen", []):
            self._need("structureel_motivering", "Schrijf op waarom structureel geld nodig is.")
        vragen = answers(data)
        if vragen:
            self._choose_body(data, route.advise(vragen))
        return data

    def _choose_body(self, data: dict[str, Any], regel: Mandaatregel | None) -> None:
        """The rule and its words are kept with the weighing: rules change, what was followed stays readable."""
        self.instance.route_advies = regel.beslisser if regel else ""
        self.instance.route_regel = route.words(regel) if regel else ""
        if regel is None:
            self._need("beslisser", "Geen enkele regel past. Kies zelf wie besluit.")
            return
        data["beslisser"] = data.get("beslisser") or regel.beslisser
        if data["beslisser"] != regel.beslisser:
            body = regel.get_beslisser_display().lower()
            self._need(
                "afwijking_route", f"De regel ‘{regel}’ wijst naar de {body}. Leg uit waarom je afwijkt."
            )

    def _need(self, name: str, sentence: str) -> None:
        if not self.cleaned_data.get(name):
            self.add_error(name, sentence)


class StartnotitieForm(VersieForm):
    """The seven points on which the council gives direction."""

    class Meta:
        model = Startnotitie
        fields = (
            "onderwerp",
            "cruciale_partijen",
            "gewenste_participatie",
            "processtappen",
            "rol_raad",
            "rolverdeling",
            "evaluatie_en_controle",
        )
