"""A question of the council with its options and interests, and what the council chose."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import zip_longest
from typing import Any, ClassVar

from django import forms

from initiatieven.forms.kaderbesluit import BesluitVelden
from initiatieven.forms.kenmerken import KenmerkenVeld
from initiatieven.forms.versie import EenmaalForm, date_input
from initiatieven.models import Keuzebelang, Keuzeoptie, Keuzevraagstuk
from samenwerkingswijzer.ground.days import not_later
from samenwerkingswijzer.ground.formulieren import DuidelijkeFouten

EXTRA, MOST = 2, 20
"""How many empty rows stand below what is there, and how many there can be."""
_SHORT = {"rows": 2}


class KeuzevraagstukForm(EenmaalForm):
    """The question, what it is about, which initiatives it touches and when it is on the agenda.

    `opties` and `belangen` are the rows that stand below it on the screen.
    """

    opties: Sequence[Any] = ()
    belangen: Sequence[Any] = ()

    initiatieven = KenmerkenVeld(
        label="Bij welke initiatieven hoort dit?",
        required=False,
        widget=forms.Textarea(attrs=_SHORT),
        help_text="Schrijf de kenmerken op, zoals 2026-KRTM.",
    )

    class Meta:
        model = Keuzevraagstuk
        fields = ("vraag", "toelichting", "initiatieven", "agenda_op")
        widgets: ClassVar = {"agenda_op": date_input(), "toelichting": forms.Textarea(attrs={"rows": 4})}
        labels: ClassVar = {"vraag": "Wat is de vraag?", "agenda_op": "Wanneer staat het op de agenda?"}
        help_texts: ClassVar = {
            "vraag": "Een vraag waar de raad echt over kan verschillen.",
            "agenda_op": "Laat leeg zolang er geen dag is.",
        }

    def beside(self, stored: Any) -> list[dict[str, str]]:
        """The options and interests that are not as stored, by their place on the screen."""
        return [
            *_apart("Optie", filled(self.opties, "titel"), stored.opties.all(), ("titel", "voor", "tegen")),
            *_apart("Belang", filled(self.belangen, "wie"), stored.belangen.all(), ("wie", "belang")),
        ]


def _apart(
    label: str, mine: Iterable[Any], theirs: Iterable[Any], names: tuple[str, ...]
) -> list[dict[str, str]]:
    pairs = enumerate(zip_longest(_told(mine, names), _told(theirs, names), fillvalue="Niets"), start=1)
    return [
        {"label": f"{label} {place}", "van_jou": own, "van_ander": other}
        for place, (own, other) in pairs
        if own != other
    ]


def _told(rows: Iterable[Any], names: tuple[str, ...]) -> list[str]:
    return [" – ".join(text for name in names if (text := getattr(row, name))) for row in rows]


class OptieForm(DuidelijkeFouten, forms.ModelForm[Keuzeoptie]):
    """One option. An empty row is left alone."""

    class Meta:
        model = Keuzeoptie
        fields = ("titel", "voor", "tegen")
        widgets: ClassVar = {"voor": forms.Textarea(attrs=_SHORT), "tegen": forms.Textarea(attrs=_SHORT)}


class BelangForm(DuidelijkeFouten, forms.ModelForm[Keuzebelang]):
    """One interest. An empty row is left alone."""

    class Meta:
        model = Keuzebelang
        fields = ("wie", "belang")
        widgets: ClassVar = {"belang": forms.Textarea(attrs=_SHORT)}
        help_texts: ClassVar = {"wie": "Een rol of groep, geen naam."}


def rows_of[F: forms.ModelForm](  # type: ignore[type-arg]
    kind: type[F], prefix: str, known: Sequence[Any], data: Any
) -> list[F]:
    """The rows that are there and some empty ones; as many as were sent when something was sent.

    What was sent stands on its own: a row that somebody emptied is one row less.
    """
    if data is None:
        found = [*known, *([None] * EXTRA)]
        return [_row(kind, prefix, place, instance=one) for place, one in enumerate(found)]
    sent = str(data.get(f"{prefix}-aantal", ""))
    count = min(MOST, int(sent)) if sent.isdecimal() else len(known) + EXTRA
    return [_row(kind, prefix, place, data=data) for place in range(count)]


def _row[F: forms.ModelForm](kind: type[F], prefix: str, place: int, **more: Any) -> F:  # type: ignore[type-arg]
    return kind(prefix=f"{prefix}{place}", empty_permitted=True, use_required_attribute=False, **more)


def filled[M: (Keuzeoptie, Keuzebelang)](rows: Sequence[forms.ModelForm[M]], first: str) -> list[M]:
    """The rows in which something stands, as new records in this order."""
    kept = [row for row in rows if row.cleaned_data.get(first)]
    made = []
    for place, row in enumerate(kept):
        values = {name: row.cleaned_data[name] for name in row.fields}
        made.append(row._meta.model(volgorde=place, **values))
    return made


class UitkomstForm(BesluitVelden, DuidelijkeFouten, forms.Form):
    """What the council chose, why, and when."""

    besluit_verplicht = False

    gekozen = forms.ModelChoiceField(
        Keuzeoptie.objects.none(), label="Wat koos de raad?", required=False, empty_label="Geen van de opties"
    )
    uitkomst = forms.CharField(
        label="Wat koos de raad precies, en waarom?",
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="De raad leest dit: geen namen.",
    )
    besloten_op = forms.DateField(label="Wanneer koos de raad?", widget=date_input())
    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    field_order = ("gekozen", "uitkomst", "besloten_op")

    def __init__(self, *args: Any, vraagstuk: Keuzevraagstuk, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.fields["gekozen"]
        assert isinstance(chosen, forms.ModelChoiceField)  # declared above
        chosen.queryset = vraagstuk.opties.all()

    def clean_besloten_op(self) -> date:
        """What is chosen lies behind us."""
        day: date = self.cleaned_data["besloten_op"]
        return not_later(day)


class IntrekkenForm(DuidelijkeFouten, forms.Form):
    """Why a question is not put after all."""

    uitkomst = forms.CharField(label="Waarom vervalt deze vraag?", widget=forms.Textarea(attrs={"rows": 3}))
    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
