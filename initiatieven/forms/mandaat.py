"""The rules of who decides, and trying them."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from initiatieven.forms.kaders import SleutelForm
from initiatieven.forms.versie import date_input
from initiatieven.models import Mandaatregel
from initiatieven.models.keuzes import JaNee, Orgaan
from initiatieven.models.mandaat import Eis
from initiatieven.route import Vragen
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten

VRAGEN = {
    "wijzigt_beleid": "Verandert hierdoor beleid van de gemeente?",
    "politiek_gevoelig": "Ligt het politiek gevoelig?",
    "binnen_mandaat": "Valt het binnen het mandaat van het college?",
}
_UITLEG = {
    "binnen_mandaat": "Mandaat is de ruimte om zelf te besluiten, zonder de raad. Twijfel je? Vraag het de coördinator."
}
BEDRAG = "Wat kost het de gemeente, in euro?"


def amount_field() -> forms.IntegerField:
    """Whole euros; people may write them with dots."""
    return forms.IntegerField(
        label=BEDRAG,
        help_text="Schrijf 0 als het niets kost. Reken alles mee, ook uren.",
        min_value=0,
        max_value=2_000_000_000,
        error_messages={"invalid": "Schrijf het bedrag in hele euro’s, zoals 12500."},
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )


def question_field(name: str) -> forms.ChoiceField:
    """One of the three questions that are answered with yes or no."""
    return forms.ChoiceField(
        label=VRAGEN[name],
        help_text=_UITLEG.get(name, ""),
        choices=JaNee.choices,
        widget=forms.RadioSelect,
    )


def answers(data: dict[str, Any]) -> Vragen | None:
    """The four answers of a form that was checked; None as long as one is missing."""
    if data.get("bedrag") is None or not all(data.get(name) for name in VRAGEN):
        return None
    return Vragen(data["bedrag"], **{name: data[name] == JaNee.ja for name in VRAGEN})


class MandaatregelForm(SleutelForm):
    """One rule: its conditions, who decides then, and from when to when it holds."""

    beslisser = forms.ChoiceField(label="Wie besluit dan?", choices=Orgaan.choices, widget=forms.RadioSelect)

    class Meta:
        model = Mandaatregel
        fields = (
            "naam",
            "uitleg",
            "bedrag_vanaf",
            "bedrag_tot",
            "wijzigt_beleid",
            "politiek_gevoelig",
            "binnen_mandaat",
            "beslisser",
            "volgorde",
            "geldig_van",
            "geldig_tot",
        )
        widgets: ClassVar = {"geldig_van": date_input(), "geldig_tot": date_input()}
        labels: ClassVar = VRAGEN
        help_texts: ClassVar = {
            "uitleg": "De accountmanager en de raad lezen dit bij het advies.",
            "volgorde": "Lage getallen komen eerst. De eerste regel die past, telt.",
            "geldig_tot": "Vanaf deze dag telt de regel niet meer. Leeg: tot nader bericht.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["geldig_van"].initial = timezone.localdate()
        for name in VRAGEN:
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # choices of the model
            field.choices = Eis.choices

    def clean(self) -> dict[str, Any]:
        """Amounts and days run upward."""
        data = super().clean()
        if _runs_down(data.get("bedrag_vanaf"), data.get("bedrag_tot")):
            self.add_error("bedrag_tot", "Dit bedrag is lager dan het bedrag waar de regel begint.")
        start, end = data.get("geldig_van"), data.get("geldig_tot")
        if isinstance(start, date) and isinstance(end, date) and end <= start:
            self.add_error("geldig_tot", "Kies een dag na de dag waarop de regel begint.")
        return data


def _runs_down(low: int | None, high: int | None) -> bool:
    return low is not None and high is not None and high < low


class ProbeerForm(DuidelijkeFouten, forms.Form):
    """The four questions, on a day: which rule would apply."""

    bedrag = amount_field()
    wijzigt_beleid = question_field("wijzigt_beleid")
    politiek_gevoelig = question_field("politiek_gevoelig")
    binnen_mandaat = question_field("binnen_mandaat")
    dag = forms.DateField(label="Op welke dag?", widget=date_input(), initial=timezone.localdate)
