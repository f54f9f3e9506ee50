"""The conversation: notes and conclusions beside each point, and the agreements that come of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from django import forms
from django.db import models
from django.forms.boundfield import BoundField

from evaluatie.models import Bijsturing, Gesprek, Gesprekspunt
from initiatieven.forms.realisatie import AfspraakForm
from initiatieven.forms.versie import VersieForm, date_input
from samenwerkingswijzer.ground.formulieren import guard_text

_TEXTS = {"notitie": ("Wat is er gezegd?", 5000, 4), "conclusie": ("Wat is de conclusie?", 2000, 2)}


@dataclass(frozen=True)
class Blok:
    """One point on the screen."""

    punt: Gesprekspunt
    notitie: BoundField
    conclusie: BoundField


class GesprekForm(VersieForm):
    """Everything that is written down in one meeting, kept by each of its buttons."""

    onderwerp = forms.CharField(label="Waar wil je het ook over hebben?", max_length=120, required=False)

    class Meta:
        model = Gesprek
        fields = ("datum", "aanwezig", "conclusie")
        labels: ClassVar = {
            "datum": "Wanneer is het gesprek?",
            "aanwezig": "Wie zijn erbij?",
            "conclusie": "Wat is de conclusie van het hele gesprek?",
        }
        help_texts: ClassVar = {"aanwezig": "Schrijf rollen of organisaties op, geen namen van mensen."}
        widgets: ClassVar = {"datum": date_input(), "conclusie": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.punten: list[Gesprekspunt] = list(self.instance.punten.all())
        for punt in self.punten:
            for name, (label, most, rows) in _TEXTS.items():
                key = f"p{punt.pk}_{name}"
                self.fields[key] = _text(f"{label[:-1]} over {punt.onderwerp.lower()}?", most, rows)
                self.initial[key] = getattr(punt, name)

    def blokken(self) -> Iterator[Blok]:
        """The points in order, each with its fields."""
        for punt in self.punten:
            yield Blok(punt, self[f"p{punt.pk}_notitie"], self[f"p{punt.pk}_conclusie"])

    def of(self, stored: models.Model) -> Self:
        """What is stored; a point that is on the agenda there already is no difference."""
        theirs, typed = super().of(stored), self.cleaned_data["onderwerp"]
        if typed in {punt.onderwerp for punt in theirs.punten}:
            theirs.initial["onderwerp"] = typed
        return theirs

    def records(self) -> list[models.Model]:
        """The conversation, the points of which something was written, and the point that somebody brought in."""
        changed = [punt for punt in self.punten if self._fill(punt)]
        return [self.instance, *changed, *self._brought_in()]

    def _brought_in(self) -> list[Gesprekspunt]:
        """Brought in twice it is one."""
        topic = self.cleaned_data["onderwerp"]
        if not topic or topic in {punt.onderwerp for punt in self.punten}:
            return []
        last = max((punt.volgorde for punt in self.punten), default=0)
        return [Gesprekspunt(gesprek=self.instance, onderwerp=topic, volgorde=last + 1)]

    def _fill(self, punt: Gesprekspunt) -> bool:
        typed = {name: self.cleaned_data[f"p{punt.pk}_{name}"] for name in _TEXTS}
        if all(getattr(punt, name) == text for name, text in typed.items()):
            return False
        for name, text in typed.items():
            setattr(punt, name, text)
        return True


def _text(label: str, most: int, rows: int) -> forms.CharField:
    field = forms.CharField(
        label=label, max_length=most, required=False, widget=forms.Textarea(attrs={"rows": rows})
    )
    field.widget.attrs.pop("maxlength", None)
    guard_text(field)
    return field


class BijsturingForm(AfspraakForm):
    """What will be done otherwise, by whom and by when: an agreement of the dossier."""

    def __init__(self, *args: Any, punt: Gesprekspunt, **kwargs: Any) -> None:
        self.punt = punt
        super().__init__(*args, **kwargs)
        self.initial["wat"] = self.initial.get("wat") or punt.conclusie

    def records(self) -> list[models.Model]:
        """The agreement, and from which point it came."""
        return [self.instance, Bijsturing(punt=self.punt, afspraak=self.instance)]
