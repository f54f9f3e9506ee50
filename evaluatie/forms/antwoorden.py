"""One sheet of answers: per criterium a score and a sentence. Half a sheet may be kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django import forms
from django.forms.boundfield import BoundField, BoundWidget

from evaluatie.actions import Oordeel
from evaluatie.models import SCHAAL, Antwoord, Criterium, Uitnodiging, ZonderScore
from evaluatie.models.keuzes import TOELICHTING_BIJ
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten, guard_text

MAX_TEXT = 1000
_KEUZES = [(str(score), f"{score}. {label}") for score, label in SCHAAL.items()] + ZonderScore.choices


@dataclass(frozen=True)
class Punt:
    """One place on the scale: its number, its word, and whether it asks why."""

    keus: BoundWidget
    getal: int
    woord: str
    vraagt_uitleg: bool


@dataclass(frozen=True)
class Onderdeel:
    """One criterium on the sheet."""

    criterium: Criterium
    score: BoundField
    toelichting: BoundField

    @property
    def punten(self) -> list[Punt]:
        """The scale from low to high."""
        choices = zip(self.score, SCHAAL.items(), strict=False)  # the choices without a score come after it
        return [Punt(keus, getal, woord, getal in TOELICHTING_BIJ) for keus, (getal, woord) in choices]

    @property
    def zonder_score(self) -> list[BoundWidget]:
        """What one can answer beside the scale."""
        return list(self.score)[len(SCHAAL) :]

    @property
    def is_explained(self) -> bool:
        """Whether the explanation lies open: it is asked for, wrong, or written already."""
        asked = str(self.score.value() or "") in map(str, TOELICHTING_BIJ)
        return asked or bool(self.toelichting.errors or self.toelichting.value())


class AntwoordenForm(DuidelijkeFouten, forms.Form):
    """The sheet of one invitation, in the wording of its perspective."""

    versie = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(
        self, uitnodiging: Uitnodiging, criteria: list[Criterium], *args: Any, **kwargs: Any
    ) -> None:
        self.criteria = criteria
        self.soms_verplicht = tuple(f"c{one.pk}_toelichting" for one in criteria)
        kwargs["initial"] = {"versie": uitnodiging.versie, **initial(uitnodiging)}
        super().__init__(*args, **kwargs)
        for criterium in criteria:
            self.fields[f"c{criterium.pk}_score"] = forms.ChoiceField(
                label=criterium.vraag,  # type: ignore[attr-defined]  # annotated by `worded_for`
                choices=_KEUZES,
                widget=forms.RadioSelect,
                required=False,
                error_messages={"invalid_choice": f"Kies een antwoord uit de lijst bij: {criterium.titel}"},
            )
            self.fields[f"c{criterium.pk}_toelichting"] = _sentence(criterium)

    def clean(self) -> dict[str, Any]:
        """Scores 1, 2 and 5 ask why (DOMEIN §4.4); a sentence asks for a score."""
        data: dict[str, Any] = super().clean() or {}
        for criterium in self.criteria:
            score, text = f"c{criterium.pk}_score", f"c{criterium.pk}_toelichting"
            given = data.get(score, "")
            if given.isdecimal() and int(given) in TOELICHTING_BIJ and data.get(text) == "":
                self.add_error(text, f"Leg in een zin uit waarom je een {given} geeft bij: {criterium.titel}")
            if given == "" and data.get(text) and score not in self.errors:
                self.add_error(score, f"Kies ook een antwoord bij: {criterium.titel}")
        return data

    def about(self, name: str) -> str:
        """The question why stands below every score: of which one it is, is heard behind its label."""
        return next((one.titel for one in self.criteria if name == f"c{one.pk}_toelichting"), "")

    def oordelen(self) -> dict[int, Oordeel]:
        """What was answered, by criterium id; unanswered is left out."""
        found = {}
        for criterium in self.criteria:
            given = self.cleaned_data[f"c{criterium.pk}_score"]
            if given:
                text = self.cleaned_data[f"c{criterium.pk}_toelichting"]
                found[criterium.pk] = _judgement(given, text)
        return found

    def parts(self) -> Iterator[Onderdeel]:
        """The sheet in order, for the template."""
        for criterium in self.criteria:
            yield Onderdeel(criterium, self[f"c{criterium.pk}_score"], self[f"c{criterium.pk}_toelichting"])


class PapierForm(AntwoordenForm):
    """A paper sheet that is typed in: a second click makes no second sheet."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


def _sentence(criterium: Criterium) -> forms.CharField:
    field = forms.CharField(
        label="Waarom? Eén zin is genoeg",
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
        max_length=MAX_TEXT,
        error_messages={
            "max_length": f"Maak je uitleg korter bij: {criterium.titel}. Er passen {MAX_TEXT} tekens in."
        },
    )
    field.widget.attrs.pop("maxlength", None)
    guard_text(field)
    return field


def _judgement(given: str, text: str) -> Oordeel:
    if given.isdecimal():
        return Oordeel(score=int(given), toelichting=text)
    return Oordeel(zonder_score=given, toelichting=text)


def initial(uitnodiging: Uitnodiging) -> dict[str, str]:
    """What is stored, as the form holds it."""
    if uitnodiging._state.adding:
        return {}
    values = {}
    for answer in uitnodiging.antwoorden.all():
        values[f"c{answer.criterium_id}_score"] = given(answer)
        values[f"c{answer.criterium_id}_toelichting"] = answer.toelichting
    return values


def given(answer: Antwoord) -> str:
    """The choice that stands for this answer."""
    return str(answer.score) if answer.score else answer.zonder_score
