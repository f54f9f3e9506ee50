"""What the API's list of lessons can be asked."""

from typing import Any

from django import forms
from django.db.models import Choices

from evaluatie.models import LesQuerySet, SoortLes
from handreikingen.stappen import Doelgroep
from initiatieven.models.keuzes import Typering
from samenwerkingswijzer.ground.openapi.filters import Rijen

MOST_PAGES = 1000
_BLADZIJDE = f"Kies een getal van 1 tot en met {MOST_PAGES}."


def _choice(choices: type[Choices], help_text: str) -> forms.ChoiceField:
    sentence = f"Deze waarde kennen we niet. Wel: {', '.join(choices.values)}."
    return forms.ChoiceField(
        choices=choices, help_text=help_text, required=False, error_messages={"invalid_choice": sentence}
    )


class LessenFilters(forms.Form):
    """The keys of the question, in lower camelCase (ADR /core/query-keys-camel-case)."""

    thema = _choice(Typering, "Het thema van het initiatief waar de les uit komt.")
    soort = _choice(SoortLes, "Of het hielp, of in de weg zat.")
    voorWie = _choice(Doelgroep, "Voor wie de les is.")  # noqa: N815
    aantal = Rijen()
    bladzijde = forms.IntegerField(
        min_value=1,
        max_value=MOST_PAGES,
        required=False,
        initial=1,
        help_text="De hoeveelste bladzijde.",
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), _BLADZIJDE),
    )

    def clean_bladzijde(self) -> int:
        """Nothing asked is the first."""
        return self.cleaned_data["bladzijde"] or 1


def narrowed(rows: LesQuerySet, data: dict[str, Any]) -> LesQuerySet:
    """The lessons that answer to the question."""
    if data["thema"]:
        rows = rows.filter(initiatief__typering=data["thema"])
    if data["soort"]:
        rows = rows.filter(soort=data["soort"])
    if data["voorWie"]:
        rows = rows.filter(voor_wie__icontains=f'"{data["voorWie"]}"')
    return rows
