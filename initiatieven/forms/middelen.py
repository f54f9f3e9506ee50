"""The means of a year on one sheet: per opgave what is available, in money and in hours."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict

from initiatieven import means
from initiatieven.forms.kaderbesluit import BesluitVelden
from initiatieven.means import Sleutel
from initiatieven.models import Middelen, Opgave
from initiatieven.models.raadskeuzes import SoortMiddel
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten

_NAMES = {SoortMiddel.geld: "euro", SoortMiddel.uren: "uren"}


def _said(amount: Decimal | None) -> str:
    return "Niets" if amount is None else f"{amount:.2f}".replace(".", ",")


class MiddelenForm(BesluitVelden, DuidelijkeFouten, forms.Form):
    """Every opgave with two amounts. Empty is unknown, and no zero; zero is a choice of the council."""

    besluit_verplicht = False

    def __init__(
        self, *args: Any, jaar: int, opgaven: Iterable[Opgave], nu: dict[Sleutel, Middelen], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.jaar, self.nu = jaar, nu
        self.opgaven = list(opgaven)
        decision = {name: self.fields.pop(name) for name in list(self.fields)}
        for opgave in self.opgaven:
            for soort in SoortMiddel:
                self._add(opgave, soort)
        self.fields |= decision

    def _add(self, opgave: Opgave, soort: SoortMiddel) -> None:
        held = self.nu.get((opgave.pk, soort))
        name = f"{soort}_{opgave.pk}"
        self.fields[name] = forms.DecimalField(
            label=f"{opgave.titel}: {_NAMES[soort]}",
            required=False,
            min_value=Decimal(0),
            max_digits=12,
            decimal_places=2,
            localize=True,
            initial=held.beschikbaar if held else None,
            widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        )
        self.fields[f"gezien_{name}"] = forms.IntegerField(
            widget=forms.HiddenInput, min_value=0, initial=held.pk if held else 0
        )

    def sheet(self) -> list[tuple[Opgave, list[BoundField]]]:
        """Per opgave its two fields."""
        return [(one, [self[f"{soort}_{one.pk}"] for soort in SoortMiddel]) for one in self.opgaven]

    def decision_fields(self) -> list[BoundField]:
        """The fields for the decision."""
        return [self[name] for name in BesluitVelden.base_fields]

    def rows(self) -> list[Middelen]:
        """The amounts that changed, as new rows."""
        return [
            Middelen(
                opgave=one, jaar=self.jaar, soort=soort, beschikbaar=self.cleaned_data[f"{soort}_{one.pk}"]
            )
            for one in self.opgaven
            for soort in SoortMiddel
            if f"{soort}_{one.pk}" in self.changed_data
        ]

    def collision(self) -> list[dict[str, str]]:
        """Both versions of every amount that a colleague changed; what was typed stays, to be saved again."""
        assert isinstance(self.data, QueryDict)  # what was sent
        stored, data, rows = means.current(self.jaar), self.data.copy(), []
        for opgave, fields in self.sheet():
            for bound, soort in zip(fields, SoortMiddel, strict=True):
                held = stored.get((opgave.pk, soort))
                seen = f"gezien_{bound.name}"
                if self.cleaned_data[seen] != (held.pk if held else 0):
                    data[seen] = str(held.pk if held else 0)
                    theirs = held.beschikbaar if held else None
                    row = {"van_jou": str(bound.data or "Niets"), "van_ander": _said(theirs)}
                    rows.append({"label": str(bound.label), **row})
        self.data = data
        return rows

    def seen(self) -> dict[Sleutel, int]:
        """Which row was on the screen for each amount."""
        return {
            (one.pk, soort): self.cleaned_data[f"gezien_{soort}_{one.pk}"]
            for one in self.opgaven
            for soort in SoortMiddel
        }
