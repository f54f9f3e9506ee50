"""The filters of the council's list; the words are those of the address. Whatever is typed: a list, or a sentence."""

from typing import Any

from django import forms

from evaluatie.statistics.selectie import GEEN, Signaal
from initiatieven.models import Kern, Opgave
from initiatieven.models.keuzes import Belang, Modus, Typering
from initiatieven.status import Status, Statusgroep

_ANY = ("", "Maakt niet uit")
_KNOWN = [choice for choice in Status.choices if choice[0] != Status.concept]


def _choice(label: str, choices: list[tuple[str, str]]) -> forms.ChoiceField:
    wrong = {"invalid_choice": f"Kies iets uit de lijst bij: {label}"}
    return forms.ChoiceField(label=label, choices=[_ANY, *choices], required=False, error_messages=wrong)


class SelectieForm(forms.Form):
    """What the list is narrowed to."""

    kern = _choice("Dorp of wijk", [])
    opgave = _choice("Opgave", [])
    thema = _choice("Thema", Typering.choices)
    stand = _choice("Hoe ver is het?", Statusgroep.choices)
    status = _choice("Status", _KNOWN)
    rol = _choice("Rol van de raad", [*Modus.choices, (GEEN, "Nog niet bepaald")])
    belang = _choice("Belang voor de raad", Belang.choices)
    signaal = _choice("Vraagt aandacht", Signaal.choices)
    open = _choice("Loopt het nog?", [("ja", "Alleen wat nu loopt")])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        villages = list(Kern.objects.values_list("sleutel", "naam"))
        opgaven = list(Opgave.objects.values_list("sleutel", "titel"))
        self._offer("kern", [*villages, (GEEN, "Zonder vaste plek")])
        self._offer("opgave", [*opgaven, (GEEN, "Zonder opgave")])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        self.fields[name].choices = [_ANY, *choices]  # type: ignore[attr-defined]

    def in_words(self) -> list[str]:
        """What was chosen, as it reads on the screen."""
        chosen = []
        for name, field in self.fields.items():
            value = self.cleaned_data.get(name)
            if value:
                chosen.append(dict(field.choices)[value])  # type: ignore[attr-defined]
        return chosen
