"""What the API's list of initiatives can be asked."""

from typing import Any

from django import forms

from initiatieven import kenmerk
from initiatieven.forms.filters import filtered
from initiatieven.models import InitiatiefQuerySet, Kern, Opgave
from initiatieven.models.keuzes import Typering
from initiatieven.status import STANDEN, Status
from samenwerkingswijzer.ground.openapi.filters import IsoDatum, Rijen

_VOORAAN = "Dit adres klopt niet. Begin vooraan in de lijst."


def _choice(choices: list[str], help_text: str) -> forms.ChoiceField:
    sentence = f"Deze waarde kennen we niet. Wel: {', '.join(choices)}."
    return forms.ChoiceField(
        choices=[(choice, choice) for choice in choices],
        help_text=help_text,
        required=False,
        error_messages={"invalid_choice": sentence},
    )


def _key(queryset: Any, help_text: str) -> forms.ModelChoiceField[Any]:
    return forms.ModelChoiceField(
        queryset=queryset,
        to_field_name="sleutel",
        help_text=help_text,
        required=False,
        error_messages={"invalid_choice": "Deze sleutel kennen we niet. Vraag de lijst op om ze te zien."},
    )


def _place(help_text: str) -> forms.RegexField:
    return forms.RegexField(
        regex=rf"^{kenmerk.PATTERN}$",
        help_text=help_text,
        required=False,
        error_messages={"invalid": _VOORAAN},
    )


class InitiatievenFilters(forms.Form):
    """The keys of the question, in lower camelCase (ADR /core/query-keys-camel-case)."""

    zoek = forms.CharField(required=False, max_length=200, help_text="Woorden uit titel en tekst.")
    kern = _key(Kern.objects.all(), "De sleutel van een dorp of wijk, zoals in de lijst van kernen.")
    opgave = _key(Opgave.objects.all(), "De sleutel van een opgave, zoals in de lijst van opgaven.")
    thema = _choice(list(Typering.values), "Waar het over gaat.")
    stand = _choice(list(STANDEN), "Hoe ver het is, in grote stappen.")
    status = _choice([state for state in Status.values if state != Status.concept], "De precieze stap.")
    aangemeldVanaf = IsoDatum(required=False, help_text="Aangemeld op deze dag of later.")  # noqa: N815
    aangemeldTot = IsoDatum(required=False, help_text="Aangemeld voor deze dag.")  # noqa: N815
    aantal = Rijen()
    na = _place("Het kenmerk waar de vorige bladzijde mee eindigde: verder met oudere rijen.")
    voor = _place("Het kenmerk waar deze bladzijde mee begon: terug naar nieuwere rijen.")

    def clean(self) -> dict[str, Any]:
        """Days the wrong way round, and leafing to both sides at once, are no question."""
        data: dict[str, Any] = super().clean() or {}
        since, until = data.get("aangemeldVanaf"), data.get("aangemeldTot")
        if since and until and since >= until:
            self.add_error("aangemeldTot", "Kies een dag na aangemeldVanaf.")
        if data.get("na") and data.get("voor"):
            self.add_error("voor", "Gebruik na of voor, niet allebei.")
        return data


def narrowed(rows: InitiatiefQuerySet, data: dict[str, Any]) -> InitiatiefQuerySet:
    """The rows that answer to the question."""
    rows = filtered(rows, {**data, "q": data["zoek"]})
    if data["status"]:
        rows = rows.filter(status=data["status"])
    if data["aangemeldVanaf"]:
        rows = rows.filter(aangemeld_op__date__gte=data["aangemeldVanaf"])
    if data["aangemeldTot"]:
        rows = rows.filter(aangemeld_op__date__lt=data["aangemeldTot"])
    return rows
