"""Confirming a handeling: why, and on which version of the case. Assigning: to whom."""

from collections.abc import Sequence
from typing import Any

from django import forms

from initiatieven.actions import audience
from initiatieven.handelingen import VERTELD, Handeling
from initiatieven.models import Accountmanager
from initiatieven.overgangen import OVERGANGEN
from initiatieven.pool import Kandidaat
from samenwerkingswijzer.ground import gegevens
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten


class HandelingForm(DuidelijkeFouten, forms.Form):
    """Why, where the table asks for it; who will read it stands below the field."""

    toelichting = forms.CharField(label="Waarom?", widget=forms.Textarea(attrs={"rows": 4}), required=False)
    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args: Any, handeling: Handeling, **kwargs: Any) -> None:
        self.row = OVERGANGEN[handeling]
        super().__init__(*args, **kwargs)
        self.fields["toelichting"].required = self.row.reden_verplicht
        self._explain(handeling)

    def _explain(self, handeling: Handeling) -> None:
        field = self.fields["toelichting"]
        if not self.row.reden_verplicht:
            field.label = "Wil je er iets bij schrijven?"
        readers = [gegevens.PUBLIEK[audience(handeling)]]
        if handeling in VERTELD:
            readers.append("De initiatiefnemer leest dit ook.")
        field.help_text = " ".join(readers).strip()


class OverdrachtForm(DuidelijkeFouten, forms.Form):
    """What the new accountmanager has to know, as far as it was written until now."""

    overdrachtsnotitie = forms.CharField(
        label="Wat moet de nieuwe accountmanager weten?",
        help_text="Wat is afgesproken, wat speelt er, wie wacht waarop? Alleen de gemeente leest dit. "
        "De nieuwe accountmanager bevestigt dat dit gelezen is.",
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args: Any, naar: Accountmanager | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if naar:
            self.fields["overdrachtsnotitie"].label = f"Wat moet {naar} weten?"


class ToewijzenForm(DuidelijkeFouten, forms.Form):
    """To whom in the pool, and why; the suggested one is chosen beforehand."""

    accountmanager = forms.TypedChoiceField(
        label="Wie wordt de accountmanager?", coerce=int, widget=forms.RadioSelect
    )
    reden = forms.CharField(
        label="Waarom deze accountmanager?",
        help_text="Laat je dit leeg? Dan schrijven we op wat bij de naam staat. Alleen de gemeente leest dit.",
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )
    overdrachtsnotitie = forms.CharField(
        label="Wat moet de nieuwe accountmanager weten?",
        help_text="Wat is afgesproken, wat speelt er, wie wacht waarop? Alleen de gemeente leest dit. "
        "De vorige accountmanager krijgt mail en kan dit aanvullen. De nieuwe bevestigt dat het gelezen is.",
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, kandidaten: Sequence[Kandidaat], overdracht: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if overdracht:
            self.fields["reden"].required = True
            self.fields["reden"].help_text = "Alleen de gemeente leest dit."
        else:
            del self.fields["overdrachtsnotitie"]
        field = self.fields["accountmanager"]
        assert isinstance(field, forms.TypedChoiceField)  # declared above
        field.choices = [(k.accountmanager.pk, f"{k.accountmanager}. {k.woorden}") for k in kandidaten]
        self._names = {k.accountmanager.pk: str(k.accountmanager) for k in kandidaten}
        self._known = {k.accountmanager.pk: k.reden for k in kandidaten}

    @property
    def gekozen(self) -> str:
        """Who was chosen, of a valid form."""
        return self._names[self.cleaned_data["accountmanager"]]

    @property
    def waarom(self) -> str:
        """What the coordinator wrote, or else what is known of who was chosen; of a valid form."""
        return self.cleaned_data["reden"] or self._known[self.cleaned_data["accountmanager"]]

    def assignment(self) -> dict[str, Any]:
        """To whom and why, as the record of the assignment has them."""
        data = self.cleaned_data
        return {
            "accountmanager_id": data["accountmanager"],
            "reden": self.waarom,
            "overdrachtsnotitie": data.get("overdrachtsnotitie", ""),
        }
